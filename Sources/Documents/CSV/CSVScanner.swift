/// Finds where rows and fields begin and end.
struct CSVScanner {
  /// What stood at the place that was scanned.
  enum Outcome {
    case row
    case end
    /// A quote opened at `offset`, on line `line`, and did not close where it could have been meant to.
    case unclosedQuote(offset: Int, line: Int)
  }

  private let base: UnsafePointer<UInt8>
  private let count: Int
  private let separator: UInt8
  private let fieldLimit: Int
  private let frame: UnsafeMutablePointer<CSVFrame>
  private var marks: ByteMarks
  /// Where the next row starts.
  private(set) var position: Int
  /// The line of `position`.
  private(set) var line: Int

  init(
    frame: UnsafeMutablePointer<CSVFrame>, count: Int, separator: UInt8, fieldLimit: Int, position: Int, line: Int
  ) {
    self.base = frame.pointee.base
    self.count = count
    self.separator = separator
    self.fieldLimit = fieldLimit
    self.frame = frame
    self.position = position
    self.line = line
    marks = ByteMarks(base: base, count: count, separator: separator, from: position)
  }

  /// Scans one row into the frame, blank or not.
  mutating func next() -> Outcome {
    guard position < count else { return .end }
    let start = position
    let bounds = frame.pointee.bounds
    var fields = 0
    var fieldStart = start
    var firstControl = -1
    frame.pointee.start = start
    frame.pointee.line = line
    frame.pointee.hasQuotes = false
    frame.pointee.needsScratch = false
    frame.pointee.firstTextAfterQuote = -1
    bounds[0] = start &- 1
    while true {
      let offset = marks.next()
      if offset < count {
        let byte = base[offset]
        if byte == separator {
          fields &+= 1
          if fields <= CSVFrame.capacity { bounds[fields] = offset }
          fieldStart = offset &+ 1
          continue
        }
        if byte == 0x22 {
          guard offset == fieldStart, offset < frame.pointee.literalFrom else { continue }
          if let unclosed = quotedField(from: offset, firstControl: &firstControl) { return unclosed }
          continue
        }
        if byte == 0x0A {
          position = offset &+ 1
        } else if byte == 0x0D {
          position = offset &+ 1
          if position < count, base[position] == 0x0A { position = marks.next() &+ 1 }
        } else {
          if byte != 0x09, firstControl < 0 { firstControl = offset }
          continue
        }
        line &+= 1
      } else {
        position = count
      }
      fields &+= 1
      if fields <= CSVFrame.capacity { bounds[fields] = offset }
      frame.pointee.count = fields
      frame.pointee.stored = min(fields, CSVFrame.capacity)
      frame.pointee.end = offset
      frame.pointee.firstControl = firstControl
      if frame.pointee.needsScratch { frame.pointee.growScratch() }
      return .row
    }
  }

  /// Goes on at the line after the one that holds `offset`.
  mutating func resume(afterLineOf offset: Int, line openingLine: Int) {
    var index = offset
    while index < count, base[index] != 0x0A, base[index] != 0x0D { index += 1 }
    if index + 1 < count, base[index] == 0x0D, base[index + 1] == 0x0A { index += 1 }
    position = min(index + 1, count)
    line = openingLine + 1
    marks.move(to: position)
  }

  /// Scans the row in hand again, after a quote in it was declared an ordinary character.
  mutating func rescan() {
    position = frame.pointee.start
    line = frame.pointee.line
    marks.move(to: position)
  }

  /// Steps over a quoted field to just behind its closing quote.
  private mutating func quotedField(from opening: Int, firstControl: inout Int) -> Outcome? {
    frame.pointee.hasQuotes = true
    let openingLine = line
    scanning: while true {
      let offset = marks.next()
      guard offset < count else { break }
      switch base[offset] {
      case 0x22:
        if offset + 1 < count, base[offset + 1] == 0x22 {
          frame.pointee.needsScratch = true
          _ = marks.next()
          continue
        }
        var after = offset + 1
        while after < count, base[after] == 0x20 { after += 1 }
        let ends = after == count || base[after] == separator || base[after] == 0x0A || base[after] == 0x0D
        if after != offset + 1 || !ends { frame.pointee.needsScratch = true }
        if ends { return nil }
        // A quote that closes lines later and is followed by text opened another cell: the first was never closed.
        guard line == openingLine else { break scanning }
        if frame.pointee.firstTextAfterQuote < 0 { frame.pointee.firstTextAfterQuote = after }
        return nil
      case 0x0A, 0x0D:
        if base[offset] == 0x0A || offset + 1 >= count || base[offset + 1] != 0x0A { line += 1 }
        // The look-ahead for a closing quote ends here too, so that a spoilt file is not read over and over.
        if offset - opening > fieldLimit { break scanning }
      case 0x00..<0x20 where base[offset] != separator && base[offset] != 0x09:
        if firstControl < 0 { firstControl = offset }
      default:
        continue
      }
    }
    return .unclosedQuote(offset: opening, line: openingLine)
  }
}
