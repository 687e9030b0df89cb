import CareModel
import Testing

@testable import Board
@testable import Dashboard

/// The highest and the lowest of a trend: by what figures are, told as they are told, and claimed for no more than is shown.
@Suite("The highest and the lowest")
struct TrendExtremesTests {
  private static func trend(_ values: [Double?], _ unit: Indicator.Unit, isPart: Bool = false) -> Trend {
    var trend = Trend(
      unit: unit, periods: values.indices.map { Period.month($0 + 1, year: 2024) },
      lines: [Trend.Line(name: "", role: .series1, values: values)])
    trend.isPart = isPart
    return trend
  }

  @Test(
    "Chosen by the exact figure, and none where all are told alike",
    arguments: [
      ([60.6, 50, 53, 61.4], .wholePercent, 3, "▲ highest 61% in Apr 2024 · ▼ lowest 50% in Feb 2024"),
      ([60.6, 50, 53, 61.4], .percent, 3, "▲ highest 61.4% in Apr 2024 · ▼ lowest 50.0% in Feb 2024"),
      ([99.6, 90, 99.9, 95], .wholePercent, 2, "▲ highest >99% in Mar 2024 · ▼ lowest 90% in Feb 2024"),
      ([60.6, 61.2, nil, 61.4], .wholePercent, nil, ""),
      ([7, 7], .count, nil, ""),
    ] as [([Double?], Indicator.Unit, Int?, String)])
  func exact(values: [Double?], unit: Indicator.Unit, highest: Int?, sentence: String) {
    let extremes = TrendExtremes(Self.trend(values, unit))
    #expect(extremes?.highest == highest)
    #expect(extremes?.sentence(unit) ?? "" == sentence)
  }

  @Test("The latest few of a trend keep what they are, and are a part of it") func suffix() {
    let trend = Self.trend([90, 60.6, 50, 61.4], .wholePercent).suffix(3)
    #expect(TrendExtremes(trend)?.highest == 2)
    #expect(TrendExtremes(trend)?.sentence(.wholePercent) == "▲ highest 61% in Apr 2024 · ▼ lowest 50% in Mar 2024, of those shown")
  }

  private static let hidden = Northmoor.months[10]
  private static let peak = Northmoor.months[20]

  private static func change(_ board: inout BoardInCode) {
    board.catalogue = board.catalogue.inWholePercentages
    board.add("eet_19_21", Northmoor.code, peak, of: (120, 160))
    board.commentary = [Commentary(indicator: "eet_19_21", period: peak, text: "Traineeships ran.", author: "")]
  }

  private static func hiding(_ board: inout BoardInCode) {
    change(&board)
    board.add("eet_19_21", Northmoor.code, hidden, absence: .suppressed)
  }

  private static func report(_ format: PanelReport.Format, _ change: (inout BoardInCode) -> Void) -> String {
    PanelReport(.everybody(PublicBoard.snapshot(change)), area: Northmoor.code, period: nil, today: peak.lastDay, abbreviations: .none).text(as: format)
  }

  @Test("Where a figure is hidden, what is said of the highest is said of those shown, and no file for programs names it")
  func hidden() throws {
    let slide = try #require(PublicBoard.deck(order: ["peaks"], Self.hiding).slides.first)
    #expect(slide.title.hasSuffix(": the highest shown"))
    #expect(slide.headline.hasPrefix("EET 19–21: highest of those shown, at the end of \(Self.peak.canonicalLabel), at 75%, "))
    #expect(Self.report(.markdown, Self.hiding).contains("The highest of those shown is 75% in \(Self.peak.canonicalLabel)"))
    #expect(!Self.report(.csv, Self.hiding).contains(",75,\(Self.peak.canonical)"))
  }

  @Test("Where none is hidden it is the highest there was") func whole() throws {
    let slide = try #require(PublicBoard.deck(order: ["peaks"], Self.change).slides.first)
    #expect(slide.headline.hasPrefix("EET 19–21: highest at the end of \(Self.peak.canonicalLabel), at 75%, "))
    #expect(Self.report(.markdown, Self.change).contains("The highest is 75% in \(Self.peak.canonicalLabel)"))
    #expect(Self.report(.csv, Self.change).contains(",75,\(Self.peak.canonical),Traineeships ran.,"))
  }

  @Test("A peak that is told like the latest figure is as high as that") func alike() throws {
    let slide = try #require(
      PublicBoard.deck(order: ["peaks"]) { board in
        Self.change(&board)
        board.add("eet_19_21", Northmoor.code, Northmoor.months[35], of: (1196, 1600))
      }.slides.first)
    #expect(slide.headline.contains("at 75%, as high as the 75%"))
  }
}
