/// Cuts a life into the rows of each collection year.
struct Clerk {
  let rates: Rates
  let commission: Commission
  let binder: Binder

  func record(_ life: Life) {
    guard let begins = life.periods.first?.start, let ends = life.periods.last?.end else { return }
    let years = commission.collectionYears
    let isLeaver = life.isCareLeaver
    let last = isLeaver ? max(ends, life.birth.birthday(25)) : (commission.dirty ? max(ends, life.birth.birthday(21)) : ends)
    let from = max(CollectionYear(holding: begins), years.lowerBound)
    let to = min(CollectionYear(holding: last), years.upperBound)
    guard from <= to else { return }
    for ending in from.ending...to.ending {
      record(life, in: commission.year(ending: ending), isLeaver: isLeaver)
    }
  }

  private func record(_ life: Life, in year: CollectionYear, isLeaver: Bool) {
    let hadCare = life.episodes.contains { $0.start <= year.last && $0.end >= year.first }
    let leaver = commission.has(.oc3) ? leaverRow(life, in: year, isLeaver: isLeaver) : nil
    guard hadCare || leaver != nil else { return }
    header(life, in: year, hasEpisodes: hadCare)
    if let leaver { binder.add(leaver, to: .oc3, in: year) }
    guard hadCare else { return }
    episodes(life, in: year)
    missing(life, in: year)
    let isBreaks = life.periods.last?.isShortBreak ?? false
    guard !isBreaks else { return }
    reviews(life, in: year)
    health(life, in: year)
    adoption(life, in: year)
    permanence(life, in: year)
    socialWorkers(life, in: year)
    orders(life, in: year)
    if life.isAsylum, let ends = life.statusEnds, ends >= year.first {
      binder.add(
        Row([.text(life.child), .text(rates.recodings.sex(life.sex, in: year)), .day(life.birth), .day(ends)]), to: .uasc, in: year)
    }
  }

  private func header(_ life: Life, in year: CollectionYear, hasEpisodes: Bool) {
    var chance = Chance(seed: commission.seed, purpose: "pupil", number: life.number)
    let pupil: Cell
    if life.pupilNumber == "UPN" {
      // No pupil number begins with O, which is never a check letter.
      var bytes: [UInt8] = [UInt8(ascii: "O")]
      bytes.append(decimal: chance.below(1_000_000), width: 6)
      bytes.append(decimal: chance.below(1_000_000), width: 6)
      pupil = .text(String(decoding: bytes, as: UTF8.self))
    } else {
      pupil = .text(life.pupilNumber)
    }
    var mother: (Cell, Cell) = (.blank, .blank)
    if life.sex == .female, year.last.age(bornOn: life.birth) >= 12 {
      mother.0 = .number(0)
      if let first = life.firstChild, first <= year.last { mother = (.number(1), .day(first)) }
    }
    var context = Mistakes.Context()
    if commission.dirty {
      var omission = Chance(seed: commission.seed, purpose: "left out", number: life.number)
      context.isLeftOut = omission.happens(100)
      context.isCareLeaverOnly = !hasEpisodes
    }
    binder.add(
      Row([
        .text(life.child), .text(rates.recodings.sex(life.sex, in: year)), .day(life.birth), .text(life.ethnicity), pupil, mother.0, mother.1,
      ]), to: .header, in: year, context: context)
  }

  private func episodes(_ life: Life, in year: CollectionYear) {
    var period = 0
    for place in life.episodes.indices {
      let episode = life.episodes[place]
      while period + 1 < life.periods.count, episode.start >= life.periods[period].end { period += 1 }
      guard episode.start <= year.last, episode.end >= year.first else { continue }
      let stay = life.stays[episode.stay]
      let isOpen = episode.end > year.last
      var cells: [Cell] = [
        .text(life.child), .day(episode.start), .text(episode.entry), .text(episode.status.rawValue),
        .text(episode.need), .text(rates.recodings.placement(stay.placement, in: year, child: life.number)),
        stay.provider.isEmpty ? .blank : .text(stay.provider),
      ]
      if isOpen {
        cells += [.blank, .blank, .blank]
      } else {
        cells += [
          .day(episode.end), .text(episode.leaving?.rawValue ?? "X1"), episode.reason.isEmpty ? .blank : .text(episode.reason),
        ]
      }
      let home = life.periods[period].home
      cells.append(home.map(Cell.postcode) ?? .blank)
      if stay.placement == .p1, let home {
        cells.append(.postcode(home))
      } else {
        cells.append(stay.distance.kind == .unknown ? .blank : .postcode(stay.postcode))
      }
      cells.append(.register(stay.register))
      if commission.distances {
        cells.append(stay.distance.kind.isInside ? .text("X01") : (stay.distance.kind == .unknown ? .blank : .text("X02")))
        cells.append(stay.distance.kind == .unknown ? .blank : .text(stay.distance.kind.isInside ? "IN" : "OUT"))
        cells.append(.tenths(home == nil ? 9999 : stay.distance.tenths))
      }
      var context = Mistakes.Context()
      if commission.dirty {
        let next = place + 1 < life.episodes.count ? life.episodes[place + 1] : nil
        context.start = episode.start
        context.end = isOpen ? nil : episode.end
        context.isFirst = episode.entry == "S"
        context.isFollowed = episode.leaving == nil && !isOpen
        context.nextIsOpen = context.isFollowed && (next.map { $0.end > year.last } ?? false)
        context.adult = life.birth.birthday(18)
        context.isLast = place == life.episodes.count - 1
        context.isShortBreak = episode.status.isShortBreak
      }
      binder.add(Row(cells), to: .episodes, in: year, context: context)
    }
  }

