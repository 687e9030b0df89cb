/// A table of rates that cannot be used: which, where and why.
public struct TableFault: Error, Equatable, CustomStringConvertible {
  /// The table's file name.
  public let table: String
  /// The line, counted from 1; 0 where it is about the whole table.
  public let line: Int
  /// What is wrong and what was expected.
  public let sentence: String

  public var description: String { line > 0 ? "\(table):\(line): \(sentence)" : "\(table): \(sentence)" }
}
