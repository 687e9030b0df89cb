import CareModel
import Invention
import Testing

@testable import Returns

/// Two threads count what one does, however the children fall to them.
@Suite("Counting in halves")
struct HalvesTests {
  private static func rows(_ figures: ReturnFigures) -> [String] {
    figures.map { "\($0.indicator) \($0.category) \($0.period.canonical) \($0.numerator) \($0.denominator ?? -1) \($0.status)" }
  }

  private static func agree(_ source: SSDA903Return) async -> Int {
    let (catalogue, choices) = (ShippedCatalogue.shared, SSDA903Choices())
    let one = source.figures(catalogue: catalogue, choices: choices, onceADate: true)
    let two = await source.figuresInHalves(catalogue: catalogue, choices: choices, onceADate: true)
    #expect(rows(one) == rows(two))
    #expect(one.refusals == two.refusals)
    return one.count
  }

  @Test("With none, one, two, and an odd number of children", arguments: [0, 1, 2, 3, 7]) func few(children: Int) async throws {
    var (header, rows) = (Fixture.header(), Fixture.episodes())
    for number in 0..<children {
      header += "c\(number),1,15/0\(number + 1)/2010,WBRI,,,\n"
      rows += "c\(number),0\(number + 1)/05/2023,S,V2,N1,U6,PR1,,,,,,\n"
    }
    let source = try Fixture.make(["2023-24/episodes.csv": rows, "2023-24/header.csv": header])
    #expect(source.children.count == children)
    #expect(await Self.agree(source) > 0 || children == 0)
  }

  @Test("With all that a return tells, of an odd number") func all() async throws {
    let commission = Commission(children: 61, years: 3, until: 2024, seed: 5, layout: .appended)
    var reader = SSDA903Reader(tables: try Fixture.tables(), key: Fixture.key, lastDay: Day.last(ofMonth: 3, year: 2024))
    for file in try InventedText.texts(commission) { reader.read(file.bytes, path: file.path) }
    #expect(await Self.agree(reader.finish()) > 1000)
  }
}
