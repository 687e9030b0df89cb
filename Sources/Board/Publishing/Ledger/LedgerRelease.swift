public import CareModel

/// Everything that was told to the public at once.
public struct LedgerRelease: Hashable, Sendable {
  /// Its name: "2024-25 Q2", or for words noted by hand "minutes of September".
  public let name: String
  public let released: Day
  /// Entered by a person, for what was said or printed elsewhere.
  public let isByHand: Bool
  public let entries: [LedgerEntry]

  public init(name: String, released: Day, isByHand: Bool = false, entries: [LedgerEntry]) {
    self.name = name
    self.released = released
    self.isByHand = isByHand
    self.entries = entries
  }
}
