/// What an audit speaks of: a cell, or a number that follows from cells.
public enum DisclosureSubject<ID: Hashable & Sendable>: Hashable, Sendable {
  case cell(ID)
  /// The members of `whole` who are not in `part`.
  case complement(of: ID, in: ID)
  /// The members of a total whom its breakdown of this name does not place.
  case remainder(of: ID, in: String)
  /// A watched quantity, by name.
  case quantity(String)
}
