/// Children who go missing, the interviews offered afterwards, and offending.
struct Safety {
  let children: ChildrenInCare

  private static let durations: [(category: String, weight: Double)] = [
    ("less_than_1_day", 62), ("1_2_days", 24), ("3_7_days", 9), ("8_10_days", 2), ("11_15_days", 1),
    ("16_20_days", 1),
    ("21_30_days", 0.6), ("over_30_days", 0.4),
  ]

  func sheet() -> Sheet {
    let story = children.story
    var chance = Chance(named: "missing")
    // More in the light evenings of summer, fewer in winter; the last summer broke the pattern.
    let season = [10, 9, 7, 7, 8, 9, 11, 12, 13, 15, 15, 12]
    var missing = (0..<Calendar.months).map { season[$0 % 12] + rounded(1.4 * chance.noise()) }
    missing.replaceSubrange(30..<36, with: [11, 12, 13, 11, 10, 9])
    let seekers = missing.map { min(chance.draw($0, weights: [12, 88])[0], 3) }
    let incidents = missing.map { $0 * 2 + rounded(Double($0) * (0.4 + 0.4 * chance.fraction())) }
    let lengths = incidents.map { chance.draw($0, weights: Self.durations.map(\.weight)) }
    var sheet = Sheet()

    func add(_ months: Range<Int>, _ period: String, children count: Int, seekers: Int) {
      let published = Calendar.published(month: months.upperBound - 1)
      let ever =
        story.everLookedAfter(month: months.lowerBound) + story.started[months].dropFirst().reduce(0, +)
      sheet.add(.value("\(count)"), indicator: "missing_children", period: period, published: published)
      sheet.add(
        counts: [seekers, count - seekers], of: ["uasc", "non_uasc"], indicator: "missing_children",
        period: period,
        breakdown: "uasc", published: published)
      sheet.add(.part(count, of: ever), indicator: "missing_share", period: period, published: published)
      sheet.add(
        .value("\(incidents[months].reduce(0, +))"), indicator: "missing_incidents", period: period,
        published: published)
      sheet.add(
        counts: Self.durations.indices.map { place in lengths[months].reduce(0) { $0 + $1[place] } },
        of: Self.durations.map(\.category), indicator: "missing_incidents", period: period,
        breakdown: "duration",
        published: published)
    }
    for month in 0..<Calendar.months {
      add(month..<(month + 1), Calendar.month(month), children: missing[month], seekers: seekers[month])
    }
    // A child missing in two months of a quarter is one child.
    for quarter in 0..<Calendar.quarters {
      let months = (quarter * 3)..<(quarter * 3 + 3)
      let most = missing[months].max() ?? 0
      let count = max(most, missing[months].reduce(0, +) * 67 / 100)
      add(months, Calendar.quarter(quarter), children: count, seekers: seekers[months].max() ?? 0)
    }
    for year in [2022, 2023] {
      let first = (year - 2022) * 12 + 6
      let months = first..<(first + 12)
      let count = missing[months].reduce(0, +) * 34 / 100
      add(months, Calendar.financialYear(year), children: count, seekers: seekers[months].reduce(0, +) / 2)
    }

    Share(
      indicator: "rhi_offered", wholes: incidents, path: Path([(0, 88), (35, 91.5)]), unrest: 5,
      standings: [
        .init(
          breakdown: "reason_none", inside: [("offered", 1)],
          outside: [
            ("whereabouts_known", 50), ("placed_elsewhere", 18), ("child_unavailable", 16),
            ("notified_late", 10), ("other", 6),
          ])
      ]
    ).add(to: &sheet)
    Share(
      indicator: "youth_justice", wholes: (0..<Calendar.quarters).map { 120 + $0 }, path: Path([]), unrest: 0,
      told: [0: 4, 1: 4, 2: 3, 3: 3, 4: 3, 5: 4, 6: 4, 7: 5, 8: 4, 9: 4, 10: 3, 11: 3]
    ).add(to: &sheet, periods: Calendar.quarter, published: { Calendar.published(quarter: $0) })
    for quarter in 0..<Calendar.quarters {
      for sex in ["female", "male"] {
        sheet.add(
          .none("c"), indicator: "youth_justice", period: Calendar.quarter(quarter), breakdown: "sex",
          category: sex,
          published: Calendar.published(quarter: quarter))
      }
    }
    return sheet
  }
}
