import CareModel
import Testing

@testable import Returns

/// Both counts of one return side by side.
struct StraightComparison {
  /// What differs, in words; empty where every figure is in both and the same.
  let differences: [String]
  let count: Int

  init(_ texts: [(path: String, bytes: [UInt8])], lastDay: Int? = nil) throws {
    var reader = SSDA903Reader(tables: try Fixture.tables(), key: Fixture.key, lastDay: lastDay.map { Day(number: $0) })
    for text in texts { reader.read(text.bytes, path: text.path) }
    let source = reader.finish()
    let questions = SSDA903Measure.allCases.map { SSDA903Return.Question(indicator: $0.rawValue, rule: $0.rawValue) }
    var ours: [StraightCount.Figure: StraightCount.Count] = [:]
    for figure in source.figures(questions, catalogue: ShippedCatalogue.shared) {
      let key = StraightCount.Figure(
        measure: figure.indicator, period: figure.period.canonical, breakdown: figure.category.breakdown,
        group: figure.category.id)
      ours[key] = StraightCount.Count(numerator: figure.numerator, denominator: figure.denominator)
    }
    let straight = StraightCount(StraightReturn(texts, lastDay: lastDay), holidays: try StraightComparison.holidays.get())
    var differences: [String] = []
    for (key, count) in ours where straight.figures[key] != count {
      differences.append("\(key) is \(count), counted \(straight.figures[key].map { "\($0)" } ?? "not at all")")
    }
    for (key, count) in straight.figures where ours[key] == nil {
      differences.append("\(key) is not there, counted \(count)")
    }
    self.differences = differences.sorted()
    count = ours.count
  }

  /// The days of the shipped list, read as text.
  private static let holidays = Result {
    let bytes = try #require(DiskText.read(DiskText.root + "/data/returns/ssda903/bank_holidays.csv"))
    return Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { StraightDay.read(String($0)) })
  }
}
