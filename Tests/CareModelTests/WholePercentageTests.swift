import CareModel
import Testing

@Suite("Percentages without decimals, as the public has them")
struct WholePercentageTests {
  @Test(
    "Halves go up, and neither none nor all is said where it is not true",
    arguments: [
      (0.0, "0%"), (0.01, "[low]"), (0.49, "[low]"), (0.5, "1%"), (12.5, "13%"), (43.27, "43%"), (84.95, "85%"), (99.49, "99%"),
      (99.5, ">99%"), (99.99, ">99%"), (100, "100%"), (100.4, "100%"), (104.5, "105%"),
    ])
  func figures(value: Double, text: String) {
    #expect(FigureText.value(value, unit: .wholePercent, denominator: 5000) == text)
  }

  @Test(
    "Points between two figures; less than half of one is not none, and half of one is one",
    arguments: [(0.0, "0"), (0.3, "+<1"), (-0.49, "−<1"), (0.5, "+1"), (-3.1, "−3"), (2.5, "+3"), (16, "+16")])
  func changes(difference: Double, text: String) {
    #expect(FigureText.change(difference, unit: .wholePercent, denominator: 5000) == text)
  }

  @Test(
    "Files have numbers only: whole, and with as many decimals as it takes not to be wrong",
    arguments: [(43.27, 43.0), (0, 0), (0.3, 0.3), (0.04, 0.04), (99.6, 99.6), (99.96, 99.96), (100, 100), (84.5, 85), (-3.5, -4)])
  func numbers(value: Double, told: Double) {
    #expect(FigureText.rounded(value, unit: .wholePercent) == told)
    #expect(FigureText.rounded(value, unit: .percent) == value)
  }

  @Test(
    "A point of a chart stands where its figure is told, and beside none and all where it is neither",
    arguments: [(43.27, 43.0), (0, 0), (0.3, 0.25), (0.5, 1), (99.49, 99), (99.6, 99.75), (100, 100)])
  func points(value: Double, place: Double) {
    #expect(FigureText.drawn(value, unit: .wholePercent) == place)
    #expect(FigureText.number(place, unit: .wholePercent) == FigureText.number(value, unit: .wholePercent))
    #expect(FigureText.drawn(value, unit: .percent) == value)
  }

  @Test("A target is told as it was set") func target() {
    #expect(FigureText.target(85.5, unit: .wholePercent) == "85.5%")
    #expect(FigureText.target(90, unit: .wholePercent) == "90%")
  }

  @Test("It measures the same, is called the same, and no file can ask for it") func unit() {
    let unit = Indicator.Unit.wholePercent
    let indicator = Indicator(id: "x", title: "x", unit: unit)
    #expect(indicator.isRatio && indicator.multiplier == 100)
    #expect(unit.name == "percent" && unit.exact == .percent)
    #expect(!Indicator.Unit.allCases.contains(unit))
  }
}
