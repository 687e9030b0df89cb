/// What makes a table impossible to prove safe. Its cells are then withheld.
public enum TableFault<ID: Hashable & Sendable>: Hashable, Sendable {
  /// One definition with two counts.
  case twoCounts(ID, Int, Int)
  /// Negative, or a million million and more.
  case impossibleCount(ID, Int)
  /// A sum names a cell that is not there.
  case unknownCell(ID)
  /// A sum that does not hold, by how much.
  case doesNotAdd([ID], off: Int)
  /// No counts of the hidden cells agree with what is printed.
  case contradiction([ID])
}
