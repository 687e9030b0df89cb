import Board
import CareModel
import Statistics
import Testing

@testable import Dashboard

/// The questions of panels that an SSDA903 return can answer, answered from a return alone.
///
/// The figures looked for are read off the snapshot, and are the return's: `StraightCountTests` counts them a second time.
@Suite("Questions a return answers alone")
struct ReturnQuestionTests {
  /// What the figures of the return say, in the words of the screen.
  struct Told: Sendable {
    let snapshot: Snapshot
    let area: AreaCode

    func figure(_ id: String, _ period: String, _ breakdown: String = "all", _ group: String = "all") throws -> Figure {
      let category = CareModel.Category(breakdown: breakdown, id: group)
      let period = try Told.period(period)
      return try #require(snapshot.figures.figure(id, area: area, category: category, period: period), "\(id) \(period) \(group)")
    }

    /// The largest growth of an age band in the last quarter.
    func growth() throws -> Int {
      let growth = try ["under_1", "1_4", "5_9", "10_15", "16_plus"].map {
        try count("cla_number", "2025-03", "age", $0) - count("cla_number", "2024-12", "age", $0)
      }
      return try #require(growth.max())
    }

    /// The year of the highest figure.
    func peak(_ id: String) throws -> String {
      let years = ["2020-21", "2021-22", "2022-23", "2023-24", "2024-25"]
      let values = try years.map { try #require(try figure(id, $0).value) }
      return years[try #require(values.indices.max { values[$0] < values[$1] })]
    }

    /// "Jan 2025 (3)", of the last thirteen months.
    func fewest(_ id: String) throws -> String {
      let months = (3...12).map { "2024-" + ($0 < 10 ? "0" : "") + String($0) } + ["2025-01", "2025-02", "2025-03"]
      let counts = try months.map { try count(id, $0) }
      let place = try #require(counts.indices.min { counts[$0] < counts[$1] })
      return "\(try Told.period(months[place]).label) (\(counts[place]))"
    }

    /// Numerator and denominator of a year.
    func counts(_ id: String, _ period: String) throws -> (Int, Int) {
      let figure = try figure(id, period)
      return (Int(try #require(figure.numerator)), Int(try #require(figure.denominator)))
    }

    static func period(_ text: String) throws -> Period { try #require(PeriodText(text)?.readings.first, "\(text)") }

    func count(_ id: String, _ period: String, _ breakdown: String = "all", _ group: String = "all") throws -> Int {
      Int(try #require(try figure(id, period, breakdown, group).value))
    }

    /// "61 of 62".
    func parts(_ id: String, _ period: String, _ breakdown: String = "all", _ group: String = "all") throws -> String {
      let figure = try figure(id, period, breakdown, group)
      return "\(Int(try #require(figure.numerator))) of \(Int(try #require(figure.denominator)))"
    }
  }

  struct Question: CustomTestStringConvertible, Sendable {
    let number: Int
    let text: String
    let keys: String
    let answers: @Sendable (Told) throws -> [String]

    var testDescription: String { "\(number). \(text)" }
  }

  static let questions = [
    Question(number: 1, text: "Is the net increase because more start, or because fewer leave?", keys: "f") {
      let (then, now) = (try $0.count("cla_number", "2024-12"), try $0.count("cla_number", "2025-03"))
      return [
        "(\(then) to \(now)), because", "\(try $0.count("cla_started", "2024-25 Q4")) started and \(try $0.count("cla_ceased", "2024-25 Q4")) ceased",
      ]
    },
    Question(number: 2, text: "Which age cohorts grew most this quarter?", keys: "") {
      ["grew most since Dec 24: +\(try $0.growth())", "10–15 \(try $0.count("cla_number", "2025-03", "age", "10_15"))"]
    },
    Question(number: 4, text: "Health assessments dipped: does the growth in numbers explain it?", keys: "/rha<ret>") {
      let (then, now) = (try $0.counts("rha_up_to_date", "2023-24"), try $0.counts("rha_up_to_date", "2024-25"))
      return [
        "2024-25 · \(now.0) of \(now.1)", "numerator \(then.0) to \(now.0)", "denominator \(then.1) to \(now.1)",
      ]
    },
    Question(number: 5, text: "Missing fell: is that the season?", keys: "/children missing<ret>") {
      ["\(try $0.count("missing_children", "2025-03")) children went missing", "the figure follows the seasons", "Same period of earlier years"]
    },
    Question(number: 8, text: "When was the peak?", keys: "/eet 19<ret>") {
      ["▲ highest", "in \(try $0.peak("eet_19_21"))"]
    },
    Question(number: 10, text: "Are UASC plans worse than the rest? (of reviews)", keys: "/reviews on time uasc<ret>") {
      [
        "UASC", try $0.parts("reviews_on_time", "2025-03", "uasc", "uasc"), "Other children",
        try $0.parts("reviews_on_time", "2025-03", "uasc", "non_uasc"),
      ]
    },
    Question(number: 15, text: "How many children went missing, and what share of all?", keys: "/missing") {
      ["Children missing \(try $0.count("missing_children", "2025-03"))", "Missing, share of CLA", try $0.parts("missing_share", "2025-03")]
    },
    Question(number: 16, text: "How is missing defined, and how long do episodes last?", keys: "/missing duration<ret>") {
      ["Episodes of children missing from their placement", "Under 1 day \(try $0.count("missing_incidents", "2025-03", "duration", "less_than_1_day"))"]
    },
    Question(number: 17, text: "How many live over 20 miles from home?", keys: "/from home<ret>") {
      ["of children live more than 20 miles from home", "Mar 2025 · \(try $0.parts("placed_over_20_miles", "2025-03"))"]
    },
    Question(number: 20, text: "Which month had the fewest starters in over a year?", keys: "f") {
      ["Fewest started in \(try $0.fewest("cla_started"))"]
    },
    Question(number: 21, text: "Why do children leave care?", keys: "f") {
      ["Why they ceased", "Adopted \(try $0.count("cla_ceased", "2024-25 Q4", "reason_ceased", "adopted"))"]
    },
    Question(number: 22, text: "What is our age profile?", keys: "2") {
      let (all, some) = (try $0.count("cla_number", "2025-03"), try $0.count("cla_number", "2025-03", "age", "10_15"))
      return ["10–15 \(some)", "\(Int((100 * Double(some) / Double(all)).rounded()))%"]
    },
    Question(number: 23, text: "Of those over 20 miles away, how many are UASC?", keys: "/from home away<ret>") {
      ["By those over 20 miles away, by UASC", "UASC", try $0.parts("placed_over_20_miles", "2025-03", "over_20_miles_uasc", "uasc")]
    },
    Question(number: 24, text: "How many unaccompanied children are there? (their threshold is the board's to say)", keys: "") {
      ["\(try $0.count("uasc_number", "2025-03")) unaccompanied children in our care; no threshold is known.", "turn 18 within 3, 6, 12 months: 3 · 5 · 8"]
    },
    Question(number: 25, text: "How late are the late ones? (of reviews)", keys: "/reviews late<ret>") {
      ["By days late", "On time", try $0.parts("reviews_on_time", "2025-03", "days_late", "on_time"), "Over 20 days"]
    },
    Question(number: 26, text: "How far did EET dip, and is it recovering?", keys: "/eet 19<ret>") {
      ["▼ lowest", "2024-25 · \(try $0.parts("eet_19_21", "2024-25"))", "points higher than last year"]
    },
  ]

  @Test("Within three keys of Home", arguments: questions)
  func answered(_ question: Question) async throws {
    #expect(try QuestionTests.steps(question.keys).count <= 3)
    let snapshot = try await ReturnAlone.snapshot()
    let figures = Told(snapshot: snapshot, area: try #require(snapshot.returns).area)
    let words = try await ReturnAlone.state(question.keys).words
    for answer in try question.answers(figures) { #expect(words.contains(answer), "\(answer) not in: \(words)") }
  }

  @Test("Each stands in the documents with its keys", arguments: questions)
  func documented(_ question: Question) throws {
    let steps = try QuestionTests.steps(question.keys)
    let line = "| \(question.number) | \(question.text) | \(steps.isEmpty ? "none" : steps.joined(separator: " ")) |"
    #expect(try BoardOnDisk.text("docs/questions.md").split(separator: "\n").contains { $0 == line }, "\(line)")
  }

  @Test("What a return cannot tell is said to be missing, not shown as nothing")
  func silent() async throws {
    for (keys, name) in [("/care plan", "Care plans up to date"), ("/staying put", "Staying put"), ("/placement cost", "Placement cost")] {
      let words = try await ReturnAlone.state(keys).words
      #expect(words.contains("This board has no figures for: \(name)"), "\(words)")
    }
  }

  @Test("Limits from counts are drawn in the unit of the figures: reviews are near their ceiling")
  func limitsOfCounts() async throws {
    let snapshot = try await ReturnAlone.snapshot()
    let area = try #require(snapshot.returns).area
    let assessment = try #require(snapshot.assessment("reviews_on_time", area: area))
    let judgement = try #require(assessment.judgement)
    guard case .attribute(let chart, _) = judgement.chart else {
      Issue.record("no chart of counts")
      return
    }
    let periods = judgement.periods
    let bare = Trend(unit: .percent, periods: periods, lines: [], target: nil)
    let lines = TrendLimits(assessment).added(to: bare).lines
    let mean = try #require(lines.first { $0.name == "mean" }?.values.compactMap { $0 }.last)
    #expect(abs(mean - 100 * chart.centre) < 1e-9 && mean > 80)
    #expect(lines.filter { $0.name == "limit" }.allSatisfy { $0.values.compactMap { $0 }.allSatisfy { (0...100).contains($0) } })
    #expect(lines.first { $0.name == "limit" }?.values.compactMap { $0 }.contains { $0 > 80 } == true)
  }
}
