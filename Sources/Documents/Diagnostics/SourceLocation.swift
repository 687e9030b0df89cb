/// A place in a file that a person wrote: file, line and column.
///
/// Lines and columns count from 1, as editors do. A column counts characters (what a reader calls a letter), not bytes.
public struct SourceLocation: Hashable, Sendable {
  /// The name to show, usually the path relative to the board folder.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column in characters, from 1.
  public var column: Int
  /// Whether the file holds records about people, so that nothing in it may be quoted in a message.
  public var isConfidential: Bool

  public init(file: String, line: Int = 1, column: Int = 1, isConfidential: Bool = false) {
    self.file = file
    self.line = line
    self.column = column
    self.isConfidential = isConfidential
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, with control characters in the name made visible.
  public var description: String {
    "\(PrintableText.shown(file)):\(line):\(column)"
  }
}

extension SourceLocation: Comparable {
  /// Orders by file name, then by place in the file.
  public static func < (one: SourceLocation, other: SourceLocation) -> Bool {
    (one.file, one.line, one.column) < (other.file, other.line, other.column)
  }
}
