/// Permanence, the people who do the work, and the wider services that children meet first.
struct Workforce {
  let children: ChildrenInCare

  private static let types: [(category: String, weight: Double, load: Double)] = [
    ("social_worker", 18, 22), ("senior_social_worker", 8, 19), ("newly_qualified", 6, 15), ("agency", 6, 26),
  ]
  private static let teams: [(category: String, weight: Double, load: Double)] = [
    ("children_in_care_east", 8, 18), ("children_in_care_west", 8, 24), ("disabled_children", 3, 16),
    ("adolescent", 5, 21), ("uasc", 5, 26), ("leaving_care", 9, 20),
  ]

  func sheet() -> Sheet {
    var sheet = Sheet()
    let workers = (0..<Calendar.months).map { 34 + $0 / 8 }
    Share(
      indicator: "caseload_over_25", wholes: workers, path: Path([(0, 44), (18, 40), (35, 29)]), unrest: 6,
      told: [35: 11],
      splits: [
        .init(
          breakdown: "worker_type",
          groups: zip(Self.types, [2, -6, -20, 18]).map {
            .init(category: $0.category, weight: $0.weight, apart: $1)
          }),
        .init(
          breakdown: "team",
          groups: zip(Self.teams, [-9, 9, -12, 1, 14, -2]).map {
            .init(category: $0.category, weight: $0.weight, apart: $1)
          }),
      ],
      standings: [
        .init(
          breakdown: "cases_band", inside: [("over_25", 1)],
          outside: [("up_to_15", 25), ("16_20", 40), ("21_25", 35)])
      ]
    ).add(to: &sheet)
    caseloads(workers: workers, to: &sheet)
    Share(
      indicator: "social_workers_3_plus",
      wholes: (0..<Calendar.quarters).map { children.story.lookedAfter[$0 * 3 + 2] },
      path: Path([(0, 31), (11, 27)]), unrest: 1.4
    ).add(to: &sheet, periods: Calendar.quarter, published: { Calendar.published(quarter: $0) })
    return sheet
  }

  private func caseloads(workers: [Int], to sheet: inout Sheet) {
    let path = Path([(0, 24.1), (18, 23.2), (35, 20.9)])
    var chance = Chance(named: "caseload_average")
    for month in 0..<Calendar.months {
      let cases = rounded(Double(workers[month]) * (path.level(at: month) + 0.9 * chance.noise()))
      func add(_ cases: Int, _ workers: Int, _ breakdown: String = "all", _ category: String = "all") {
        sheet.add(
          .part(cases, of: workers), indicator: "caseload_average", period: Calendar.month(month),
          breakdown: breakdown,
          category: category, published: Calendar.published(month: month))
      }
      add(cases, workers[month])
      for (breakdown, groups) in [("worker_type", Self.types), ("team", Self.teams)] {
        let people = apportion(workers[month], weights: groups.map(\.weight))
        let held = apportion(cases, weights: zip(people, groups).map { Double($0) * $1.load })
        for (group, (count, number)) in zip(groups, zip(held, people)) {
          add(count, number, breakdown, group.category)
        }
      }
    }
  }
}
