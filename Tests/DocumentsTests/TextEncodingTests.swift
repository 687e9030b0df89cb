import Documents
import Testing

@Suite("Encodings")
struct TextEncodingTests {
  static let text = "name,note\nYnys Môn,“£4,500” – 74%\nGwynedd,😀\n"

  static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  @Test(
    "The same text from every encoding",
    arguments: [
      (Array(text.utf8), .utf8),
      ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8WithMark),
      ([0xFF, 0xFE] + utf16(text, bigEndian: false), .utf16LittleEndian),
      ([0xFE, 0xFF] + utf16(text, bigEndian: true), .utf16BigEndian),
      (utf16(text, bigEndian: false), .utf16LittleEndian),
      (utf16(text, bigEndian: true), .utf16BigEndian),
    ] as [([UInt8], TextEncoding)])
  func sameText(bytes: [UInt8], encoding: TextEncoding) throws {
    let source = try SourceText(bytes, file: "f.csv")
    #expect(source.encoding == encoding)
    #expect(TextEncoding(recognising: bytes) == encoding)
    #expect(String(decoding: source.bytes[source.contentStart...], as: UTF8.self) == Self.text)
    #expect(source.diagnostics == [])
  }

  @Test("Windows-1252, with its own upper characters")
  func windows() throws {
    let bytes: [UInt8] = Array("Ynys M".utf8) + [0xF4, 0x6E, 0x2C, 0x93, 0xA3, 0x34, 0x94, 0x96, 0x80, 0x81]
    let source = try SourceText(bytes, file: "f.csv")
    #expect(source.encoding == .windows1252)
    #expect(String(decoding: source.bytes, as: UTF8.self) == "Ynys Môn,“£4”–€\u{FFFD}")
    #expect(source.diagnostics == [])
  }

  @Test("A stray byte in a UTF-8 file is mended and mentioned")
  func mixed() throws {
    let bytes = Array("a,b\n‘x’,“y”\nM".utf8) + [0xF4] + Array("n,é\n".utf8)
    let source = try SourceText(bytes, file: "f.csv")
    #expect(source.encoding == .utf8)
    #expect(String(decoding: source.bytes, as: UTF8.self).hasSuffix("Môn,é\n"))
    #expect(
      source.diagnostics.map(\.renderedWithExcerpt) == [
        """
        f.csv:3:2: warning: one byte here is not UTF-8; it is read as Windows-1252
          3 | Môn,é
            |  ^
        """
      ])
  }

  @Test("UTF-8 is not copied")
  func noCopy() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)
    let source = try SourceText(bytes, file: "f.csv")
    #expect(source.bytes.withUnsafeBytes { $0.baseAddress } == bytes.withUnsafeBytes { $0.baseAddress })
    #expect(source.contentStart == 3)
  }

  @Test("Half a pair at the end, and half a surrogate, do not stop the rest")
  func brokenUTF16() throws {
    let source = try SourceText([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00, 0x63], file: "f.csv")
    #expect(String(decoding: source.bytes, as: UTF8.self) == "a\u{FFFD}b")
  }

  @Test(
    "What is not text is refused by name",
    arguments: [
      (Array("PK\u{3}\u{4}....[Content_Types].xml".utf8), "this is an Excel workbook; save the sheet as CSV"),
      (Array("PK\u{3}\u{4}....xl/workbook.xml".utf8), "this is an Excel workbook; save the sheet as CSV"),
      (Array("PK\u{3}\u{4}....figures.csv".utf8), "this is a zip archive; unpack it first"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "this is an old Excel or Word file; save it as CSV"),
      (Array("%PDF-1.7".utf8), "this is a PDF; ask for the figures as CSV"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], "this is a picture, not a text file"),
      ([0x1F, 0x8B, 0x08], "this is a compressed file; unpack it first"),
      (Array("SQLite format 3".utf8), "this is a database file; export the table as CSV"),
      (Array("PAR1xx".utf8), "this is a Parquet file; export the table as CSV"),
      ([UInt8](repeating: 0, count: 512), "this is not a text file"),
      ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], "this is not a text file"),
    ] as [([UInt8], String)])
  func binary(bytes: [UInt8], sentence: String) {
    let expected = Diagnostic(
      .error, at: SourceLocation(file: "f.csv"), sentence, code: "binary-file")
    #expect(throws: expected) { try SourceText(bytes, file: "f.csv") }
  }

  @Test("Lines are found whatever ends them")
  func lines() {
    let source = SourceText("one\r\ntwo\rthree\n\nfive", file: "f")
    #expect((0...6).map { source.line($0) } == [nil, "one", "two", "three", "", "five", nil])
  }
}
