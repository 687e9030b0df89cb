import CareModel
import Testing

@testable import Returns

@Suite("Records are as many as the figure says")
struct RecordCountTests {
  @Test("Every measure, and every other group, of invented returns, clean and dirty") func agree() throws {
    var measures: Set<String> = []
    for seed in [0, 1, 3] { try agree(seed: seed, &measures) }
    #expect(measures.count >= 30, "\(measures.sorted())")
  }

  private func agree(seed: Int, _ measures: inout Set<String>) throws {
    let source = try InventedFiles.make(seed: UInt64(seed), children: 14)
    let rules = SSDA903Measure.allCases.map { $0.rawValue }
    let figures = FigureLookup(source, rules).all
    // One period of each measure and group, another for each seed.
    var groups: [String: [ReturnFigure]] = [:]
    for figure in figures { groups["\(figure.indicator) \(figure.category)", default: []].append(figure) }
    var random = SplitMix(UInt64(seed))
    for key in groups.keys.sorted() {
      let all = groups[key] ?? []
      let some = all.filter { $0.numerator != 0 || $0.denominator ?? 0 != 0 }
      let figure = (some.isEmpty ? all : some).randomElement(using: &random)
      guard let figure, figure.category == .whole || random.next() % 2 == 0 else { continue }
      let list = try source.records(
        behind: figure.indicator, polarity: .higher, period: figure.period, category: figure.category,
        catalogue: ShippedCatalogue.shared)
      let asked = Comment(rawValue: "\(figure.indicator) \(figure.period.canonical) \(figure.category)")
      #expect(list.numerator == figure.numerator, asked)
      #expect(list.denominator == figure.denominator, asked)
      #expect(list.records.reduce(0) { $0 + $1.outOf } == figure.denominator ?? 0, asked)
      #expect(Set(list.records.map { $0.pseudonym }).count == list.records.count, asked)
      if figure.numerator > 0 { measures.insert(figure.indicator) }
    }
  }

  @Test("The sample return: the children behind its headline figures", .enabled(if: Sample.isThere, "no sample here"))
  func sample() throws {
    let sample = try Sample.load()
    let year = try #require(Period(kind: .financialYear, endingOn: Day.last(ofMonth: 3, year: 2018)))
    func count(_ rule: String, _ breakdown: String = "all", _ group: String = "all") throws -> Int {
      try sample.records(
        behind: rule, polarity: .neutral, period: year, category: Category(breakdown: breakdown, id: group),
        catalogue: ShippedCatalogue.shared
      ).records.count
    }
    #expect(try count("looked_after_on_date") == 1201)
    #expect(try count("looked_after_on_date", "age", "10_15") == 556)
    #expect(try count("uasc_on_date") == 71)
    #expect(try count("started") == 101)
    #expect(try count("ceased") == 657)
  }
}
