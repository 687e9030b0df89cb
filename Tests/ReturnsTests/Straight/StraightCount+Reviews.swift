extension StraightCount {
  private struct Due {
    var day: Int
    /// `Int.max` where it was not held.
    var held: Int
  }

  mutating func countReviews(_ columns: [Column]) {
    let isGiven: (Column) -> Bool = { [source] in source.has("REVIEW", on: $0.last) }
    let due = children.map { child in child.periods.flatMap { reviews(child, in: $0) } }
    for (index, column) in columns.enumerated() {
      for (child, own) in zip(children, due) {
        let here = own.filter { min($0.day, $0.held) >= column.first && min($0.day, $0.held) <= column.last }
        let late = here.map { ($0.held == Int.max ? max(column.last, $0.day) + 1 : $0.held) - $0.day }
        guard let worst = late.max() else { continue }
        count(people(child, on: column.last), index, if: worst <= 0)
        let bounds = [(0, "on_time"), (1, "1_day"), (5, "2_5_days"), (10, "6_10_days"), (20, "11_20_days")]
        count(StraightCount.groups("days_late", bounds.first { worst <= $0.0 }?.1 ?? "over_20_days"), index)
      }
    }
    finish("reviews_on_time", columns, isRatio: true, shares: ["days_late"], isGiven: isGiven)
    for (index, column) in columns.enumerated() {
      for child in children {
        for review in child.reviews where review.day >= column.first && review.day <= column.last {
          guard ["PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7"].contains(review.code) else { continue }
          count(people(child, on: review.day), index, if: !["PN4", "PN7"].contains(review.code))
        }
      }
    }
    finish("review_participation", columns, isRatio: true, isGiven: isGiven)
  }

  /// The reviews that fell due in a period of care: 20 working days after the start, three months on, then every six.
  ///
  /// Where the return does not go back to the start, the first review seen is on time if it was held within six months.
  private func reviews(_ child: StraightChild, in period: StraightChild.Span) -> [Due] {
    guard let coverage = source.coverage.first, let lastDay = source.coverage.last?.last,
      let first = child.stretch(on: period.from).map({ child.episodes[$0.episode] })
    else { return [] }
    var held = child.reviews.map { $0.day }.filter { $0 >= period.from && $0 < period.to && $0 <= lastDay }
    var due: [Due] = []
    var next: Int
    var interval: Int
    if first["RNE"] == "S", first.start == period.from, period.from >= coverage.first {
      next = period.from
      var left = 20
      while left > 0 {
        next += 1
        if StraightDay.isWorking(next, holidays: holidays) { left -= 1 }
      }
      interval = 3
    } else {
      held.removeAll { $0 < coverage.first }
      interval = 6
      next = StraightDay.adding(months: 6, to: max(coverage.first, period.from))
      if let earliest = held.first, earliest <= next {
        due.append(Due(day: earliest, held: earliest))
        held.removeFirst()
        next = StraightDay.adding(months: 6, to: earliest)
      }
    }
    while true {
      let then = held.first ?? Int.max
      guard min(next, then) < period.to, min(next, then) <= lastDay else { return due }
      due.append(Due(day: next, held: then))
      guard then != Int.max else { return due }
      held.removeFirst()
      next = StraightDay.adding(months: interval, to: then)
      interval = 6
    }
  }
}
