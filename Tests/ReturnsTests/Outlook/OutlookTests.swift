import CareModel
import Invention
import Statistics
import Testing

@testable import Returns

@Suite("What lies ahead of a return")
struct OutlookTests {
  /// An invented return of six years, read once.
  private static let invented = Result { () throws -> SSDA903Return in
    let commission = Commission(children: 300, years: 6, until: 2025, seed: 77, layout: .appended)
    var reader = SSDA903Reader(tables: try Fixture.tables(), key: Fixture.key, lastDay: Day.last(ofMonth: 3, year: 2025))
    for file in try InventedText.texts(commission) { reader.read(file.bytes, path: file.path) }
    return reader.finish()
  }

  private func outlook(_ source: SSDA903Return) throws -> CareOutlook {
    try #require(source.outlook(catalogue: ShippedCatalogue.shared))
  }

  @Test("It starts from the figures: the whole, each age group, and unaccompanied children") func now() throws {
    let source = try OutlookTests.invented.get()
    let outlook = try outlook(source)
    let figures = FigureLookup(source, ["looked_after_on_date", "uasc_on_date"])
    #expect(outlook.asAt == Day.last(ofMonth: 3, year: 2025) && outlook.horizons == [3, 6, 12] && outlook.historyMonths == 72)
    #expect(outlook.everyone.rows.map { $0.category.id } == ["all", "under_1", "1_4", "5_9", "10_15", "16_plus"])
    for row in outlook.everyone.rows {
      #expect("\(row.now)" == figures["looked_after_on_date", "2025-03", row.category.breakdown, row.category.id], "\(row.category)")
    }
    #expect("\(outlook.unaccompanied?.whole?.now ?? -1)" == figures["uasc_on_date", "2025-03"])
  }

  @Test("Who turns 18 is who the records say, and of unaccompanied children who the figure says") func turning() throws {
    let source = try OutlookTests.invented.get()
    let outlook = try outlook(source)
    let march = try #require(Period(kind: .month, endingOn: outlook.asAt))
    let list = try source.records(
      behind: "looked_after_on_date", polarity: .neutral, period: march, catalogue: ShippedCatalogue.shared)
    let bands = list.records.flatMap { $0.matters }.compactMap { matter -> Int? in
      if case .becomesAdult(let months) = matter { months } else { nil }
    }
    #expect(outlook.everyone.turningAdult == [3, 6, 12].map { months in bands.count { $0 <= months } })
    #expect((outlook.everyone.turningAdult.last ?? 0) > 10)
    let figures = FigureLookup(source, ["uasc_turning_18"])
    #expect("\(outlook.unaccompanied?.turningAdult.last ?? -1)" == figures["uasc_turning_18", "2025-03"])
    #expect("\(outlook.unaccompanied?.turningAdult.first ?? -1)" == figures["uasc_turning_18", "2025-03", "turning_18", "within_3_months"])
  }

  @Test("A day before, on and after a birthday, and birthdays on the last days of months") func birthdays() throws {
    // The last day is 31 March 2024: three months on is 30 June, twelve 31 March 2025.
    let births = ["30/06/2006", "01/07/2006", "30/09/2006", "01/10/2006", "31/03/2007", "01/04/2007", "31/03/2006", "29/02/2008"]
    var (header, rows) = (Fixture.header(), Fixture.episodes())
    for (number, birth) in births.enumerated() {
      header += "c\(number),1,\(birth),WBRI,,,\n"
      rows += "c\(number),01/05/2023,S,V2,N1,U6,PR1,,,,,,\n"
    }
    let source = try Fixture.make(["2023-24/e.csv": rows, "2023-24/h.csv": header])
    #expect(try outlook(source).everyone.turningAdult == [1, 3, 5])
  }

