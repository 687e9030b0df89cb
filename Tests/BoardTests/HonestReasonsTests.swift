import CareModel
import Documents
import Statistics
import Testing

@testable import Board

/// What cannot be judged says so, with a code for programs and a sentence for people: never a blank, never green.
@Suite("Reasons")
struct HonestReasonsTests {
  /// A board as its files, the indicator in question, and what the scorecard must say of it.
  struct Case: Sendable, CustomStringConvertible {
    let name: String
    var indicator = "dental_up_to_date"
    var board = ""
    var indicators: String?
    var rows: String
    /// Keys of the indicator's JSON with the text of their values.
    let says: [String: String]
    var problems: [String] = []
    var description: String { name }
  }

  static let target = "targets:\n  - indicator: dental_up_to_date\n    target: 75\n    tolerance: 5\n"
  static let untold = "null"

  static func months(_ values: [Int?], from first: Int = 1, of whole: Int = 200) -> String {
    values.enumerated().compactMap { place, value in
      guard let value else { return nil }
      let month = (first - 1 + place) % 12 + 1
      return "dental_up_to_date,\(2023 + (first - 1 + place) / 12)-\(month < 10 ? "0" : "")\(month),\(value),\(whole),"
    }.joined(separator: "\n") + "\n"
  }

  static let cases: [Case] = [
    Case(
      name: "a target without a tolerance", board: "targets:\n  - indicator: dental_up_to_date\n    target: 75\n",
      rows: months([149]),
      says: [
        "rag": "red", "rag_code": "no-tolerance",
        "rag_reason": "red: 74.5% is below the target of 75%; the target has no tolerance, so there is no amber",
      ]),
    Case(
      name: "a target dated in the future",
      board: "targets:\n  - indicator: dental_up_to_date\n    target: 10\n    tolerance: 5\n    from: 2030-04-01\n", rows: months([150]),
      says: [
        "rag": untold, "rag_code": "target-not-in-force", "target": untold,
        "rag_reason": "not assessed: the target is not yet in force for this period",
      ]),
    Case(
      name: "no target", rows: months([150]),
      says: ["rag": untold, "rag_code": "no-target", "rag_reason": "not assessed: no target is set", "assurance_code": "too-few-points"]),
    Case(
      name: "a target that is no number that can be", board: "targets:\n  - indicator: dental_up_to_date\n    target: 75\n    tolerance: -5\n",
      rows: months([150]),
      says: ["rag": untold, "rag_code": "impossible-target", "rag_reason": "not assessed: the target or its tolerance cannot be right"]),
    Case(
      name: "months and a quarter in one series", board: target,
      rows: months([150, 152, 151, 149], from: 4) + "dental_up_to_date,2023-24 Q3,190,200,\n" + months([150, 151], from: 13),
      says: [
        "rag": untold, "rag_code": "mixed-frequencies", "rag_reason": "not assessed: the series mixes periods of different lengths",
        "signal": untold, "signal_code": "mixed-frequencies", "signal_reason": "the series mixes periods of different lengths",
        "direction": untold, "direction_code": "mixed-frequencies", "assurance_code": "mixed-frequencies", "to_target": untold,
      ],
      problems: [
        "f.csv:6:1: error: dental_up_to_date for 2023-24 Q3 stands where shorter periods leave off, so the series is not assessed; expected one length of period throughout, and longer ones only beside the shorter that they hold"
      ]),
    Case(
      name: "quarters after months", board: target, rows: months([150, 152, 151], from: 4) + "dental_up_to_date,2023-24 Q2,190,200,\n",
      says: ["rag": untold, "rag_code": "mixed-frequencies", "signal_code": "mixed-frequencies"],
      problems: [
        "f.csv:5:1: error: dental_up_to_date for 2023-24 Q2 stands where shorter periods leave off, so the series is not assessed; expected one length of period throughout, and longer ones only beside the shorter that they hold"
      ]),
    Case(
      name: "months beside the quarter and year that they make up, and years before them: nothing is mixed", board: target,
      rows: "dental_up_to_date,2021-22,140,200,\n" + months([150, 152, 151], from: 4)
        + "dental_up_to_date,2023-24 Q1,151,200,\ndental_up_to_date,2023-24,151,200,\n",
      says: ["rag": "green", "rag_code": untold]),
    Case(
      name: "polarity missing", indicator: "kinship",
      board: "targets:\n  - indicator: kinship\n    target: 5\n    tolerance: 1\n",
      indicators: "id,title,unit\nkinship,Kinship placements,percent\n", rows: "kinship,2023-01,90,100,\n",
      says: [
        "rag": untold, "rag_code": "no-polarity", "rag_reason": "not assessed: it is not stated whether higher or lower is better",
        "assurance_code": "no-polarity", "polarity": "neutral",
      ]),
    Case(
      name: "neither way better", indicator: "cla_number", board: "targets:\n  - indicator: cla_number\n    target: 300\n",
      rows: "cla_number,2023-01,,,310\n", says: ["rag": untold, "rag_code": "neutral", "rag_reason": "not assessed: neither higher nor lower is better"]),
    Case(
      name: "neighbours that are not in the data", board: target + "neighbours: [Kent, Medway, Swindon]\n",
      rows: months([150]),
      says: [
        "comparators":
          "[{\"area\": \"neighbours\", \"name\": \"statistical neighbours, the board's list\", \"period\": null, \"value\": null, \"comparison\": null, \"comparison_code\": \"too-few-neighbours\", \"comparison_reason\": \"fewer than six of ten neighbours have a figure\"}]"
      ]),
    Case(
      name: "a denominator of nought", board: target, rows: months([150]) + "dental_up_to_date,2023-02,0,0,\n",
      says: [
        "period": "2023-02", "value": untold, "rag": untold, "rag_code": "no-denominator",
        "rag_reason": "not assessed: there is nobody to count: the denominator is zero", "to_target": untold, "red_since": untold,
      ]),
    Case(
      name: "a numerator above its denominator", board: target, rows: months([150]) + "dental_up_to_date,2023-02,190,180,\n",
      says: [
        "period": "2023-02", "value": untold, "status": "not_available", "rag": untold, "rag_code": "impossible-counts",
        "rag_reason": "not assessed: the counts cannot be right: one is negative, or the part is larger than the whole",
      ],
      problems: ["f.csv:3:27: error: the numerator '190' is larger than the denominator 180; expected at most the denominator"]),
    Case(
      name: "a count below nought", board: target, rows: months([150]) + "dental_up_to_date,2023-02,-1,180,\n",
      says: ["period": "2023-02", "rag": untold, "rag_code": "impossible-counts"],
      problems: ["f.csv:3:27: error: the numerator '-1' is below zero; expected 0 or more"]),
    Case(
      name: "a hidden figure", board: target, rows: months([150]) + "dental_up_to_date,2023-02,,,c\n",
      says: [
        "period": "2023-02", "status": "suppressed", "rag": untold, "rag_code": "no-figure",
        "rag_reason": "not assessed: hidden so that nobody can be recognised",
      ]),
    Case(
      name: "a target and no figure at all", board: target, rows: "cla_number,2023-01,,,310\n",
      says: [
        "period": untold, "rag": untold, "rag_code": "no-figure", "rag_reason": "not assessed: there is no figure", "signal_code": "no-figure",
        "signal_reason": "there is no figure for this period", "direction_code": "no-figure", "assurance_code": "no-figure",
      ]),
    Case(
      name: "fewer than ten children", board: target, rows: months([8], of: 9),
      says: ["rag": untold, "rag_code": "small-cohort", "rag_reason": "not assessed: fewer than ten children: one child moves the figure by ten points or more"]),
    Case(
      name: "one point", board: target, rows: months([150]),
      says: [
        "rag": "green", "signal": untold, "signal_code": "too-few-points", "signal_reason": "too few points for limits", "direction": untold,
        "direction_code": "nothing-before", "direction_reason": "there is no earlier figure to set it against",
        "assurance": untold, "assurance_code": "too-few-points",
      ]),
    Case(
      name: "a constant series", board: target, rows: months(Array(repeating: 160, count: 14)),
      says: [
        "signal": untold, "signal_code": "no-variation", "signal_reason": "no variation to set limits from", "assurance": untold,
        "assurance_code": "no-variation", "assurance_reason": "no variation to set limits from", "direction": "no change",
      ]),
    Case(
      name: "one value among many alike", board: target, rows: months(Array(repeating: 160, count: 13) + [170]),
      says: ["signal": untold, "signal_code": "mostly-identical", "assurance": untold, "assurance_code": "mostly-identical"]),
    Case(
      name: "a gap before the latest", board: target, rows: months([150, 152, nil, 151]),
      says: ["period": "2023-04", "direction": untold, "direction_code": "nothing-before", "signal_code": "too-few-points"]),
    Case(
      name: "a definition break",
      board: target + "rebases:\n  - indicator: dental_up_to_date\n    from: 2024-03-01\n    reason: New counting rules\n    decided_by: Department\n    definition: yes\n",
      rows: months([150, 152, 151, 153, 149, 150, 152, 151, 153, 150, 149, 151, 153, 152, 191]),
      says: [
        "period": "2024-03", "direction": untold, "direction_code": "definition-break",
        "direction_reason": "the definition changed between the two periods", "signal": untold, "signal_code": "too-few-points",
        "assurance": untold,
      ]),
  ]

