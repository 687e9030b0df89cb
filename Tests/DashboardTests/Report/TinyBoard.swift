import Board
import CareModel

@testable import Dashboard

/// A board small enough for a whole report of it to be drawn in a test.
enum TinyBoard {
  static let code = AreaCode("E06099998")
  static let today = Day(number: 20_004)  // 8 Oct 2024
  static let months = (0..<3).map { Period.month(7, year: 2024).advanced(by: $0) }

  static let catalogue = Catalogue(
    indicators: [
      Indicator(
        id: "plans", title: "Care plans up to date", shortTitle: "Care plans", theme: "Plans", unit: .percent, polarity: .higher,
        frequency: .monthly, timing: .date, definition: "Plans reviewed in the last six months.", numerator: "plans in date",
        denominator: "all plans", source: "case system", target: Target(value: 90, tolerance: 5), phrase: "of care plans are up to date"),
      Indicator(
        id: "uasc", title: "UASC looked after", shortTitle: "UASC", theme: "Plans", unit: .count, frequency: .monthly, timing: .date,
        source: "case system", phrase: "unaccompanied children"),
    ],
    breakdowns: [
      Breakdown(id: "sex", title: "Sex", groups: [.init(id: "female", title: "Female"), .init(id: "male", title: "Male")])
    ])

  static func snapshot(_ change: (inout BoardInCode) -> Void = { _ in }) -> Snapshot {
    var board = BoardInCode(catalogue)
    board.areas.add(Area(code: code, name: "Tinyshire", level: .authority))
    board.profile.authority = "Tinyshire"
    board.profile.area = code
    board.profile.panes = []
    for (month, parts) in zip(months, [(190.0, 200.0), (176.0, 200.0), (160.0, 200.0)]) {
      board.add("plans", code, month, of: parts, status: month == months[2] ? .provisional : .final)
    }
    for (month, count) in zip(months, [12.0, 14.0, 17.0]) { board.add("uasc", code, month, value: count) }
    for (group, count) in [("female", 4.0), ("male", 13.0)] {
      board.add("uasc", code, months[2], value: count, category: Category(breakdown: "sex", id: group))
    }
    board.questions = [Question(indicator: "plans", text: "Which teams do better?", meeting: "2024-07-31", answer: "")]
    board.actions = [
      Action(
        indicator: "plans", text: "Fill both empty posts", owner: "Principal Social Worker", due: Day(number: 20_000), status: "open",
        meeting: "2024-07-31", outcome: "")
    ]
    board.commentary = [Commentary(indicator: "plans", period: months[2], text: "Two posts were empty.", author: "Head of Service")]
    change(&board)
    return board.snapshot()
  }

  static func report(_ source: ReportSource? = nil, _ change: (inout BoardInCode) -> Void = { _ in }) -> PanelReport {
    PanelReport(
      source ?? .restricted(snapshot(change)), area: code, today: today,
      abbreviations: Abbreviations(entries: [.init(short: "UASC", meaning: "unaccompanied asylum-seeking children")]))
  }
}
