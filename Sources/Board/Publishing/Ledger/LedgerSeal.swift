/// A sum over lines, by which one that was lost, changed, added or moved is noticed; no proof against forgery.
///
/// It runs on from the first line of a ledger to its last, so that whole releases cannot go missing or change places either.
struct LedgerSeal {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// FNV-1a over the cells, each closed by a byte that no text has.
  mutating func add(_ cells: [String]) {
    for cell in cells {
      for byte in cell.utf8 { step(byte) }
      step(0xFF)
    }
  }

  private mutating func step(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: max(0, 16 - digits.count)) + digits
  }
}