  @Test("Nobody stays past 18, and an interval goes round what is expected") func bounds() throws {
    let outlook = try outlook(try OutlookTests.invented.get())
    for row in outlook.everyone.rows + (outlook.unaccompanied?.rows ?? []) {
      #expect(row.ahead.count == 3)
      for count in row.ahead {
        #expect(count.lower >= 0 && Double(count.lower) < count.expected && count.expected < Double(count.upper))
      }
      let widths = row.ahead.map { $0.upper - $0.lower }
      #expect(widths == widths.sorted(), "further ahead is less certain: \(widths)")
    }
    let parts = outlook.everyone.rows.dropFirst().map { $0.ahead[2].expected }.reduce(0, +)
    #expect(abs(parts - (outlook.everyone.whole?.ahead[2].expected ?? 0)) < 0.001)
  }

  @Test("A short return and one of few children say why nothing is projected, and still who turns 18") func refused() throws {
    let header = Fixture.header("c1,1,30/06/2006,WBRI,,,")
    let rows = Fixture.episodes("c1,01/05/2023,S,V2,N1,U6,PR1,,,,,,")
    let files = ["2023-24/e.csv": rows, "2023-24/h.csv": header]
    let few = try outlook(try Fixture.make(files))
    #expect(few.everyone.refusal == .fewChildren(needed: 10) && few.everyone.rows.isEmpty)
    #expect(few.everyone.turningAdult == [1, 1, 1] && few.unaccompanied == nil)
    let short = try outlook(try Fixture.make(files, lastDay: Day.last(ofMonth: 12, year: 2023)))
    #expect(short.everyone.refusal == .shortHistory(months: 9, needed: 12))
    #expect(short.everyone.refusal?.sentence == "the return tells 9 months without a gap, and recent rates need 12 at the least")
  }

  @Test("A year that is missing between others ends the history") func gap() throws {
    let header = Fixture.header("c1,1,30/06/2010,WBRI,,,")
    let rows = Fixture.episodes("c1,01/05/2019,S,V2,N1,U6,PR1,,,,,,")
    let years = ["2019-20", "2020-21", "2022-23", "2023-24"]
    var files: [String: String] = [:]
    for year in years { (files[year + "/e.csv"], files[year + "/h.csv"]) = (rows, header) }
    #expect(try outlook(try Fixture.make(files)).historyMonths == 24)
  }

  @Test("A child whose birth is not known counts as staying, and in no age group") func unknownBirth() throws {
    var (header, rows) = (Fixture.header(), Fixture.episodes())
    for number in 0..<14 {
      header += "c\(number),1,\(number == 0 ? "" : "15/06/2012"),WBRI,,,\n"
      rows += "c\(number),01/05/2023,S,V2,N1,U6,PR1,,,,,,\n"
    }
    let outlook = try outlook(try Fixture.make(["2023-24/e.csv": rows, "2023-24/h.csv": header]))
    #expect(outlook.agesNotKnown == 1 && outlook.everyone.whole?.now == 14)
    #expect(outlook.everyone.rows.dropFirst().map { $0.now }.reduce(0, +) == 13)
  }

  /// Children in care since May 2022 who were born on these days, in a return to a day.
  private func children(born births: [String], to lastDay: Day, unaccompanied: [Int] = [], since years: [String]) throws -> CareOutlook {
    var (header, rows, alone) = (Fixture.header(), Fixture.episodes(), "CHILD,SEX,DOB,DUC\n")
    for (number, birth) in births.enumerated() {
      header += "c\(number),1,\(birth),WBRI,,,\n"
      rows += "c\(number),01/05/2022,S,V2,N1,U6,PR1,,,,,,\n"
      if unaccompanied.contains(number) { alone += "c\(number),1,\(birth),\n" }
    }
    var files: [String: String] = [:]
    for year in years { (files[year + "/episodes.csv"], files[year + "/header.csv"]) = (rows, header) }
    if !unaccompanied.isEmpty, let last = years.last { files[last + "/uasc.csv"] = alone }
    return try outlook(try Fixture.make(files, lastDay: lastDay))
  }

