internal import Yams

/// A YAML file as located values: nothing is interpreted, and every value knows its line and column.
///
/// Anchors, aliases, explicit tags, several documents in a file, tabs as indentation and repeated keys are refused, each
/// with a sentence of its own.
public struct YAMLDocument: Sendable {
  /// The outermost value; `nil` in a file with nothing but comments.
  public let root: YAMLNode?
  public let source: SourceText

  /// Largest file in bytes that is read.
  public static let sizeLimit = 1 << 20
  /// Deepest nesting that is read.
  public static let depthLimit = 50

  /// Reads a file; throws the first thing that is wrong with it.
  public init(bytes: [UInt8], file: String) throws(Diagnostic) {
    try self.init(SourceText(bytes, file: file))
  }

  /// Reads a text.
  public init(_ source: SourceText) throws(Diagnostic) {
    self.source = source
    self.root = try YAMLComposition(source).root()
  }
}
