/// For any day, the first of a sorted list of days that is it or later: one look instead of a search.
struct DayTable {
  private let base: Int32
  private let table: [Int32]
  private let count: Int32

  /// Lists that span more than some two hundred years keep only that much; the rest is beyond any return.
  init(_ days: [Int32]) {
    count = Int32(clamping: days.count)
    guard let first = days.first, let last = days.last else {
      base = 0
      table = []
      return
    }
    base = first
    let length = min(Int(last) - Int(first) + 1, 80_000)
    var table = [Int32](repeating: 0, count: max(0, length))
    var index = 0
    for offset in 0..<table.count {
      while index < days.count, Int(days[index]) < Int(first) + offset { index += 1 }
      table[offset] = Int32(index)
    }
    self.table = table
  }

  @inline(__always)
  subscript(day: Int32) -> Int32 {
    if day <= base { return 0 }
    let offset = Int(day) - Int(base)
    return offset < table.count ? table[offset] : count
  }
}
