import CareModel
import Testing

@Suite("Days")
struct DayTests {
  @Test(
    "A day counts from 1 January 1970",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2024, 2, 29, 19_782), (2025, 3, 31, 20_178),
      (1900, 3, 1, -25_508), (1800, 1, 1, -62_091), (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
    ])
  func number(year: Int, month: Int, day: Int, number: Int) throws {
    let made = try #require(Day(year: year, month: month, day: day))
    #expect(made.number == number)
    #expect(made.components == (year, month, day))
  }

  @Test("Every day of four hundred years comes back as it went in, one after another")
  func roundTrip() throws {
    var expected = try #require(Day(year: 1800, month: 1, day: 1)).number
    for year in 1800..<2200 {
      for month in 1...12 {
        for day in 1...Day.length(ofMonth: month, year: year) {
          let made = try #require(Day(year: year, month: month, day: day))
          #expect(made.number == expected && made.components == (year, month, day))
          expected += 1
        }
      }
    }
  }

  @Test(
    "A day that does not exist is none",
    arguments: [
      (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0), (0, 1, 1), (10_000, 1, 1),
      (2024, 1, -1), (Int.max, 1, 1), (2024, Int.max, 1), (2024, 1, Int.max),
    ])
  func impossible(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test("Leap years", arguments: [(2024, 29), (2023, 28), (1900, 28), (2000, 29), (2100, 28)])
  func leap(year: Int, length: Int) {
    #expect(Day.length(ofMonth: 2, year: year) == length)
  }

  @Test(
    "Months past December or before January carry into the year",
    arguments: [
      (13, 2024, "2025-01-31"), (0, 2024, "2023-12-31"), (-10, 2024, "2023-02-28"), (26, 2022, "2024-02-29"),
      (-23, 2024, "2022-01-31"),
    ])
  func carry(month: Int, year: Int, last: String) {
    let day = Day.last(ofMonth: month, year: year)
    #expect(day.canonical == last)
    #expect(Day.first(ofMonth: month, year: year).canonical == String(last.prefix(8)) + "01")
  }

  @Test("Labels") func labels() throws {
    let day = try #require(Day(year: 2025, month: 3, day: 9))
    #expect(day.canonical == "2025-03-09")
    #expect(day.label == "9 Mar 2025")
    #expect(try #require(Day(year: 7, month: 1, day: 1)).canonical == "0007-01-01")
  }
}
