/// Care plans, pathway plans and visits: the two reds that the story is about, and what lies behind them.
struct Plans {
  let children: ChildrenInCare

  func sheet() -> Sheet {
    let lookedAfter = children.story.lookedAfter
    let teams = children.makeUps.first { $0.breakdown == "team" }?.counts ?? []
    let late: [(category: String, weight: Double)] = [
      ("1_day", 6), ("2_5_days", 9), ("6_10_days", 14), ("11_20_days", 26), ("over_20_days", 45),
    ]
    let onTime: [(category: String, weight: Double)] = [("on_time", 1)]
    let byTeam = { (apart: [Double]) in
      Share.Split(
        breakdown: "team",
        groups: zip(
          ["children_in_care_east", "children_in_care_west", "disabled_children", "adolescent", "uasc"], apart
        )
        .map { .init(category: $0, apart: $1) },
        sizes: teams, together: [("uasc", [("uasc", [4]), ("non_uasc", [0, 1, 2, 3])])])
    }
    let pathwayWholes = (0..<Calendar.months).map {
      rounded(Path([(0, 205), (34, 248), (35, 250)]).level(at: $0))
    }
    let visitsDue = lookedAfter.map { $0 * 110 / 100 + 1 }
    var sheet = Sheet()

    // Eight months below the mean, the last eight: the shift that the scorecard finds.
    Share(
      indicator: "care_plan_up_to_date", wholes: lookedAfter,
      path: Path([(0, 84.6), (27, 84.2)]), unrest: 5,
      told: [28: 244, 29: 240, 30: 245, 31: 240, 32: 243, 33: 242, 34: 236, 35: 231],
      splits: [byTeam([5, -4, 7, -2, -16])],
      standings: [.init(breakdown: "days_late", inside: onTime, outside: late)]
    ).add(to: &sheet)
    Share(
      indicator: "pathway_plan_up_to_date", wholes: pathwayWholes, path: Path([(0, 70.4), (35, 70.1)]),
      unrest: 3.2,
      told: [34: 173, 35: 175],
      splits: [
        .init(
          breakdown: "team",
          groups: [
            .init(category: "leaving_care", weight: 150, apart: 5),
            .init(category: "adolescent", weight: 40, apart: 3),
            .init(category: "uasc", weight: 60, apart: -15),
          ], together: [("uasc", [("uasc", [2]), ("non_uasc", [0, 1])])])
      ],
      standings: [.init(breakdown: "days_late", inside: onTime, outside: late)]
    ).add(to: &sheet)
    // December 2022 is missing: the month in which visits moved to a new case system.
    Share(
      indicator: "visits_on_time", wholes: visitsDue, path: Path([(0, 91.2), (35, 92.4)]), unrest: 2.4,
      told: [35: 318],
      splits: [
        .init(breakdown: "team", groups: Self.visitingTeams),
        .init(
          breakdown: "worker_type",
          groups: [
            .init(category: "social_worker", weight: 48, apart: 0.5),
            .init(category: "senior_social_worker", weight: 20, apart: 1.5),
            .init(category: "newly_qualified", weight: 14, apart: -1),
            .init(category: "agency", weight: 18, apart: -2),
          ]),
      ],
      standings: [
        .init(
          breakdown: "days_late", inside: onTime,
          outside: [
            ("1_day", 54), ("2_5_days", 27), ("6_10_days", 11), ("11_20_days", 5), ("over_20_days", 3),
          ])
      ],
      gaps: [14]
    ).add(to: &sheet)
    return sheet
  }

  private static let visitingTeams: [Share.Split.Group] = [
    .init(category: "children_in_care_east", weight: 104, apart: 1.5),
    .init(category: "children_in_care_west", weight: 109, apart: -2),
    .init(category: "disabled_children", weight: 14, apart: 2),
    .init(category: "adolescent", weight: 39, apart: -1), .init(category: "uasc", weight: 46, apart: -1),
  ]
}
