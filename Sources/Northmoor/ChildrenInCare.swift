/// The children looked after, month by month, by what the tables beside the return need to know of them.
struct ChildrenInCare {
  let story: Story
  let makeUps: [MakeUp]

  static let ages = ["under_1", "1_4", "5_9", "10_15", "16_plus"]

  init(story: Story) {
    self.story = story
    let all = story.lookedAfter
    let others = zip(all, story.asylum).map(-)
    let last = Calendar.months - 1

    func counts(_ totals: [Int], from first: [Int], to final: [Int], named name: String) -> [[Int]] {
      composition(of: totals, anchors: [(0, first), (last, final)], unrest: 0.03, named: name)
    }
    var distance = MakeUp(
      breakdown: "distance",
      categories: [
        "inside_within_20_miles", "outside_within_20_miles", "inside_over_20_miles", "outside_over_20_miles",
        "inside_not_known", "outside_not_known",
      ],
      counts: counts(all, from: [150, 58, 10, 48, 5, 11], to: [156, 62, 12, 60, 7, 15], named: "distance"))
    distance.subtotals = [("within_20_miles", [0, 1]), ("over_20_miles", [2, 3]), ("not_known", [4, 5])]
    let teams = counts(others, from: [102, 108, 13, 39], to: [104, 109, 14, 39], named: "team")
    makeUps = [
      distance,
      MakeUp(
        breakdown: "uasc", categories: ["uasc", "non_uasc"],
        counts: zip(story.asylum, others).map { [$0, $1] }),
      MakeUp(
        breakdown: "length_of_care",
        categories: ["under_6_months", "6_12_months", "1_2_years", "2_5_years", "5_years_plus"],
        counts: counts(all, from: [40, 38, 58, 84, 62], to: [46, 38, 62, 98, 68], named: "length_of_care")),
      // The unaccompanied children have a team of their own.
      MakeUp(
        breakdown: "team",
        categories: ["children_in_care_east", "children_in_care_west", "disabled_children", "adolescent", "uasc"],
        counts: zip(teams, story.asylum).map { $0 + [$1] }),
    ]
  }

  func counts(_ breakdown: String, _ category: String) -> [Int] {
    makeUps.first { $0.breakdown == breakdown }?.counts(of: category) ?? []
  }

  /// The children of the place, by which the rate of those looked after is worked out.
  func population() -> Sheet {
    var sheet = Sheet()
    for (place, children) in story.population.enumerated() {
      sheet.add(
        .value("\(children)"), indicator: "child_population", period: "\(2020 + place)-06-30",
        status: place == 4 ? "provisional" : "final", published: "\(2021 + place)-07-15")
    }
    return sheet
  }
}
