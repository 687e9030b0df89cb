import CareModel
import Testing

@testable import Board

/// The public view of councils of which nothing but published files is there.
@Suite(.enabled(if: RealFigures.arePresent, RealFigures.comment)) struct PublishedCouncilsTests {
  /// Every twelfth of the authorities, so that the test is short and still meets all kinds.
  @Test func anyCouncilCanBePresentedFromWhatIsPublished() async throws {
    let board = try await RealFigures.snapshot()
    let tables = try DisclosureControlTests.tables()
    let authorities = board.figures.areaCodes().compactMap { board.figures.areas[$0] }.filter { $0.level == .authority && $0.until == nil }
    #expect(authorities.count > 150)
    for (place, area) in authorities.enumerated() where place.isMultiple(of: 12) {
      let view = try DisclosureControl(board, area: area.code, tables: tables).publication().snapshot
      let figures = view.board.figures
      #expect(view.shown > view.withheld, "\(area.name)")
      for (number, indicator) in figures.catalogue.indicators.enumerated() where indicator.countsPeopleAbove && !indicator.fallsBelowZero && indicator.profile == nil {
        guard let home = figures.areas.index(code: area.code) else { continue }
        for place in figures.places(indicator: number, area: home) {
          let figure = figures.figure(at: place)
          guard let count = indicator.isRatio ? figure.numerator : figure.value, !indicator.exceedsWhole else { continue }
          #expect(!(1...5).contains(count), "\(area.name), \(indicator.id), \(figure.period.canonical)")
        }
      }
    }
  }

  /// The region's own sum is exact and would give away who is hidden; what its publisher rounds leaves a range.
  @Test func theSumOfARegionIsNotShownWhereItTellsWhoIsHidden() async throws {
    let board = try await RealFigures.snapshot()
    let area = try RealFigures.area("Thurrock", board)
    let region = try #require(board.figures.areas.region(of: area)?.code)
    let view = try DisclosureControl(board, area: area, tables: DisclosureControlTests.tables()).publication().snapshot.board
    let small = board.figures.series("uasc_nts_in", area: area, kind: .quarter).filter { $0.value.map { (1...5).contains($0) } ?? false }
    #expect(!small.isEmpty)
    for quarter in small {
      for place in [area, region] {
        #expect(view.figures.figure("uasc_nts_in", area: place, period: quarter.period)?.value == nil, "\(place) \(quarter.period.canonical)" as Comment)
      }
    }
    #expect(view.value("cla_number", "East of England", "2023-24") != nil)
  }
}
