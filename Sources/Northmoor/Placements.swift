/// Where children live: stability, distance, kinds of placement and what they cost, and who fosters.
struct Placements {
  let children: ChildrenInCare

  /// What a week costs in the first quarter, in pounds.
  private static let weeklyCost: [(category: String, pounds: Int)] = [
    ("foster_relative_or_friend", 285), ("foster_other_carer", 560), ("placed_for_adoption", 165),
    ("with_parents", 40),
    ("secure_homes", 9_800), ("childrens_homes", 4_650), ("independent_living", 1_240),
    ("other_residential", 1_900),
    ("residential_schools", 3_400), ("other", 820),
  ]

  func sheet() -> Sheet {
    let all = children.story.lookedAfter
    var sheet = Sheet()
    let byAge = Share.Split(
      breakdown: "age",
      groups: zip(ChildrenInCare.ages, [-6, -3, -1, 1.5, 2]).map { .init(category: $0, apart: $1) },
      sizes: children.makeUps.first { $0.breakdown == "age" }?.counts)
    let byAsylum = { (apart: Double) in
      Share.Split(
        breakdown: "uasc",
        groups: [
          .init(category: "uasc", apart: apart), .init(category: "non_uasc", apart: -apart * 46 / 266),
        ],
        sizes: children.makeUps.first { $0.breakdown == "uasc" }?.counts)
    }

    Share(
      indicator: "placements_3_plus", wholes: all, path: Path([(0, 10), (35, 10.7)]), unrest: 1.7,
      told: [35: 35], splits: [byAge, byAsylum(-4)]
    ).add(to: &sheet)
    Share(
      indicator: "placement_long_term", wholes: (0..<Calendar.months).map { 84 + $0 / 3 },
      path: Path([(0, 69.6), (35, 71)]), unrest: 3,
      splits: [
        .init(
          breakdown: "age",
          groups: [
            .init(category: "1_4", weight: 6, apart: 3), .init(category: "5_9", weight: 34, apart: 4),
            .init(category: "10_15", weight: 56, apart: -3),
          ])
      ]
    ).add(to: &sheet)
    placed(over20Miles: "placed_over_20_miles", "over_20_miles", split: byAsylum(24.7), to: &sheet)
    placed(
      over20Miles: "placed_over_20_miles_outside", "outside_over_20_miles", split: byAsylum(20), to: &sheet)
    let kinds: [(indicator: String, category: String)] = [
      ("placed_friends_family", "foster_relative_or_friend"), ("placed_with_parents", "with_parents"),
      ("placed_secure", "secure_homes"),
    ]
    for (indicator, category) in kinds {
      share(indicator, counts: children.counts("placement", category), to: &sheet)
    }
    costs(to: &sheet)
    carers(to: &sheet)
    return sheet
  }

  private func share(_ indicator: String, counts: [Int], to sheet: inout Sheet) {
    for month in 0..<Calendar.months {
      sheet.add(
        .part(counts[month], of: children.story.lookedAfter[month]), indicator: indicator,
        period: Calendar.month(month), published: Calendar.published(month: month))
    }
  }

  private func placed(
    over20Miles indicator: String, _ category: String, split: Share.Split, to sheet: inout Sheet
  ) {
    let all = children.story.lookedAfter
    let counts = children.counts("distance", category)
    Share(
      indicator: indicator, wholes: all, path: Path([]), unrest: 0,
      told: Dictionary(uniqueKeysWithValues: counts.enumerated().map { ($0, $1) }), splits: [split]
    ).add(to: &sheet)
    guard indicator == "placed_over_20_miles" else { return }
    for month in 0..<Calendar.months {
      for distance in ["within_20_miles", "over_20_miles", "not_known"] {
        sheet.add(
          .part(children.counts("distance", distance)[month], of: all[month]), indicator: indicator,
          period: Calendar.month(month), breakdown: "distance", category: distance,
          published: Calendar.published(month: month))
      }
    }
    // The same children the other way round: of those far away, how many are unaccompanied.
    for month in 0..<Calendar.months {
      let seekers = split.parts(of: counts[month], whole: all[month], period: month).parts[0]
      for (category, count) in [("uasc", seekers), ("non_uasc", counts[month] - seekers)] {
        sheet.add(
          .part(count, of: counts[month]), indicator: indicator, period: Calendar.month(month),
          breakdown: "over_20_miles_uasc", category: category, published: Calendar.published(month: month))
      }
    }
  }

  private func costs(to sheet: inout Sheet) {
    for quarter in 0..<Calendar.quarters {
      let month = quarter * 3 + 2
      let placements = Self.weeklyCost.map { children.counts("placement", $0.category)[month] }
      let spending = zip(Self.weeklyCost, placements).map { $0.pounds * (1_000 + 16 * quarter) / 1_000 * $1 }
      func add(_ pounds: Int, _ count: Int, _ breakdown: String, _ category: String) {
        sheet.add(
          count == 0 ? .none("z") : .part(pounds, of: count), indicator: "placement_cost_week",
          period: Calendar.quarter(quarter), breakdown: breakdown, category: category,
          published: Calendar.published(quarter: quarter))
      }
      add(spending.reduce(0, +), placements.reduce(0, +), "all", "all")
      for (place, kind) in Self.weeklyCost.enumerated() {
        add(spending[place], placements[place], "placement", kind.category)
      }
    }
  }

  private func carers(to sheet: inout Sheet) {
    let approved = [3, 4, 2, 3, 4, 3, 2, 3, 2, 2, 3, 2]
    let deregistered = [3, 2, 4, 3, 3, 4, 4, 5, 4, 4, 5, 5]
    var chance = Chance(named: "foster carers")
    for quarter in 0..<Calendar.quarters {
      let period = Calendar.quarter(quarter)
      let published = Calendar.published(quarter: quarter)
      for (indicator, count) in [
        ("foster_carers_approved", approved[quarter]), ("foster_carers_deregistered", deregistered[quarter]),
      ] {
        sheet.add(.value("\(count)"), indicator: indicator, period: period, published: published)
        sheet.add(
          counts: chance.draw(count, weights: [6, 3, 1]),
          of: ["mainstream", "family_and_friends", "short_breaks"],
          indicator: indicator, period: period, breakdown: "carer_type", published: published)
      }
      sheet.add(
        counts: chance.draw(deregistered[quarter], weights: [4, 3, 2, 1]),
        of: ["retired_or_resigned", "moved_to_agency", "permanence", "approval_ended"],
        indicator: "foster_carers_deregistered", period: period, breakdown: "reason_deregistered",
        published: published)
    }
  }
}
