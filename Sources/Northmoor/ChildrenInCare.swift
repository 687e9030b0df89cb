/// The children looked after, month by month: how many, who they are, who started and who ceased.
struct ChildrenInCare {
  let story: Story
  let makeUps: [MakeUp]

  static let ages = ["under_1", "1_4", "5_9", "10_15", "16_plus"]
  static let reasons: [(category: String, weight: Double)] = [
    ("adopted", 9), ("returned_home_planned", 16), ("returned_home_not_planned", 8),
    ("lived_with_relatives", 6),
    ("child_arrangements_order", 5), ("special_guardianship", 11), ("independent_living_supported", 19),
    ("independent_living_unsupported", 5), ("stayed_with_carers", 9), ("adult_social_care", 3),
    ("age_assessed_18_plus", 1), ("care_taken_by_other_authority", 3), ("moved_abroad", 1), ("custody", 1),
    ("remand_ended", 1), ("other", 2),
  ]

  init(story: Story) {
    self.story = story
    let all = story.lookedAfter
    let others = zip(all, story.asylum).map(-)
    let last = Calendar.months - 1

    func makeUp(_ breakdown: String, _ categories: [String], from first: [Int], to final: [Int]) -> MakeUp {
      MakeUp(
        breakdown: breakdown, categories: categories,
        counts: composition(of: all, anchors: [(0, first), (last, final)], unrest: 0.03, named: breakdown))
    }
    /// The unaccompanied children are one class, the rest are shared out among the others.
    func beside(
      _ asylum: String, _ breakdown: String, _ categories: [String], from first: [Int], to final: [Int]
    ) -> MakeUp {
      let shared = composition(
        of: others, anchors: [(0, first), (last, final)], unrest: 0.03, named: breakdown)
      return MakeUp(
        breakdown: breakdown, categories: categories + [asylum],
        counts: zip(shared, story.asylum).map { $0 + [$1] })
    }

    var legal = makeUp(
      "legal_status",
      [
        "full_care_order", "interim_care_order", "placement_order", "voluntary_s20", "child_protection",
        "youth_justice",
      ],
      from: [168, 48, 19, 44, 1, 2], to: [178, 46, 17, 68, 1, 2])
    legal.subtotals = [("care_orders", [0, 1])]
    var placement = makeUp(
      "placement",
      [
        "foster_relative_or_friend", "foster_other_carer", "placed_for_adoption", "with_parents",
        "secure_homes",
        "childrens_homes", "independent_living", "other_residential", "residential_schools", "other",
      ],
      from: [38, 152, 11, 20, 1, 25, 21, 5, 3, 6], to: [52, 146, 9, 21, 1, 34, 36, 5, 2, 6])
    placement.subtotals = [("foster", [0, 1]), ("secure_and_childrens_homes", [4, 5])]
    var distance = makeUp(
      "distance",
      [
        "inside_within_20_miles", "outside_within_20_miles", "inside_over_20_miles", "outside_over_20_miles",
        "inside_not_known", "outside_not_known",
      ],
      from: [150, 58, 10, 48, 5, 11], to: [156, 62, 12, 60, 7, 15])
    distance.subtotals = [("within_20_miles", [0, 1]), ("over_20_miles", [2, 3]), ("not_known", [4, 5])]
    let age = MakeUp(
      breakdown: "age", categories: Self.ages,
      counts: composition(
        of: all,
        anchors: [(0, [14, 38, 58, 104, 71]), (32, [13, 41, 57, 116, 76]), (last, [14, 48, 55, 121, 74])],
        unrest: 0.03, named: "age"))

    makeUps = [
      age,
      makeUp("sex", ["female", "male"], from: [127, 155], to: [131, 181]),
      makeUp(
        "ethnicity", ["white", "mixed", "asian", "black", "other", "not_known"],
        from: [215, 26, 9, 14, 14, 4], to: [214, 28, 13, 22, 31, 4]),
      beside(
        "n8", "need", ["n1", "n2", "n3", "n4", "n5", "n6", "n7"], from: [172, 8, 8, 24, 43, 6, 1],
        to: [178, 8, 9, 24, 41, 5, 1]),
      legal, placement, distance,
      MakeUp(
        breakdown: "placement_locality", categories: ["inside", "outside"],
        counts: distance.counts.map { [$0[0] + $0[2] + $0[4], $0[1] + $0[3] + $0[5]] }),
      MakeUp(
        breakdown: "uasc", categories: ["uasc", "non_uasc"],
        counts: zip(story.asylum, others).map { [$0, $1] }),
      makeUp(
        "length_of_care", ["under_6_months", "6_12_months", "1_2_years", "2_5_years", "5_years_plus"],
        from: [40, 38, 58, 84, 62], to: [46, 38, 62, 98, 68]),
      beside(
        "uasc", "team",
        ["children_in_care_east", "children_in_care_west", "disabled_children", "adolescent"],
        from: [102, 108, 13, 39], to: [104, 109, 14, 39]),
    ]
  }

  func counts(_ breakdown: String, _ category: String) -> [Int] {
    makeUps.first { $0.breakdown == breakdown }?.counts(of: category) ?? []
  }

  /// Why each month's leavers left, drawn once so that every file tells the same story.
  func reasonsCeased() -> [[Int]] {
    var chance = Chance(named: "reason_ceased")
    return story.ceased.map { chance.draw($0, weights: Self.reasons.map(\.weight)) }
  }

  func stocks() -> Sheet {
    var sheet = Sheet()
    for month in 0..<Calendar.months {
      let period = Calendar.month(month)
      let published = Calendar.published(month: month)
      let children = story.lookedAfter[month]
      sheet.add(.value("\(children)"), indicator: "cla_number", period: period, published: published)
      sheet.add(
        .part(children, of: story.population(month: month)), indicator: "cla_rate", period: period,
        published: published)
      for makeUp in makeUps {
        for subtotal in makeUp.subtotals {
          sheet.add(
            .value("\(makeUp.counts(of: subtotal.category)[month])"), indicator: "cla_number", period: period,
            breakdown: makeUp.breakdown, category: subtotal.category, published: published)
        }
        sheet.add(
          counts: makeUp.counts[month], of: makeUp.categories, indicator: "cla_number", period: period,
          breakdown: makeUp.breakdown, published: published)
      }
    }
    for (place, children) in story.population.enumerated() {
      sheet.add(
        .value("\(children)"), indicator: "child_population", period: "\(2020 + place)-06-30",
        status: place == 4 ? "provisional" : "final", published: "\(2021 + place)-07-15")
    }
    return sheet
  }
}
