import Documents
import Testing

@Suite("Dates as written")
struct DateTextTests {
  @Test(
    arguments: [
      ("31/08/2024", 2024, 8, 31), ("1/8/2024", 2024, 8, 1), ("31-08-2024", 2024, 8, 31), ("31.08.2024", 2024, 8, 31),
      ("2024-08-31", 2024, 8, 31), ("31 Aug 2024", 2024, 8, 31), ("31-Aug-2024", 2024, 8, 31),
      ("31 August 2024", 2024, 8, 31), ("1  sept 2024", 2024, 9, 1), (" 31/08/2024 ", 2024, 8, 31),
      ("29/02/2024", 2024, 2, 29), ("29/02/2000", 2000, 2, 29), ("Aug 2024", 2024, 8, nil), ("AUGUST 2024", 2024, 8, nil),
      ("31/08/2024 00:00", 2024, 8, 31), ("2024-08-31T00:00:00", 2024, 8, 31), ("2024-08-31 14:02:33.000", 2024, 8, 31),
      ("31 Oct 2024", 2024, 10, 31), ("Oct 2024", 2024, 10, nil),
    ] as [(String, Int, Int, Int?)])
  func read(text: String, year: Int, month: Int, day: Int?) throws {
    let date = try DateText(text)
    #expect((date.year, date.month) == (year, month))
    #expect(date.day == day)
  }

  @Test("Years in two digits only where allowed")
  func twoDigits() throws {
    #expect(throws: DateText.Fault.twoDigitYear) { try DateText("31/08/24") }
    #expect(try DateText("31/08/24", allowingTwoDigitYears: true).year == 2024)
    #expect(try DateText("31-Aug-24", allowingTwoDigitYears: true).year == 2024)
    #expect(try DateText("Aug-24", allowingTwoDigitYears: true).year == 2024)
  }

  @Test(
    "Refused, and why",
    arguments: [
      ("31/02/2024", "'31/02/2024' is not a date: that month has 29 days; expected a date such as 31/08/2024"),
      ("29/02/2023", "'29/02/2023' is not a date: that month has 28 days; expected a date such as 31/08/2024"),
      ("29/02/1900", "'29/02/1900' is not a date: that month has 28 days; expected a date such as 31/08/2024"),
      ("31 April 2024", "'31 April 2024' is not a date: that month has 30 days; expected a date such as 31/08/2024"),
      ("0/1/2024", "'0/1/2024' is not a date: that month has 31 days; expected a date such as 31/08/2024"),
      ("08/31/2024", "'08/31/2024' is not a date: there are twelve months; expected day/month/year, such as 31/08/2024"),
      ("2024-13-01", "'2024-13-01' is not a date: there are twelve months; expected day/month/year, such as 31/08/2024"),
      ("31/08/1024", "'31/08/1024' has an unlikely year; expected a year from 1900 to 2199"),
      ("31/08/24", "'31/08/24' gives the year in two digits; expected a date such as 31/08/2024"),
      ("31/08-2024", "'31/08-2024' is not a date; expected a date such as 31/08/2024"),
      ("31/08/", "'31/08/' is not a date; expected a date such as 31/08/2024"),
      ("31 08 2024", "'31 08 2024' is not a date; expected a date such as 31/08/2024"),
      ("31 Foo 2024", "'31 Foo 2024' is not a date; expected a date such as 31/08/2024"),
      ("31/08/02024", "'31/08/02024' is not a date; expected a date such as 31/08/2024"),
      ("45535", "'45535' is not a date; expected a date such as 31/08/2024"),
      ("2024", "'2024' is not a date; expected a date such as 31/08/2024"),
      ("x", "'x' is not a date; expected a date such as 31/08/2024"),
    ])
  func refused(text: String, sentence: String) throws {
    let place = SourceLocation(file: "f.csv")
    do {
      let date = try DateText(text)
      Issue.record("\(text) was read as \(date)")
    } catch {
      #expect(Diagnostic(.error, at: place, error.message, found: text, expected: error.expected).sentence == sentence)
    }
  }

  @Test("Nothing is no date")
  func empty() {
    #expect(throws: DateText.Fault.empty) { try DateText("  ") }
  }
}
