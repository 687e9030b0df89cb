import CareModel
import Testing

@Suite("Figures as people read them")
struct FigureTextTests {
  @Test(
    "Halves go away from zero, as the number is written",
    arguments: [
      (12.5, 0, "13"), (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"), (-2.5, 0, "−3"), (0.285, 2, "0.29"), (84.95, 1, "85.0"),
      (1.005, 2, "1.01"), (2.675, 2, "2.68"), (0.045, 2, "0.05"), (43.25, 1, "43.3"), (43.35, 1, "43.4"), (0.49999, 0, "0"),
      (84.949, 1, "84.9"), (99.95, 1, "100.0"), (99.94, 1, "99.9"), (0.05, 1, "0.1"), (-0.05, 1, "−0.1"), (-0.04, 1, "0.0"),
      (-0.0, 0, "0"), (0, 2, "0.00"), (7.1, 3, "7.100"), (0.001, 3, "0.001"), (10.01, 2, "10.01"),
    ])
  func halves(value: Double, places: Int, text: String) { #expect(FigureText.decimal(value, places: places) == text) }

  @Test(
    "Thousands have commas, minus is a minus",
    arguments: [
      (999.0, "999"), (1000, "1,000"), (12_183_016, "12,183,016"), (-1234, "−1,234"), (999.5, "1,000"), (1e12, "1,000,000,000,000"),
      (100_000, "100,000"),
    ])
  func commas(value: Double, text: String) { #expect(FigureText.whole(value) == text) }

  @Test("What is no number is a dash", arguments: [Double.nan, .infinity, -.infinity, 1e15, -1e300])
  func dash(value: Double) {
    #expect(FigureText.whole(value) == "–")
    #expect(FigureText.decimal(value, places: 3) == "–")
  }

  @Test("Decimal places beyond sense are cut, never a trap") func places() {
    #expect(FigureText.decimal(1.25, places: -3) == "1")
    #expect(FigureText.decimal(1.25, places: 100) == "1.250000")
  }

  @Test(
    "A percentage shows a decimal where a hundred or more stand behind it",
    arguments: [
      (43.26, 100.0 as Double?, "43.3%"), (43.26, 99, "43%"), (43, 100, "43.0%"), (43, nil, "43%"), (43.26, nil, "43.3%"),
      (84.95, 200, "85.0%"), (0, 250, "0.0%"), (100, 12, "100%"),
    ])
  func percent(value: Double, denominator: Double?, text: String) {
    #expect(FigureText.value(value, unit: .percent, denominator: denominator) == text)
  }

  @Test(
    "Every unit has its words",
    arguments: [
      (Indicator.Unit.ratePer10000, 60.4, "60 per 10,000"), (.ratePer10000, 9.96, "10.0 per 10,000"), (.ratePer1000, 3.14, "3.1 per 1,000"),
      (.count, 1234, "1,234"), (.count, 1.5, "1.5"), (.pounds, 4500, "£4,500"), (.pounds, -4500.5, "−£4,501"), (.average, 17.25, "17.3"),
    ] as [(Indicator.Unit, Double, String)])
  func units(unit: Indicator.Unit, value: Double, text: String) { #expect(FigureText.value(value, unit: unit) == text) }

  @Test(
    "Changes carry their sign, and nothing carries none",
    arguments: [
      (9.0, Indicator.Unit.count, "+9"), (-3.14, .percent, "−3.1"), (0, .count, "0"), (0.04, .ratePer10000, "0.0"), (-0.04, .ratePer10000, "0.0"),
      (1234, .count, "+1,234"), (12, .pounds, "+£12"), (-12, .pounds, "−£12"),
    ] as [(Double, Indicator.Unit, String)])
  func changes(value: Double, unit: Indicator.Unit, text: String) { #expect(FigureText.change(value, unit: unit) == text) }

  @Test("A figure without a value shows why, never zero", arguments: Absence.allCases)
  func absent(absence: Absence) {
    let figure = Figure(period: .month(8, year: 2024), content: .absent(absence), denominator: 12)
    #expect(FigureText.figure(figure, unit: .percent) == absence.symbol)
    #expect(figure.value == nil)
  }

  @Test("Thousandths of every size agree with arithmetic on whole numbers") func property() {
    var chance = SeededGenerator(seed: 3)
    for _ in 0..<5000 {
      let thousandths = Int.random(in: -9_999_999_999...9_999_999_999, using: &chance)
      let value = Double(thousandths) / 1000
      for (places, unit) in [(0, 1000), (1, 100), (2, 10), (3, 1)] {
        let magnitude = (abs(thousandths) + unit / 2) / unit
        let digits = String(magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        var whole = String(padded.dropLast(places))
        var grouped = ""
        while whole.count > 3 {
          grouped = "," + whole.suffix(3) + grouped
          whole.removeLast(3)
        }
        let sign = thousandths < 0 && magnitude > 0 ? "−" : ""
        let expected = sign + whole + grouped + (places > 0 ? "." + padded.suffix(places) : "")
        #expect(FigureText.decimal(value, places: places) == expected)
      }
    }
  }
}
