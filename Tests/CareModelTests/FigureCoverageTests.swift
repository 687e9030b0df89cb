import Testing

@testable import CareModel

@Suite("What there are figures for")
struct FigureCoverageTests {
  private let figures: Figures = {
    var ledger = Ledger()
    ledger.file(
      "a.csv",
      [
        FigureRecord(key: Ledger.key("children", "2024-04"), value: 10, line: 2),
        FigureRecord(key: Ledger.key("children", "2024-05"), value: 11, line: 3),
        FigureRecord(key: Ledger.key("children", "2024-08"), value: 12, line: 4),
        FigureRecord(key: Ledger.key("children", "2024-25"), value: 13, line: 5),
        FigureRecord(key: Ledger.key("children", "2024-05-17"), value: 9, line: 6),
        FigureRecord(key: Ledger.key("children", "2024-05", "team", "south"), value: 1, line: 7),
        FigureRecord(key: Ledger.key("children", "2024-05", "team", "north"), value: 2, line: 8),
        FigureRecord(key: Ledger.key("children", "2024-05", "age", "1_4"), value: 3, line: 9),
        FigureRecord(key: Ledger.key("children", "2024-05", "age", "under_1"), value: 4, line: 10),
        FigureRecord(key: Ledger.key("children", "2024-05", "sex", "girls"), value: 5, line: 11),
        FigureRecord(key: Ledger.key("cost", "2024-25 Q1", area: "B"), value: 800, line: 12),
        FigureRecord(key: Ledger.key("rate", "2024-25", area: "B"), line: 13, absence: .notAvailable),
      ])
    return ledger.figures
  }()
  private let home = AreaCode("A")

  @Test("An indicator or area beyond the limits has no figures, least of all those of others")
  func beyondTheLimits() {
    #expect(figures.places(indicator: 0).count == 10)
    for indicator in [FigureKey.indicatorLimit, FigureKey.indicatorLimit + 1, 2 * FigureKey.indicatorLimit + 2] {
      #expect(figures.places(indicator: indicator).isEmpty)
      #expect(figures.places(indicator: indicator, area: 0).isEmpty)
    }
    #expect(figures.places(indicator: 0, area: FigureKey.areaLimit).isEmpty)
  }

  @Test func questions() {
    #expect(figures.indicators(area: home) == ["children"])
    #expect(figures.indicators(area: AreaCode("B")) == ["rate", "cost"])
    #expect(figures.indicators(area: AreaCode("Z")) == [])
    #expect(figures.areaCodes(indicator: "children") == [home])
    #expect(figures.areaCodes(indicator: "cost").map(\.text) == ["B"])
    #expect(figures.areaCodes(indicator: "nothing") == [])
    #expect(figures.areaCodes().map(\.text) == ["A", "B"])
    #expect(figures.kinds("children", area: home) == [.day, .month, .financialYear])
    #expect(figures.kinds("cost", area: AreaCode("B")) == [.quarter])
  }

  @Test("Breakdowns stand as the indicator names them, groups as the catalogue does, unknown ones after") func order() {
    #expect(figures.breakdowns("children", area: home) == ["sex", "age", "team"])
    #expect(figures.groups("children", area: home, breakdown: "age") == ["under_1", "1_4"])
    #expect(figures.groups("children", area: home, breakdown: "team") == ["north", "south"])
    #expect(figures.categories("children", area: home).first == .whole)
    #expect(figures.categories("children", area: home).count == 6)
    #expect(figures.breakdowns("cost", area: AreaCode("B")) == [])
  }

  @Test("A series has a place for every period between its first and last") func gaps() {
    let series = figures.series("children", area: home, kind: .month)
    let places = series.withGaps()
    #expect(places.map(\.period.canonical) == ["2024-04", "2024-05", "2024-06", "2024-07", "2024-08"])
    #expect(places.map { $0.figure?.value } == [10, 11, nil, nil, 12])
    #expect(series[Period.month(6, year: 2024)] == nil)
    #expect(series[Period.month(5, year: 2024)]?.value == 11)
    #expect(figures.series("children", area: home, kind: .quarter).withGaps().isEmpty)
    #expect(figures.series("children", area: home, kind: .day).withGaps().map { $0.figure?.value } == [9])
  }

  @Test("The latest figure as a reader at some time would have seen it") func latest() {
    let series = figures.series("children", area: home, kind: .month)
    #expect(series.latest(upTo: .month(7, year: 2024))?.value == 11)
    #expect(series.latest(upTo: .quarter(2, ofYearStarting: 2024))?.value == 12)
    #expect(series.latest(upTo: .month(3, year: 2024)) == nil)
  }

  @Test("Every figure is given once, in the order of the columns") func each() {
    var lines: [Int] = []
    figures.forEach { lines.append($3.line) }
    #expect(lines.sorted() == Array(2...13))
    #expect(figures.count == 12)
  }

  @Test("An indicator or area beyond the store's room has no figures, and none of another's") func beyond() {
    var catalogue = Catalogue()
    for number in 0..<(FigureKey.indicatorLimit + 5) { catalogue.set(Indicator(id: "i\(number)", title: "")) }
    let areas = AreaRegister((0..<(FigureKey.areaLimit + 5)).map { Area(code: AreaCode("\($0)"), name: "", level: .other) })
    let records = [0, FigureKey.indicatorLimit - 1].flatMap { indicator in
      [0, FigureKey.areaLimit - 1].compactMap { area in
        FigureKey(indicator: indicator, area: area, breakdown: 0, group: 0, period: .financialYear(starting: 2024)).map {
          FigureRecord(key: $0, value: 1, line: 1)
        }
      }
    }
    let figures = Figures(
      [Figures.Source(file: "a", figures: FileFigures(records) { _ in false }, distance: 0)], catalogue: catalogue, areas: areas,
      breakdownNames: ["all"], groupNames: ["all"])
    let (last, past) = ("\(FigureKey.areaLimit - 1)", "\(FigureKey.areaLimit)")
    #expect(figures.areaCodes(indicator: "i\(FigureKey.indicatorLimit - 1)").map(\.text) == ["0", last])
    #expect(figures.areaCodes().map(\.text) == ["0", last])
    #expect(figures.indicators(area: AreaCode(last)) == ["i0", "i\(FigureKey.indicatorLimit - 1)"])
    #expect(figures.categories("i\(FigureKey.indicatorLimit - 1)", area: AreaCode(last)) == [.whole])
    #expect(figures.series("i\(FigureKey.indicatorLimit - 1)", area: AreaCode(last), kind: .financialYear).count == 1)
    // Eleven bits more than there are would come round to indicator 0.
    #expect(figures.series("i\(FigureKey.indicatorLimit + 1)", area: AreaCode("0"), kind: .financialYear).isEmpty)
    #expect(figures.series("i0", area: AreaCode(past), kind: .financialYear).isEmpty)
    #expect(figures.areaCodes(indicator: "i\(FigureKey.indicatorLimit + 1)").isEmpty)
    #expect(figures.indicators(area: AreaCode(past)).isEmpty)
  }
}
