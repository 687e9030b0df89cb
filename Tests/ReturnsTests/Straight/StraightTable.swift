/// One file of a return as rows by column name: decoded, split at its separator, and nothing else.
struct StraightTable {
  let path: String
  let columns: Set<String>
  /// The year its folder names; nil where its rows tell.
  let ownYear: Int?
  /// Each with the file's own year, or that of its `YEAR` column, in the order of the file.
  let rows: [(year: Int, cells: [String: String])]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    let text = StraightTable.text(bytes)
    var lines = text.split(whereSeparator: { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }).map(String.init)
    let header = lines.isEmpty ? "" : lines.removeFirst()
    let separator: Character = [",", ";", "\t"].max { one, other in
      header.filter { $0 == one }.count < header.filter { $0 == other }.count
    } ?? ","
    func cells(_ line: String) -> [String] {
      line.split(separator: separator, omittingEmptySubsequences: false).map { $0.trimmed.uppercased() }
    }
    let names = cells(header)
    columns = Set(names)
    let ownYear = StraightTable.year(of: path)
    self.ownYear = names.contains("YEAR") ? StraightTable.namedYear(of: path) : ownYear
    rows = lines.compactMap { line in
      let values = cells(line)
      guard values.contains(where: { !$0.isEmpty }) else { return nil }
      let row = Dictionary(zip(names, values), uniquingKeysWith: { first, _ in first })
      return (row["YEAR"].flatMap { Int($0) } ?? ownYear, row)
    }
  }

  /// UTF-16 with a mark, UTF-8 with or without one, and else Windows-1252 of which only Latin letters are expected.
  private static func text(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xff, 0xfe]) {
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }
      return String(decoding: units, as: UTF16.self)
    }
    let body = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? Array(bytes.dropFirst(3)) : bytes
    if let text = String(validating: body, as: UTF8.self) { return text }
    return String(String.UnicodeScalarView(body.map { Unicode.Scalar($0) }))
  }

  /// The year that a file of many years has in its name: `SSDA903_2014_uasc.csv`.
  private static func namedYear(of path: String) -> Int? {
    path.split(separator: "_").compactMap { $0.count == 4 ? Int($0) : nil }.first { $0 > 1990 && $0 < 2100 }
  }

  /// The year in which the one named by the folder ends: `2023-24/episodes.csv` is of 2024. 0 where there is no folder.
  private static func year(of path: String) -> Int {
    let folder = path.split(separator: "/").first ?? ""
    guard path.contains("/"), let first = Int(folder.prefix(4)) else { return 0 }
    return first + 1
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
