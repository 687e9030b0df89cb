import CareModel
import Documents
import Testing

@testable import Board

@Suite("The areas of England")
struct AreaTableTests {
  @Test(
    "Authorities as the tables of different departments spell them",
    arguments: [
      ("Bristol, City of", "E06000023"), ("Bristol City of", "E06000023"), ("Bristol", "E06000023"), ("Herefordshire, County of", "E06000019"),
      ("Herefordshire", "E06000019"), ("Kingston upon Hull, City of", "E06000010"), ("Kingston upon Hull City of", "E06000010"), ("Hull", "E06000010"),
      ("St. Helens", "E08000013"), ("St Helens", "E08000013"), ("Southend-on-Sea", "E06000033"), ("Southend on Sea", "E06000033"),
      ("Stoke-on-Trent", "E06000021"), ("Stockton on Tees", "E06000004"), ("County Durham", "E06000047"), ("Durham", "E06000047"),
      ("Bath and North East Somerset", "E06000022"), ("Brighton & Hove", "E06000043"), ("Redcar & Cleveland", "E06000003"),
      ("Hammersmith & Fulham", "E09000013"), ("Kensington & Chelsea", "E09000020"), ("Telford and Wrekin", "E06000020"),
      ("Bournemouth, Christchurch and Poole", "E06000058"), ("Bournemouth Christchurch and Poole", "E06000058"), ("BCP", "E06000058"),
      ("Yorkshire and The Humber", "E12000003"), ("Yorkshire & the Humber", "E12000003"), ("East", "E12000006"), ("England", "E92000001"),
      ("City of London", "E09000001"), ("Newcastle upon Tyne", "E08000021"), ("Richmond upon Thames", "E09000027"), ("Dorset", "E06000059"),
      ("North Yorkshire", "E06000065"), ("Somerset", "E06000066"), ("Buckinghamshire", "E06000060"), ("Barnsley", "E08000038"), ("Sheffield", "E08000039"),
    ])
  func spelling(name: String, code: String) async throws {
    #expect(try await BoardInMemory.reference.value.areas.area(named: name)?.code.text == code)
  }

  @Test("A hundred and fifty-three authorities stand today, each found by its code, its old code and its name") func today() async throws {
    let register = try await BoardInMemory.reference.value.areas
    let standing = register.areas.filter { $0.level == .authority && $0.until == nil }
    #expect(standing.count == 153)
    for area in standing {
      #expect(register.area(named: area.name)?.code == area.code, "\(area.name)")
      #expect(register.area(named: area.code.text)?.code == area.code)
      #expect(register.area(named: area.oldCode ?? "")?.code == area.code, "\(area.name)")
      #expect(register.region(of: area.code)?.level == .region, "\(area.name)")
    }
  }

  @Test("A re-coded authority goes on under the code it has today") func recoded() async throws {
    let head = PublishedReleasesTests.places + "population_count,population_estimate,number,rate_per_10000\n"
    let row = { (year: Int, old: String, name: String, code: String, count: Int) in
      "\(year),Reporting year,Local authority,E92000001,England,E12000003,Yorkshire and The Humber,\(old),\(name),\(code),Children looked after on 31 March,50000,\(count),60\n"
    }
    let snapshot = try await BoardInMemory([
      "x.csv": head + row(2023, "815", "North Yorkshire", "E10000023", 400) + row(2024, "815", "North Yorkshire", "E06000065", 410)
        + row(2024, "370", "Barnsley", "E08000016", 300) + row(2025, "370", "Barnsley", "E08000038", 310) + row(2018, "835", "Dorset", "E10000009", 450)
        + row(2020, "838", "Dorset", "E06000059", 470)
    ]).load()
    let years = { (code: String) in
      snapshot.figures.series("cla_number", area: AreaCode(code), kind: .financialYear).map(\.period.canonical)
    }
    #expect(years("E06000065") == ["2022-23", "2023-24"])
    #expect(years("E08000038") == ["2023-24", "2024-25"])
    #expect(years("E10000009") == ["2017-18"], "another place than the Dorset of today")
    #expect(years("E06000059") == ["2019-20"])
  }

  @Test("Every authority of every published file is one of those", .enabled(if: RealFigures.arePresent, RealFigures.comment))
  func published() async throws {
    let snapshot = try await RealFigures.snapshot()
    let known = try await BoardInMemory.reference.value.areas
    let strangers = snapshot.figures.areaCodes().compactMap { snapshot.figures.areas[$0] }
      .filter { ($0.level == .authority || $0.level == .region) && known[$0.code] == nil }
    #expect(strangers.map(\.name) == [])
  }
}
