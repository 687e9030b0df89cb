import CareModel

/// The measures counted the slow and obvious way, date by date and child by child, straight from the rows.
///
/// It shares no code with the program but the calendar.
struct StraightCount {
  private let source: InventedReturn
  private let children: [Int]
  private let own: [Int: [InventedReturn.Row]]

  init(source: InventedReturn) {
    self.source = source
    children = Set(source.rows.map { $0.child }).sorted()
    own = Dictionary(grouping: source.rows.filter { $0.legal != "V3" && $0.legal != "V4" }) { $0.child }
  }

  private func rows(_ child: Int) -> [InventedReturn.Row] { own[child] ?? [] }

  func row(_ child: Int, on day: Int) -> InventedReturn.Row? {
    rows(child).filter { $0.start <= day && ($0.end ?? Int.max) > day }.max { $0.start < $1.start }
  }

  func lookedAfter(on day: Int) -> [Int] { children.filter { row($0, on: day) != nil } }

  func age(_ child: Int, on day: Int) -> Int {
    let (born, now) = (Day(number: source.births[child] ?? 0).components, Day(number: day).components)
    return now.year - born.year - ((now.month, now.day) < (born.month, born.day) ? 1 : 0)
  }

  func ageBand(_ age: Int) -> String {
    switch age {
    case ..<1: "under_1"
    case ..<5: "1_4"
    case ..<10: "5_9"
    case ..<16: "10_15"
    default: "16_plus"
    }
  }

  func isUnaccompanied(_ child: Int, on day: Int) -> Bool {
    guard let ceased = source.unaccompanied[child] else { return false }
    return ceased.map { $0 > day } ?? true
  }

  func started(from: Int, to: Int) -> [(child: Int, day: Int)] {
    children.compactMap { child in
      rows(child).filter { $0.reasonNew == "S" && $0.start >= from && $0.start <= to }.map { $0.start }.max()
        .map { (child, $0) }
    }
  }

  func ceased(from: Int, to: Int) -> [Int] {
    children.filter { child in
      rows(child).contains { row in
        guard let end = row.end, end >= from, end <= to else { return false }
        return row.ceased != "" && row.ceased != "X1"
      }
    }
  }

  func adopted(from: Int, to: Int) -> Int {
    children.count { child in
      rows(child).contains { row in
        guard let end = row.end, end >= from, end <= to else { return false }
        return row.ceased == "E11" || row.ceased == "E12"
      }
    }
  }

  func during(from: Int, to: Int) -> Int {
    children.count { child in
      rows(child).contains { $0.start <= to && ($0.end ?? Int.max) > max(from, $0.start) }
    }
  }

  func missing(from: Int, to: Int) -> (children: Int, incidents: Int) {
    // The same start twice is one incident, of which the later row stands.
    var unique: [[Int]: InventedReturn.Missing] = [:]
    for row in source.missing where row.code == "M" { unique[[row.child, row.start]] = row }
    let rows = unique.values.filter { $0.start <= to && ($0.end ?? Int.max) >= from }
    return (Set(rows.map { $0.child }).count, rows.count)
  }

  func far(on day: Int) -> Int {
    lookedAfter(on: day).count { child in
      guard let row = placed(child, on: day), let miles = Double(row.distance) else { return false }
      return miles > 20 && miles < 999.9
    }
  }

  /// The row of the placement: that before a temporary stay, where one is right before it.
  func placed(_ child: Int, on day: Int) -> InventedReturn.Row? {
    var day = day
    guard var row = row(child, on: day) else { return nil }
    while row.placement.hasPrefix("T") {
      while self.row(child, on: day)?.start == row.start { day -= 1 }
      guard let before = self.row(child, on: day) else { return row }
      row = before
    }
    return row
  }

  /// Children with three or more placements in the year from `from` to `day`, where episodes follow one another cleanly.
  func manyPlacements(from: Int, on day: Int) -> Int {
    lookedAfter(on: day).count { child in
      var stays: [(start: Int, end: Int)] = []
      var before: InventedReturn.Row?
      var real: InventedReturn.Row?
      for row in rows(child).sorted(by: { $0.start < $1.start }) {
        let follows = before.map { $0.end == row.start && $0.ceased == "X1" } ?? false
        var isNew = !follows
        let isTemporary = row.placement.hasPrefix("T")
        if follows, !isTemporary {
          if before?.placement.hasPrefix("T") ?? false {
            isNew = real.map { $0.placement != row.placement || $0.provider != row.provider } ?? false
          } else if ["P", "B"].contains(row.reasonNew) {
            let carerAdopts = ["A3", "A5"].contains(row.placement) && (before?.placement.hasPrefix("U") ?? false)
            isNew = !carerAdopts
          }
        }
        if isNew {
          stays.append((row.start, row.end ?? Int.max))
          real = nil
        } else {
          stays[stays.count - 1].end = row.end ?? Int.max
        }
        if !isTemporary { real = row }
        before = row
      }
      return stays.count { $0.start <= day && $0.end > from } >= 3
    }
  }
}
