import CareModel

extension PublishedFigures {
  /// Makes one of what nobody has declared and the figures themselves tell to be the same: a track that agrees with another wherever
  /// both are known is taken for the same children under two names. Two that agree by chance are taken so too: that hides a little
  /// more than it must, and never less.
  mutating func uniteDoubles() {
    let tracks = self.tracks()
    let bearers = self.bearers(tracks)
    var union = CountUnion(counts.count)
    for (place, cell) in cells {
      for (count, isGroup) in [(cell.counted, false), (cell.among, true)] {
        guard let count else { continue }
        union.add(count, CountUnion.Family(area: place.area, indicator: place.indicator, period: place.period), isGroup: isGroup)
      }
    }
    var seen: Set<[Int]> = []
    for (number, track) in tracks.enumerated() {
      for other in partners(of: track, bearers).sorted()
      where other != number && seen.insert([min(number, other), max(number, other)]).inserted {
        let partner = tracks[other]
        guard track.name.mayBe(partner.name), !areStockAndFlow(track.name, partner.name), let shared = track.agreement(with: partner) else { continue }
        var isNew = false
        for (one, two) in shared {
          guard let one = one.first, let two = two.first else { continue }
          switch union.unite(one, two) {
          case .known: continue
          case .united: isNew = true
          case .refused:
            equations.append(CountEquation(whole: one, parts: [.init(place: two, factor: 1)]))
            isNew = true
          }
        }
        if isNew { doubles.append("\(title(track.name)) and \(title(partner.name))") }
      }
    }
    unite(union)
  }

  /// Whether one counts who was there on a day and the other whom something happened to: where they agree it is by chance. An
  /// indicator of a board's own may be either, whatever the board says.
  private func areStockAndFlow(_ one: CountSeries.Name, _ two: CountSeries.Name) -> Bool {
    let both = [one, two].map { figures.catalogue.indicators[$0.indicator] }
    return !one.isGroup && !two.isGroup && both.allSatisfy { $0.unit == .count && ownTexts.contains($0.id) } && both[0].timing != both[1].timing
  }

  /// Ties a track to the groups of another that come to it on every day that both are known.
  mutating func tieSums() {
    let tracks = self.tracks()
    let bearers = self.bearers(tracks)
    for track in sums(of: tracks) {
      for other in partners(of: track, bearers).sorted() where tracks[other].name.indicator != track.name.indicator {
        guard let shared = track.agreement(with: tracks[other]) else { continue }
        var isNew = false
        for (parts, whole) in shared {
          // Where the groups have a total of their own, it is the same count, and their list says all.
          guard let whole = whole.first, !parts.contains(whole), !isTotal(whole, of: parts) else { continue }
          equations.append(CountEquation(whole: whole, parts: parts.map { .init(place: $0, factor: 1) }))
          isNew = true
        }
        if isNew { doubles.append("\(title(tracks[other].name)) and all groups of \(title(track.name))") }
      }
    }
  }

  private func isTotal(_ whole: Int, of parts: [Int]) -> Bool {
    parts.first.map { listed[whole, default: []].contains($0) } ?? true
  }

  private func bearers(_ tracks: [CountSeries]) -> [Sighting: [Int]] {
    var bearers: [Sighting: [Int]] = [:]
    for (number, track) in tracks.enumerated() {
      for point in track.points where isTelling(point.count) {
        bearers[Sighting(area: track.name.area, day: point.day, count: point.count), default: []].append(number)
      }
    }
    return bearers
  }

  /// A count that could be many things is no sign of anything.
  private func isTelling(_ count: Int) -> Bool { count > rules.threshold }

  private struct Sighting: Hashable {
    let area: Int
    let day: Int32
    let count: Int
  }

  /// Tracks that agree with this one on its last, its first or its largest count.
  private func partners(of track: CountSeries, _ bearers: [Sighting: [Int]]) -> Set<Int> {
    let telling = track.points.filter { isTelling($0.count) }
    let signs = [telling.last, telling.first, telling.max { $0.count < $1.count }].compactMap { $0 }
    return signs.reduce(into: []) { found, sign in
      found.formUnion(bearers[Sighting(area: track.name.area, day: sign.day, count: sign.count)] ?? [])
    }
  }

  private func tracks() -> [CountSeries] {
    var order: [CountSeries.Name] = []
    var points: [CountSeries.Name: [CountSeries.Point]] = [:]
    for number in figures.catalogue.indicators.indices {
      for place in placesOf[number] ?? [] {
        guard let cell = cells[place] else { continue }
        for (count, isGroup) in [(cell.counted, false), (cell.among, true)] {
          guard let count else { continue }
          let name = CountSeries.Name(
            area: place.area, indicator: number, breakdown: place.breakdown, group: place.group, kind: place.period.kind, isGroup: isGroup)
          if points[name] == nil { order.append(name) }
          points[name, default: []].append(.init(day: counts[count].key.lastDay, count: counts[count].count, cells: [count]))
        }
      }
    }
    return order.map { CountSeries(name: $0, points: (points[$0] ?? []).sorted { $0.day < $1.day }) }
  }

  /// What the groups of each breakdown come to, where there are several.
  private func sums(of tracks: [CountSeries]) -> [CountSeries] {
    var order: [CountSeries.Name] = []
    var groups: [CountSeries.Name: [Int32: [(group: Int, point: CountSeries.Point)]]] = [:]
    for track in tracks where track.name.breakdown != 0 && !track.name.isGroup {
      let name = track.name.ofBreakdown
      if groups[name] == nil { order.append(name) }
      for point in track.points { groups[name, default: [:]][point.day, default: []].append((track.name.group, point)) }
    }
    return order.compactMap { name in
      let points = (groups[name] ?? [:]).compactMap { day, members -> CountSeries.Point? in
        let top = Set(levels(of: members.map(\.group), name.breakdown).top)
        let parts = members.filter { top.contains($0.group) }
        guard parts.count > 1 else { return nil }
        return .init(day: day, count: parts.reduce(0) { $0 + $1.point.count }, cells: parts.flatMap(\.point.cells).sorted())
      }
      return points.isEmpty ? nil : CountSeries(name: name, points: points.sorted { $0.day < $1.day })
    }
  }

  private func title(_ name: CountSeries.Name) -> String {
    let group = name.group < 0 ? "" : ": \(groupNames[name.group])"
    let part = name.breakdown == 0 ? "" : ", \(breakdownNames[name.breakdown])\(group)"
    return "\(figures.catalogue.indicators[name.indicator].id)\(part)\(name.isGroup ? ", of whom" : "")"
  }
}
