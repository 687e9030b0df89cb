/// Unaccompanied asylum-seeking children and the National Transfer Scheme. The scheme's threshold is not here: the
/// board's own file gives it, and before that it follows from the population.
struct Asylum {
  let story: Story

  func sheet() -> Sheet {
    var sheet = Sheet()
    var chance = Chance(named: "uasc")
    let age = composition(
      of: story.asylum, anchors: [(0, [2, 20]), (35, [5, 41])], unrest: 0.1, named: "uasc age")
    let sex = composition(
      of: story.asylum, anchors: [(0, [1, 21]), (35, [4, 42])], unrest: 0.1, named: "uasc sex")
    let placement = composition(
      of: story.asylum, anchors: [(0, [10, 2, 9, 1]), (35, [18, 2, 24, 2])], unrest: 0.1,
      named: "uasc placement")
    let turning = composition(
      of: story.asylum.map { $0 * 35 / 100 }, anchors: [(0, [2, 2, 3]), (35, [2, 5, 9])], unrest: 0.1,
      named: "uasc turning 18")
    let transfers: [(indicator: String, counts: [Int])] = [
      ("uasc_nts_in", story.transferredIn), ("uasc_nts_out", story.transferredOut),
    ]

    for month in 0..<Calendar.months {
      let period = Calendar.month(month)
      let published = Calendar.published(month: month)
      func add(_ indicator: String, _ breakdown: String, _ categories: [String], _ counts: [Int]) {
        sheet.add(
          counts: counts, of: categories, indicator: indicator, period: period, breakdown: breakdown,
          published: published)
      }
      sheet.add(
        .value("\(story.asylum[month])"), indicator: "uasc_number", period: period, published: published)
      add("uasc_number", "age", ["10_15", "16_plus"], age[month])
      add("uasc_number", "sex", ["female", "male"], sex[month])
      add(
        "uasc_number", "placement",
        ["foster_other_carer", "childrens_homes", "independent_living", "other"], placement[month])
      sheet.add(
        .value("\(turning[month].reduce(0, +))"), indicator: "uasc_turning_18", period: period,
        published: published)
      add("uasc_turning_18", "turning_18", ["within_3_months", "4_6_months", "7_12_months"], turning[month])
      for (indicator, counts) in transfers {
        sheet.add(.value("\(counts[month])"), indicator: indicator, period: period, published: published)
        guard counts[month] > 0 else { continue }
        add(
          indicator, "transfer_time", ["within_5_days", "6_10_days", "over_10_days"],
          chance.draw(counts[month], weights: [3, 5, 2]))
      }
    }
    for quarter in 0..<Calendar.quarters {
      for (indicator, counts) in transfers {
        let count = counts[(quarter * 3)..<(quarter * 3 + 3)].reduce(0, +)
        sheet.add(
          .value("\(count)"), indicator: indicator, period: Calendar.quarter(quarter),
          published: Calendar.published(quarter: quarter))
      }
    }
    return sheet
  }
}
