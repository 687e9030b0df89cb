/// UTF-8 made from the bytes of a file.
struct DecodedBytes {
  var bytes: [UInt8]
  var contentStart = 0
  var encoding: TextEncoding
  /// Where, in the file as it was, the first byte stood that was no UTF-8 in a UTF-8 file, and how many there were.
  var mended: (first: Int, count: Int)?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    encoding = .utf8
    switch TextEncoding.marked(bytes) {
    case .utf16LittleEndian?: decodeUTF16(bytes, from: 2, bigEndian: false)
    case .utf16BigEndian?: decodeUTF16(bytes, from: 2, bigEndian: true)
    case let marked:
      if marked == .utf8WithMark {
        encoding = .utf8WithMark
        contentStart = 3
      } else if let unmarked = TextEncoding.unmarkedUTF16(bytes) {
        decodeUTF16(bytes, from: 0, bigEndian: unmarked == .utf16BigEndian)
        return
      }
      let survey = UTF8Survey(bytes, from: contentStart)
      guard let stray = survey.firstStray else { return }
      if survey.isMostlyUTF8 || marked == .utf8WithMark {
        mended = (stray, survey.strays)
      } else {
        encoding = .windows1252
      }
      self.bytes = DecodedBytes.withStraysAsWindows1252(bytes, keepingUTF8: mended != nil)
    }
  }

  private mutating func decodeUTF16(_ bytes: [UInt8], from start: Int, bigEndian: Bool) {
    encoding = bigEndian ? .utf16BigEndian : .utf16LittleEndian
    let high = bigEndian ? 0 : 1
    var units: [UInt16] = []
    units.reserveCapacity((bytes.count - start) / 2)
    for index in stride(from: start, to: bytes.count - 1, by: 2) {
      units.append(UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high]))
    }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(units.count + units.count / 8)
    _ = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false) {
      decoded.append($0)
    }
    self.bytes = decoded
  }

  private static func withStraysAsWindows1252(_ bytes: [UInt8], keepingUTF8: Bool) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count + bytes.count / 8)
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        let length = byte < 0x80 ? 1 : keepingUTF8 ? UTF8Survey.sequenceLength(bytes, at: index) : 0
        if length > 0 {
          decoded.append(contentsOf: bytes[index..<index + length])
          index += length
        } else {
          decoded.append(contentsOf: Windows1252.utf8(of: byte))
          index += 1
        }
      }
    }
    return decoded
  }
}
