/// What stands between text from a file and the terminal: only scalars that a cell may hold come
/// through.
enum Sanitiser {
  /// Calls `body` with every safe scalar of `text` in order until it returns false.
  ///
  /// Tabs and line ends become one space, so that words do not run together. Escape sequences go
  /// whole when they end; one that does not loses its introducer only, so that a stray escape
  /// character cannot swallow a sentence. Scalars that are unassigned or private, whose width
  /// nobody knows, become U+FFFD.
  static func forEachSafeScalar(of text: String, _ body: (Unicode.Scalar) -> Bool) {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      switch verdict(on: scalar) {
      case .keep:
        guard body(scalar) else { return }
        scalars.formIndex(after: &index)
      case .space:
        guard body(" ") else { return }
        scalars.formIndex(after: &index)
      case .unknown:
        guard body("\u{FFFD}") else { return }
        scalars.formIndex(after: &index)
      case .drop:
        scalars.formIndex(after: &index)
      case .escape:
        index = endOfSequence(in: scalars, from: index)
      }
    }
  }

  private enum Verdict { case keep, space, unknown, drop, escape }

  private static func verdict(on scalar: Unicode.Scalar) -> Verdict {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF: return .keep
    // Dashes, arrows, mathematical signs, box drawing, blocks and braille.
    case 0x2010...0x2027, 0x2190...0x2319, 0x2500...0x25FF, 0x2800...0x28FF: return .keep
    case 0x09...0x0D, 0x85, 0xA0, 0x2028, 0x2029: return .space
    // ESC, and the one-scalar forms of DCS, SOS, CSI, OSC, PM and APC.
    case 0x1B, 0x90, 0x98, 0x9B, 0x9D...0x9F: return .escape
    case 0x00...0x1F, 0x7F...0x9F, 0xAD: return .drop
    // Variation selectors change a character's width on some terminals and not on others.
    case 0xFE00...0xFE0F, 0xE0000...0xE0FFF: return .drop
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control: return .drop
    // Direction marks, overrides and isolates, joiners, byte order marks: all change how neighbours
    // look and show nothing.
    case .format: return .drop
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    case .unassigned, .privateUse, .surrogate: return .unknown
    default: return .keep
    }
  }

  /// The longest escape sequence taken for one; beyond it the introducer alone is dropped.
  private static let longestSequence = 4096

  private static func endOfSequence(
    in scalars: String.UnicodeScalarView, from start: String.UnicodeScalarView.Index
  ) -> String.UnicodeScalarView.Index {
    var index = scalars.index(after: start)
    var kind = scalars[start].value
    if kind == 0x1B {
      guard index < scalars.endIndex else { return index }
      let next = scalars[index].value
      switch next {
      // The seven-bit spellings of the controls above lie 0x40 lower.
      case 0x50, 0x58, 0x5B, 0x5D...0x5F:
        kind = next + 0x40
        scalars.formIndex(after: &index)
      // Intermediate bytes, then one final: character sets and the like.
      case 0x20...0x2F:
        return endOfShortSequence(in: scalars, from: index)
      case 0x30...0x7E: return scalars.index(after: index)
      default: return index
      }
    }
    let body = index
    return kind == 0x9B
      ? endOfControlSequence(in: scalars, from: body) : endOfString(in: scalars, from: body)
  }

  private static func endOfShortSequence(
    in scalars: String.UnicodeScalarView, from body: String.UnicodeScalarView.Index
  ) -> String.UnicodeScalarView.Index {
    var index = body
    while index < scalars.endIndex, (0x20...0x2F).contains(scalars[index].value) {
      scalars.formIndex(after: &index)
    }
    guard index < scalars.endIndex, (0x30...0x7E).contains(scalars[index].value) else {
      return body
    }
    return scalars.index(after: index)
  }

  private static func endOfControlSequence(
    in scalars: String.UnicodeScalarView, from body: String.UnicodeScalarView.Index
  ) -> String.UnicodeScalarView.Index {
    var index = body
    var length = 0
    while index < scalars.endIndex, length < longestSequence {
      switch scalars[index].value {
      case 0x20...0x3F: scalars.formIndex(after: &index)
      case 0x40...0x7E: return scalars.index(after: index)
      default: return body
      }
      length += 1
    }
    return body
  }

  private static func endOfString(
    in scalars: String.UnicodeScalarView, from body: String.UnicodeScalarView.Index
  ) -> String.UnicodeScalarView.Index {
    var index = body
    var length = 0
    while index < scalars.endIndex, length < longestSequence {
      let value = scalars[index].value
      scalars.formIndex(after: &index)
      if value == 0x07 || value == 0x9C { return index }
      if value == 0x1B, index < scalars.endIndex, scalars[index] == "\\" {
        return scalars.index(after: index)
      }
      length += 1
    }
    return body
  }
}
