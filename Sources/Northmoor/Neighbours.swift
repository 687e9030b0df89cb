/// Ten invented authorities like Northmoor, and the invented region around them, year by year.
struct Neighbours {
  static let authorities: [(area: String, name: String, children: Int)] = [
    ("X02", "Ashbeck", 38_200), ("X03", "Brackwater", 51_400), ("X04", "Coldmere", 44_900),
    ("X05", "Dunhollow", 33_700),
    ("X06", "Eastmarch", 61_300), ("X07", "Fernvale", 47_800), ("X08", "Greywick", 29_500),
    ("X09", "Hexbourne", 55_600),
    ("X10", "Inglewater", 40_100), ("X11", "Larkminster", 49_200),
  ]
  static let region = (area: "X90", name: "Vale region")
  private static let years = [2021, 2022, 2023]

  /// A percentage of something: the middle of the ten in each year, how far apart they lie, and what it is a percentage of.
  private struct Measure: Sendable {
    let indicator: String
    let middle: [Double]
    let spread: Double
    let of: @Sendable (Int) -> Int
  }

  private static let measures: [Measure] = [
    .init(indicator: "placements_3_plus", middle: [9.6, 10.2, 10.4], spread: 0.4, of: { $0 }),
    .init(indicator: "placement_long_term", middle: [70.5, 69, 68.6], spread: 0.9, of: { $0 * 32 / 100 }),
    .init(indicator: "placed_over_20_miles", middle: [17.8, 18.6, 19.3], spread: 0.8, of: { $0 }),
    .init(indicator: "placed_over_20_miles_outside", middle: [13.9, 14.6, 15.2], spread: 0.8, of: { $0 }),
    .init(indicator: "rha_up_to_date", middle: [90.6, 91.2, 91.4], spread: 0.6, of: { $0 * 72 / 100 }),
    .init(indicator: "dental_up_to_date", middle: [70.2, 76.8, 80.3], spread: 1.1, of: { $0 * 72 / 100 }),
    .init(
      indicator: "immunisations_up_to_date", middle: [86.2, 84.8, 85.1], spread: 1, of: { $0 * 72 / 100 }),
    .init(indicator: "substance_misuse", middle: [3.1, 3, 2.9], spread: 0.16, of: { $0 * 72 / 100 }),
    .init(indicator: "missing_share", middle: [10.9, 11.2, 11.4], spread: 0.6, of: { $0 * 138 / 100 }),
    .init(indicator: "youth_justice", middle: [2.3, 2.2, 2.2], spread: 0.1, of: { $0 * 50 / 100 }),
    .init(indicator: "eet_17_18", middle: [66.4, 66.2, 65.8], spread: 1, of: { $0 * 30 / 100 }),
    .init(indicator: "eet_19_21", middle: [53.2, 53, 52.2], spread: 1, of: { $0 * 53 / 100 }),
    .init(
      indicator: "suitable_accommodation_17_18", middle: [91.2, 91.8, 92.1], spread: 0.6,
      of: { $0 * 29 / 100 }),
    .init(
      indicator: "suitable_accommodation_19_21", middle: [88.4, 88.9, 89.6], spread: 0.7,
      of: { $0 * 52 / 100 }),
    .init(indicator: "in_touch_17_18", middle: [94.6, 95, 95.2], spread: 0.4, of: { $0 * 30 / 100 }),
    .init(indicator: "in_touch_19_21", middle: [92.2, 92.9, 92.8], spread: 0.5, of: { $0 * 53 / 100 }),
    .init(indicator: "adopted_share", middle: [10.8, 10.1, 9.4], spread: 0.5, of: { $0 * 38 / 100 }),
    .init(indicator: "social_workers_3_plus", middle: [29.5, 28.6, 27.4], spread: 0.9, of: { $0 }),
    // Shared between the ten, not published.
    .init(indicator: "care_plan_up_to_date", middle: [87.9, 86.8, 86.2], spread: 1, of: { $0 }),
    .init(
      indicator: "pathway_plan_up_to_date", middle: [82.8, 82.1, 81.5], spread: 1.2, of: { $0 * 80 / 100 }),
    .init(
      indicator: "turned_around_families", middle: [57.4, 58.8, 60.1], spread: 1.2, of: { $0 * 40 / 100 }),
  ]

  private struct Group: Hashable {
    let breakdown: String
    let id: String
  }

  private static let ages: [Double] = [5, 13, 18, 37, 27]
  private static let placements: [(category: String, weight: Double)] = [
    ("foster", 66), ("placed_for_adoption", 3), ("with_parents", 7), ("secure_and_childrens_homes", 11),
    ("independent_living", 8), ("other_residential", 1.5), ("residential_schools", 0.5), ("other", 3),
  ]

