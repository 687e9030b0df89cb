extension CSVField {
  /// A field without quotes.
  @inlinable
  init(trimming start: UnsafePointer<UInt8>, count: Int, offset: Int, in frame: UnsafeMutablePointer<CSVFrame>) {
    // 0xC2 and 0xA0 are the two bytes of a no-break space.
    if count > 0 {
      let first = start[0]
      let last = start[count - 1]
      if first <= 0x20 || last <= 0x20 || first == 0xC2 || last == 0xA0 {
        self.init(reallyTrimming: start, count: count, offset: offset, in: frame)
        return
      }
    }
    self.init(frame: frame, start: start, count: count, offset: offset)
  }

  @usableFromInline
  init(
    reallyTrimming start: UnsafePointer<UInt8>, count: Int, offset: Int, in frame: UnsafeMutablePointer<CSVFrame>
  ) {
    let whole = UnsafeBufferPointer(start: start, count: count)
    let kept = WhiteSpace.trimmed(whole[...])
    self.init(
      frame: frame, start: start + kept.startIndex, count: kept.count,
      offset: offset + (kept.isEmpty ? 0 : kept.startIndex))
  }

  /// A field that starts with a quote, quotes included in `range`; its place is the quote's.
  @usableFromInline
  init(unquoting range: Range<Int>, in frame: UnsafeMutablePointer<CSVFrame>) {
    let quote = UInt8(ascii: "\"")
    let base = frame.pointee.base
    let inside = range.lowerBound + 1
    if !frame.pointee.needsScratch {
      // Without doubled quotes or text after the quote, what lies between the quotes is the value.
      let count = max(0, range.upperBound - inside - 1)
      let kept = CSVField(trimming: base + inside, count: count, offset: inside, in: frame)
      self.init(frame: frame, start: kept.start, count: kept.count, offset: range.lowerBound)
      return
    }
    // No two fields of a row share bytes, so each has its own part of the scratch.
    let target = frame.pointee.scratch + (range.lowerBound - frame.pointee.start)
    var written = 0
    var index = inside
    var isQuoted = true
    while index < range.upperBound {
      let byte = base[index]
      index += 1
      if isQuoted, byte == quote {
        if index < range.upperBound, base[index] == quote {
          index += 1
        } else {
          isQuoted = false
          continue
        }
      }
      target[written] = byte
      written += 1
    }
    let kept = CSVField(trimming: UnsafePointer(target), count: written, offset: inside, in: frame)
    self.init(frame: frame, start: kept.start, count: kept.count, offset: range.lowerBound)
  }

  static func withoutControls(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isLineEnd = scalar == "\n" || scalar == "\r" || scalar == "\t"
      scalars.append(!isLineEnd && PrintableText.isControl(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }
}
