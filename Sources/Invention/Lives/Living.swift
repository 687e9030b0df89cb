/// Lives a child's time in care: arrival, legal statuses, placements, returns, until the 18th birthday at the latest.
struct Living {
  let rates: Rates
  let seed: UInt64
  private let placing: Placing
  /// How many arrive in each year, relative to the others.
  let arrivals: [Rates.Arrivals]
  private let slots: Weighing<Slot>

  private struct Slot: Sendable {
    let year: CollectionYear
    let isAsylum: Bool
  }

  /// Children come into care from so many years before the first collection year, so that those who have been there
  /// longest, and the care leavers, are there from its first day.
  static let lead = 26

  /// - Parameter children: about how many are looked after on a day; it decides how many homes there are.
  init(rates: Rates, seed: UInt64, children: Int, years: ClosedRange<CollectionYear>) {
    self.rates = rates
    self.seed = seed
    placing = Placing(rates: rates, providers: Providers(children: children))
    var slots = Weighing<Slot>()
    var arrivals: [Rates.Arrivals] = []
    for ending in (years.lowerBound.ending - Living.lead)...years.upperBound.ending {
      let year = CollectionYear(ending: ending)
      // Years outside the table are taken to be like the nearest in it.
      guard let nearest = rates.arrivals.last(where: { $0.year <= year }) ?? rates.arrivals.first else { continue }
      arrivals.append(Rates.Arrivals(year: year, children: nearest.children, asylum: nearest.asylum))
      slots.add(Slot(year: year, isAsylum: false), weight: nearest.children)
      slots.add(Slot(year: year, isAsylum: true), weight: nearest.asylum)
    }
    self.slots = slots
    self.arrivals = arrivals
  }

  /// Makes `life` that of the child with a number; the same number always lives the same.
  ///
  /// - Parameter day: where given, whoever is 26 by then is left without any time in care: no return from then on has them.
  func live(_ number: Int, into life: Life, ifUnder26On day: Day? = nil) {
    var chance = Chance(seed: seed, purpose: "life", number: number)
    life.begin(number: number)
    guard let slot = slots.drawn(by: &chance) else { return }
    life.isAsylum = slot.isAsylum
    var start = arrival(in: slot.year, isAsylum: slot.isAsylum, chance: &chance)
    bear(life, startingOn: start, chance: &chance)
    if let day, life.birth.birthday(26) <= day { return }
    describe(life, startingOn: start, chance: &chance)
    if !slot.isAsylum, chance.happens(rates.odds(.shortBreaks, .from10)), start.age(bornOn: life.birth) >= 4 {
      takeBreaks(life, from: start, chance: &chance)
      return
    }
    let adult = life.birth.birthday(18)
    while true {
      let group: Group = life.isAsylum ? .asylum : Group(age: start.age(bornOn: life.birth))
      let leaving = period(life, from: start, group: group, adult: adult, chance: &chance)
      guard !life.isAsylum, let end = life.periods.last?.end, chance.happens(returns(after: leaving)) else { break }
      start = end + 20 + chance.below(300) + chance.below(600)
      if start >= adult - 60 { break }
    }
    goMissing(life, chance: &chance)
  }

  private func arrival(in year: CollectionYear, isAsylum: Bool, chance: inout Chance) -> Day {
    let month = (isAsylum ? rates.asylumSeasons : rates.seasons).drawn(by: &chance) ?? 4
    let first = Day(month >= 4 ? year.ending - 1 : year.ending, month, 1)
    let next = month == 12 ? Day(year.ending, 1, 1) : Day(first.parts.year, month + 1, 1)
    return first + chance.below(next - first)
  }

  private func bear(_ life: Life, startingOn start: Day, chance: inout Chance) {
    let ages = (life.isAsylum ? rates.asylumAges : rates.ages).drawn(by: &chance) ?? 3650..<3651
    life.birth = start - (ages.lowerBound + chance.below(ages.upperBound - ages.lowerBound))
    // The day is often not known, and then the 15th stands for it.
    if life.isAsylum, chance.happens(rates.odds(.bornOn15th, .asylum)) {
      let (year, month, _) = life.birth.parts
      let middle = Day(year, month, 15)
      if middle.birthday(18) > start + 1 { life.birth = middle }
    }
  }

