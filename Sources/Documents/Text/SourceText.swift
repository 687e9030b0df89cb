/// The text of one file as UTF-8 bytes, whatever encoding it was written in.
///
/// Files in UTF-8 keep the bytes they came with: nothing is copied, and a byte-order mark is stepped over.
public struct SourceText: Sendable {
  /// The name to show in messages.
  public let file: String
  /// Whether nothing of the file may be quoted in a message.
  public let isConfidential: Bool
  /// The encoding that the file was in.
  public let encoding: TextEncoding
  /// UTF-8, valid throughout; `bytes[contentStart...]` is the text.
  public let bytes: [UInt8]
  /// Where the text starts: 3 after a UTF-8 byte-order mark, otherwise 0.
  public let contentStart: Int
  /// What had to be mended while decoding.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Recognises the encoding and decodes.
  ///
  /// Throws one sentence when the bytes are not text at all: an Excel workbook, a PDF, a picture.
  public init(_ bytes: [UInt8], file: String, isConfidential: Bool = false) throws(Diagnostic) {
    if let kind = BinaryKind(recognising: bytes) {
      let start = SourceLocation(file: file, isConfidential: isConfidential)
      throw Diagnostic(.error, at: start, kind.sentence, code: "binary-file")
    }
    let decoded = DecodedBytes(bytes)
    self.file = file
    self.isConfidential = isConfidential
    self.encoding = decoded.encoding
    self.bytes = decoded.bytes
    self.contentStart = decoded.contentStart
    if let mended = decoded.mended {
      // Everything before the first stray byte is unchanged, so its offset still holds.
      let place = location(ofOffset: mended.first)
      diagnostics.append(
        Diagnostic(
          .warning, at: place,
          mended.count == 1
            ? "one byte here is not UTF-8; it is read as Windows-1252"
            : "from here on \(mended.count) bytes are not UTF-8; they are read as Windows-1252",
          code: "mixed-encoding", excerpt: excerpt(at: place)))
    }
  }

  /// A text that is in memory already, such as one shipped with the program.
  public init(_ text: String, file: String, isConfidential: Bool = false) {
    self.file = file
    self.isConfidential = isConfidential
    self.encoding = .utf8
    self.bytes = Array(text.utf8)
    self.contentStart = 0
  }

  /// A place in this file.
  public func location(line: Int, column: Int) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column, isConfidential: isConfidential)
  }
}
