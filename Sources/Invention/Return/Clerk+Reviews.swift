extension Clerk {
  /// The statutory reviews of each period of care: the first within 20 working days, the second within three months of it,
  /// and then one at least every six months; some late.
  func reviews(_ life: Life, in year: CollectionYear) {
    for (place, period) in life.periods.enumerated() where period.end >= year.first && period.start <= year.last {
      var chance = Chance(seed: commission.seed, purpose: "reviews", number: life.number &* 16 &+ place)
      var number = 0
      var day = period.start
      while true {
        let isLate = chance.happens(rates.odds(.reviewLate, .from10))
        switch number {
        case 0: day = day + (isLate ? 30 + chance.below(30) : 12 + chance.below(15))
        case 1: day = day + (isLate ? 93 + chance.below(30) : 70 + chance.below(20))
        default: day = day + (isLate ? 185 + chance.below(50) : 150 + chance.below(31))
        }
        number += 1
        if day >= period.end || day > year.last { break }
        let age = day.age(bornOn: life.birth)
        let code = age < 4 ? "PN0" : rates.reviewCode[Group(age: age)].drawn(by: &chance) ?? "PN1"
        guard day >= year.first else { continue }
        binder.add(Row([.text(life.child), .day(life.birth), .day(day), .text(code)]), to: .reviews, in: year)
      }
    }
  }

  /// The workers of a child who is looked after on the last day of the year, from the day care began.
  func socialWorkers(_ life: Life, in year: CollectionYear) {
    guard rates.isCollected(.socialWorker, in: year), let period = life.period(on: year.last) else { return }
    var chance = Chance(seed: commission.seed, purpose: "workers", number: life.number)
    let workers = max(3, commission.children / 14)
    let odds = rates.odds(.workerChanges, .from10)
    var start = period.start
    var isFirst = true
    var worker = chance.below(workers)
    while start <= year.last {
      var end = start
      repeat { end = end + 1 } while end <= year.last && !chance.happens(odds)
      let isOpen = end > year.last
      let reason = isFirst ? "FCONTA" : rates.workerReason.drawn(by: &chance) ?? "OTHERS"
      if end >= year.first {
        var cells: [Cell] = [.text(life.child), .day(life.birth), .blank, .day(start), .blank, .text(reason)]
        var name = Array("SW".utf8)
        name.append(decimal: worker + 1, width: 4)
        cells[2] = .text(String(decoding: name, as: UTF8.self))
        if !isOpen { cells[4] = .day(end) }
        binder.add(Row(cells), to: .socialWorker, in: year)
      }
      start = end
      isFirst = false
      worker = (worker + 1 + chance.below(workers - 1)) % workers
    }
  }
}
