public import Documents

/// Why there is no public view of a board; the restricted view is still there.
public enum PublicationRefusal: Error, Hashable, Sendable {
  /// The ledger that the board or the reader names is not there.
  case ledgerMissing(String)
  case ledgerUnreadable(String, reason: String)
  /// A ledger of another area's releases.
  case ledgerOfAnother(String, area: String, expected: String)
  /// A line that is not what was written, or a total that does not agree.
  case ledgerDamaged(Diagnostic)
  /// The audit found a figure that an outsider could work out, and nothing more could be taken away.
  case auditFailed(String)
  /// The board has figures of several areas and none was chosen.
  case noArea
  /// The board's own words on disclosure have errors: guessing what was meant would not be safe.
  case rulesUnclear(Diagnostic)

  public var sentence: String {
    let why =
      switch self {
      case .ledgerMissing(let path): "the publication ledger \(PrintableText.shown(path)) is not there"
      case .ledgerUnreadable(let path, let reason): "the publication ledger \(PrintableText.shown(path)) cannot be read: \(reason)"
      case .ledgerOfAnother(let path, let area, let expected):
        "the publication ledger \(PrintableText.shown(path)) is of \(PrintableText.shown(area)), and this board is \(PrintableText.shown(expected))"
      case .ledgerDamaged(let diagnostic):
        "the publication ledger is damaged (\(diagnostic.location): \(diagnostic.sentence))"
      case .auditFailed(let what): "the audit of what an outsider could work out failed: \(what)"
      case .noArea: "no authority was chosen; name one with --area"
      case .rulesUnclear(let diagnostic):
        "the disclosure rules are not clear (\(diagnostic.location): \(diagnostic.sentence))"
      }
    return "there is no public view: \(why); only the restricted view can be shown"
  }
}
