/// Who started and who ceased to be looked after, by month, quarter and financial year.
struct Flows {
  let children: ChildrenInCare
  private let startedByAge: [[Int]]
  private let startedBySex: [[Int]]
  private let startedByNeed: [[Int]]
  private let ceasedByAge: [[Int]]
  private let ceasedBySex: [[Int]]
  private let ceasedByReason: [[Int]]

  init(children: ChildrenInCare) {
    self.children = children
    let story = children.story
    func draws(_ totals: [Int], _ weights: [Double], _ name: String) -> [[Int]] {
      var chance = Chance(named: name)
      return totals.map { chance.draw($0, weights: weights) }
    }
    let others = zip(story.started, story.asylumStarted).map(-)
    startedByAge = zip(draws(others, [20, 18, 18, 30, 8], "started age"), story.asylumStarted).map {
      ages, seekers in
      ages.enumerated().map { $1 + ($0 == 4 ? seekers : 0) }
    }
    startedBySex = draws(story.started, [44, 56], "started sex")
    startedByNeed = zip(draws(others, [64, 2, 3, 9, 18, 3, 1], "started need"), story.asylumStarted).map {
      $0 + [$1]
    }
    ceasedByAge = draws(story.ceased, [6, 18, 13, 15, 48], "ceased age")
    ceasedBySex = draws(story.ceased, [45, 55], "ceased sex")
    ceasedByReason = children.reasonsCeased()
  }

  func sheet() -> Sheet {
    var sheet = Sheet()
    for month in 0..<Calendar.months {
      add(months: month..<(month + 1), as: Calendar.month(month), to: &sheet)
    }
    for quarter in 0..<Calendar.quarters {
      add(months: (quarter * 3)..<(quarter * 3 + 3), as: Calendar.quarter(quarter), to: &sheet)
    }
    for year in [2022, 2023] {
      let first = (year - 2022) * 12 + 6
      add(months: first..<(first + 12), as: Calendar.financialYear(year), to: &sheet)
    }
    return sheet
  }

  private func add(months: Range<Int>, as period: String, to sheet: inout Sheet) {
    let story = children.story
    let published = Calendar.published(month: months.upperBound - 1)
    func total(_ counts: [Int]) -> Int { counts[months].reduce(0, +) }
    func totals(_ counts: [[Int]]) -> [Int] {
      counts[months].dropFirst().reduce(counts[months.lowerBound]) { zip($0, $1).map(+) }
    }
    func add(_ indicator: String, _ value: Int) {
      sheet.add(.value("\(value)"), indicator: indicator, period: period, published: published)
    }
    func add(_ indicator: String, _ breakdown: String, _ categories: [String], _ counts: [Int]) {
      sheet.add(
        counts: counts, of: categories, indicator: indicator, period: period, breakdown: breakdown,
        published: published)
    }

    let started = total(story.started)
    let ceased = total(story.ceased)
    let seekersStarted = total(story.asylumStarted)
    let seekersCeased = total(story.asylumCeased)
    add("cla_started", started)
    add("cla_started", "age", ChildrenInCare.ages, totals(startedByAge))
    // Months are too small to be told apart by everything that is known about a child.
    let isMonth = months.count == 1
    if !isMonth { add("cla_started", "sex", ["female", "male"], totals(startedBySex)) }
    if !isMonth {
      add("cla_started", "need", ["n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8"], totals(startedByNeed))
    }
    add("cla_started", "uasc", ["uasc", "non_uasc"], [seekersStarted, started - seekersStarted])
    add("cla_ceased", ceased)
    add("cla_ceased", "age", ChildrenInCare.ages, totals(ceasedByAge))
    if !isMonth { add("cla_ceased", "sex", ["female", "male"], totals(ceasedBySex)) }
    add("cla_ceased", "uasc", ["uasc", "non_uasc"], [seekersCeased, ceased - seekersCeased])
    add("cla_ceased", "reason_ceased", ChildrenInCare.reasons.map(\.category), totals(ceasedByReason))
    add("cla_net_change", started - ceased)
    guard !isMonth else { return }
    add(
      "cla_net_change", "uasc", ["uasc", "non_uasc"],
      [seekersStarted - seekersCeased, started - seekersStarted - ceased + seekersCeased])
  }

  /// Children adopted, by quarter: the same children as in the reasons for ceasing.
  func adoptedByQuarter() -> [Int] {
    (0..<Calendar.quarters).map { quarter in (0..<3).reduce(0) { $0 + ceasedByReason[quarter * 3 + $1][0] } }
  }
}
