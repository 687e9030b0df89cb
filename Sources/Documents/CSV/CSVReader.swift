/// Reads a CSV file row by row without copying it.
///
/// Quoting is RFC 4180's. The separator (comma, semicolon or tab) is found from the header, which is the first row with
/// anything in it. Rows with nothing in them are passed over. A quote that never closes costs its own line only.
public struct CSVReader: Sendable {
  /// What becomes of a row that has not as many cells as the header.
  public enum RaggedRows: Sendable {
    /// An error; the row is left out.
    case leftOut
    /// A warning; the row is given with the cells it has.
    case kept
  }

  public let source: SourceText
  /// `,`, `;` or a tab.
  public let separator: UInt8
  /// The columns in order; empty only where the file is.
  public let header: [CSVColumn]
  /// What was wrong with the encoding and the header.
  public let headerDiagnostics: [Diagnostic]
  /// Longest cell in bytes that is read.
  public let fieldLimit: Int
  let bodyStart: Int
  let bodyLine: Int

  /// Decodes and reads the header; throws where the bytes are not text.
  public init(
    bytes: [UInt8], file: String, isConfidential: Bool = false, fieldLimit: Int = 1 << 20
  ) throws(Diagnostic) {
    self.init(try SourceText(bytes, file: file, isConfidential: isConfidential), fieldLimit: fieldLimit)
  }

  /// Reads the header of a text.
  public init(_ source: SourceText, fieldLimit: Int = 1 << 20) {
    self.source = source
    self.fieldLimit = fieldLimit
    let heading = CSVHeading(source, fieldLimit: fieldLimit)
    separator = heading.separator
    header = heading.columns
    headerDiagnostics = source.diagnostics + heading.diagnostics
    bodyStart = heading.bodyStart
    bodyLine = heading.bodyLine
  }

  /// The first column of this name (letter case ignored), or a later one of the same name.
  public func column(_ name: String, occurrence: Int = 1) -> CSVColumn? {
    let wanted = name.lowercased()
    return header.first { $0.occurrence == occurrence && $0.name.lowercased() == wanted }
  }
}