  func sheets() -> (neighbours: Sheet, region: Sheet, stock: PublishedStock) {
    var neighbours = Sheet()
    var stock = PublishedStock()
    var region = Sheet()
    for (place, year) in Self.years.enumerated() {
      let period = Calendar.financialYear(year)
      let published = "\(year + 1)-11-15"
      // Sums of the ten by indicator and category, for the region.
      var sums:
        [(indicator: String, period: String, breakdown: String, category: String, part: Int, whole: Int?)] =
          []
      func note(
        _ indicator: String, _ period: String, _ breakdown: String, _ category: String, _ part: Int,
        _ whole: Int?
      ) {
        let at = sums.firstIndex {
          $0.indicator == indicator && $0.breakdown == breakdown && $0.category == category
            && $0.period == period
        }
        guard let at else { return sums.append((indicator, period, breakdown, category, part, whole)) }
        sums[at].part += part
        sums[at].whole = whole.map { $0 + (sums[at].whole ?? 0) }
      }
      var regional: [Group: Int] = [:]
      for (rank, authority) in Self.authorities.enumerated() {
        func apart(_ indicator: String) -> Double {
          // Each indicator puts the ten in an order of its own; an authority keeps its place from year to year.
          let steps: [Double] = [-6, -4, -2.5, -1.2, -0.4, 0.4, 1.2, 2.5, 4, 6]
          var chance = Chance(named: indicator + " order")
          var order = Array(steps.indices)
          for last in order.indices.reversed() {
            order.swapAt(last, Int(chance.fraction() * Double(last + 1)))
          }
          return steps[order[rank]]
        }
        func add(
          _ indicator: String, _ part: Int, of whole: Int? = nil, period: String = period,
          _ breakdown: String = "all", _ category: String = "all"
        ) {
          neighbours.add(
            whole.map { .part(part, of: $0) } ?? .value("\(part)"), area: authority.area,
            indicator: indicator,
            period: period, breakdown: breakdown, category: category, published: published)
          note(indicator, period, breakdown, category, part, whole)
        }
        let population = authority.children + 60 * place * (rank % 3 - 1)
        let rate = [66.8, 67.6, 68.2][place] + apart("cla_rate") * 2.2
        let children = rounded(Double(population) * rate / 10_000)
        let seekers = rounded(Double(children) * ([7, 9, 9.4][place] + apart("uasc_number") * 0.5) / 100)
        let started = rounded(Double(children) * (0.39 + apart("cla_started") * 0.006))
        let ceased = rounded(Double(children) * (0.38 + apart("cla_ceased") * 0.006))
        let workers = 60 + rank * 4
        add("child_population", population, period: "\(year)-06-30")
        add("cla_rate", children, of: population)
        let ages = apportion(
          children, weights: zip(Self.ages, [0.2, 0.3, 0.3, 0.4, 0.4]).map { $0 + apart("age \($0)") * $1 })
        let placed = apportion(
          children, weights: Self.placements.map { $0.weight * (1 + apart($0.category) * 0.02) })
        let groups =
          zip(ChildrenInCare.ages, ages).map { ("age", $0, $1) } + zip(Self.placements, placed).map { ("placement", $0.category, $1) }
          + [("uasc", "uasc", seekers), ("uasc", "non_uasc", children - seekers)]
        stock.add(.init(level: .authority, code: authority.area, name: authority.name), year: year + 1, total: children) {
          breakdown, group in groups.first { $0.0 == breakdown && $0.1 == group }?.2
        }
        regional[Group(breakdown: "", id: ""), default: 0] += children
        for (breakdown, id, count) in groups { regional[Group(breakdown: breakdown, id: id), default: 0] += count }
        add("cla_started", started)
        add("cla_ceased", ceased)
        for measure in Self.measures {
          let whole = measure.of(children)
          let part = rounded(
            Double(whole) * (measure.middle[place] + apart(measure.indicator) * measure.spread) / 100)
          add(measure.indicator, part, of: whole)
          if measure.indicator == "missing_share" {
            add("missing_children", part)
            add("missing_incidents", part * 6 + rank)
          }
          if measure.indicator == "adopted_share" { add("adopted", part) }
        }
        add(
          "caseload_average",
          rounded(Double(workers) * ([17.4, 16.8, 16.2][place] + apart("caseload_average") * 0.4)),
          of: workers, period: "\(year)-09-30")
      }
      let total = nearestTen(regional[Group(breakdown: "", id: "")] ?? 0)
      stock.add(.init(level: .region, code: Self.region.area, name: Self.region.name), year: year + 1, total: total) {
        regional[Group(breakdown: $0, id: $1)].map(nearestTen)
      }
      for sum in sums {
        let reading: Sheet.Reading =
          sum.whole.map { .part(nearestTen(sum.part), of: nearestTen($0)) }
          ?? .value("\(nearestTen(sum.part))")
        region.add(
          reading, area: Self.region.area, indicator: sum.indicator, period: sum.period,
          breakdown: sum.breakdown,
          category: sum.category, published: published)
      }
    }
    return (neighbours, region, stock)
  }

  private func nearestTen(_ count: Int) -> Int {
    (count + 5) / 10 * 10
  }
}
