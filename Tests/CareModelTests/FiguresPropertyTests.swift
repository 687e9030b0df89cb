import Testing

@testable import CareModel

/// The store against the slow and obvious way of doing the same: a list of everything said, searched from end to end.
@Suite("The store agrees with a list")
struct FiguresPropertyTests {
  struct Said {
    let key: FigureKey
    let content: Figure.Content
    let numerator: Double?
    let denominator: Double?
    let release: Day?
    let distance: Int
    let file: Int
  }

  /// Invents files in which no two rows of one release disagree, splits figures into parts and shuffles the rows.
  static func invent(_ chance: inout SeededGenerator) -> (ledger: Ledger, said: [Said]) {
    var ledger = Ledger()
    var said: [Said] = []
    let releases: [Day?] = [nil, Day("2023-11-16"), Day("2024-11-14"), Day("2025-11-20")]
    // One release a file, so that which stands never hangs on a tie.
    for (file, release) in releases.enumerated().shuffled(using: &chance) {
      var rows: [FigureRecord] = []
      for indicator in ["children", "eet", "rate"] {
        for area in ["A", "B"] {
          for period in ["2022-23", "2023-24", "2024-25", "2024-25 Q1", "2024-04"] where Bool.random(using: &chance) {
            for (breakdown, group) in [("all", "all"), ("age", "under_1"), ("sex", "boys")] where Bool.random(using: &chance) {
              let key = Ledger.key(indicator, period, area: area, breakdown, group)
              if Int.random(in: 0..<5, using: &chance) == 0 {
                let absence = Absence.allCases.randomElement(using: &chance) ?? .low
                rows.append(FigureRecord(key: key, release: release, line: rows.count + 2, absence: absence))
                said.append(Said(key: key, content: .absent(absence), numerator: nil, denominator: nil, release: release, distance: file % 2, file: said.count))
              } else if indicator == "children" {
                let value = Double(Int.random(in: 0...500, using: &chance))
                rows.append(FigureRecord(key: key, value: value, denominator: 600, release: release, line: rows.count + 2))
                said.append(Said(key: key, content: .value(value), numerator: nil, denominator: 600, release: release, distance: file % 2, file: said.count))
              } else {
                let base = Double(Int.random(in: 0...90, using: &chance))
                let part = base == 0 ? 0 : Double(Int.random(in: 0...Int(base), using: &chance))
                rows.append(FigureRecord(key: key, numerator: part, release: release, line: rows.count + 2))
                rows.append(FigureRecord(key: key, denominator: base, release: release, line: rows.count + 2))
                let multiplier = indicator == "eet" ? 100.0 : 10_000
                said.append(
                  Said(
                    key: key, content: base > 0 ? .value(multiplier * part / base) : .absent(.notApplicable), numerator: part,
                    denominator: base, release: release, distance: file % 2, file: said.count))
              }
            }
          }
        }
      }
      ledger.file("\(Int.random(in: 0...99, using: &chance)).csv", distance: file % 2, rows.shuffled(using: &chance))
    }
    return (ledger, said)
  }

  @Test("For every key: what stands, what it was before, and which periods there are", arguments: 0..<40)
  func agrees(seed: Int) throws {
    var chance = SeededGenerator(seed: UInt64(seed))
    let (ledger, said) = Self.invent(&chance)
    let figures = ledger.figures
    #expect(figures.contradictions.isEmpty)
    var count = 0
    for key in Set(said.map(\.key)) {
      count += 1
      let ranked = said.filter { $0.key == key }.sorted {
        ($0.distance, -($0.release?.number ?? .min + 1)) < ($1.distance, -($1.release?.number ?? .min + 1))
      }
      let standing = try #require(ranked.first)
      let indicator = Ledger.catalogue.indicators[key.indicator].id
      let area = Ledger.areas.areas[key.area].code
      let category = Category(breakdown: Ledger.breakdowns[key.breakdown], id: Ledger.groups[key.group])
      let figure = try #require(figures.figure(indicator, area: area, category: category, period: key.period))
      #expect(figure.content == standing.content)
      #expect(figure.release == standing.release)
      if indicator != "children" { #expect(figure.numerator == standing.numerator) }
      if standing.denominator != nil { #expect(figure.denominator == standing.denominator) }
      let earlier = figures.revisions(indicator, area: area, category: category, period: key.period).map(\.content)
      #expect(earlier == ranked.dropFirst().map(\.content))
      let wasOtherwise = ranked.dropFirst().contains {
        $0.distance == 0 && ($0.release?.number ?? .min) < (standing.release?.number ?? .min) && $0.content != standing.content
      }
      #expect(figure.status == (wasOtherwise ? .revised : .final))
      let periods = Set(
        said.filter { $0.key.seriesBits == key.seriesBits }.map(\.key.period)
      ).sorted()
      #expect(figures.series(indicator, area: area, category: category, kind: key.period.kind).map(\.period) == periods)
    }
    #expect(figures.count == count)
  }
}
