/// Why there are no records behind a figure.
public enum RecordRefusal: Error, Hashable, Sendable {
  /// The indicator is not computed from a return.
  case notFromReturn
  /// The return does not cover the period, or has no file or column that tells it.
  case notCovered
  /// The return does not tell this group.
  case noSuchGroup

  /// The reason as a person reads it.
  public var sentence: String {
    switch self {
    case .notFromReturn: "no records: this figure does not come from the SSDA903 return"
    case .notCovered: "no records: the return does not tell this for the period shown"
    case .noSuchGroup: "no records: the return does not tell this group"
    }
  }
}
