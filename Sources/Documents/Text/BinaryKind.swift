/// A kind of file that is not text, known by how it starts.
public enum BinaryKind: Hashable, Sendable, CaseIterable {
  case excelWorkbook
  case oldOfficeFile
  case zipArchive
  case pdf
  case picture
  case compressed
  case database
  case parquet
  case other

  /// `nil` where the bytes may be text.
  ///
  /// Zeros and other control bytes are never text in quantity; one or two in a long file are left to the reader to report.
  public init?(recognising bytes: [UInt8]) {
    let known: [(start: [UInt8], kind: BinaryKind)] = [
      (Array("PK\u{3}\u{4}".utf8), .zipArchive), ([0xD0, 0xCF, 0x11, 0xE0], .oldOfficeFile),
      (Array("%PDF-".utf8), .pdf), ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture),
      (Array("GIF8".utf8), .picture), ([0x1F, 0x8B], .compressed), (Array("SQLite format 3".utf8), .database),
      (Array("PAR1".utf8), .parquet), ([0x7F, 0x45, 0x4C, 0x46], .other),
    ]
    if let match = known.first(where: { bytes.starts(with: $0.start) }) {
      self = match.kind == .zipArchive && BinaryKind.isWorkbook(bytes) ? .excelWorkbook : match.kind
      return
    }
    if let encoding = TextEncoding.marked(bytes), encoding != .utf8WithMark { return nil }
    let sample = bytes.prefix(8192)
    let controls = sample.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
    guard controls >= 4, controls * 50 > sample.count, TextEncoding.unmarkedUTF16(bytes) == nil else { return nil }
    self = .other
  }

  // The names of a workbook's parts stand uncompressed in its first kilobytes.
  private static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(8192)
    return ["xl/", "[Content_Types].xml"].contains { name in
      let name = Array(name.utf8)
      return sample.indices.contains { sample[$0...].starts(with: name) }
    }
  }

  /// What the file is and what to do instead.
  public var sentence: String {
    switch self {
    case .excelWorkbook: "this is an Excel workbook; save the sheet as CSV"
    case .oldOfficeFile: "this is an old Excel or Word file; save it as CSV"
    case .zipArchive: "this is a zip archive; unpack it first"
    case .pdf: "this is a PDF; ask for the figures as CSV"
    case .picture: "this is a picture, not a text file"
    case .compressed: "this is a compressed file; unpack it first"
    case .database: "this is a database file; export the table as CSV"
    case .parquet: "this is a Parquet file; export the table as CSV"
    case .other: "this is not a text file"
    }
  }
}
