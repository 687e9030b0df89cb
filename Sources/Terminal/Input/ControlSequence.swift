internal import Screen

/// One complete `CSI` sequence: what stands between `ESC [` and the letter that ends it.
///
/// Terminals disagree about Home, End, F1–F4 and Shift-Tab; every spelling in use is here. Keys with Shift, Alt or Ctrl that
/// `Key` has no name for count as the plain key.
struct ControlSequence {
  private let marker: UInt8?
  private let numbers: [Int?]
  private let final: UInt8

  /// `parameters` are the bytes 0x20–0x3F before `final`.
  init(parameters: ArraySlice<UInt8>, final: UInt8) {
    self.final = final
    var rest = parameters
    if let first = rest.first, (0x3C...0x3F).contains(first) {
      marker = first
      rest = rest.dropFirst()
    } else {
      marker = nil
    }
    numbers = rest.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      // A sign is allowed in a sequence, but no parameter of a key has one.
      Int(String(decoding: $0.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)).flatMap { $0 < 0 ? nil : $0 }
    }
  }

  var beginsPaste: Bool {
    marker == nil && final == UInt8(ascii: "~") && number(0) == 200
  }

  var input: Input? {
    if marker == UInt8(ascii: "<") { return mouse }
    guard marker == nil else { return nil }
    return key.map { .key($0) }
  }

  private func number(_ index: Int) -> Int? {
    numbers.indices.contains(index) ? numbers[index] : nil
  }

  /// Shift, Alt and Ctrl as bits 1, 2 and 4.
  private var modifiers: Int { max(0, (number(1) ?? 1) - 1) }

  private var mouse: Input? {
    guard let button = number(0), let column = number(1), let row = number(2) else { return nil }
    return MouseReport(button: button, column: column, row: row)
      .input(isPress: final == UInt8(ascii: "M"))
  }

  private var key: Key? {
    switch final {
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "@"), UInt8(ascii: "$"):
      if number(0) == 27, final == UInt8(ascii: "~") {
        return number(2).flatMap { ControlSequence.spelledOut($0, modifiers: modifiers) }
      }
      return number(0).flatMap(ControlSequence.numbered)
    case UInt8(ascii: "u"):
      return number(0).flatMap { ControlSequence.spelledOut($0, modifiers: modifiers) }
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "a"): return .up
    case UInt8(ascii: "b"): return .down
    case UInt8(ascii: "c"): return .right
    case UInt8(ascii: "d"): return .left
    case UInt8(ascii: "P")...UInt8(ascii: "S"):
      // With any other first number this is a reply about the cursor.
      return number(0) ?? 1 == 1 ? ControlSequence.keypad(final) : nil
    case UInt8(ascii: "A")...UInt8(ascii: "D"), UInt8(ascii: "F"), UInt8(ascii: "H"):
      return ControlSequence.keypad(final)
    default: return nil
    }
  }

  /// `CSI number ~`.
  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  /// Terminals that spell a key out as the character's number and its modifiers.
  private static func spelledOut(_ code: Int, modifiers: Int) -> Key? {
    switch code {
    case 9: return modifiers & 1 != 0 ? .backTab : .tab
    case 13: return .enter
    case 27: return .escape
    case 8, 127: return .backspace
    default:
      guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init), scalar.value >= 0x20,
        !(0x80...0x9F).contains(scalar.value), !(0xE000...0xF8FF).contains(scalar.value)
      else { return nil }
      let character = Character(scalar)
      if modifiers & 4 != 0 { return .control(Character(character.lowercased())) }
      if modifiers & 2 != 0 { return .alt(character) }
      let shifted = modifiers & 1 != 0 ? character.uppercased() : String(character)
      return shifted.count == 1 ? .character(Character(shifted)) : .character(character)
    }
  }

  /// The letter that ends a cursor or keypad key, after `ESC O` as after `ESC [`.
  static func keypad(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A"), UInt8(ascii: "a"): .up
    case UInt8(ascii: "B"), UInt8(ascii: "b"): .down
    case UInt8(ascii: "C"), UInt8(ascii: "c"): .right
    case UInt8(ascii: "D"), UInt8(ascii: "d"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "I"): .tab
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final - UInt8(ascii: "P")) + 1)
    case UInt8(ascii: "X"): .character("=")
    // The numeric pad: `j` is `*`, then `+ , - . /` and the digits.
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      .character(Character(Unicode.Scalar(final - UInt8(ascii: "j") + UInt8(ascii: "*"))))
    default: nil
    }
  }
}