  private func describe(_ life: Life, startingOn start: Day, chance: inout Chance) {
    let group: Group = life.isAsylum ? .asylum : Group(age: start.age(bornOn: life.birth))
    life.child = Living.identifier(life.number, seed: seed)
    life.sex = rates.sex[group].drawn(by: &chance) ?? .female
    life.ethnicity = rates.ethnicity[group].drawn(by: &chance) ?? "NOBT"
    life.permanence = rates.permanence[group].drawn(by: &chance) ?? "Z1"
    life.pupilNumber = rates.pupilNumber[group].drawn(by: &chance) ?? "UN4"
    if life.sex == .female, chance.happens(rates.odds(.motherhood, group)) {
      life.firstChild = life.birth.birthday(16) + chance.below(700)
    }
  }

  /// Seven digits in no order, some beginning with 0; different for different children up to ten million of them.
  static func identifier(_ number: Int, seed: UInt64) -> String {
    let place = (number &* 4_821_659 &+ Int(seed % 9_999_991)) % 10_000_000
    var bytes: [UInt8] = []
    bytes.append(decimal: place, width: 7)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func returns(after leaving: Leaving) -> Int {
    switch leaving {
    case .e4a, .e4b, .e13: rates.odds(.returnsHome, .from10)
    case .e41, .e45, .e46, .e47, .e48: rates.odds(.returnsOrder, .from10)
    case .e9, .e14: rates.odds(.returnsCustody, .from16)
    default: 0
    }
  }

  /// One period of care, and why it ended.
  private func period(
    _ life: Life, from start: Day, group: Group, adult: Day, chance: inout Chance
  ) -> Leaving {
    let need = rates.need[group].drawn(by: &chance) ?? "N1"
    let firstSpan = life.spans.count
    let firstStay = life.stays.count
    let firstEpisode = life.episodes.count
    var outcome = Course.Next.adulthood
    var day = start
    var status = rates.firstStatus[group].drawn(by: &chance) ?? .v2
    while true {
      let group: Group = life.isAsylum ? .asylum : Group(age: day.age(bornOn: life.birth))
      let course = rates.courses[status]?[group].drawn(by: &chance)
      var end = course.map { day + max(1, $0.spread.drawn(by: &chance)) } ?? adult
      if course == nil || course?.next == .adulthood || end >= adult {
        end = adult
        outcome = .adulthood
      } else {
        outcome = course?.next ?? .adulthood
      }
      life.spans.append(Life.Span(start: day, end: end, status: status))
      day = end
      guard case .status(let next) = outcome, end < adult else { break }
      status = next
    }
    let end = day
    let adoptionFrom = outcome == .adoption ? matched(life, from: start, until: end, chance: &chance) : nil
    placing.place(life, from: start, until: end, firstSpan: firstSpan, adoptionFrom: adoptionFrom, chance: &chance)
    let kind = life.stays.last?.placement.kind ?? .foster
    let leaving: Leaving
    switch outcome {
    case .leaves(let code): leaving = code
    case .guardianship: leaving = rates.guardianship[kind]?.drawn(by: &chance) ?? .e45
    case .adoption: leaving = chance.below(4) == 0 ? .e11 : .e12
    case .adulthood, .status: leaving = rates.adulthood[kind]?.drawn(by: &chance) ?? .e8
    }
    join(life, need: need, firstSpan: firstSpan, firstStay: firstStay, leaving: leaving)
    let home: Postcode? = life.isAsylum ? nil : Postcode(.nearInside, chance: &chance)
    life.periods.append(
      Life.Period(start: start, end: end, leaving: leaving, isShortBreak: false, home: home))
    decide(life, firstSpan: firstSpan, adoptionFrom: adoptionFrom, end: end, chance: &chance)
    endStatus(life, leaving: leaving, start: start, end: end, adult: adult, chance: &chance)
    assert(life.episodes.count > firstEpisode)
    return leaving
  }

  /// The day on which a child goes to live with the adopters.
  private func matched(_ life: Life, from start: Day, until end: Day, chance: inout Chance) -> Day {
    let earliest = max(start + 10, (life.spans.last?.start ?? start) + 20)
    let day = end - 120 - chance.below(220)
    return min(max(day, earliest), end - 1)
  }

  /// Makes one chain of episodes of the legal statuses and the stays.
  private func join(_ life: Life, need: String, firstSpan: Int, firstStay: Int, leaving: Leaving) {
    var span = firstSpan
    var stay = firstStay
    var entry = "S"
    while span < life.spans.count, stay < life.stays.count {
      let start = max(life.spans[span].start, life.stays[stay].start)
      let end = min(life.spans[span].end, life.stays[stay].end)
      let endsStatus = life.spans[span].end == end && span + 1 < life.spans.count
      let endsStay = life.stays[stay].end == end && stay + 1 < life.stays.count
      life.episodes.append(
        Life.Episode(
          start: start, end: end, entry: entry, status: life.spans[span].status, need: need, stay: stay,
          leaving: endsStatus || endsStay ? nil : leaving, reason: endsStay ? life.stays[stay].reason : ""))
      guard endsStatus || endsStay else { return }
      if endsStatus { span += 1 }
      if endsStay { stay += 1 }
      let isSame = endsStay && life.stays[stay].keepsCarer
      entry = endsStay ? (endsStatus ? (isSame ? "U" : "B") : (isSame ? "T" : "P")) : "L"
    }
  }

  /// The decision that a child should be placed for adoption, and what became of it.
  private func decide(_ life: Life, firstSpan: Int, adoptionFrom: Day?, end: Day, chance: inout Chance) {
    let first = life.spans[firstSpan].start
    if let adoptionFrom {
      let order = life.spans[firstSpan...].last { $0.status == .e1 }?.start ?? adoptionFrom - 40
      let decided = min(max(first + 1, order - 10 - chance.below(40)), adoptionFrom - 1)
      life.adoptions.append(
        Life.Adoption(
          decided: decided, matched: max(decided, adoptionFrom - 10 - chance.below(30)), ended: end, reason: nil,
          byFosterCarer: life.stays.last?.keepsCarer ?? false, adopters: rates.adopters.drawn(by: &chance) ?? "2;MF;L11"))
    } else if let order = life.spans[firstSpan...].first(where: { $0.status == .e1 }) {
      life.adoptions.append(
        Life.Adoption(
          decided: max(first + 1, order.start - 10 - chance.below(40)), matched: nil, ended: order.end,
          reason: rates.placedCeased.drawn(by: &chance) ?? "RD4", byFosterCarer: false, adopters: ""))
    }
  }

  private func endStatus(_ life: Life, leaving: Leaving, start: Day, end: Day, adult: Day, chance: inout Chance) {
    guard life.isAsylum else { return }
    if leaving == .e15 {
      life.statusEnds = end
    } else if chance.happens(rates.odds(.statusEndsEarly, .asylum)) {
      life.statusEnds = min(start + 200 + chance.below(300), adult)
    } else {
      life.statusEnds = adult
    }
  }

  /// An agreed series of short breaks: one row for the agreement, or a row for each break.
  private func takeBreaks(_ life: Life, from start: Day, chance: inout Chance) {
    let adult = life.birth.birthday(18)
    let end = min(start + 200 + chance.below(1500), adult)
    let isAgreement = chance.below(3) > 0
    let status: LegalStatus = isAgreement ? .v4 : .v3
    let placement: Placement = chance.below(2) == 0 ? .k2 : .u6
    let home = Postcode(.nearInside, chance: &chance)
    var day = start
    while day < end - 4 {
      let until = isAgreement ? end : day + 1 + chance.below(3)
      life.spans.append(Life.Span(start: day, end: until, status: status))
      life.stays.append(
        Life.Stay(
          start: day, end: until, placement: placement, provider: "PR1", distance: Distance(.nearInside, chance: &chance),
          postcode: Postcode(.nearInside, chance: &chance), register: .older(3)))
      life.episodes.append(
        Life.Episode(
          start: day, end: until, entry: "S", status: status, need: "N2", stay: life.stays.count - 1,
          leaving: isAgreement ? .e8 : .e4a, reason: ""))
      life.periods.append(
        Life.Period(start: day, end: until, leaving: isAgreement ? .e8 : .e4a, isShortBreak: true, home: home))
      day = until + 12 + chance.below(40)
    }
  }

  /// Runs through the time in care from the age of 10, in steps, and away at times.
  private func goMissing(_ life: Life, chance: inout Chance) {
    let group: Group = life.isAsylum ? .asylum : .from10
    let odds = rates.runner[group].drawn(by: &chance) ?? 0
    guard odds > 0 else { return }
    for period in life.periods {
      var day = max(period.start, life.birth.birthday(11) + chance.below(1500))
      // Those who run, run for some months or a few years, not for all of their time in care.
      let stops = min(period.end, day + 200 + chance.below(1200))
      while day < stops {
        // More run off in summer.
        let month = day.parts.month
        if chance.happens(month >= 5 && month <= 8 ? odds + odds / 4 : odds) {
          let days = rates.missingDays.drawn(by: &chance).map { chance.within($0) } ?? 0
          let end = min(day + days, period.end)
          life.absences.append(
            Life.Absence(start: day, end: end, isMissing: chance.happens(rates.odds(.missingNotAway, group))))
          day = end
        }
        day = day + 1
      }
    }
  }
}
