import CareModel
import Testing

@testable import Dashboard

/// Questions that real panels asked, each answered within three keys of Home: the figure and its words are on the screen.
@Suite("Questions of comparison and flow")
struct ComparisonQuestionTests {
  struct Question: Sendable, CustomTestStringConvertible {
    let number: Int
    let text: String
    let board: BoardOnDisk
    let keys: String
    let answer: [String]

    var testDescription: String { "\(number): \(text)" }
  }

  static let questions = [
    Question(
      number: 1, text: "Is the net increase because more start, or because fewer leave?", board: .demo, keys: "f",
      answer: ["9 more than at the end of Jun 2024 (303 to 312), because more started, not because fewer left", "31 started and 22 ceased"]),
    Question(
      number: 2, text: "Which age cohorts grew most this quarter?", board: .demo, keys: "f",
      answer: ["1 to 4 41 3 6 48 +7", "10 to 15 116 7 0 121 +5"]),
    Question(
      number: 7, text: "How does our EET compare with statistical neighbours?", board: .demo, keys: "4<down>c",
      answer: ["Similar to the neighbours' median of 52.4% (10 of 10 gave a figure): the difference could be chance.", "74 of 165"]),
    Question(
      number: 12, text: "What do neighbouring authorities look like for EET?", board: .demo, keys: "4<down>c",
      answer: ["Coldmere", "58.0% 98 of 169", "Larkminster", "neighbours' median"]),
    Question(
      number: 19, text: "Why did numbers fall from Q1 to the end of August?", board: .thurrock, keys: "f",
      answer: ["17 fewer than at the end of Jun 2024 (284 to 267).", "helped by early work with families"]),
    Question(
      number: 20, text: "Which month had the fewest starters in over a year?", board: .thurrock, keys: "f",
      answer: ["2 started in Aug 2024", "No month in more than a year had fewer."]),
    Question(
      number: 20, text: "Which month had the fewest starters in over a year?", board: .demo, keys: "f",
      answer: ["Fewest started in Aug 2024 (4)", "of the last 13 months"]),
    Question(
      number: 21, text: "Why do children leave care?", board: .demo, keys: "f",
      answer: ["Why they ceased", "Returned home as planned 5", "Independent living with support 4"]),
    Question(
      number: 22, text: "How does our rate compare with neighbours and England?", board: .demo, keys: "c",
      answer: ["Northmoor: 69 per 10,000 (301 of 43,520", "Similar to the neighbours' median of 68.1", "England, 69"]),
    Question(
      number: 22, text: "How does our age profile compare with neighbours and England?", board: .demo, keys: "2",
      answer: ["10–15 121 +5 39%", "37% 38%"]),
    Question(
      number: 29, text: "Above or below the region and the nation?", board: .demo, keys: "4<down>c",
      answer: ["Worse than England, 54%", "Vale region"]),
    Question(
      number: 30, text: "Do bigger caseloads go with worse quality?", board: .demo, keys: "4<down>v",
      answer: ["Set a second indicator beside this one", "Children looked after"]),
  ]

  @Test("Answered within three keys of Home", arguments: questions)
  func answered(_ question: Question) async throws {
    #expect(try KeyScript(question.keys).keys.count <= 3)
    let words = try await question.board.state(question.keys).words
    for part in question.answer { #expect(words.contains(part), "\(part) not in: \(words)") }
  }

  @Test("30: two indicators side by side, with eleven areas or ten, and no more said than they bear")
  func sideBySide() async throws {
    var state = try await BoardOnDisk.demo.state()
    _ = state.show(.pair("placements_3_plus", "placement_long_term"))
    #expect(state.words.contains("No clear link: chance alone could put the areas so (rank correlation −0.09 over 11 authorities, 2023-24)."))
    #expect(state.words.contains("11 areas are few: only a strong link would show."))
    #expect(state.words.contains("Over 11 authorities · ◆ Northmoor · 2023-24"))
    _ = state.show(.pair("caseload_average", "care_plan_up_to_date"))
    #expect(state.words.contains("Average caseload is of 30 Sep 2023, Care plans up to date of 2023-24: not the same day."))
    #expect(state.words.contains("(rank correlation 0.14 over 10 authorities)"))
  }
}

/// What the published figures say of real authorities.
@Suite("Published comparisons", .enabled(if: BoardOnDisk.hasPublished, BoardOnDisk.absent))
struct PublishedComparisonTests {
  private func text(_ screen: ScreenName, _ area: String) async throws -> String {
    var state = try await BoardOnDisk.published.state(area: AreaCode(area))
    let isKnown = state.show(screen)
    #expect(isKnown)
    return state.words
  }

  @Test("Thurrock's EET at 19–21 is similar to its neighbours', not worse")
  func thurrock() async throws {
    let words = try await text(.compare("eet_19_21"), "E06000034")
    #expect(words.contains("Thurrock: 47.3% (79 of 167; chance alone would allow 39.9% to 54.9%)."))
    #expect(words.contains("Similar to the neighbours' median of 49.5% (10 of 10 gave a figure): the difference could be chance."))
    #expect(words.contains("123rd of 152 with data; chance allows between about 42nd and 151st."))
    #expect(words.contains("No A–D band"))
    #expect(words.contains("2025 model"))
  }

  @Test("Rutland's nine children bear no rank, no band and no verdict")
  func rutland() async throws {
    let words = try await text(.compare("placement_long_term"), "E06000017")
    #expect(words.contains("Rutland: 100% (9 of 9;"))
    #expect(words.contains("No verdict, no band, and not ranked: fewer than ten children: one child moves the figure by ten points or more."))
    for word in ["etter than", "orse than", " of 150 with data", "Band A"] { #expect(!words.contains(word)) }
  }

  @Test("County Durham's fall from 61 % to 41 % is told with the counts of both ends")
  func durham() async throws {
    let words = try await text(.compare("eet_19_21"), "E06000047")
    #expect(words.contains("County Durham: 41.0% (119 of 290;"))
    #expect(words.contains("Its best in six years was 61.5% (134 of 218) in 2021-22; now 20.4 points lower: a change beyond chance"))
  }

  @Test("A neighbour without a figure is named and left out, never nought")
  func missing() async throws {
    let words = try await text(.compare("adopted_share"), "E06000034")
    #expect(words.contains("Left out, and not counted as nought: Havering (not available)."))
    #expect(words.contains("9 of 10 gave a figure"))
  }

  @Test("Published stocks and flows that do not add up say so")
  func remainder() async throws {
    let words = try await text(.flows, "E06000034")
    #expect(words.contains("14 fewer than at the end of 2023-24 (290 to 276), because fewer started, not because more left"))
    #expect(words.contains("do not add up since the year before: 1 more"))
  }

  @Test("Over every authority a link is called weak where it is, and never a cause")
  func scatter() async throws {
    let words = try await text(.pair("eet_19_21", "cla_rate"), "E06000034")
    #expect(words.contains("The two go in opposite ways, weakly"))
    #expect(words.contains("It does not say that one causes the other."))
  }
}
