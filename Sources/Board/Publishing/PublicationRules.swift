public import CareModel
public import Documents

/// What a board says of its public view: settings of disclosure control, all recorded in the audit (statistics.md section 8).
public struct PublicationRules: Hashable, Sendable {
  /// Counts of 1 to this are unsafe; 0 or more. 5 is the convention in English social care statistics.
  public var threshold: Int
  /// Indicators for which even a group with none is told nobody, because belonging to it is sensitive.
  public var protectsZero: Set<Indicator.ID>
  /// Indicators published elsewhere for everybody, which need no protection here.
  public var alreadyPublic: Set<Indicator.ID>
  /// Where the ledger of earlier releases stands, relative to the board; nil: there were none, or nobody kept it.
  public var ledger: String?
  /// What in the board's words on disclosure is not clear; nil where all is. With a doubt there is no public view.
  public var doubt: Diagnostic?

  public init(
    threshold: Int = 5, protectsZero: Set<Indicator.ID> = [], alreadyPublic: Set<Indicator.ID> = [], ledger: String? = nil
  ) {
    self.threshold = threshold
    self.protectsZero = protectsZero
    self.alreadyPublic = alreadyPublic
    self.ledger = ledger
  }
}
