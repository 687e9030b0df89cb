/// Looks over a YAML text before the library reads it, for what the library would not survive or say well.
///
/// The library follows nesting by recursion and compares keys through aliases, so depth and aliases must be refused first.
/// It is a look, not a parse: what it cannot tell apart is left to the library.
struct YAMLPrecheck {
  let source: SourceText

  init(_ source: SourceText) {
    self.source = source
  }

  func run() throws(Diagnostic) {
    let fault = YAMLFault(source: source)
    let bytes = source.bytes[source.contentStart...]
    guard bytes.count <= YAMLDocument.sizeLimit else {
      throw Diagnostic(
        .error, at: source.location(line: 1, column: 1), "this file is \(bytes.count) bytes long",
        expected: "at most \(YAMLDocument.sizeLimit)", code: "yaml-size")
    }
    if let offset = bytes.firstIndex(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F }) {
      throw fault.fault(
        at: source.location(ofOffset: offset), "a control character stands here", expected: "text",
        code: "yaml-control-character")
    }
    if let offset = tooDeep(bytes) { throw fault.tooDeep(at: source.location(ofOffset: offset)) }
    if let alias = firstMarker(UInt8(ascii: "*"), bytes), firstMarker(UInt8(ascii: "&"), bytes) != nil {
      throw fault.anchor(at: source.location(ofOffset: alias))
    }
  }

  /// Where brackets, dashes or indentation go deeper than could be meant.
  private func tooDeep(_ bytes: ArraySlice<UInt8>) -> Int? {
    let limit = YAMLDocument.depthLimit * 4
    var brackets = 0
    var lineStart = bytes.startIndex
    var dashes = 0
    var isLeading = true
    for (index, byte) in zip(bytes.indices, bytes) {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        brackets += 1
        isLeading = false
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      case 0x0A, 0x0D:
        lineStart = index + 1
        dashes = 0
        isLeading = true
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): if isLeading { dashes += 1 }
      case 0x20, 0x09: break
      default: isLeading = false
      }
      if brackets > limit { return index }
      if isLeading, dashes > limit, byte != UInt8(ascii: "-") || index - lineStart > 2 * limit { return index }
    }
    return nil
  }

  /// The first `&name` or `*name` where a value can begin.
  private func firstMarker(_ marker: UInt8, _ bytes: ArraySlice<UInt8>) -> Int? {
    for (index, byte) in zip(bytes.indices, bytes) where byte == marker {
      let before = bytes[..<index].last { $0 != 0x20 }
      let isValueStart = before.map { "\n\r:-?[{,".utf8.contains($0) } ?? true
      let after = bytes[(index + 1)...]
      let name = after.prefix { $0 >= 0x80 || isLetterOrDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
      let isName = !name.isEmpty && (after.dropFirst(name.count).first.map { " \t\n\r,]}:".utf8.contains($0) } ?? true)
      if isValueStart, isName { return index }
    }
    return nil
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte &- 0x30) <= 9 || ((byte | 0x20) &- UInt8(ascii: "a")) < 26
  }
}
