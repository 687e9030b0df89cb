public import CareModel
public import Documents

/// What a board says of its return: when it was extracted, and how definitions that can be read in two ways are read.
public struct ReturnTerms: Hashable, Sendable {
  /// The day of the extract, where the board names it; after it nothing is known.
  public var madeOn: Day?
  /// Definition by name, as in `data/returns/ssda903/choices.csv`: `same_carer_moves: counted`.
  public var definitions: [String: String] = [:]
  /// Where each definition stands in its file.
  public var locations: [String: SourceLocation] = [:]

  public init() {}
}
