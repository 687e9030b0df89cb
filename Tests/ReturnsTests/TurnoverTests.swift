import CareModel
import Documents
import Invention
import Returns
import Testing

/// A return invented to tell what is told beforehand: so many came and went in each month.
@Suite("A return of a told turnover") struct TurnoverTests {
  static let turnover = Turnover(
    year: 2022, month: 4,
    unaccompanied: Turnover.Count(
      before: 8, started: [1, 0, 2, 1, 0, 1, 2, 0, 1, 1, 0, 2, 1, 1, 0, 1, 2, 1], ceased: [0, 1, 1, 0, 1, 2, 0, 1, 1, 0, 1, 1, 0, 1, 2, 0, 1, 1]),
    others: Turnover.Count(
      before: 60, started: [3, 2, 4, 1, 2, 3, 2, 5, 1, 3, 2, 2, 4, 1, 2, 3, 2, 3], ceased: [2, 3, 1, 2, 3, 2, 4, 1, 2, 2, 3, 1, 3, 2, 2, 4, 1, 2]))

  @Test("Month by month the figures are those that were told, up to the day it is made") func told() throws {
    let commission = Commission(children: 70, years: 2, until: 2024, seed: 5, extent: .care)
    let texts = try InventedText.texts(commission, turnover: Self.turnover)
    #expect(Set(texts.map { $0.path.split(separator: "/").last.map(String.init) ?? "" }) == ["episodes.csv", "header.csv", "reviews.csv", "uasc.csv"])
    let lastDay = try #require(Day(year: 2023, month: 9, day: 30))
    var reader = SSDA903Reader(tables: try Fixture.tables(), key: Fixture.key, lastDay: lastDay)
    for text in texts { reader.read(text.bytes, path: text.path) }
    let own = reader.finish()
    #expect(own.checks.allSatisfy { $0.severity == .note }, "\(own.checks.map { "\($0.rule)" })")
    let figures = own.figures(catalogue: ShippedCatalogue.shared)
    func count(_ indicator: String, _ month: Int) -> Int? {
      let period = Period.month((month + 3) % 12 + 1, year: 2022 + (month + 3) / 12)
      return figures.first { $0.indicator == indicator && $0.period == period && $0.category == .whole }?.numerator
    }
    var (all, unaccompanied) = (68, 8)
    for month in 0..<18 {
      let (one, other) = (Self.turnover.unaccompanied, Self.turnover.others)
      all += one.started[month] + other.started[month] - one.ceased[month] - other.ceased[month]
      unaccompanied += one.started[month] - one.ceased[month]
      #expect(count("cla_number", month) == all, "month \(month)")
      #expect(count("cla_started", month) == one.started[month] + other.started[month])
      #expect(count("cla_ceased", month) == one.ceased[month] + other.ceased[month])
      #expect(count("uasc_number", month) == unaccompanied)
    }
    #expect(count("cla_number", 18) == nil)
  }

  @Test("What no lives can meet is refused") func unmet() throws {
    let none = Turnover(
      year: 2022, month: 4, unaccompanied: Turnover.Count(before: 0, started: [0], ceased: [5]),
      others: Turnover.Count(before: 0, started: [0], ceased: [0]))
    #expect(throws: UnmetTurnover.self) {
      try InventedText.texts(Commission(children: 5, years: 1, until: 2023), turnover: none)
    }
  }
}
