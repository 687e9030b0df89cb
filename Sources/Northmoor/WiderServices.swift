/// What surrounds care: referrals, child protection, families, and the health of young women and mothers.
struct WiderServices {
  func sheet() -> Sheet {
    var sheet = Sheet()
    var chance = Chance(named: "referrals")
    // Schools refer, so August is quiet.
    let season = [225, 230, 185, 215, 210, 235, 200, 225, 230, 205, 150, 215]
    let referrals = (0..<Calendar.months).map { season[$0 % 12] + rounded(14 * chance.noise()) }
    Share(
      indicator: "referrals_one_day", wholes: referrals,
      path: Path([(0, 85.6), (16, 85), (24, 83), (35, 82)]), unrest: 4, told: [35: 177]
    ).add(to: &sheet)

    let plans = (0..<Calendar.months).map {
      rounded(Path([(0, 214), (12, 231), (24, 262), (35, 301)]).level(at: $0) + 3 * chance.noise())
    }
    for month in 0..<Calendar.months {
      let period = Calendar.month(month)
      let published = Calendar.published(month: month)
      sheet.add(.value("\(plans[month])"), indicator: "cpp_number", period: period, published: published)
      sheet.add(
        counts: apportion(plans[month], weights: [11, 27, 31, 27, 4]), of: ChildrenInCare.ages,
        indicator: "cpp_number",
        period: period, breakdown: "age", published: published)
      sheet.add(
        counts: apportion(plans[month], weights: [49, 37, 8, 4, 2]),
        of: ["neglect", "emotional", "physical", "sexual", "multiple"], indicator: "cpp_number",
        period: period,
        breakdown: "category_of_abuse", published: published)
    }

    let published = { Calendar.published(quarter: $0) }
    Share(
      indicator: "turned_around_families", wholes: (0..<Calendar.quarters).map { 96 + 4 * $0 },
      path: Path([(0, 58), (11, 66)]), unrest: 2
    ).add(to: &sheet, periods: Calendar.quarter, published: published)
    // Conceptions are counted more than a year later, over the four quarters that end with the one named.
    Share(
      indicator: "under_18_conceptions", wholes: (0..<Calendar.quarters).map { 2_890 + 9 * $0 },
      path: Path([(0, 1.53), (11, 1.24)]), unrest: 0.07
    ).add(
      to: &sheet, periods: { Calendar.quarter($0 - 5) },
      published: { Calendar.published(month: ($0 - 5) * 3 + 2, after: 16) })
    Share(
      indicator: "smoking_at_delivery", wholes: (0..<Calendar.quarters).map { 470 - $0 * 2 },
      path: Path([(0, 10.2), (11, 7.4)]), unrest: 0.6
    ).add(to: &sheet, periods: Calendar.quarter, published: published)
    return sheet
  }
}
