import Board
import CareModel
import Screen
import Testing

@testable import Dashboard

/// What the panes say, whatever they look like.
@Suite("Panes")
struct PaneTests {
  static let code = Northmoor.code

  /// A board with nothing on it but what the case puts there.
  static func panes(_ fill: (inout BoardInCode) -> Void) -> [PaneContent] {
    var board = BoardInCode(Northmoor.catalogue)
    board.areas.add(Area(code: code, name: "Northmoor", level: .authority))
    board.areas.add(Area(code: .england, name: "England", level: .nation))
    board.profile.area = code
    fill(&board)
    return Panes.contents(Viewpoint(snapshot: board.snapshot(), area: code))
  }

  static func year(_ start: Int) -> Period { .financialYear(starting: start) }
  static func quarter(_ number: Int) -> Period { .quarter(number, ofYearStarting: 2024) }
  static func month(_ number: Int) -> Period { .month(number, year: 2024) }

  @Test("A board without figures says so on each pane")
  func empty() {
    let panes = Self.panes { _ in }
    #expect(panes.map(\.headline) == Array(repeating: "No figures for Northmoor on this board.", count: 4))
    #expect(panes.map(\.title) == ["Children in our care", "Age cohorts", "UASC and the NTS threshold", "Care leavers in education, employment or training"])
  }

