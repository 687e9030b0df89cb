/// One column of a CSV file, known by its place; names may repeat.
public struct CSVColumn: Hashable, Sendable {
  /// The place in a row, from 0.
  public let index: Int
  /// The name in the header, without surrounding spaces; empty where the header has none.
  public let name: String
  /// 1 for the first column of this name, 2 for the second, and so on; letter case is ignored.
  public let occurrence: Int
  /// Where the name stands.
  public let location: SourceLocation
}
