/// One list of statutory codes, each given a small number so that a row needs a byte for it.
///
/// 0 stands for a blank cell and 1 for a text that is no code of the list.
struct CodeList: Sendable {
  static let blank: UInt8 = 0
  static let unknown: UInt8 = 1

  private(set) var codes: [String] = ["", ""]
  /// The group of the catalogue that each code belongs to; empty for none.
  private(set) var categories: [String] = ["", ""]
  private(set) var kinds: [CodeKinds] = [[], []]
  /// The reporting years in which each code is accepted.
  private(set) var years: [ClosedRange<Int>] = [0...9999, 0...9999]
  private var keys: [UInt64] = Array(repeating: 0, count: 256)
  private var slots: [UInt8] = Array(repeating: 0, count: 256)

  /// A list holds at most 120 codes of at most 8 letters or digits; what is beyond that is left out.
  mutating func add(_ code: String, category: String, kinds: CodeKinds, years: ClosedRange<Int>) {
    var code = code
    let key = code.withUTF8 { CodeList.key($0) }
    guard let key, key != 0, codes.count < 122 else { return }
    var slot = CodeList.slot(key)
    while keys[slot] != 0 {
      if keys[slot] == key { return }
      slot = (slot + 1) & 255
    }
    keys[slot] = key
    slots[slot] = UInt8(codes.count)
    codes.append(code)
    categories.append(category)
    self.kinds.append(kinds)
    self.years.append(years)
  }

  /// The number of a cell's text; letter case is ignored.
  func number(of bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    if bytes.isEmpty { return CodeList.blank }
    guard let key = CodeList.key(bytes) else { return CodeList.unknown }
    var slot = CodeList.slot(key)
    while true {
      let found = keys[slot]
      if found == key { return slots[slot] }
      if found == 0 { return CodeList.unknown }
      slot = (slot + 1) & 255
    }
  }

  subscript(kindsOf number: UInt8) -> CodeKinds {
    Int(number) < kinds.count ? kinds[Int(number)] : []
  }

  private static func key(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard bytes.count <= 8 else { return nil }
    var key: UInt64 = 0
    for byte in bytes {
      let isLower = byte &- UInt8(ascii: "a") < 26
      key = key << 8 | UInt64(isLower ? byte & 0xDF : byte)
    }
    return key
  }

  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }
}

extension CodeList {
  /// The lists of the return, by the name they have in `codes.csv`.
  enum Name: String, CaseIterable, Sendable {
    case reasonNewEpisode = "reason_new_episode"
    case legalStatus = "legal_status"
    case need, placement, provider
    case reasonCeased = "reason_ceased"
    case reasonChange = "reason_change"
    case sex, ethnicity, review
    case sdqReason = "sdq_reason"
    case inTouch = "in_touch"
    case activity, accommodation
    case previousPermanence = "previous_permanence"
    case missing
    case socialWorkerReason = "social_worker_reason"
    case adoptionCeased = "adoption_ceased"
    case adoptersSex = "adopters_sex"
    case adoptersStatus = "adopters_status"
    case locality
  }
}