  @Test("Children in our care: a year, two quarters, months with flows, one figure, a hidden one")
  func numbers() {
    #expect(Self.panes { $0.add("cla_number", Self.code, Self.year(2024), value: 276) }[0].headline == "276 children in our care at the end of 2024-25.")
    #expect(
      Self.panes {
        $0.add("cla_number", Self.code, Self.quarter(1), value: 303)
        $0.add("cla_number", Self.code, Self.quarter(2), value: 312)
        $0.add("cla_started", Self.code, Self.quarter(2), value: 31)
        $0.add("cla_ceased", Self.code, Self.quarter(2), value: 22)
      }[0].headline == "9 more than last quarter; 31 started, 22 ceased.")
    #expect(
      Self.panes {
        for (number, value) in [284.0, 280, 275, 267].enumerated() {
          $0.add("cla_number", Self.code, Self.month(5 + number), value: value)
          $0.add("cla_started", Self.code, Self.month(5 + number), value: 4)
          $0.add("cla_ceased", Self.code, Self.month(5 + number), value: 9)
        }
      }[0].headline == "17 fewer than 3 months before; 12 started, 27 ceased.")
    #expect(
      Self.panes {
        $0.add("cla_number", Self.code, Self.year(2023), value: 250)
        $0.add("cla_number", Self.code, Self.year(2024), value: 250)
      }[0].headline == "250 children in our care at the end of 2024-25.")
    #expect(
      Self.panes { $0.add("cla_number", Self.code, Self.year(2024), absence: .suppressed) }[0].headline
        == "The number of children in our care is hidden so that nobody can be recognised.")
  }

  @Test("UASC against the threshold", arguments: [
    ([40.0], 44, "40 against a threshold of 44: room for 4 more."), ([44], 44, "44 against a threshold of 44: at the threshold."),
    ([40, 45, 46], 44, "46 against a threshold of 44: 2 over, since Jul 2024."), ([46, 43, 46], 44, "46 against a threshold of 44: 2 over, since Aug 2024."),
    ([3], 0, "3 unaccompanied children in our care; no threshold is known."),
  ])
  func threshold(_ values: [Double], _ limit: Int, _ headline: String) throws {
    let from = try #require(Day(year: 2022, month: 8, day: 24))
    let panes = Self.panes { board in
      if limit > 0 { board.profile.thresholds = [.init(from: from, children: limit)] }
      for (number, value) in values.enumerated() { board.add("uasc_number", Self.code, Self.month(9 - values.count + number), value: value) }
    }
    #expect(panes[2].headline == headline)
  }

  @Test("Without a board's own threshold the one from the population stands, with its rule")
  func computedThreshold() throws {
    let estimate = try #require(Day(year: 2023, month: 6, day: 30))
    let start = try #require(Day(year: 2022, month: 8, day: 24))
    let panes = Self.panes { board in
      board.add("uasc_number", Self.code, Self.year(2024), value: 32)
      board.thresholdRules = [ThresholdRule(from: start, percent: 0.1)]
      board.add("child_population", Self.code, .day(estimate), value: 45_912)
    }
    #expect(panes[2].headline == "32 against a threshold of 45: room for 13 more.")
    #expect(panes[2].blocks.contains(.facts([Fact(
        "threshold", "45", note: "0.1% of 45,912 under-18s, mid-2023; rounded down",
        spoken: "Threshold: 45 children (0.1% of 45,912 under-18s, mid-2023; rounded down)")])))
    #expect(panes[2].blocks.contains(.gauge(ThresholdGauge(value: 32, limit: 45, share: "71%"))))
  }

  @Test("Care leavers: what would meet the targets", arguments: [
    ((79.0, 167.0), (31.0, 51.0), "EET targets need 13 more at 19–21, 3 more at 17–18."),
    ((79, 167), (40, 51), "EET target needs 13 more at 19–21. 17–18 meets its own."), ((100, 167), (40, 51), "Both ages meet their targets."),
  ])
  func leavers(_ older: (Double, Double), _ younger: (Double, Double), _ headline: String) {
    let panes = Self.panes {
      $0.add("eet_19_21", Self.code, Self.year(2024), of: older)
      $0.add("eet_17_18", Self.code, Self.year(2024), of: younger)
    }
    #expect(panes[3].headline == headline)
  }

  @Test("Ages: shares add up to everyone, the largest rise is marked once")
  func ages() throws {
    let view = Viewpoint(snapshot: Northmoor.snapshot(), area: Self.code)
    let table = try #require(view.cohorts("cla_number", by: "age"))
    #expect(table.rows.map(\.id) == ["under_1", "1_4", "5_9", "10_15", "16_plus"])
    #expect(abs(table.rows.compactMap(\.share).reduce(0, +) - 1) < 1e-9)
    #expect(table.rows.count { $0.isLargestRise } <= 1)
    #expect(table.rows.map(\.england) == ["5%", "13%", "18%", "38%", "27%"])
    #expect(table.notes == ["neighbours: median of 10, 2025 model, 2023-24"])
  }

  @Test("A hidden group is no zero and says why")
  func hidden() throws {
    let view = Viewpoint(
      snapshot: Northmoor.snapshot {
        $0.add("cla_number", Self.code, Northmoor.months[35], category: Category(breakdown: "age", id: "under_1"), absence: .suppressed)
      }, area: Self.code)
    let table = try #require(view.cohorts("cla_number", by: "age"))
    let row = try #require(table.rows.first)
    #expect(row.value == "[c]" && row.share == nil && row.bar == nil && row.change == nil)
    #expect(table.notes.contains("[c] hidden so that nobody can be recognised"))
  }

  @Test("Any indicator can have a pane")
  func anyIndicator() {
    let panes = Self.panes { board in
      board.profile.panes = ["care_plan_up_to_date", "nonsense", "iha_on_time"]
      board.add("care_plan_up_to_date", Self.code, Self.month(8), of: (74, 100))
      board.add("iha_on_time", Self.code, Self.month(7), of: (8, 12))
      board.add("iha_on_time", Self.code, Self.month(8), of: (9, 12))
    }
    #expect(panes.map(\.headline) == [
      "16 more would meet the target of 90%.", "The board asks for 'nonsense' here, but there is no such indicator.",
      "IHA within 20 days: 75%, 8 points higher than last month.",
    ])
  }

  @Test("What it would take", arguments: [
    (79.0, 167.0, Indicator.Polarity.higher, 55.0, 13), (55, 100, .higher, 55, nil), (54, 100, .higher, 55, 1),
    (19, 100, .lower, 10, 9), (10, 100, .lower, 10, nil), (3, 10, .higher, 30, nil),
  ] as [(Double, Double, Indicator.Polarity, Double, Int?)])
  func shortfall(_ numerator: Double, _ denominator: Double, _ polarity: Indicator.Polarity, _ target: Double, _ count: Int?) {
    let indicator = Indicator(id: "x", title: "X", unit: .percent, polarity: polarity)
    let figure = Figure(period: Self.month(8), content: .value(numerator / denominator * 100), numerator: numerator, denominator: denominator)
    let assessment = Assessment(
      indicator: indicator, area: Self.code, figure: figure, previous: nil, yearEarlier: nil, target: Target(value: target), rating: nil,
      ratingReason: "", history: [], comparators: [])
    #expect(Shortfall.count(assessment) == count)
  }

  @Test("Changes in words", arguments: [
    (9.0, Indicator.Unit.count, "9 more than last month"), (-1, .count, "1 fewer than last month"), (0, .count, "no change since last month"),
    (1, .percent, "1 point higher than last month"), (-3, .percent, "3 points lower than last month"), (40, .pounds, "£40 more than last month"),
    (-2.5, .ratePer10000, "2.5 lower than last month"), (0.0001, .percent, "no change since last month"),
  ])
  func wording(_ change: Double, _ unit: Indicator.Unit, _ words: String) {
    #expect(Wording.change(change, since: "last month", unit: unit) == words)
  }
}
