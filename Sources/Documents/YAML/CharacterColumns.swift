/// Turns the library's columns, which count Unicode scalars, into columns of characters.
struct CharacterColumns {
  private let source: SourceText
  /// Where each line begins.
  private let starts: [Int]

  init(_ source: SourceText) {
    self.source = source
    var starts = [source.contentStart]
    let bytes = source.bytes
    for index in source.contentStart..<bytes.count {
      let isCarriageReturn = bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
      if bytes[index] == 0x0A || isCarriageReturn { starts.append(index + 1) }
    }
    self.starts = starts
  }

  /// Both columns count from 1.
  func column(ofScalar column: Int, onLine line: Int) -> Int {
    guard starts.indices.contains(line - 1) else { return column }
    let start = starts[line - 1]
    let before = source.bytes[start...].prefix(column - 1)
    if before.allSatisfy({ $0 < 0x80 }) { return column }
    let end = starts.indices.contains(line) ? starts[line] : source.bytes.count
    let scalars = String(decoding: source.bytes[start..<end], as: UTF8.self).unicodeScalars
    return String(scalars.prefix(column - 1)).count + 1
  }
}
