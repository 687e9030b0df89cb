import CareModel
import Documents

/// A cell of a number column: a number, or a symbol that says why there is none.
enum PublishedNumber {
  case number(Double)
  case absent(Absence)
  /// Nothing stands there.
  case blank
  /// Neither a number nor a symbol.
  case faulty(Diagnostic)

  init(_ field: CSVField, shapes: PublishedShapes) {
    if field.isEmpty {
      self = .blank
      return
    }
    do {
      self = .number(try field.number().value)
    } catch {
      if let absence = shapes.absence(field.string) {
        self = .absent(absence)
      } else {
        self = .faulty(
          field.diagnostic(
            .error, error.message, expected: "a number, or one of the symbols c x z k u", code: "not-a-number"))
      }
    }
  }
}
