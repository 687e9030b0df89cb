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
    self.bytes = bytes.withUnsafeBufferPointer { bytes in
      let count = max(0, bytes.count - start) / 2
      func unit(_ index: Int) -> UInt16 {
        let first = UInt16(bytes[start + 2 * index])
        let second = UInt16(bytes[start + 2 * index + 1])
        return bigEndian ? first << 8 | second : second << 8 | first
      }
      var decoded: [UInt8] = []
      decoded.reserveCapacity(count + count / 8)
      var index = 0
      while index < count {
        let lead = unit(index)
        index += 1
        if lead < 0x80 {
          decoded.append(UInt8(lead))
        } else if let scalar = Unicode.Scalar(lead) {
          decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        } else if UTF16.isLeadSurrogate(lead), index < count, UTF16.isTrailSurrogate(unit(index)) {
          let scalar = UTF16.decode(UTF16.EncodedScalar([lead, unit(index)]))
          index += 1
          decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        } else {
          decoded.append(contentsOf: UTF8.encodedReplacementCharacter)
        }
      }
      return decoded
    }
  }

  private static func withStraysAsWindows1252(_ bytes: [UInt8], keepingUTF8: Bool) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count + bytes.count / 8)
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          decoded.append(byte)
          index += 1
          continue
        }
        let length = keepingUTF8 ? UTF8Survey.sequenceLength(bytes, at: index) : 0
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
