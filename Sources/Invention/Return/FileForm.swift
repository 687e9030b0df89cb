/// How a file is written down: its encoding, its separator, its dates, and columns that are not the return's.
struct FileForm: Equatable {
  enum Encoding: Equatable {
    case utf8, utf8WithMark, windows1252, utf16
  }

  var encoding = Encoding.utf8
  var separator = UInt8(ascii: ",")
  var days = Cell.DayStyle.british
  var endsWithCarriageReturn = false
  /// A column of teams in front, with a letter that differs between encodings.
  var hasTeams = false
  /// Columns from last to first.
  var isReversed = false

  /// The bytes before the first line.
  func begin(_ bytes: inout [UInt8]) {
    switch encoding {
    case .utf8, .windows1252: break
    case .utf8WithMark: bytes += [0xef, 0xbb, 0xbf]
    case .utf16: bytes += [0xff, 0xfe]
    }
  }

  /// - Parameter number: which line of the file; 0 is the header.
  func write(_ row: Row, number: Int, to bytes: inout [UInt8]) {
    let start = bytes.count
    if hasTeams {
      bytes.append(contentsOf: (number == 0 ? "TEAM" : FileForm.team(of: row)).utf8)
      bytes.append(separator)
    }
    if isReversed {
      for place in row.cells.indices.reversed() { write(row.cells[place], isLast: place == 0, row, to: &bytes) }
    } else {
      let last = row.cells.count - 1
      for place in row.cells.indices { write(row.cells[place], isLast: place == last, row, to: &bytes) }
    }
    if row.isLowerCase {
      for place in start..<bytes.count where 65...90 ~= bytes[place] { bytes[place] += 32 }
    }
    if encoding == .windows1252 || encoding == .utf16 { recode(&bytes, from: start) }
    endLine(&bytes)
  }

  /// One of two teams of the invented authority, the same for all rows of a child.
  private static func team(of row: Row) -> String {
    guard case .text(let child)? = row.cells.first, let last = child.utf8.last else { return "Mill Lane" }
    return last % 3 == 0 ? "Caf\u{e9} Row" : "Mill Lane"
  }

  private func write(_ cell: Cell, isLast: Bool, _ row: Row, to bytes: inout [UInt8]) {
    cell.write(to: &bytes, days: row.days)
    if !isLast { bytes.append(separator) }
  }

  func endLine(_ bytes: inout [UInt8]) {
    if endsWithCarriageReturn {
      bytes.append(13)
      if encoding == .utf16 { bytes.append(0) }
    }
    bytes.append(10)
    if encoding == .utf16 { bytes.append(0) }
  }

  /// Turns the UTF-8 of a line, in which only letters of two bytes occur beside ASCII, into the encoding.
  private func recode(_ bytes: inout [UInt8], from start: Int) {
    let line = Array(bytes[start...])
    bytes.removeSubrange(start...)
    var place = 0
    while place < line.count {
      var letter = line[place]
      if letter >= 0xc0, place + 1 < line.count {
        place += 1
        letter = (letter << 6) | (line[place] & 0x3f)
      }
      bytes.append(letter)
      if encoding == .utf16 { bytes.append(0) }
      place += 1
    }
  }
}
