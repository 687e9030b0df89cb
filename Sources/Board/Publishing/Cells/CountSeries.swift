import CareModel

/// The counts of one indicator and group through time, by the days they are of.
struct CountSeries {
  struct Name: Hashable {
    let area: Int
    let indicator: Int
    let breakdown: Int
    /// −1: all groups of the breakdown together.
    let group: Int
    let kind: Period.Kind
    /// The group that a share is of, not those whom it counts.
    let isGroup: Bool

    var ofBreakdown: Name { Name(area: area, indicator: indicator, breakdown: breakdown, group: -1, kind: kind, isGroup: isGroup) }

    /// Whether two may be the same children: groups of one breakdown exclude one another, and a group is tied to its own whole.
    func mayBe(_ other: Name) -> Bool {
      guard area == other.area else { return false }
      guard indicator == other.indicator else { return true }
      guard breakdown != other.breakdown, isGroup == other.isGroup else { return false }
      return isGroup || (breakdown != 0 && other.breakdown != 0)
    }
  }

  struct Point {
    let day: Int32
    let count: Int
    /// Places of the counts that make it.
    let cells: [Int]
  }

  let name: Name
  /// By day.
  let points: [Point]

  /// Fewer days on which two agree are no sign that they always do.
  private static let fewest = 3

  /// The counts of both on every day that both have; nil where they differ on one, or share too few.
  func agreement(with other: CountSeries) -> [([Int], [Int])]? {
    var shared: [([Int], [Int])] = []
    var (here, there) = (0, 0)
    while here < points.count, there < other.points.count {
      let (one, two) = (points[here], other.points[there])
      if one.day < two.day {
        here += 1
      } else if two.day < one.day {
        there += 1
      } else {
        guard one.count == two.count else { return nil }
        shared.append((one.cells, two.cells))
        here += 1
        there += 1
      }
    }
    return shared.count >= CountSeries.fewest ? shared : nil
  }
}
