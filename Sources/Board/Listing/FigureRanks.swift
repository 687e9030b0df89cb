import CareModel

/// The place of each area, breakdown and group in a listing, so that rows sort by comparing numbers.
struct FigureRanks {
  private let areas: [UInt64]
  private let breakdowns: [UInt64]
  private let groups: [[Int: UInt64]]

  init(_ figures: Figures) {
    areas = FigureRanks.ranks(figures.areas.areas.map(\.code.text))
    breakdowns = FigureRanks.ranks(figures.breakdownNames)
    // A group's place depends on its breakdown; those the catalogue does not know stand after, by name.
    let byName = FigureRanks.ranks(figures.groupNames)
    let numbers = Dictionary(
      figures.groupNames.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    groups = figures.breakdownNames.map { breakdown in
      var places: [Int: UInt64] = [:]
      for (place, group) in (figures.catalogue[breakdown: breakdown]?.groups ?? []).enumerated() {
        if let number = numbers[group.id] { places[number] = UInt64(place) }
      }
      return places
    }
    unknown = byName.map { $0 + (1 << 20) }
  }

  private let unknown: [UInt64]

  func areaAndPeriod(_ key: FigureKey) -> UInt64 {
    let period = key.period
    let day = UInt64(max(0, period.lastDay.number + 1_000_000))
    return areas[key.area] << 40 | day << 2 | UInt64(period.kind.rawValue)
  }

  func category(_ key: FigureKey) -> UInt64 {
    breakdowns[key.breakdown] << 32 | (groups[key.breakdown][key.group] ?? unknown[key.group])
  }

  private static func ranks(_ names: [String]) -> [UInt64] {
    var ranks = [UInt64](repeating: 0, count: names.count)
    for (rank, index) in names.indices.sorted(by: { names[$0] < names[$1] }).enumerated() { ranks[index] = UInt64(rank) }
    return ranks
  }
}
