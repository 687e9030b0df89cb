@testable import CareModel

/// A small store of figures built row by row in a test.
struct Ledger {
  static let catalogue = Catalogue(
    indicators: [
      Indicator(id: "children", title: "Children", unit: .count, timing: .date, breakdowns: ["sex", "age"]),
      Indicator(id: "eet", title: "EET", unit: .percent, breakdowns: ["age"]),
      Indicator(id: "rate", title: "Rate", unit: .ratePer10000),
      Indicator(id: "cost", title: "Cost", unit: .pounds),
    ],
    breakdowns: [
      Breakdown(id: "age", title: "Age", groups: [.init(id: "under_1", title: "Under 1"), .init(id: "1_4", title: "1 to 4")]),
      Breakdown(id: "sex", title: "Sex", groups: [.init(id: "girls", title: "Girls"), .init(id: "boys", title: "Boys")]),
    ])
  static let breakdowns = ["all", "age", "sex", "team"]
  static let groups = ["all", "under_1", "1_4", "girls", "boys", "north", "south"]
  static let areas = AreaRegister([
    Area(code: AreaCode("A"), name: "Ashbeck", level: .authority), Area(code: AreaCode("B"), name: "Brackwater", level: .authority),
  ])

  private(set) var files: [(name: String, rows: [FigureRecord], distance: Int)] = []

  mutating func file(_ name: String, distance: Int = 0, _ rows: [FigureRecord]) { files.append((name, rows, distance)) }

  static func key(
    _ indicator: String, _ period: String = "2024-25", area: String = "A", _ breakdown: String = "all", _ group: String = "all"
  ) -> FigureKey {
    guard let indicator = catalogue.index(of: indicator), let area = areas.index(code: AreaCode(area)),
      let breakdown = breakdowns.firstIndex(of: breakdown), let group = groups.firstIndex(of: group),
      let period = PeriodText(period)?.readings[0],
      let key = FigureKey(indicator: indicator, area: area, breakdown: breakdown, group: group, period: period)
    else { preconditionFailure("a key of the test does not exist") }
    return key
  }

  static func fileFigures(_ rows: [FigureRecord]) -> FileFigures {
    FileFigures(rows) { catalogue.indicators[$0].isRatio }
  }

  var figures: Figures {
    Figures(
      files.map { Figures.Source(file: $0.name, figures: Ledger.fileFigures($0.rows), distance: $0.distance) },
      catalogue: Ledger.catalogue, areas: Ledger.areas, breakdownNames: Ledger.breakdowns, groupNames: Ledger.groups)
  }
}

extension Figures {
  /// A figure of area A by the words of its key.
  func of(_ indicator: String, _ period: String = "2024-25", _ breakdown: String = "all", _ group: String = "all") -> Figure? {
    PeriodText(period).flatMap {
      figure(indicator, area: AreaCode("A"), category: Category(breakdown: breakdown, id: group), period: $0.readings[0])
    }
  }
}

extension Day {
  /// `2024-08-31`, for tests.
  init(_ text: String) {
    guard case .period(let period)? = PeriodText(text), period.kind == .day else { preconditionFailure("\(text) is no day") }
    self = period.lastDay
  }
}
