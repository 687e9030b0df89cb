/// Where children live, as far as the return does not tell: distance, what placements cost, and who fosters.
struct Placements {
  let children: ChildrenInCare
  let care: CareReturn

  /// What a week costs in the first quarter, in pounds.
  private static let weeklyCost: [(category: String, pounds: Int)] = [
    ("foster_relative_or_friend", 285), ("foster_other_carer", 560), ("placed_for_adoption", 165),
    ("with_parents", 40),
    ("secure_homes", 9_800), ("childrens_homes", 4_650), ("independent_living", 1_240),
    ("other_residential", 1_900),
    ("residential_schools", 3_400), ("other", 820),
  ]

  func sheet() -> Sheet {
    var sheet = Sheet()
    let byAsylum = { (apart: Double) in
      Share.Split(
        breakdown: "uasc",
        groups: [
          .init(category: "uasc", apart: apart), .init(category: "non_uasc", apart: -apart * 46 / 266),
        ],
        sizes: children.makeUps.first { $0.breakdown == "uasc" }?.counts)
    }
    placed(over20Miles: "placed_over_20_miles", "over_20_miles", split: byAsylum(24.7), to: &sheet)
    placed(
      over20Miles: "placed_over_20_miles_outside", "outside_over_20_miles", split: byAsylum(20), to: &sheet)
    costs(to: &sheet)
    carers(to: &sheet)
    return sheet
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
    let counts = Self.weeklyCost.map { care.lookedAfter("placement", $0.category) }
    for quarter in 0..<Calendar.quarters {
      let month = quarter * 3 + 2
      let placements = counts.map { $0[month] }
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