  private func missing(_ life: Life, in year: CollectionYear) {
    for absence in life.absences where absence.start <= year.last && absence.end >= year.first {
      let isOpen = absence.end > year.last
      var context = Mistakes.Context()
      context.start = absence.start
      context.end = isOpen ? nil : absence.end
      context.isFollowed = !isOpen && !life.isLookedAfter(on: year.last)
      binder.add(
        Row([
          .text(life.child), .day(life.birth), .text(absence.isMissing ? "M" : "A"), .day(absence.start),
          isOpen ? .blank : .day(absence.end),
        ]), to: .missing, in: year, context: context)
    }
  }

  private func adoption(_ life: Life, in year: CollectionYear) {
    for adoption in life.adoptions where adoption.decided <= year.last && adoption.ended >= year.first {
      let isEnded = adoption.ended <= year.last
      let ceased: (Cell, Cell) =
        if let reason = adoption.reason, isEnded { (.day(adoption.ended), .text(reason)) } else { (.blank, .blank) }
      binder.add(
        Row([.text(life.child), .day(life.birth), .day(adoption.decided), ceased.0, ceased.1]), to: .placedAdoption, in: year)
      guard isEnded, adoption.reason == nil, let matched = adoption.matched else { continue }
      let adopters = adoption.adopters.split(separator: ";").map { Cell.text(String($0)) }
      guard adopters.count == 3 else { continue }
      binder.add(
        Row([
          .text(life.child), .day(life.birth), .day(adoption.decided), .day(matched), .flag(adoption.byFosterCarer),
          adopters[0], adopters[1], adopters[2],
        ]), to: .ad1, in: year)
    }
  }

  /// One row for each child who starts in the year, about an earlier adoption or guardianship.
  private func permanence(_ life: Life, in year: CollectionYear) {
    guard let started = life.periods.last(where: { year.first <= $0.start && $0.start <= year.last })?.start else { return }
    var cells: [Cell] = [.text(life.child), .day(life.birth), .text(life.permanence), .blank, .blank]
    if life.permanence != "Z1" {
      var chance = Chance(seed: commission.seed, purpose: "permanence", number: life.number)
      let age = max(1, started - life.birth)
      let (whenYear, month, day) = (life.birth + chance.below(age)).parts
      cells[3] = .text(chance.below(4) == 0 ? "X02" : "X01")
      switch chance.below(10) {
      case 0: cells[4] = .text("zz/zz/zzzz")
      case 1: cells[4] = .text("zz/zz/\(whenYear)")
      case 2: cells[4] = .text("zz/\(month < 10 ? "0" : "")\(month)/\(whenYear)")
      default: cells[4] = .day(Day(whenYear, month, day))
      }
    }
    binder.add(Row(cells), to: .prevPerm, in: year)
  }

  private func orders(_ life: Life, in year: CollectionYear) {
    guard rates.isCollected(.dolo, in: year), let period = life.periods.last, period.end >= year.first else { return }
    var chance = Chance(seed: commission.seed, purpose: "liberty", number: life.number &* 128 &+ year.ending % 100)
    let start = max(period.start, year.first) + chance.below(180)
    guard start < period.end, start <= year.last,
      chance.happens(rates.odds(.deprivedOfLiberty, Group(age: start.age(bornOn: life.birth))))
    else { return }
    let end = min(start + 30 + chance.below(150), period.end)
    binder.add(
      Row([.text(life.child), .day(life.birth), .day(start), end > year.last ? .blank : .day(end)]), to: .dolo, in: year)
  }
}
