import CareModel
import Testing

@testable import Returns

@Suite("Counted the obvious way")
struct StraightCountTests {
  private static let rules = [
    "looked_after_on_date", "started", "ceased", "net_change", "uasc_on_date", "adopted", "looked_after_during",
    "missing_children", "missing_incidents", "over_20_miles", "three_or_more_placements",
  ]

  @Test("Invented returns, clean and dirty, at every month, quarter and year", arguments: 0..<24)
  func agree(seed: Int) throws {
    let invented = InventedReturn(
      seed: UInt64(seed), children: 12, from: 2021, to: 2022, isDirty: seed % 2 == 1)
    var files: [String: String] = [:]
    for (name, text) in invented.files() { files["2021-22/" + name] = text }
    // One return of the second year: what it covers is that year.
    let figures = FigureLookup(try Fixture.make(files, lastDay: Day(number: invented.last)), Self.rules)
    let straight = StraightCount(source: invented)
    for month in 4...15 {
      let end = Day.last(ofMonth: month, year: 2021).number
      let start = Day.first(ofMonth: month, year: 2021).number
      check(figures, straight, Period.month(month, year: 2021).canonical, start, end)
      if month % 3 == 0 {
        let quarter = Period(kind: .quarter, containing: Day(number: end))
        check(figures, straight, quarter.canonical, quarter.firstDay.number, end)
      }
    }
    check(figures, straight, "2021-22", Day.first(ofMonth: 4, year: 2021).number, invented.last)
    if seed % 2 == 0 {
      let many = straight.manyPlacements(from: Day.first(ofMonth: 4, year: 2021).number, on: invented.last)
      let all = straight.lookedAfter(on: invented.last).count
      #expect(figures["three_or_more_placements", "2021-22"] == "\(many)/\(all)")
    }
  }

  private func check(
    _ figures: FigureLookup, _ straight: StraightCount, _ period: String, _ start: Int, _ end: Int
  ) {
    let all = straight.lookedAfter(on: end)
    #expect(figures["looked_after_on_date", period] == "\(all.count)")
    for band in ["under_1", "1_4", "5_9", "10_15", "16_plus"] {
      let count = all.count { straight.ageBand(straight.age($0, on: end)) == band }
      #expect(figures["looked_after_on_date", period, "age", band] == "\(count)", "\(period) \(band)")
    }
    let needs = all.count { straight.row($0, on: end)?.need == "N4" }
    let shown = figures["looked_after_on_date", period, "need", "n4"]
    #expect(shown == "\(needs)" || (shown.isEmpty && needs == 0), "\(period) need")
    let orders = all.count { ["C1", "C2"].contains(straight.row($0, on: end)?.legal ?? "") }
    let shownOrders = figures["looked_after_on_date", period, "legal_status", "care_orders"]
    #expect(shownOrders == "\(orders)" || (shownOrders.isEmpty && orders == 0), "\(period) orders")
    #expect(
      figures["uasc_on_date", period] == "\(all.count { straight.isUnaccompanied($0, on: end) })", "\(period) uasc")
    let started = straight.started(from: start, to: end)
    #expect(figures["started", period] == "\(started.count)", "\(period) started")
    let young = started.count { straight.age($0.child, on: $0.day) < 1 }
    #expect(figures["started", period, "age", "under_1"] == "\(young)", "\(period) started young")
    let ceased = straight.ceased(from: start, to: end).count
    #expect(figures["ceased", period] == "\(ceased)", "\(period) ceased")
    #expect(figures["net_change", period] == "\(started.count - ceased)", "\(period) net")
    #expect(figures["adopted", period] == "\(straight.adopted(from: start, to: end))", "\(period) adopted")
    #expect(figures["looked_after_during", period] == "\(straight.during(from: start, to: end))", "\(period) during")
    let missing = straight.missing(from: start, to: end)
    #expect(figures["missing_children", period] == "\(missing.children)", "\(period) missing")
    #expect(figures["missing_incidents", period] == "\(missing.incidents)", "\(period) incidents")
    #expect(figures["over_20_miles", period] == "\(straight.far(on: end))/\(all.count)", "\(period) far")
  }
}
