import CareModel

extension PublishedFigures {
  /// Withdraws whole what would be shown in patches: where two in five of a track's counts are small, a reader would be left with
  /// holes to puzzle over, and month after month of them together give more away than any one (statistics.md section 8.4, step 5).
  mutating func withdrawWhatIsMostlySmall() {
    var counted: [CountTrack: (small: Int, all: Int)] = [:]
    for (place, cell) in cells {
      guard let count = cell.counted, counts[count].count > 0, firstPrint[count] != nil else { continue }
      let track = track(place)
      let others = cell.among.map { counts[$0].count - counts[count].count }
      let isUnsafe = isSmall(counts[count].count) || others.map(isSmall) ?? false || cell.among.map { isSmall(counts[$0].count) } ?? false
      counted[track, default: (0, 0)].all += 1
      if isUnsafe { counted[track]?.small += 1 }
    }
    withdraw(Set(counted.filter { $0.value.small * 5 >= $0.value.all * 2 }.map(\.key)))
    let small = Set(counted.filter { $0.value.small > 0 }.map(\.key))
    for relation in relations where relation.parts.contains(where: \.isBefore) { withdrawFlows(of: relation, small) }
  }

  /// Where two stocks are shown and one flow between them is small, the other flow gives it away: both are withdrawn for periods of
  /// that length, and whoever wants them takes a longer one (section 8.5, the first remedy).
  private mutating func withdrawFlows(of relation: CountRelation, _ small: Set<CountTrack>) {
    let flows = relation.parts.filter { !$0.isBefore }
    for area in areas {
      for kind in Period.Kind.allCases {
        let isSmall = flows.contains {
          small.contains(CountTrack(area: area, indicator: $0.indicator, breakdown: $0.category?.breakdown ?? "all", kind: kind))
        }
        guard isSmall else { continue }
        var tracks: Set<CountTrack> = []
        for flow in flows {
          // Nothing can be said by age or by reason of a total that is not said itself.
          for breakdown in flow.category.map({ [$0.breakdown] }) ?? breakdownNames {
            tracks.insert(CountTrack(area: area, indicator: flow.indicator, breakdown: breakdown, kind: kind))
          }
        }
        withdraw(tracks)
      }
    }
  }

  private mutating func withdraw(_ tracks: Set<CountTrack>) {
    // What goes by another name too is withdrawn when that is: the same headline may stand by itself.
    var names: [Int: Set<CountTrack>] = [:]
    for (place, cell) in cells {
      let track = track(place)
      if let count = cell.among, doubled.contains(count) { names[count, default: []].insert(track) }
      guard let count = cell.counted else { continue }
      if tracks.contains(track) { withdrawnTracks.insert(track) }
      if doubled.contains(count) {
        names[count, default: []].insert(track)
      } else if tracks.contains(track) {
        counts[count].isWithdrawn = true
      }
    }
    for (count, names) in names where !counts[count].isWithdrawn {
      let breakdowns = Dictionary(grouping: names) { "\($0.indicator)/\($0.breakdown)" }
      if breakdowns.values.allSatisfy({ !withdrawnTracks.isDisjoint(with: $0) }) { counts[count].isWithdrawn = true }
    }
  }

  private func track(_ place: Place) -> CountTrack {
    CountTrack(
      area: place.area, indicator: figures.catalogue.indicators[place.indicator].id, breakdown: breakdownNames[place.breakdown],
      kind: place.period.kind)
  }

  /// Withdraws more, because these counts could be worked out: the breakdowns they are in over all lengths of period; and further,
  /// the flows that an equation ties them to.
  ///
  /// - Returns: false where there is nothing more to withdraw.
  mutating func withdraw(around failing: Set<Int>, further: Bool) -> Bool {
    var wanted = failing
    if further {
      for equation in equations {
        let members = Set([equation.whole] + equation.parts.map(\.place))
        if !members.isDisjoint(with: failing) { wanted.formUnion(members) }
      }
    }
    var tracks: Set<CountTrack> = []
    for (place, cell) in cells {
      guard let count = cell.counted, wanted.contains(count) || cell.among.map(failing.contains) ?? false else { continue }
      let isFlow = figures.catalogue.indicators[place.indicator].timing == .period
      let own = track(place)
      if place.breakdown == 0 {
        // Nothing can be said by age or by reason of a total that is not said itself.
        guard further, isFlow else { continue }
        for breakdown in breakdownNames {
          tracks.insert(CountTrack(area: own.area, indicator: own.indicator, breakdown: breakdown, kind: own.kind))
        }
      } else {
        for kind in Period.Kind.allCases { tracks.insert(CountTrack(area: own.area, indicator: own.indicator, breakdown: own.breakdown, kind: kind)) }
      }
    }
    let more = tracks.subtracting(withdrawnTracks)
    withdraw(more)
    return !more.isEmpty
  }

  /// Withdraws these counts one and all, but for what was released before.
  ///
  /// - Returns: false where none of them was left.
  mutating func withdraw(counts members: [Int]) -> Bool {
    let left = members.filter { !counts[$0].isWithdrawn && !counts[$0].isReleased }
    for place in left { counts[place].isWithdrawn = true }
    return !left.isEmpty
  }

  private func isSmall(_ count: Int) -> Bool { count >= 1 && count <= rules.threshold }

  /// Counts of which an outsider knows nothing but that they come to totals: of those no audit is needed.
  ///
  /// Where two or more groups are withdrawn in every month, whatever the months come to and whatever each group comes to in a year
  /// can be met by some numbers in between (a transport problem without upper bounds always has a whole solution), so neither
  /// narrows what the other leaves open. A count that anything else speaks of, a share or another indicator, is not of these.
  var unconstrained: Set<Int> {
    var free = Set(counts.indices.filter { counts[$0].isWithdrawn && !counts[$0].isReleased })
    for share in shares { free.subtract([share.part, share.whole]) }
    for equation in equations { free.subtract([equation.whole] + equation.parts.map(\.place)) }
    for print in prints where print.counts.count > 1 { free.subtract(print.counts) }
    while true {
      let before = free.count
      for list in lists {
        let parts = list.parts.filter(free.contains)
        guard !parts.isEmpty || free.contains(list.whole) else { continue }
        let rest = counts[list.whole].count - list.parts.reduce(0) { free.contains($1) ? $0 : $0 + counts[$1].count }
        // One left alone among known ones is what they leave; several are no more than that.
        if list.parts.count > 1, parts.count == 1 || (parts.count < list.parts.count && rest <= rules.threshold) {
          free.subtract(parts)
        }
        if free.contains(list.whole), parts.count < min(2, list.parts.count) { free.remove(list.whole) }
      }
      if free.count == before { return free }
    }
  }
}
