import CareModel
import Testing

@testable import Board

/// The public view has whole percentages wherever it is asked (statistics.md section 10).
@Suite struct PublicPercentageTests {
  static let files = [
    "board.yaml": """
      authority: Thurrock
      disclosure:
        threshold: 5
      targets:
        - indicator: eet_19_21
          target: 55
          tolerance: 5
        - indicator: reviews_on_time
          target: 90.5
          tolerance: 0

      """,
    "f.csv": DisclosureControlTests.figures([
      "eet_19_21,2024-09,all,all,547,1000,", "reviews_on_time,2024-09,all,all,904,1000,", "visits_on_time,2024-09,all,all,2993,3000,",
      "youth_justice,2024-09,all,all,9,3000,",
    ]),
  ]

  @Test func noIndicatorHasAnyOther() async throws {
    let board = try await BoardInMemory(Self.files).load()
    let open = try DisclosureControl(board, tables: try DisclosureControlTests.tables()).publication().snapshot.board
    let percentages = board.catalogue.indicators.filter { $0.unit == .percent }
    #expect(percentages.count > 20)
    #expect(open.catalogue.indicators.allSatisfy { $0.unit != .percent })
    #expect(open.figures.catalogue.indicators.allSatisfy { $0.unit != .percent })
    #expect(open.catalogue.indicators.count { $0.unit == .wholePercent } == percentages.count)
  }

  @Test func aRatingStaysThatOfTheExactFigure() async throws {
    let open = try await DisclosureControlTests.publication(Self.files).snapshot.board
    #expect(
      try #require(open.assessment("eet_19_21", area: AreaCode("E06000034"))).ratingReason
        == "amber: 55% (just below target) is below the target of 55% but within the tolerance of 5 points")
    #expect(
      try #require(open.assessment("reviews_on_time", area: AreaCode("E06000034"))).ratingReason
        == "red: 90% is below the target of 90.5%, tolerance of nought")
  }

  @Test func listingsHaveThem() async throws {
    let open = try await DisclosureControlTests.publication(Self.files).snapshot.board
    let csv = ScorecardListing(open, area: AreaCode("E06000034"), period: nil).csv
    for row in [
      "eet_19_21,2024-09,55,547,1000", "reviews_on_time,2024-09,90,904,1000", "visits_on_time,2024-09,99.8,2993,3000",
      "youth_justice,2024-09,0.3,9,3000",
    ] {
      let cells = row.split(separator: ",").map(String.init)
      let found = csv.split(separator: "\n").first { $0.hasPrefix(cells[0] + ",") }
      #expect(try #require(found).contains(",percent,"), "\(cells[0])")
      #expect(try #require(found).contains(cells.dropFirst().joined(separator: ",")), "\(cells[0])")
    }
    let text = ScorecardListing(open, area: AreaCode("E06000034"), period: nil).text
    #expect(text.contains(">99%") && text.contains("[low]"))
  }
}
