import CareModel
import Documents

extension YAMLNode {
  /// The text with nothing in it that could steer a terminal, which YAML can hide in an escape between double quotes.
  func shownText() throws(Diagnostic) -> String { PrintableText.shown(try text()) }

  /// A day; of a month alone, its first.
  func day() throws(Diagnostic) -> Day {
    let date = try date()
    guard let day = Day(year: date.year, month: date.month, day: date.day ?? 1) else {
      throw diagnostic(.error, "{} is not a date", expected: "a date such as 2024-08-31", code: "not-a-date")
    }
    return day
  }
}
