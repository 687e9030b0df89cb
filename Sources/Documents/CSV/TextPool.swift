/// Gives each different text a small number, so that millions of cells with a few thousand texts need no `String` each.
public struct TextPool: Sendable {
  /// The texts in the order first met; the number of a text is its index here.
  public private(set) var texts: [String] = []
  private var slots: [Int32]
  private var hashes: [UInt64] = []

  public init() {
    slots = Array(repeating: -1, count: 256)
  }

  /// The text with a number that this pool gave.
  public subscript(number: Int32) -> String {
    texts.indices.contains(Int(number)) ? texts[Int(number)] : ""
  }

  /// The number of the cell's text, a new one if it was never met.
  public mutating func number(of field: CSVField) -> Int32 {
    let hash = field.textHash
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = slots[slot]
      if hashes[Int(number)] == hash {
        let text = texts[Int(number)]
        // A text with control characters is kept without them.
        if field == text || field.string == text { return number }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(texts.count)
    slots[slot] = number
    texts.append(field.string)
    hashes.append(hash)
    if texts.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