  @Test("From the end of a month to the ends of others, ahead as back", arguments: [
    (Day(year: 2025, month: 2, day: 28), ["28/05/2007", "29/05/2007", "31/05/2007", "01/06/2007"], [3, 4, 4]),
    (Day(year: 2025, month: 2, day: 27), ["27/05/2007", "28/05/2007", "31/05/2007", "27/08/2007"], [1, 4, 4]),
    (Day(year: 2024, month: 6, day: 30), ["30/09/2006", "31/12/2006", "01/01/2007", "30/06/2007"], [1, 2, 4]),
  ] as [(Day?, [String], [Int])])
  func monthEnds(lastDay: Day?, births: [String], turning: [Int]) throws {
    let last = try #require(lastDay)
    let outlook = try children(born: births, to: last, since: ["2022-23", "2023-24", "2024-25"].filter { $0 != "2024-25" || last.components.year == 2025 || last.components.month > 3 })
    #expect(outlook.everyone.turningAdult == turning)
  }

  @Test("Who is in care and past 18 by birth is in no number, now as ahead, and is told") func adults() throws {
    let births = Array(repeating: "15/06/2010", count: 12) + ["01/02/2006", "31/03/2006"]
    let outlook = try children(born: births, to: Day.last(ofMonth: 3, year: 2024), since: ["2022-23", "2023-24"])
    #expect(outlook.adults == 2 && outlook.agesNotKnown == 0)
    #expect(outlook.everyone.whole?.now == 12 && outlook.everyone.rows.dropFirst().map(\.now).reduce(0, +) == 12)
    #expect(outlook.everyone.rows.first { $0.category.id == "16_plus" }?.now == 0)
  }

  @Test("Where unaccompanied children are told for fewer months, the months it goes by are said and not those there are")
  func usedMonths() throws {
    let births = (0..<30).map { "15/0\($0 % 9 + 1)/2010" }
    let last = Day.last(ofMonth: 3, year: 2025)
    let all = try children(born: births, to: last, since: ["2022-23", "2023-24", "2024-25"])
    #expect(all.historyMonths == 36 && all.usedMonths == 36 && all.everyone.method.leavingMonths == 36)
    let apart = try children(born: births, to: last, unaccompanied: Array(0..<12), since: ["2022-23", "2023-24", "2024-25"])
    #expect(apart.historyMonths == 36 && apart.usedMonths == 12 && apart.everyone.method.isApart)
    #expect(apart.everyone.method.leavingMonths == 12 && apart.unaccompanied?.method.leavingMonths == 12)
  }

  @Test("A day that ends no month: from the same day of earlier months") func midMonth() throws {
    var (header, rows) = (Fixture.header(), Fixture.episodes())
    for number in 0..<20 {
      header += "c\(number),1,15/0\(number % 9 + 1)/2006,WBRI,,,\n"
      rows += "c\(number),01/05/2022,S,V2,N1,U6,PR1,,,,,,\n"
    }
    let source = try Fixture.make(
      ["2022-23/e.csv": rows, "2022-23/h.csv": header, "2023-24/e.csv": rows, "2023-24/h.csv": header],
      lastDay: Day(year: 2023, month: 11, day: 14))
    let outlook = try outlook(source)
    // Three months on is 14 February, a day too early for those of the 15th.
    #expect(outlook.everyone.turningAdult == [3, 10, 20] && outlook.historyMonths == 19)
  }

  @Test("Every setting is in the shipped table, for both populations") func settings() throws {
    let settings = try Fixture.tables().projection
    for name in ProjectionSettings.Name.allCases where name != .balanceMonths {
      for population in ProjectionSettings.Population.allCases { #expect(settings[name, population] > 0, "\(name)") }
    }
    let places = try Fixture.tables().outlookPlaces
    for population in ProjectionSettings.Population.allCases {
      let place = places.place(of: population)
      #expect(ShippedCatalogue.shared.indicators.contains { $0.returnRule == place.rule && $0.profile == nil })
      let tests = try Fixture.tables().projectionTests.tests.map(\.group)
      #expect(!place.title.isEmpty && !place.tested.isEmpty && place.tested.allSatisfy { tests.contains($0) })
    }
  }
}
