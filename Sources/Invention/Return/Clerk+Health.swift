extension Clerk {
  /// The health of a child who has been looked after for the twelve months of the year.
  func health(_ life: Life, in year: CollectionYear) {
    guard let period = life.period(on: year.last), period.start <= year.first else { return }
    let age = year.last.age(bornOn: life.birth)
    guard age < 18 else { return }
    let group = Group(age: age)
    var chance = Chance(seed: commission.seed, purpose: "health", number: life.number &* 128 &+ year.ending % 100)
    var score: (Cell, Cell) = (.blank, .blank)
    if 4...16 ~= age {
      if chance.happens(rates.odds(.sdqReceived, group)) {
        score.0 = .number(rates.sdqBand.drawn(by: &chance).map { chance.within($0) } ?? 10)
      } else {
        score.1 = .text(rates.sdqReason.drawn(by: &chance) ?? "SDQ4")
      }
    }
    func happens(_ name: OddsName) -> Bool { chance.happens(rates.odds(name, group)) }
    let convicted = happens(.convicted)
    let checked: Cell = age < 5 ? .flag(happens(.developmentCheck)) : .blank
    let immunised = happens(.immunisations)
    let teeth = happens(.dentist)
    let assessed = happens(.healthAssessment)
    let misuse = happens(.substanceMisuse)
    var help: (Cell, Cell) = (.blank, .blank)
    if misuse {
      let received = happens(.interventionReceived)
      help = (.flag(received), .flag(!received && happens(.interventionRefused)))
    }
    binder.add(
      Row([
        .text(life.child), .day(life.birth), score.0, score.1, .flag(convicted), checked, .flag(immunised), .flag(teeth),
        .flag(assessed), .flag(misuse), help.0, help.1,
      ]), to: .oc2, in: year)
  }

  /// The row of a care leaver with a 17th to 21st birthday in the year; from 2022-23 up to the 25th for some.
  func leaverRow(_ life: Life, in year: CollectionYear, isLeaver: Bool) -> Row? {
    let age = year.last.age(bornOn: life.birth)
    guard 17...25 ~= age else { return nil }
    let birthday = life.birth.birthday(age)
    guard birthday >= year.first, let ended = life.periods.last?.end else { return nil }
    var chance = Chance(seed: commission.seed, purpose: "leaver", number: life.number &* 32 &+ age)
    if !isLeaver {
      // Now and then somebody is put into the file who was not looked after long enough.
      guard commission.dirty, age <= 21, ended <= birthday, ended >= commission.collectionYears.lowerBound.first,
        binder.misplacesLeaver(&chance)
      else { return nil }
    }
    if age == 17, life.isLookedAfter(on: birthday) || ended > birthday { return nil }
    if age >= 22 {
      guard year.ending >= 2023 else { return nil }
      var support = Chance(seed: commission.seed, purpose: "support", number: life.number)
      guard support.happens(rates.odds(.wantsSupport, .from16)) else { return nil }
    }
    if age == 18, ended > birthday { return nil }
    let leavers = age < 19 ? rates.leavers.younger : rates.leavers.older
    let touch = leavers.inTouch.drawn(by: &chance) ?? "YES"
    let isLost = touch != "YES"
    var activity = leavers.activity.drawn(by: &chance) ?? "0"
    var accommodation = leavers.accommodation.drawn(by: &chance) ?? "0"
    // Nobody stays put with former foster carers at 17.
    if age == 17, accommodation == "Z1" { accommodation = "B1" }
    if touch == "DIED" || touch == "RHOM" || (isLost && chance.happens(rates.odds(.notInTouchUnknown, .from16))) {
      activity = "0"
      accommodation = "0"
    }
    return Row([.text(life.child), .day(life.birth), .text(touch), .text(activity), .text(accommodation)])
  }
}
