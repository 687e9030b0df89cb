import CareModel
import Documents

extension TidyReader {
  /// A file that has rows and not one value, nor a word why there is none: a column has another name, or was lost.
  func emptiness(rows: Int) -> [Diagnostic] {
    guard blanks > 0, blanks == rows else { return [] }
    return [
      Diagnostic(
        .error, at: reader.source.location(line: 1, column: 1), "no row of this file has a value",
        expected: "a number or a symbol in value, or in numerator and denominator", code: "no-values")
    ]
  }

  /// A period that has not begun: most likely a slip of the pen, and the figure would pass for the latest.
  func isToCome(_ period: PeriodText) -> Bool {
    context.today.map { today in period.readings.allSatisfy { $0.firstDay > today } } ?? false
  }

  /// What is wrong with a date that has the form of one.
  func impossible(_ field: CSVField) -> String? {
    do {
      _ = try field.date()
      return nil
    } catch {
      return error == .notADate || error == .empty ? nil : error.message
    }
  }
}
