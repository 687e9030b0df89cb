public import Screen

/// Turns the bytes a terminal sends into what the person did.
///
/// A value without a clock: `decode` says what is certain, and where the bytes so far could still go on (an escape key looks like the
/// beginning of an arrow) `patience` says how long to wait for more before calling `silence`. Sequences nobody here knows are
/// swallowed whole, so that a terminal's chatter never runs as commands.
public struct InputDecoder: Sendable {
  /// How long silence must last before it means that nothing more belongs to what came.
  public enum Patience: Hashable, Sendable {
    /// Bytes a person can send by hand: the escape key, or Alt with a character.
    case keystroke
    /// The middle of something only a terminal sends; it may be in two packets on a slow line.
    case sequence
  }

  /// Rows that one notch of the wheel moves.
  static let linesPerNotch = 3
  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)
  // Longer than any key or reply; what grows beyond it is not one.
  private static let longestSequence = 4096
  private static let longestPaste = 1 << 20

  private var pending: [UInt8] = []
  private var isPasting = false
  // How much of a paste has been searched for its end, so that a long one is not searched again at each packet.
  private var searched = 0

  public init() {}

  /// What is being waited for, or nil when every byte has been understood.
  public var patience: Patience? {
    if isPasting { return .sequence }
    if pending.isEmpty { return nil }
    // Alt with `[`, `O`, `P`, `]`, `X`, `^` or `_` looks like the beginning of something longer.
    return pending.allSatisfy { $0 == 0x1B } || pending.count == 2 && pending.first == 0x1B
      ? .keystroke : .sequence
  }

  /// Understands as much of what has come so far as is certain.
  public mutating func decode(_ bytes: some Sequence<UInt8>) -> [Input] {
    pending.append(contentsOf: bytes)
    var inputs: [Input] = []
    var start = 0
    while start < pending.count || isPasting {
      let step = isPasting ? pasteStep(from: start) : step(from: start)
      guard let step else { break }
      if let input = step.input { inputs.append(input) }
      start += step.count
    }
    pending.removeFirst(min(start, pending.count))
    if !isPasting, pending.count > InputDecoder.longestSequence { pending.removeAll() }
    return inputs
  }

  /// Understands what is left, now that nothing has followed it for as long as `patience` asks.
  public mutating func silence() -> [Input] {
    defer {
      pending.removeAll()
      isPasting = false
    }
    if isPasting { return [.paste(InputDecoder.pasted(pending[...]))] }
    guard pending.first == 0x1B else { return [] }
    if pending.allSatisfy({ $0 == 0x1B }) {
      return Array(repeating: .key(.escape), count: pending.count)
    }
    guard pending.count == 2, let byte = pending.last, (0x20..<0x7F).contains(byte) else { return [] }
    return [.key(.alt(Character(Unicode.Scalar(byte))))]
  }

  /// What some bytes at the head mean, and how many they are; no input where they mean nothing.
  private struct Step {
    let count: Int
    let input: Input?
  }

  /// Nil when more bytes are needed to tell.
  private mutating func step(from start: Int) -> Step? {
    let byte = pending[start]
    guard byte == 0x1B else {
      if let key = InputDecoder.controlKey(byte) { return Step(count: 1, input: .key(key)) }
      return character(from: start).map { step in
        Step(count: step.count, input: step.character.map { .key(.character($0)) })
      }
    }
    guard start + 1 < pending.count else { return nil }
    switch pending[start + 1] {
    case 0x1B: return doubledEscape(from: start)
    case UInt8(ascii: "["): return controlSequence(from: start)
    case UInt8(ascii: "O"): return singleShift(from: start)
    case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      return string(from: start)
    case let next:
      if let key = InputDecoder.controlKey(next) { return Step(count: 2, input: .key(key)) }
      return character(from: start + 1).map { step in
        Step(count: 1 + step.count, input: step.character.map { .key(.alt($0)) })
      }
    }
  }

  /// Some terminals send Alt with an arrow as an escape before the arrow; the arrow is what was meant.
  private mutating func doubledEscape(from start: Int) -> Step? {
    guard start + 2 < pending.count else { return nil }
    let next = pending[start + 2]
    guard next == UInt8(ascii: "[") || next == UInt8(ascii: "O") else {
      return Step(count: 1, input: .key(.escape))
    }
    return step(from: start + 1).map { Step(count: 1 + $0.count, input: $0.input) }
  }

  // MARK: - Keys of one byte, and characters

  private static func controlKey(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x0D, 0x0A: .enter
    case 0x09: .tab
    case 0x7F, 0x08: .backspace
    case 0x00: .control(" ")
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: nil
    }
  }

  /// One character with the marks that came along with it; nil while the bytes end in the middle of it.
  private func character(from start: Int) -> (character: Character?, count: Int)? {
    guard let base = scalar(from: start) else { return nil }
    guard let first = base.scalar, first.value >= 0x20, !(0x7F...0x9F).contains(first.value) else {
      return (nil, base.count)
    }
    var text = String(Character(first))
    var end = start + base.count
    // In one read the marks stand right behind their letter.
    while end < pending.count, pending[end] >= 0xC0, let next = scalar(from: end),
      let mark = next.scalar
    {
      let longer = text + String(Character(mark))
      guard longer.count == 1 else { break }
      text = longer
      end += next.count
    }
    return (text.first, end - start)
  }

  /// One scalar, or none for a byte that cannot begin one; nil while it is incomplete.
  private func scalar(from start: Int) -> (scalar: Unicode.Scalar?, count: Int)? {
    let byte = pending[start]
    let length =
      switch byte {
      case 0x00...0x7F: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0 else { return (nil, 1) }
    let present = pending[start..<min(start + length, pending.count)]
    guard present.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return (nil, 1) }
    guard present.count == length else { return nil }
    return (String(decoding: present, as: UTF8.self).unicodeScalars.first, length)
  }

  // MARK: - Sequences

  private mutating func controlSequence(from start: Int) -> Step? {
    var index = start + 2
    // The Linux console: F1 to F5 as `ESC [ [ A` to `E`.
    if index < pending.count, pending[index] == UInt8(ascii: "[") {
      guard index + 1 < pending.count else { return nil }
      let number = Int(pending[index + 1]) - Int(UInt8(ascii: "A")) + 1
      return Step(count: 4, input: (1...5).contains(number) ? .key(.function(number)) : nil)
    }
    while index < pending.count, (0x20...0x3F).contains(pending[index]) {
      // rxvt ends a shifted key with a dollar sign, which elsewhere never follows plain digits.
      if pending[index] == UInt8(ascii: "$"),
        pending[start + 2..<index].allSatisfy({ (0x30...0x39).contains($0) }), index > start + 2
      {
        break
      }
      index += 1
    }
    guard index < pending.count else { return nil }
    let final = pending[index]
    let count = index + 1 - start
    // A control or another escape inside: the sequence was cut off, and what follows stands for itself.
    guard final >= 0x20, final < 0x7F else { return Step(count: count - 1, input: nil) }
    let parameters = pending[start + 2..<index]
    if final == UInt8(ascii: "M"), parameters.isEmpty { return oldMouse(from: start) }
    let sequence = ControlSequence(parameters: parameters, final: final)
    if sequence.beginsPaste {
      isPasting = true
      searched = 0
      return Step(count: count, input: nil)
    }
    return Step(count: count, input: sequence.input)
  }

  /// `ESC [ M` and three bytes, from terminals that do not know the newer form.
  private func oldMouse(from start: Int) -> Step? {
    guard start + 5 < pending.count else { return nil }
    let numbers = pending[start + 3...start + 5].map { Int($0) - 32 }
    let event = MouseReport(button: numbers[0], column: numbers[1], row: numbers[2])
    // Here button 3 says that some button was let go.
    return Step(count: 6, input: event.input(isPress: numbers[0] & 3 != 3))
  }

  private func singleShift(from start: Int) -> Step? {
    var index = start + 2
    while index < pending.count, (0x30...0x3B).contains(pending[index]) { index += 1 }
    guard index < pending.count else { return nil }
    let count = index + 1 - start
    guard pending[index] >= 0x20 else { return Step(count: count - 1, input: nil) }
    return Step(count: count, input: ControlSequence.keypad(pending[index]).map { .key($0) })
  }

  /// A reply with text in it: swallowed up to its terminator.
  private func string(from start: Int) -> Step? {
    var index = start + 2
    while index < pending.count {
      if pending[index] == 0x07 { return Step(count: index + 1 - start, input: nil) }
      if pending[index] == 0x1B {
        guard index + 1 < pending.count else { return nil }
        // Any other escape cuts the string off and stands for itself.
        let isTerminator = pending[index + 1] == UInt8(ascii: "\\")
        return Step(count: index - start + (isTerminator ? 2 : 0), input: nil)
      }
      index += 1
    }
    return nil
  }

  // MARK: - Paste

  private mutating func pasteStep(from start: Int) -> Step? {
    let text = pending[start...]
    let end = InputDecoder.pasteEnd
    var index = start + max(0, searched - end.count)
    while index + end.count <= text.endIndex {
      if text[index] == 0x1B, text[index..<index + end.count].elementsEqual(end) {
        isPasting = false
        return Step(
          count: index - start + end.count,
          input: .paste(InputDecoder.pasted(text[..<index])))
      }
      index += 1
    }
    if text.count > InputDecoder.longestPaste + end.count {
      // What comes last stays: it may be the beginning of the end.
      pending.removeSubrange(start + InputDecoder.longestPaste..<pending.count - end.count)
    }
    searched = pending.count - start
    return nil
  }

  /// Pasted text without controls; line ends as `\n`, tabs kept.
  private static func pasted(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\r": text.append("\n")
      case "\n": if previous != "\r" { text.append("\n") }
      case "\t": text.append("\t")
      default:
        if scalar.value >= 0x20, !(0x7F...0x9F).contains(scalar.value) { text.append(scalar) }
      }
    }
    return String(text)
  }
}
