import Testing

@testable import Invention

/// Each mistake in a row that it can be planted in, and in one that it means nothing in.
@Suite struct PlantingTests {
  private static let year = CollectionYear(ending: 2025)

  private static func episode(_ context: Mistakes.Context, end: Day?) -> Planting {
    var row = Row([
      .text("0012345"), .day(Day(2024, 5, 1)), .text("S"), .text("V2"), .text("N1"), .text("U6"), .text("PR1"), .blank, .blank,
      .blank, .blank, .blank, .register(.older(1)),
    ])
    if let end {
      row.cells[7] = .day(end)
      row.cells[8] = .text(context.isFollowed ? "X1" : "E4A")
      if context.isFollowed { row.cells[9] = .text("CARPL") }
    }
    return Planting(row: row, file: .episodes, year: year, context: context)
  }

  private static func followed() -> Planting {
    var context = Mistakes.Context(start: Day(2024, 5, 1), end: Day(2024, 8, 1), isFirst: true, isFollowed: true)
    context.nextIsOpen = true
    return episode(context, end: Day(2024, 8, 1))
  }

  private static func open() -> Planting {
    episode(Mistakes.Context(start: Day(2024, 5, 1), isFirst: true), end: nil)
  }

  private static func written(_ rows: [Row]?) -> [String]? {
    rows?.map { row in
      var bytes: [UInt8] = []
      var form = FileForm()
      form.days = row.days
      form.write(row, number: 1, to: &bytes)
      return String(decoding: bytes.dropLast(), as: UTF8.self)
    }
  }

  private func planted(_ mistake: Mistake, in planting: Planting, seed: UInt64 = 1) -> [String]? {
    var planting = planting
    var chance = Chance(seed: seed, purpose: "planting")
    return PlantingTests.written(planting.plant(mistake, chance: &chance))
  }

  @Test func theRowsAreWrittenLikeThisWithoutAMistake() {
    #expect(
      PlantingTests.written([PlantingTests.followed().row]) == ["0012345,01/05/2024,S,V2,N1,U6,PR1,01/08/2024,X1,CARPL,,,SC900001"])
    #expect(PlantingTests.written([PlantingTests.open().row]) == ["0012345,01/05/2024,S,V2,N1,U6,PR1,,,,,,SC900001"])
  }

  @Test(arguments: [
    (Mistake.childMissing, [",01/05/2024,S,V2,N1,U6,PR1,01/08/2024,X1,CARPL,,,SC900001"]),
    (.dateMissing, ["0012345,,S,V2,N1,U6,PR1,01/08/2024,X1,CARPL,,,SC900001"]),
    (.dateTwoDigitYear, ["0012345,01/05/24,S,V2,N1,U6,PR1,01/08/24,X1,CARPL,,,SC900001"]),
    (.dateISO, ["0012345,2024-05-01,S,V2,N1,U6,PR1,2024-08-01,X1,CARPL,,,SC900001"]),
    (.codeLowerCase, ["0012345,01/05/2024,s,v2,n1,u6,pr1,01/08/2024,x1,carpl,,,sc900001"]),
    (.rowBlank, ["", "0012345,01/05/2024,S,V2,N1,U6,PR1,01/08/2024,X1,CARPL,,,SC900001"]),
    (.endWithoutReason, ["0012345,01/05/2024,S,V2,N1,U6,PR1,01/08/2024,,CARPL,,,SC900001"]),
    (.twoOpen, ["0012345,01/05/2024,S,V2,N1,U6,PR1,,,,,,SC900001"]),
    (.startsTemporary, ["0012345,01/05/2024,S,V2,N1,T4,,01/08/2024,X1,CARPL,,,SC900001"]),
    (.startsWithoutS, ["0012345,01/05/2024,P,V2,N1,U6,PR1,01/08/2024,X1,CARPL,,,SC900001"]),
    (.providerMissing, ["0012345,01/05/2024,S,V2,N1,U6,,01/08/2024,X1,CARPL,,,SC900001"]),
  ])
  func aMistakeChangesJustWhatItIsAbout(mistake: Mistake, lines: [String]) {
    #expect(planted(mistake, in: PlantingTests.followed()) == lines)
  }

  @Test func anOpenEpisodeIsGivenAReason() {
    #expect(planted(.openWithReason, in: PlantingTests.open()) == ["0012345,01/05/2024,S,V2,N1,U6,PR1,,X1,,,,SC900001"])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func endsMoveTheRightWay(seed: UInt64) throws {
    func end(_ mistake: Mistake) throws -> Day {
      let line = try #require(planted(mistake, in: PlantingTests.followed(), seed: seed)?.first)
      return try #require(day(line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)[7]))
    }
    #expect(try end(.endsBeforeStart) < Day(2024, 5, 1))
    #expect(try (Day(2024, 7, 27)...Day(2024, 7, 31)).contains(end(.gap)))
    #expect(try (Day(2024, 8, 2)...Day(2024, 8, 21)).contains(end(.overlap)))
  }

  @Test(arguments: [
    Mistake.twoOpen, .gap, .overlap, .endsBeforeStart, .endWithoutReason, .needChanges, .shortBreaksMixed, .startedAt18,
    .birthDiffers, .flagUnreadable, .missingOpenAfterCare,
  ])
  func nothingIsPlantedWhereItWouldMeanNothing(mistake: Mistake) {
    #expect(planted(mistake, in: PlantingTests.open()) == nil)
  }

  @Test func somebodyStartsAgainAfterTurning18() {
    let adult = Day(2024, 8, 1)
    let context = Mistakes.Context(start: Day(2024, 5, 1), end: adult, adult: adult, isLast: true)
    #expect(
      planted(.startedAt18, in: PlantingTests.episode(context, end: adult)) == [
        "0012345,01/05/2024,S,V2,N1,U6,PR1,01/08/2024,E4A,,,,SC900001", "0012345,11/08/2024,S,V2,N1,U6,PR1,,,,,,SC900001",
      ])
  }

  @Test func aBirthdayDiffersByAYearOrByDayAndMonth() {
    let row = Row([.text("0012345"), .day(Day(2010, 3, 7)), .text("M"), .day(Day(2024, 6, 1)), .blank])
    let planting = Planting(row: row, file: .missing, year: PlantingTests.year, context: Mistakes.Context())
    let seen = Set((1...20).compactMap { planted(.birthDiffers, in: planting, seed: $0)?.first })
    #expect(seen == ["0012345,03/07/2010,M,01/06/2024,", "0012345,07/03/2009,M,01/06/2024,"])
  }
}
