import CareModel
import Invention
import Statistics

@testable import Returns

/// Projections from months of invented returns, set against what came and against "no change".
struct BackTest {
  /// How one group did at one distance.
  struct Score {
    var outcomes = 0
    var error = 0.0
    var unchanged = 0.0
    var held = 0

    var errorPercent: Int { unchanged > 0 ? Int((error / unchanged * 100).rounded()) : 0 }
    var heldPercent: Int { outcomes > 0 ? Int((Double(held) / Double(outcomes) * 100).rounded()) : 0 }
  }

  struct Question: Hashable {
    let group: String
    let months: Int
  }

  private(set) var scores: [Question: Score] = [:]
  private(set) var origins = 0
  private(set) var returns = 0

  static let horizons = [3, 6, 12]
  private static let groups: [(name: String, bands: [Int])] = [
    ("all", [0, 1, 2, 3, 4, 5]), ("under_1", [0]), ("1_4", [1]), ("5_9", [2]), ("10_15", [3]), ("16_plus", [4, 5]),
  ]

  /// From every third month that has a year before it and a year after it.
  mutating func add(_ source: SSDA903Return) throws {
    guard let census = OutlookCensus(source, choices: SSDA903Choices()) else { return }
    returns += 1
    let tables = source.tables
    func share(_ population: ProjectionSettings.Population) -> Double { Double(tables.projection[.intervalPercent, population]) / 100 }
    let terms = tables.projection.terms(.others, adultAge: tables[.adultAge], bands: tables.bands("age"))
    for origin in stride(from: 12, through: census.last - 12, by: 3) {
      origins += 1
      let projection = OutlookProjection(census, tables: tables, at: origin, furthest: 12)
      for months in BackTest.horizons {
        let expected = projection.everyone(after: months)
        for group in BackTest.groups {
          func count(_ month: Int) -> Int {
            group.bands.reduce(0) { $0 + census.count(census.everyone, in: terms.bands[$1], at: month) }
          }
          note(group.name, months, expected.count(of: group.bands, share: share(.others)), now: count(origin), then: count(origin + months))
        }
        let now = census.count(census.unaccompanied, in: 0..<216, at: origin)
        if now >= tables.projection[.fewestChildren, .unaccompanied], let expected = projection.unaccompanied(after: months) {
          note(
            "uasc", months, expected.count(of: expected.means.indices, share: share(.unaccompanied)), now: now,
            then: census.count(census.unaccompanied, in: 0..<216, at: origin + months))
        }
      }
    }
  }

  private mutating func note(_ group: String, _ months: Int, _ count: ProjectedCount, now: Int, then: Int) {
    var score = scores[Question(group: group, months: months)] ?? Score()
    score.outcomes += 1
    score.error += abs(count.expected - Double(then))
    score.unchanged += abs(Double(now - then))
    if count.lower <= then, then <= count.upper { score.held += 1 }
    scores[Question(group: group, months: months)] = score
  }

  subscript(group: String, months: Int) -> Score { scores[Question(group: group, months: months)] ?? Score() }

  /// The shipped table of tests as this one would write it.
  var table: String {
    var lines = ["group,months,error_percent,held_percent"]
    for group in BackTest.groups.map({ $0.name }) + ["uasc"] {
      for months in BackTest.horizons {
        let score = self[group, months]
        lines.append("\(group),\(months),\(score.errorPercent),\(score.heldPercent)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns of different sizes and years, so that no one course of the country's arrivals decides.
  static func invented(_ numbers: some Sequence<Int>) throws -> BackTest {
    var test = BackTest()
    for number in numbers {
      let commission = Commission(
        children: [150, 300, 500][number % 3], years: 6, until: 2018 + number % 10, seed: UInt64(9_000 + number), layout: .appended,
        extent: .care)
      var reader = SSDA903Reader(
        tables: try Fixture.tables(), key: Fixture.key, lastDay: Day.last(ofMonth: 3, year: commission.until))
      for file in try InventedText.texts(commission) { reader.read(file.bytes, path: file.path) }
      try test.add(reader.finish())
    }
    return test
  }
}
