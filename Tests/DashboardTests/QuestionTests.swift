import Screen
import Testing

@testable import Dashboard

/// Questions that real panels asked: from Home, with at most three keys, the figure and its words are on a screen of 120 by 36.
///
/// Each is put to the board of its own meeting where the figures of the minutes suffice, else to the board that ships with
/// the program.
@Suite("Questions panels asked")
struct QuestionTests {
  struct Question: CustomTestStringConvertible, Sendable {
    let number: Int
    let text: String
    var board = BoardOnDisk.demo
    let keys: String
    let screen: String
    /// Words that stand next to one another on the screen, however they are wrapped.
    let answers: [String]

    var testDescription: String { "\(number). \(text) [\(board.rawValue)]" }
  }

  static let questions = [
    Question(
      number: 1, text: "Is the net increase because more start, or because fewer leave?", keys: "f", screen: "Flows",
      answers: ["9 more than at the end of Jun 2024 (303 to 312), because more started, not because fewer left", "31 started and 22 ceased"]),
    Question(
      number: 2, text: "Which age cohorts grew most this quarter?", keys: "", screen: "Home, pane 2",
      answers: ["10–15 grew most since Jun 24: +9", "10–15 127 [p] +9"]),
    Question(
      number: 3, text: "How many social workers have more than 25 cases, and is it falling?", keys: "/over 25<ret>", screen: "the indicator",
      answers: ["29% of social workers hold more than 25 cases", "10 points lower than a year before", "11 of 38", "Special cause: improvement"]),
    Question(
      number: 4, text: "Health assessments dipped: does the growth in numbers explain it?", keys: "/rha<ret>",
      screen: "the indicator: numerator and denominator",
      answers: [
        "1.5 points lower than last month",
        "numerator 195 to 196 (1 more), denominator 223 to 228 (5 more). The figure fell because the denominator rose faster than the numerator.",
      ]),
    Question(
      number: 5, text: "Missing fell: is that the season?", keys: "/children missing<ret>", screen: "the indicator: remarks on its trend, direction of travel",
      answers: [
        "9 children went missing", "1 fewer than last month", "3 fewer than a year before",
        "Fewer than in the same quarter of either earlier year, so this is not only the season.",
      ]),
    Question(
      number: 6, text: "EET fell: final, or a lag in the data? What do first figures become?", keys: "R<ret>V", screen: "the indicator: revisions",
      answers: ["The latest figure is provisional. First figures have usually become 0.7 points higher when final (from 0 to +4.5, over 25 periods)."]),
    Question(
      number: 7, text: "How does our EET compare with statistical neighbours?", keys: "R<ret>", screen: "the indicator",
      answers: ["43.3% of care leavers aged 19–21", "In 2023-24: neighbours 52.4% (similar)"]),
    Question(
      number: 8, text: "When was the peak, and what stood beside it?", keys: "R<ret>", screen: "the indicator: remarks on its trend",
      answers: [
        "▲ highest 58.6% in Sep 2023",
        "1 Sep 2023, Head of the Virtual School: The highest figure on this board. The council's own traineeships, with 14 places, ran until this month and then closed.",
      ]),
    Question(
      number: 9, text: "Which are red, and since when?", keys: "<a-r>", screen: "Scorecard",
      answers: ["R Care plans up to date 74.0% Feb 24", "R Pathway plans up to date 70.0% Oct 21", "R EET 19–21 43.3% [p] Jan 24"]),
    Question(
      number: 10, text: "Are UASC plans worse than the rest?", keys: "/care plan uasc<ret>", screen: "the indicator: by UASC",
      answers: ["UASC 59% 27 of 46", "Other children 76.7% 204 of 266"]),
    Question(
      number: 11, text: "Which teams do better?", keys: "/care plan team<ret>", screen: "the indicator: by team",
      answers: ["CiC east 81.7% 85 of 104", "CiC west 71.6% 78 of 109"]),
    Question(
      number: 12, text: "What do neighbouring authorities look like for EET?", keys: "4<down>c", screen: "Compare",
      answers: ["Coldmere", "58.0% 98 of 169", "neighbours' median"]),
    Question(
      number: 13, text: "What did we agree to do, who does it, and is it late?", board: .croydon, keys: "u", screen: "Actions and questions",
      answers: [
        "No action is overdue", "Carry out the improvement plan and meet weekly on performance",
        "Interim Director of Early Help and Children's Social Care · no", "due date was given", "Care plans up to date: 74% then (Jan 2021)",
      ]),
    Question(
      number: 13, text: "What did we agree to do, who does it, and is it late?", keys: "u", screen: "Actions and questions",
      answers: [
        "3 actions overdue and 3 questions without an answer, of 11 actions and 10 questions in all.",
        "Weekly meeting of team managers on every plan out of date", "Head of Children Looked After · overdue by 82 days (due 31 Jul",
        "Care plans up to date: 79.2% then (May 2024)", "74.0% now (Sep 2024): 5.2 points lower",
      ]),
    Question(
      number: 14, text: "What does each placement type cost, next to how many live there?", keys: "/cost<ret>", screen: "the indicator: by placement",
      answers: ["now for how many", "Secure homes £11,524 1", "Children's homes £5,468 38", "Other foster carer £658 152"]),
    Question(
      number: 15, text: "How many children went missing, and what share of all?", board: .durham2019, keys: "", screen: "Home, pane 1",
      answers: ["24 children went missing."]),
    Question(
      number: 15, text: "How many children went missing, and what share of all?", keys: "/missing", screen: "Scorecard",
      answers: ["Children missing 9", "Missing, share of CLA 2.8%"]),
    Question(
      number: 16, text: "How is missing defined, and how long do episodes last?", keys: "/missing duration<ret>",
      screen: "the indicator: definition, by how long missing",
      answers: ["Episodes of children missing from their placement that began in the period", "Under 1 day 12", "3–7 days 6", "Over 30 days 0"]),
    Question(
      number: 17, text: "How many live over 20 miles from home?", board: .durham2019, keys: "", screen: "Home, pane 2",
      answers: ["7% of children live more than 20 miles from home."]),
    Question(
      number: 18, text: "What is the caseload by type of worker?", keys: "/average caseload worker type<ret>", screen: "the indicator: by type of worker",
      answers: ["By type of worker", "Social worker 21.8", "Newly qualified 14.8", "Agency 25.7"]),
    Question(
      number: 19, text: "Why did numbers fall from Q1 to the end of August?", board: .thurrock, keys: "f", screen: "Flows",
      answers: ["17 fewer than at the end of Jun 2024 (284 to 267).", "helped by early work with families"]),
    Question(
      number: 20, text: "Which month had the fewest starters in over a year?", board: .thurrock, keys: "f", screen: "Flows",
      answers: ["2 started in Aug 2024", "No month in more than a year had fewer."]),
    Question(
      number: 21, text: "Why do children leave care?", keys: "f", screen: "Flows",
      answers: ["Why they ceased", "Returned home as planned 5", "Independent living with support 4"]),
    Question(
      number: 22, text: "How does our rate compare with neighbours and England?", keys: "c", screen: "Compare",
      answers: ["Northmoor: 69 per 10,000 (301 of 43,520", "Similar to the neighbours' median of 68.1", "England, 69"]),
    Question(
      number: 22, text: "How does our age profile compare with neighbours and England?", keys: "2", screen: "Home, pane 2",
      answers: ["10–15 127 [p] +9▲ 41%", "37% 38%"]),
    Question(
      number: 23, text: "Of those over 20 miles away, how many are UASC?", board: .thurrock, keys: "/20 miles uasc<ret>",
      screen: "the indicator: by those over 20 miles away",
      answers: ["By those over 20 miles away, by UASC", "UASC 8%", "Within 20 miles 70%", "Over 20 miles 30%"]),
    Question(
      number: 24, text: "Are we under the NTS threshold, and when were we over?", board: .thurrock, keys: "", screen: "Home, pane 3",
      answers: ["Below the threshold of 44.", "Dec 2023: Over the threshold late in 2023"]),
    Question(
      number: 24, text: "Are we under the NTS threshold, and when were we over?", keys: "", screen: "Home, pane 3",
      answers: ["46 against a threshold of 44: 2 over, since Aug 2024.", "over before: Oct 2023 to Dec 2023"]),
    Question(
      number: 25, text: "What keeps visits from 100%: how late are the late ones?", keys: "/visits late<ret>", screen: "the indicator: by days late",
      answers: ["By days late", "1 day", "Over 20 days"]),
    Question(
      number: 26, text: "How far did EET dip, and is it recovering?", board: .thurrock, keys: "4<ret>", screen: "the indicator: remarks on its trend",
      answers: ["43.3% of care leavers aged 19–21", "▲ highest 58.6% in Sep 2023 · ▼ lowest 39.9% in May 2024.", "A slow rise from month to month since May."]),
    Question(
      number: 27, text: "Which targets were missed, by how much?", keys: "<a-r>", screen: "Scorecard",
      answers: ["target off by", "Care plans up to date 74.0% Feb 24 90% 16.0", "RHA up to date 86.0% Jun 24 95% 9.0"]),
    Question(
      number: 28, text: "How fast are child protection plans rising?", board: .durham2016, keys: "", screen: "Home, pane 1",
      answers: ["501 children have a child protection plan, 151 more than last year."]),
    Question(
      number: 29, text: "Above or below the region and the nation?", keys: "/turned around<ret>", screen: "the indicator",
      answers: ["66.4% of families in the programme were turned around.", "In 2023-24: neighbours 60.2% (similar), Vale region 59.8% (similar),", "England 60% (similar)"]),
    Question(
      number: 30, text: "Do bigger caseloads go with worse quality?", keys: "vcaseload average, care plans<ret>", screen: "two indicators side by side",
      answers: ["No clear link: chance alone could put the areas so (rank correlation 0.14 over 10 authorities).", "10 areas are few: only a strong link would show."]),
  ]

