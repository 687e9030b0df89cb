/// Decides where children live: one stay after another, as their age and legal status allow.
struct Placing {
  let rates: Rates
  let providers: Providers

  /// Supported accommodation has been registered since this day; what was not became so by a change of status alone.
  static let registration = Day(2023, 10, 28)

  /// Fills a period of care with stays. The legal spans of the period are those from `firstSpan` on.
  func place(
    _ life: Life, from start: Day, until end: Day, firstSpan: Int, adoptionFrom: Day?, chance: inout Chance
  ) {
    let restless = rates.restlessness[group(life, on: start, status: life.spans[firstSpan].status)].drawn(by: &chance) ?? 100
    var day = start
    var isFirst = true
    let last = adoptionFrom ?? end
    while day < last {
      let status = status(of: life, on: day, firstSpan: firstSpan)
      let group = group(life, on: day, status: status)
      let placement = chosen(isFirst ? rates.firstPlacement[group] : rates.nextPlacement[group], status, day, &chance)
      let spread = rates.stays[placement.kind]?[group]
      let length = max(1, (spread?.drawn(by: &chance) ?? 30) * restless / 100)
      // Nobody moves for the last few days.
      var leaves = day + length
      if leaves > last - 3 { leaves = last }
      let first = life.stays.count
      life.stays.append(stay(placement, from: day, until: leaves, chance: &chance))
      changeStatusOnly(life, at: first, firstSpan: firstSpan, chance: &chance)
      interrupt(life, group: group, chance: &chance)
      if leaves < end, let final = life.stays.indices.last { life.stays[final].reason = reason(&chance) }
      isFirst = false
      day = leaves
    }
    if let adoptionFrom { adopt(life, from: adoptionFrom, until: end, firstSpan: firstSpan, chance: &chance) }
  }

  private func group(_ life: Life, on day: Day, status: LegalStatus) -> Group {
    if status.isYouthJustice { return .remand }
    return life.isAsylum ? .asylum : Group(age: day.age(bornOn: life.birth))
  }

  private func status(of life: Life, on day: Day, firstSpan: Int) -> LegalStatus {
    var place = firstSpan
    while place + 1 < life.spans.count, life.spans[place + 1].start <= day { place += 1 }
    return life.spans[place].status
  }

  /// A placement that the legal status allows: with parents only under a care order.
  private func chosen(
    _ weighing: Weighing<Placement>, _ status: LegalStatus, _ day: Day, _ chance: inout Chance
  ) -> Placement {
    for _ in 0..<8 {
      guard let placement = weighing.drawn(by: &chance) else { break }
      if placement == .p1, !status.isCareOrder { continue }
      if placement == .h5, day >= Placing.registration { return .k3 }
      if placement == .k3, day < Placing.registration { return .h5 }
      return placement
    }
    return .u6
  }

  private func stay(_ placement: Placement, from start: Day, until end: Day, chance: inout Chance) -> Life.Stay {
    let kind = rates.distances[placement.kind]?.drawn(by: &chance) ?? .unknown
    let distance = Distance(kind, chance: &chance)
    let provider = rates.providers[placement]?.drawn(by: &chance) ?? ""
    return Life.Stay(
      start: start, end: end, placement: placement, provider: provider, distance: distance,
      postcode: Postcode(kind, chance: &chance),
      register: providers.register(of: placement, provider: provider, chance: &chance))
  }

  /// The same home under another name: a long-term match, or the registration of supported accommodation.
  private func changeStatusOnly(_ life: Life, at place: Int, firstSpan: Int, chance: inout Chance) {
    let stay = life.stays[place]
    var change: (day: Day, placement: Placement)?
    if let longTerm = stay.placement.longTerm, stay.end - stay.start > 240,
      chance.happens(rates.odds(.longTermMatch, .from10))
    {
      let day = stay.start + 150 + chance.below(min(400, stay.end - stay.start - 160))
      if status(of: life, on: day, firstSpan: firstSpan) == .c2 { change = (day, longTerm) }
    } else if stay.placement == .h5, stay.start < Placing.registration, stay.end > Placing.registration {
      change = (Placing.registration, .k3)
    }
    guard let change, change.day > stay.start, change.day < stay.end else { return }
    life.stays[place].end = change.day
    life.stays[place].reason = "PLACE"
    var same = Life.Stay(
      start: change.day, end: stay.end, placement: change.placement, provider: stay.provider, distance: stay.distance,
      postcode: stay.postcode, register: stay.register)
    same.keepsCarer = true
    life.stays.append(same)
  }

  /// A few days in hospital, or elsewhere while the carers are away.
  private func interrupt(_ life: Life, group: Group, chance: inout Chance) {
    guard let place = life.stays.indices.last, chance.happens(rates.odds(.temporaryStay, group)) else { return }
    let stay = life.stays[place]
    let length = 2 + chance.below(12)
    let room = stay.end - stay.start - length - 30
    guard room > 0 else { return }
    let from = stay.start + 15 + chance.below(room)
    life.stays[place].end = from
    life.stays[place].reason = "OTHER"
    let placements: [Placement] = length <= 7 ? [.t1, .t4] : [.t1, .t3]
    life.stays.append(
      Life.Stay(
        start: from, end: from + length, placement: placements[chance.below(2)], provider: "", distance: stay.distance,
        postcode: Postcode(.nearInside, chance: &chance), register: .absent, reason: "OTHER"))
    life.stays.append(
      Life.Stay(
        start: from + length, end: stay.end, placement: stay.placement, provider: stay.provider, distance: stay.distance,
        postcode: stay.postcode, register: stay.register))
  }

  /// The last months before an adoption order, with the adopters.
  private func adopt(_ life: Life, from start: Day, until end: Day, firstSpan: Int, chance: inout Chance) {
    let hasOrder = status(of: life, on: start, firstSpan: firstSpan) == .e1
    var isSame = false
    if let last = life.stays.indices.last {
      let placement = life.stays[last].placement
      isSame = (placement.kind == .foster || placement.kind == .relatives) && chance.happens(rates.odds(.sameCarerAdopts, .from1))
      life.stays[last].reason = isSame ? "PLACE" : "CARPL"
    }
    let placement: Placement = hasOrder ? (isSame ? .a5 : .a6) : (isSame ? .a3 : .a4)
    var stay = stay(placement, from: start, until: end, chance: &chance)
    if isSame, let before = life.stays.last {
      stay = Life.Stay(
        start: start, end: end, placement: placement, provider: before.provider, distance: before.distance,
        postcode: before.postcode, register: before.register, keepsCarer: true)
    }
    life.stays.append(stay)
  }

  private func reason(_ chance: inout Chance) -> String {
    rates.changeReason.drawn(by: &chance) ?? "OTHER"
  }
}
