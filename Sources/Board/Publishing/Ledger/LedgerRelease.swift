public import CareModel

/// Everything that was told to the public at once.
public struct LedgerRelease: Hashable, Sendable {
  /// Its name, on one line: "2024-25 Q2", or for words noted by hand "minutes of September".
  public let name: String
  public let released: Day
  /// Entered by a person, for what was said or printed elsewhere.
  public let isByHand: Bool
  public let entries: [LedgerEntry]

  /// - Parameter name: line breaks and other control characters in it become spaces, because a ledger is read by the line.
  public init(name: String, released: Day, isByHand: Bool = false, entries: [LedgerEntry]) {
    self.name = name.split { character in
      character.isWhitespace || character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }.joined(separator: " ")
    self.released = released
    self.isByHand = isByHand
    self.entries = entries
  }
}
