/// Young people who have left care: what they do, where they live, whether we are in touch.
struct CareLeavers {
  func sheet() -> Sheet {
    var sheet = Sheet()
    let older = (0..<Calendar.months).map {
      rounded(Path([(0, 150), (23, 157), (31, 168), (35, 171)]).level(at: $0))
    }
    let younger = (0..<Calendar.months).map { rounded(Path([(0, 92), (35, 105)]).level(at: $0)) }

    activity(
      Share(
        indicator: "eet_19_21", wholes: older,
        path: Path([(0, 51), (12, 54), (20, 57), (23, 58.6), (26, 52.5), (29, 45), (31, 39.9), (35, 43.3)]),
        unrest: 0.9, told: [23: 92, 31: 67, 32: 69, 33: 71, 34: 73, 35: 74],
        splits: [Self.byAsylum(share: 0.3, apart: 9), Self.byAge(["19", "20", "21"], apart: [3, 0, -3])],
        standings: [Self.activities(inside: [12, 38, 4, 46])]), to: &sheet)
    activity(
      Share(
        indicator: "eet_17_18", wholes: younger, path: Path([(0, 65), (23, 66), (35, 62)]), unrest: 3.5,
        told: [35: 64],
        splits: [Self.byAsylum(share: 0.35, apart: 14), Self.byAge(["17", "18"], apart: [5, -5])],
        standings: [Self.activities(inside: [4, 74, 3, 19])]), to: &sheet)

    for (ages, wholes, home, touch) in [
      ("19_21", older, (89.4, 90.6), (94.4, 95.6)), ("17_18", younger, (92.2, 93.3), (96.6, 97.4)),
    ] {
      Share(
        indicator: "suitable_accommodation_\(ages)", wholes: wholes,
        path: Path([(0, home.0), (35, home.1)]), unrest: 2.2,
        splits: [Self.byAsylum(share: 0.3, apart: 3)],
        standings: [
          .init(
            breakdown: "suitability", inside: [("suitable", 1)],
            outside: [("unsuitable", 60), ("no_information", 40)])
        ]
      ).add(to: &sheet)
      Share(
        indicator: "in_touch_\(ages)", wholes: wholes, path: Path([(0, touch.0), (35, touch.1)]), unrest: 1.8,
        standings: [
          .init(
            breakdown: "in_touch", inside: [("in_touch", 1)],
            outside: [("not_in_touch", 50), ("refuses_contact", 20), ("no_longer_required", 30)])
        ]
      ).add(to: &sheet)
    }
    Share(
      indicator: "staying_put", wholes: (0..<Calendar.months).map { 38 + $0 / 6 },
      path: Path([(0, 31), (35, 33)]), unrest: 6
    ).add(to: &sheet)
    return sheet
  }

  /// What care leavers do is first given while it is still being found out, and given again three months later:
  /// the two latest months have only their first release.
  private func activity(_ share: Share, to sheet: inout Sheet) {
    var chance = Chance(named: share.indicator + " releases")
    for (month, part) in share.parts().enumerated() where (9..<(Calendar.months - 2)).contains(month) {
      // In October, November and December destinations are still being confirmed.
      let late = month % 12 < 3 ? 4 + rounded(3 * chance.fraction()) : rounded(2 * chance.fraction())
      sheet.add(
        .part(part - late, of: share.wholes[month]), indicator: share.indicator,
        period: Calendar.month(month),
        status: "provisional", published: Calendar.published(month: month))
    }
    let latest: Set<Int> = [Calendar.months - 2, Calendar.months - 1]
    share.add(
      to: &sheet,
      published: { month in
        month < 9 || latest.contains(month)
          ? Calendar.published(month: month) : Calendar.published(month: month, after: 4)
      }, provisional: latest)
  }

  private static func byAsylum(share: Double, apart: Double) -> Share.Split {
    .init(
      breakdown: "uasc",
      groups: [
        .init(category: "uasc", weight: share, apart: apart),
        .init(category: "non_uasc", weight: 1 - share, apart: -apart * share / (1 - share)),
      ])
  }

  private static func byAge(_ ages: [String], apart: [Double]) -> Share.Split {
    .init(
      breakdown: "care_leaver_age", groups: zip(ages, apart).map { .init(category: $0, weight: 1, apart: $1) }
    )
  }

  private static func activities(inside weights: [Double]) -> Share.Standing {
    .init(
      breakdown: "activity",
      inside: zip(
        [
          "higher_education", "other_education", "apprenticeship",
          "training_or_employment_excl_apprenticeship",
        ], weights
      ).map { (category: $0, weight: $1) },
      outside: [
        ("neet_illness_or_disability", 19), ("neet_pregnancy_or_parenting", 9), ("neet_other", 59),
        ("not_known", 13),
      ], insideTotal: "eet", outsideTotal: ("neet", [0, 1, 2]))
  }
}
