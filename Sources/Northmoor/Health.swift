/// Health assessments, teeth, immunisations and substance misuse.
struct Health {
  let children: ChildrenInCare

  func sheet() -> Sheet {
    let story = children.story
    // The children looked after for twelve months or more, as the make-up by length of care has them.
    let lengths = ["1_2_years", "2_5_years", "5_years_plus"].map { children.counts("length_of_care", $0) }
    let cohort = (0..<Calendar.months).map { month in lengths.reduce(0) { $0 + $1[month] } }
    let byAge = { (apart: [Double]) in
      Share.Split(
        breakdown: "age",
        groups: zip(zip(ChildrenInCare.ages.dropFirst(), [30.0, 46, 98, 54]), apart)
          .map { .init(category: $0.0, weight: $0.1, apart: $1) })
    }
    let byAsylum = { (apart: Double) in
      Share.Split(
        breakdown: "uasc",
        groups: [
          .init(category: "uasc", weight: 26, apart: apart),
          .init(category: "non_uasc", weight: 200, apart: -apart * 0.13),
        ])
    }
    var sheet = Sheet()
    // The same number are seen each month as before; more come into care than there are appointments.
    Share(
      indicator: "iha_on_time", wholes: story.started, path: Path([(0, 91), (24, 90), (35, 80)]), unrest: 6,
      told: [30: 8, 31: 7, 32: 7, 33: 9, 34: 3, 35: 9]
    ).add(to: &sheet)
    Share(
      indicator: "rha_up_to_date", wholes: cohort, path: Path([(0, 92), (24, 92.4), (32, 91)]), unrest: 2.2,
      told: [32: 196, 33: 196, 34: 195, 35: 196], splits: [byAge([-2, 1, 2, -4]), byAsylum(-6)]
    ).add(to: &sheet)
    Share(
      indicator: "dental_up_to_date", wholes: cohort, path: Path([(0, 66), (12, 76), (24, 80), (35, 82)]),
      unrest: 2.6,
      splits: [byAge([-12, 4, 3, -3]), byAsylum(-8)], reasons: [19: "x"]
    ).add(to: &sheet)
    Share(
      indicator: "immunisations_up_to_date", wholes: cohort, path: Path([(0, 89.6), (35, 91)]), unrest: 2.4,
      splits: [byAge([2, 4, 1, -7]), byAsylum(-22)]
    ).add(to: &sheet)
    for month in [5, 17, 29] {
      for (indicator, value) in [("dental_up_to_date", "53.5"), ("immunisations_up_to_date", "86.4")] {
        sheet.add(
          .value(value), indicator: indicator, period: Calendar.month(month), breakdown: "population",
          category: "general_population", published: Calendar.published(month: month))
      }
    }
    substanceMisuse(cohort: cohort, to: &sheet)
    return sheet
  }

  /// The health service gives these figures with the small numbers already hidden.
  private func substanceMisuse(cohort: [Int], to sheet: inout Sheet) {
    let identified = [7, 8, 7, 0, 8, 8, 9, 7, 8, 9, 8, 8]
    for quarter in 0..<Calendar.quarters {
      let period = Calendar.quarter(quarter)
      let published = Calendar.published(quarter: quarter)
      let whole = cohort[quarter * 3 + 2]
      let hidden = identified[quarter] == 0
      sheet.add(
        hidden ? .none("c") : .part(identified[quarter], of: whole), indicator: "substance_misuse",
        period: period,
        published: published)
      for age in ["10_15", "16_plus"] {
        sheet.add(
          .none("c"), indicator: "substance_misuse", period: period, breakdown: "age", category: age,
          published: published)
      }
    }
  }
}
