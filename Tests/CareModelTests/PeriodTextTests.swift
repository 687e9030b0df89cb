import CareModel
import Testing

@Suite("Texts of periods")
struct PeriodTextTests {
  @Test(
    "What people write for a period",
    arguments: [
      ("2024-08", "2024-08"), (" 2024-08 ", "2024-08"), ("2024-08-31", "2024-08-31"), ("31/08/2024", "2024-08-31"),
      ("1/8/2024", "2024-08-01"), ("2024-25 Q2", "2024-25 Q2"), ("2024-25Q2", "2024-25 Q2"), ("2024/25 q2", "2024-25 Q2"),
      ("Q2 2024-25", "2024-25 Q2"), ("Q2 2024/25", "2024-25 Q2"), ("2024-25", "2024-25"), ("2024/25", "2024-25"),
      ("2024-2025", "2024-25"), ("2024/2025", "2024-25"), ("1999-00", "1999-00"), ("2099-00", "2099-00"),
      ("2024\u{A0}-\u{A0}25", "2024-25"), ("2024–25", "2024-25"), ("2024–25 Q1", "2024-25 Q1"),
      ("29/02/2024", "2024-02-29"), ("2013-14", "2013-14"),
      // Excel turns 2024-08 into these.
      ("Aug-24", "2024-08"), ("aug 2024", "2024-08"), ("August 2024", "2024-08"), ("Sept 2024", "2024-09"),
      ("September 2024", "2024-09"), ("May-24", "2024-05"),
    ])
  func read(text: String, canonical: String) throws {
    #expect(try #require(PeriodText(text)).readings.map(\.canonical) == [canonical])
  }

  @Test(
    "A month and the next year look alike until the file has shown which it means",
    arguments: ["2000-01", "2009-10", "2010-11", "2011-12"])
  func ambiguous(text: String) throws {
    let reading = try #require(PeriodText(text))
    let year = try #require(Int(text.prefix(4)))
    let month = try #require(Int(text.suffix(2)))
    #expect(reading == .monthOrYear(month: .month(month, year: year), year: .financialYear(starting: year)))
    #expect(reading.readings == [.month(month, year: year), .financialYear(starting: year)])
  }

  @Test("Written with a slash or in full there is nothing to doubt") func unambiguous() {
    #expect(PeriodText("2011/12") == .period(.financialYear(starting: 2011)))
    #expect(PeriodText("2011-2012") == .period(.financialYear(starting: 2011)))
    #expect(PeriodText("2011-12 Q1") == .period(.quarter(1, ofYearStarting: 2011)))
  }

  @Test(
    "What is no period",
    arguments: [
      "", " ", "2024", "2024-13", "2024-00", "2024-26", "2024/26", "2024-8", "24-25", "31/02/2024", "2023-02-29", "32/01/2024",
      "2024-25 Q5", "2024-25 Q0", "Q2", "Q2 2024", "2024 Q2", "2024-25 Q22", "2024-08-31-01", "31-08-2024", "0000-01", "-", "//",
      "Aug", "Aug 204", "Augu 2024", "Q22024-26", "9999-00", "２０２４-０８", "٢٠٢٤-٠٨", "2024-08-3１", "yesterday",
      "2024-25 Q2 2024-25 Q2 2024-25 Q2 2024-25", "Mai 2024", "2024-Aug-08-09",
    ])
  func refused(text: String) { #expect(PeriodText(text) == nil) }

  @Test("No text is too long or too odd to refuse") func odd() {
    #expect(PeriodText(String(repeating: "2024-08 ", count: 100_000)) == nil)
    #expect(PeriodText("\u{0}\u{1B}[2J2024-08") == nil)
    #expect(PeriodText("Q") == nil)
    #expect(PeriodText("QQQQ") == nil)
    #expect(PeriodText("İ 2024") == nil)
  }
}
