import Glibc
import Invention
import Testing

@testable import Returns

/// Every figure of every measure, by every breakdown, at every month, quarter and year, beside a count that shares no code.
@Suite("Counted the obvious way")
struct StraightCountTests {
  /// The returns compared: the first two hundred, or as many and others as STRAIGHT_RETURNS says (`1000-1999`).
  static let numbers: Range<Int> = {
    guard let text = getenv("STRAIGHT_RETURNS").map({ String(cString: $0) }) else { return 0..<200 }
    let ends = text.split(separator: "-").compactMap { Int($0) }
    return ends.count == 2 && ends[0] <= ends[1] ? ends[0]..<ends[1] + 1 : 0..<200
  }()

  @Test("Two hundred returns of invented authorities, clean and with mistakes", arguments: numbers)
  func invented(number: Int) throws {
    let commission = InventedText.commission(number)
    var texts = try InventedText.texts(commission)
    // Now and then a year is missing between others, or the last is not over.
    if number % 5 == 3, commission.layout == .folders, commission.years >= 3 {
      texts.removeAll { $0.path.hasPrefix("\(commission.until - 2)-") }
    }
    let lastDay = StraightDay.number(commission.until, 3, 31) ?? 0
    let comparison = try StraightComparison(texts, lastDay: number % 7 == 4 ? lastDay - number * 13 % 330 : lastDay)
    #expect(comparison.differences.prefix(8).joined(separator: "\n") == "", "\(commission)")
    #expect(comparison.count > 100)
  }

  @Test("Returns as no authority has them", arguments: numbers.prefix(40))
  func chaotic(number: Int) throws {
    let chaotic = ChaoticReturn(seed: UInt64(number), children: 12, from: 2021, to: 2022, isDirty: number % 2 == 1)
    let texts = chaotic.files().sorted { $0.key < $1.key }.map { (path: "2021-22/" + $0.key, bytes: Array($0.value.utf8)) }
    let comparison = try StraightComparison(texts, lastDay: chaotic.last)
    #expect(comparison.differences.prefix(8).joined(separator: "\n") == "")
  }
}