  @Test("All thirty are asked")
  func all() { #expect(Set(Self.questions.map(\.number)) == Set(1...30)) }

  @Test("Within three keys of Home", arguments: questions)
  func answered(_ question: Question) async throws {
    #expect(try Self.steps(question.keys).count <= 3)
    let words = try await question.board.state(question.keys).words
    for answer in question.answers { #expect(words.contains(answer), "\(answer) not in: \(words)") }
  }

  @Test("Each stands in the documents with its keys and its screen", arguments: questions)
  func documented(_ question: Question) throws {
    let steps = try Self.steps(question.keys)
    let keys = steps.isEmpty ? "none" : steps.joined(separator: " ")
    let line = "| \(question.number) | \(question.text) | \(question.board.title) | \(keys) | \(question.screen) |"
    #expect(try BoardOnDisk.text("docs/questions.md").split(separator: "\n").contains { $0 == line }, "\(line)")
  }

  /// Keys as a person presses them; what is typed into a filter or a list is one.
  static func steps(_ script: String) throws -> [String] {
    var steps: [String] = []
    var isTyping = false
    var word = ""
    for key in try KeyScript(script).keys {
      if isTyping, case .character(let letter) = key {
        word.append(letter)
        continue
      }
      if !word.isEmpty { steps.append(word) }
      word = ""
      steps.append("`\(key.label)`")
      isTyping = key == .character("/") || key == .character("v")
    }
    return word.isEmpty ? steps : steps + [word]
  }
}
