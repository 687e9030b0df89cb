/// Transfers of unaccompanied children under the National Transfer Scheme, which a return does not tell. The scheme's threshold is
/// not here: the board's own file gives it, and before that it follows from the population.
struct Asylum {
  let story: Story

  func sheet() -> Sheet {
    var sheet = Sheet()
    var chance = Chance(named: "uasc")
    let transfers: [(indicator: String, counts: [Int])] = [
      ("uasc_nts_in", story.transferredIn), ("uasc_nts_out", story.transferredOut),
    ]
    for month in 0..<Calendar.months {
      let period = Calendar.month(month)
      let published = Calendar.published(month: month)
      for (indicator, counts) in transfers {
        sheet.add(.value("\(counts[month])"), indicator: indicator, period: period, published: published)
        guard counts[month] > 0 else { continue }
        sheet.add(
          counts: chance.draw(counts[month], weights: [3, 5, 2]), of: ["within_5_days", "6_10_days", "over_10_days"],
          indicator: indicator, period: period, breakdown: "transfer_time", published: published)
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
