import Board
import CareModel
import Screen
import Statistics
import Testing

@testable import Dashboard

/// What is counted as red, amber, green, without a target and not rated adds up to the number of indicators that is told.
@Suite("How many indicators there are")
struct CountedIndicatorsTests {
  static let year = Period.financialYear(starting: 2024)

  static let board = GoldenTests.small { board in
    board.add("visits_on_time", Northmoor.code, year, absence: .notAvailable)
    board.add("iha_on_time", Northmoor.code, year, of: (180, 200))
    board.add("child_population", Northmoor.code, year, value: 43_300)
  }

  @Test("A figure that is not available is not one without a target")
  func notAvailable() throws {
    let text = WatchTests.state(80, 24, Self.board).pressing("<esc>s").plainText
    #expect(text.contains("\nVisits on time: not available, 2024-25; target 90%\n"), "\(text)")
    #expect(text.contains("Indicators: 1 red, 0 amber, 1 green, 3 without a target, 2 not rated: hidden, not available or of too few\n"), "\(text)")
  }

  @Test("One number of indicators, and its parts add up to it")
  func addsUp() throws {
    let standing = Standing(Viewpoint(snapshot: Self.board, area: Northmoor.code))
    let parts = [standing.count(.red), standing.count(.amber), standing.count(.green), standing.withoutTarget, standing.unrated]
    #expect(parts == [1, 0, 1, 3, 2])
    #expect(parts.reduce(0, +) == standing.strip.count)
    let slide = SlideWriter(view: Viewpoint(snapshot: Self.board, area: Northmoor.code), standing: standing, explanation: "").titleSlide
    let facts = try #require(slide.figure?.facts)
    #expect(Array(facts.prefix(2)) == ["7 measures in all", "3 without a target"])
    #expect(facts.contains("1 that could not be rated") && facts.contains("1 withheld, so that nobody can be recognised"), "\(facts)")
  }
}
