import Screen
import Testing

@testable import Dashboard

/// Questions that real panels asked, answered on a screen of 120 by 36 within three keys of Home.
@Suite("Questions panels asked")
struct QuestionTests {
  struct Question: CustomTestStringConvertible, Sendable {
    let number: Int
    let question: String
    let keys: String
    /// Words that stand next to one another on the screen.
    let answers: [String]

    var testDescription: String { "\(number). \(question)" }
  }

  static let questions = [
    Question(number: 1, question: "Do more start, or do fewer leave?", keys: "", answers: ["9 more than 3 months before; 31 started, 22 ceased"]),
    Question(number: 2, question: "Which ages grew most this quarter?", keys: "", answers: ["1–4 grew most since Jun 24: +7"]),
    Question(
      number: 3, question: "How many have more than 25 cases, and is it falling?", keys: "w",
      answers: ["Over 25 cases: 29% (11 of 38); an improvement: outside the process limits since Aug 2024."]),
    Question(
      number: 4, question: "Does the growth in numbers explain the dip in health assessments?", keys: "RR<ret>",
      answers: ["Review health assessment", "1.5 points lower than last month", "Since Aug 2024: numerator"]),
    Question(number: 5, question: "Did fewer go missing because of the season?", keys: "/children missing<ret>",
      answers: ["fewer than last month", "than a year before", "Against the same period last year, Sep 2023"]),
    Question(
      number: 6, question: "Is EET final, and what do first figures become?", keys: "R<ret>V",
      answers: ["The latest figure is provisional. First figures have usually", "period", "first"]),
    Question(
      number: 7, question: "How does EET compare with statistical neighbours?", keys: "R<ret>C",
      answers: ["52.4% in 2023-24; we were 44.8%", "similar"]),
    Question(number: 8, question: "When was the peak, and what stood beside it?", keys: "R<ret>", answers: ["Highest 58.6% in Sep 2023", "Remarks"]),
    Question(
      number: 9, question: "Which are red, and since when?", keys: "s<a-r>",
      answers: ["matching \"red\"", "Care plans up to date", "Feb 24", "Pathway plans up to date", "Oct 21", "EET 19–21", "Jan 24"]),
    Question(number: 10, question: "Are UASC plans worse than the rest?", keys: "r<ret>B", answers: ["UASC             59%   27 of 46", "Other children 76.7% 204 of 266"]),
    Question(number: 11, question: "Which teams do better?", keys: "r<ret>B", answers: ["CiC east          81.7% 85 of 104", "CiC west          71.6% 78 of 109"]),
    Question(number: 15, question: "How many went missing, and what share of all?", keys: "s<end>", answers: ["Children missing                   9", "Missing, share of CLA              2.8%"]),
    Question(number: 16, question: "How is missing defined?", keys: "/missing episodes<ret>",
      answers: ["Episodes of children missing from their placement that began"]),
    Question(number: 17, question: "How many live over 20 miles from home?", keys: "w", answers: ["Over 20 miles from home: 23.1% (72 of 312)"]),
    Question(number: 20, question: "Which month had the fewest starters?", keys: "/children who started<ret>", answers: ["lowest 4 in Aug 2024"]),
    Question(number: 24, question: "Are we over the threshold, and since when?", keys: "3", answers: ["46 against a threshold of 44: 2 over, since Aug 2024."]),
    Question(number: 25, question: "How late are the late ones?", keys: "r<ret>B", answers: ["By days late", "Over 20 days 11.9%  37 of 312"]),
    Question(
      number: 26, question: "How far did EET dip, and is it recovering?", keys: "R<ret>",
      answers: ["Highest 58.6% in Sep 2023 · lowest 39.9% in May 2024", "0.3 points higher than last month"]),
    Question(number: 27, question: "Which targets were missed, by how much?", keys: "w", answers: ["RHA up to date: 86.0% (196 of 228) against a target of 95%; red since Jun 2024; 21 more would meet the target"]),
    Question(number: 28, question: "How fast are child protection plans rising?", keys: "/protection plans<ret>", answers: ["301 children have a child protection plan"]),
  ]

  @Test("Within three keys of Home", arguments: questions)
  func answered(_ question: Question) async throws {
    #expect(try presses(question.keys) <= 3)
    let state = try await DemoBoard.state()
    let text = state.pressing(question.keys).render(state.settings.size).text
    // Columns are told apart by at least two blanks, lines of a sentence are not: both read alike once blanks are one.
    for answer in question.answers { #expect(text.contains(answer) || flat(text).contains(flat(answer)), "\(answer)\n\(text)") }
  }

  /// Keys pressed, a word typed into a filter counting as one.
  private func presses(_ script: String) throws -> Int {
    var count = 0
    var isTyping = false
    for key in try KeyScript(script).keys {
      if isTyping, case .character = key { continue }
      count += key == .character("/") ? 2 : 1
      isTyping = key == .character("/")
    }
    return count
  }

  /// Sentences in frames as one line: borders and runs of blanks are single blanks.
  private func flat(_ text: String) -> String {
    text.map { "│╭╮╰╯─\n".contains($0) ? " " : $0 }.split(separator: " ").map { String($0) }.joined(separator: " ")
  }
}
