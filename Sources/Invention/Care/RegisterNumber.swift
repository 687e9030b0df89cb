/// A provider's number in Ofsted's register: of its shape, out of numbers never given (none begins with 9).
enum RegisterNumber: Equatable {
  case notApplicable
  case absent
  /// `SC9` and five digits.
  case older(Int)
  /// `9` and six digits.
  case newer(Int)

  func write(to bytes: inout [UInt8]) {
    switch self {
    case .notApplicable: bytes.append(contentsOf: "XXXXXXX".utf8)
    case .absent: break
    case .older(let number):
      bytes.append(contentsOf: "SC9".utf8)
      bytes.append(decimal: number, width: 5)
    case .newer(let number):
      bytes.append(UInt8(ascii: "9"))
      bytes.append(decimal: number, width: 6)
    }
  }
}
