/// All that the files say of one child, and what follows from it for one day, asked day by day.
struct StraightChild {
  struct Episode {
    var start: Int
    /// The day after the last; `Int.max` while it goes on.
    var end: Int
    var cells: [String: String]
    var year: Int
    var isShortBreak: Bool { cells["LS"] == "V3" || cells["LS"] == "V4" }
    var isTemporary: Bool { StraightCodes.temporary.contains(cells["PLACE"] ?? "") }
    /// Care ended with it: it has an end, and a reason that is not "another episode follows".
    var isFinal: Bool { end != Int.max && !["", "X1"].contains(cells["REC"] ?? "") }
    subscript(column: String) -> String { cells[column] ?? "" }
  }
  struct Span {
    var from: Int
    var to: Int
  }
  struct Stretch {
    var from: Int
    var to: Int
    /// Index into `episodes`.
    var episode: Int
  }
  struct Stay {
    var from: Int
    var to: Int
    var period: Int
    var isAdoption: Bool
  }
  struct Missing {
    var start: Int
    var end: Int
    var isMissing: Bool
  }
  struct Worker {
    var start: Int
    var end: Int
    var name: String
  }

  var birth: Int?
  var sex = ""
  var ethnicity = ""
  var isUnaccompanied = false
  var unaccompaniedUntil = Int.max
  /// Short breaks left out, in the order of their starts.
  var episodes: [Episode] = []
  var breaks: [Episode] = []
  var missing: [Missing] = []
  var reviews: [(day: Int, code: String)] = []
  var health: [Int: [String: String]] = [:]
  var leaving: [Int: [String: String]] = [:]
  var workers: [Worker] = []
  /// Days on which one episode is the latest to have started of those that cover the day.
  private(set) var stretches: [Stretch] = []
  private(set) var periods: [Span] = []
  private(set) var stays: [Stay] = []
  /// Its groups on days already asked about.
  var told: [Int: [StraightCount.Group]] = [:]

  mutating func follow() {
    let edges = Set(episodes.flatMap { [$0.start, $0.end] }).sorted()
    for (from, to) in zip(edges, edges.dropFirst()) {
      let covering = episodes.indices.filter { episodes[$0].start <= from && episodes[$0].end > from }
      guard let episode = covering.max(by: { episodes[$0].start < episodes[$1].start }) else { continue }
      if let last = stretches.last, last.to == from, last.episode == episode {
        stretches[stretches.count - 1].to = to
      } else {
        stretches.append(Stretch(from: from, to: to, episode: episode))
      }
    }
    followPeriods()
    followStays()
  }

  func stretch(on day: Int) -> Stretch? { stretches.first { $0.from <= day && $0.to > day } }

  func episode(on day: Int) -> Episode? { stretch(on: day).map { episodes[$0.episode] } }

  func period(on day: Int) -> Span? { periods.first { $0.from <= day && $0.to > day } }

  /// The episode of the placement of a day: for a temporary stay, that which it interrupts.
  func placed(on day: Int) -> Episode? {
    guard var index = stretches.firstIndex(where: { $0.from <= day && $0.to > day }) else { return nil }
    let period = period(on: day)
    while episodes[stretches[index].episode].isTemporary, index > 0, stretches[index - 1].to == stretches[index].from,
      let period, stretches[index - 1].from >= period.from
    {
      index -= 1
    }
    let found = episodes[stretches[index].episode]
    return found.isTemporary ? episode(on: day) : found
  }

  /// The last day of a missing episode; one still open is closed at the 18th birthday.
  func end(of missing: Missing) -> Int {
    guard missing.end == Int.max, let birth else { return missing.end }
    return max(missing.start, StraightDay.birthday(born: birth, age: 18))
  }

  func age(on day: Int) -> Int? { birth.map { StraightDay.age(born: $0, on: day) } }

  func isUnaccompanied(on day: Int) -> Bool { isUnaccompanied && unaccompaniedUntil > day }

  /// Looked after for the twelve months up to a day: no start after the first of them, no leaving, no short break.
  func isContinuous(on day: Int) -> Bool {
    let first = StraightDay.yearBefore(day)
    guard episode(on: day) != nil, episode(on: first) != nil else { return false }
    if episodes.contains(where: { $0["RNE"] == "S" && $0.start > first && $0.start <= day }) { return false }
    if episodes.contains(where: { $0.isFinal && $0.end >= first && $0.end <= day }) { return false }
    return !breaks.contains { $0.start <= day && $0.end > first && $0.end > $0.start }
  }

  /// A chain without a gap; a new one begins where care ended on the day it started again.
  private mutating func followPeriods() {
    for stretch in stretches {
      let episode = episodes[stretch.episode]
      let restarts =
        episode["RNE"] == "S" && episode.start == stretch.from
        && episodes.contains { $0.isFinal && $0.end == stretch.from }
      if let last = periods.last, last.to == stretch.from, !restarts {
        periods[periods.count - 1].to = stretch.to
      } else {
        periods.append(Span(from: stretch.from, to: stretch.to))
      }
    }
  }

  private mutating func followStays() {
    // The placement that stands, temporary stays aside; nil before there is one.
    var standing: Episode?
    var wasTemporary = false
    for stretch in stretches {
      let episode = episodes[stretch.episode]
      guard let period = periods.firstIndex(where: { $0.from <= stretch.from && $0.to > stretch.from }) else { continue }
      var isNew: Bool
      if stays.last?.period != period {
        isNew = true
        standing = nil
      } else if episode.isTemporary {
        isNew = false
      } else if let standing {
        let differs = standing["PLACE"] != episode["PLACE"] || standing["PLACE_PROVIDER"] != episode["PLACE_PROVIDER"]
        if wasTemporary {
          isNew = differs
        } else if episode.start != stretch.from {
          isNew = false
        } else {
          isNew = begins(episode, after: standing, differs: differs)
        }
      } else {
        isNew = false
      }
      if isNew {
        stays.append(Stay(from: stretch.from, to: stretch.to, period: period, isAdoption: false))
      } else {
        stays[stays.count - 1].to = stretch.to
      }
      if !episode.isTemporary {
        standing = episode
        stays[stays.count - 1].isAdoption = ["A3", "A4", "A5", "A6"].contains(episode["PLACE"])
      }
      wasTemporary = episode.isTemporary
    }
  }

  /// Whether an episode begins a placement with another carer.
  private func begins(_ episode: Episode, after before: Episode, differs: Bool) -> Bool {
    switch episode["RNE"] {
    case "S", "P", "B":
      !(["A3", "A5"].contains(episode["PLACE"]) && before["PLACE"].hasPrefix("U"))
    case "T", "U", "L": false
    default: differs
    }
  }
}
