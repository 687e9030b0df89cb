import CareModel

/// The year 1 April to 31 March, known by the calendar year in which it ends.
enum ReportingYear {
  static func firstDay(_ year: Int) -> Int32 { Int32(clamping: Day.first(ofMonth: 4, year: year - 1).number) }

  static func lastDay(_ year: Int) -> Int32 { Int32(clamping: Day.last(ofMonth: 3, year: year).number) }

  static func containing(_ day: Int32) -> Int {
    let parts = Day(number: Int(day)).components
    return parts.month >= 4 ? parts.year + 1 : parts.year
  }

  /// The year that a text names: `2024`, `2023-24`, `2023/2024`, `20240331`, `2024-11`; nil where it names none.
  ///
  /// Of several the last counts, so that a file's name outranks its folder's.
  static func named(in text: some StringProtocol) -> Int? {
    var runs: [(number: Int, digits: Int, start: Int, end: Int)] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index] &- 0x30 <= 9 else {
        index += 1
        continue
      }
      let start = index
      var number = 0
      while index < bytes.count, bytes[index] &- 0x30 <= 9 {
        if index - start < 9 { number = number * 10 + Int(bytes[index] - 0x30) }
        index += 1
      }
      runs.append((number, index - start, start, index))
    }
    func isLikely(_ year: Int) -> Bool { (1992...2099).contains(year) }
    var found: Int?
    var skip = -1
    for (place, run) in runs.enumerated() where place != skip {
      if run.digits == 8, isLikely(run.number / 10_000),
        let day = Day(year: run.number / 10_000, month: run.number / 100 % 100, day: run.number % 100)
      {
        found = containing(Int32(clamping: day.number))
      } else if run.digits == 4, isLikely(run.number) {
        found = run.number
        guard place + 1 < runs.count else { continue }
        let next = runs[place + 1]
        guard next.start == run.end + 1, bytes[run.end] != UInt8(ascii: ".") else { continue }
        let isNextYear =
          next.digits == 4 ? next.number == run.number + 1 : next.digits == 2 && next.number == (run.number + 1) % 100
        if isNextYear {
          found = run.number + 1
          skip = place + 1
        } else if next.digits == 2, (1...12).contains(next.number) {
          found = next.number >= 4 ? run.number + 1 : run.number
          skip = place + 1
        }
      }
    }
    return found
  }
}
