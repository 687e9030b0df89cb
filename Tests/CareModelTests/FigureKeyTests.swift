import Testing

@testable import CareModel

@Suite("Keys of figures")
struct FigureKeyTests {
  @Test("A key gives back what it was made of, and sorts as its parts do") func roundTrip() throws {
    var chance = SeededGenerator(seed: 11)
    var made: [(parts: [Int], period: Period, key: FigureKey)] = []
    for _ in 0..<3000 {
      let parts = [
        Int.random(in: 0..<FigureKey.indicatorLimit, using: &chance), Int.random(in: 0..<FigureKey.areaLimit, using: &chance),
        Int.random(in: 0..<FigureKey.breakdownLimit, using: &chance), Int.random(in: 0..<FigureKey.groupLimit, using: &chance),
      ]
      let kind = Period.Kind.allCases.randomElement(using: &chance) ?? .month
      let period = Period(kind: kind, containing: Day(number: Int.random(in: -60_000...60_000, using: &chance)))
      let key = try #require(
        FigureKey(indicator: parts[0], area: parts[1], breakdown: parts[2], group: parts[3], period: period))
      #expect([key.indicator, key.area, key.breakdown, key.group] == parts)
      #expect(key.period == period)
      #expect(key.lastDay == period.lastDay)
      made.append((parts, period, key))
    }
    for (one, other) in zip(made, made.dropFirst()) {
      let order = { (item: (parts: [Int], period: Period, key: FigureKey)) in
        item.parts + [Int(item.period.kind.rawValue), item.period.lastDay.number]
      }
      #expect((one.key < other.key) == order(one).lexicographicallyPrecedes(order(other)))
    }
  }

  @Test("The last key of all leaves room for the one after it") func limits() throws {
    let last = try #require(
      FigureKey(
        indicator: FigureKey.indicatorLimit - 1, area: FigureKey.areaLimit - 1, breakdown: FigureKey.breakdownLimit - 1,
        group: FigureKey.groupLimit - 1, period: .financialYear(starting: 2100)))
    #expect(last.bits < UInt64.max - (1 << 53))
    #expect(FigureKey(indicator: FigureKey.indicatorLimit, area: 0, breakdown: 0, group: 0, period: last.period) == nil)
    #expect(FigureKey(indicator: 0, area: FigureKey.areaLimit, breakdown: 0, group: 0, period: last.period) == nil)
    #expect(FigureKey(indicator: 0, area: 0, breakdown: FigureKey.breakdownLimit, group: 0, period: last.period) == nil)
    #expect(FigureKey(indicator: 0, area: 0, breakdown: 0, group: FigureKey.groupLimit, period: last.period) == nil)
    #expect(FigureKey(indicator: -1, area: 0, breakdown: 0, group: 0, period: last.period) == nil)
  }

  @Test("Days from 1800 to 2158 have room, others none") func days() {
    let key = { (year: Int, month: Int, day: Int) in
      Day(year: year, month: month, day: day).flatMap {
        FigureKey(indicator: 0, area: 0, breakdown: 0, group: 0, period: .day($0))
      }
    }
    #expect(key(1799, 12, 31) == nil)
    #expect(key(1800, 1, 1)?.period.canonical == "1800-01-01")
    #expect(key(2158, 1, 1)?.period.canonical == "2158-01-01")
    #expect(key(2160, 1, 1) == nil)
  }

  @Test("The order of keys is that of a stable sort", arguments: [0, 1, 2, 3, 100, 5000])
  func order(count: Int) {
    var chance = SeededGenerator(seed: UInt64(count))
    for mask in [UInt64.max, 0x7, 0xFF00_0000_0000_0000, 0x0000_0FFF_F000_0000, 0] {
      let keys = (0..<count).map { _ in chance.next() & mask }
      let expected = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { UInt32($0) }
      #expect(KeyOrder.ascending(keys) == expected)
      #expect(KeyOrder.ascending(keys.sorted()) == (0..<count).map { UInt32($0) })
    }
  }
}