  @Test("each has its code and its sentence", arguments: cases)
  func each(item: Case) async throws {
    var files = ["board.yaml": "authority: Thurrock\n" + item.board, "f.csv": "indicator,period,numerator,denominator,value\n" + item.rows]
    if let indicators = item.indicators { files["indicators.csv"] = indicators }
    let snapshot = try await BoardInMemory(files).load()
    #expect(snapshot.problems == item.problems)
    let area = try #require(snapshot.homeArea)
    let json = ScorecardListing(snapshot, area: area, period: nil).json
    let line = try #require(json.split(separator: "\n").map { String($0) }.first { $0.contains("{\"id\": \"\(item.indicator)\"") })
    for (key, value) in item.says {
      let written = value == Self.untold || value.hasPrefix("[") ? value : DataText.json(value)
      #expect(line.contains("\"\(key)\": \(written)"), "\(key) in \(line)")
    }
    // Whatever the case: no reason is ever blank, and no code stands without its sentence.
    for key in ["rag_reason", "signal_reason"] {
      #expect(!line.contains("\"\(key)\": null"))
      #expect(!line.contains("\"\(key)\": \"\""))
    }
    for key in ["rag", "signal", "direction", "assurance"] where line.contains("\"\(key)\": null") {
      #expect(!line.contains("\"\(key)_code\": null"), "\(key) in \(line)")
      #expect(!line.contains("\"\(key)_reason\": null"), "\(key) in \(line)")
    }
  }
}
