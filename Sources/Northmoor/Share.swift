/// An indicator that is a part of a whole, period by period: how it moves, and how its breakdowns differ from it.
struct Share {
  /// A breakdown that splits the whole into groups, each with its own part and whole.
  struct Split {
    struct Group {
      let category: String
      /// The group's size beside the others'; ignored where `sizes` says how big each is.
      var weight = 1.0
      /// How far the group lies from the whole, in percentage points.
      var apart = 0.0
    }
    let breakdown: String
    let groups: [Group]
    /// The size of each group by period, where other figures fix it.
    var sizes: [[Int]]?
    /// Other breakdowns made of the same groups put together: for each category, the places of its groups.
    var together: [(breakdown: String, categories: [(category: String, places: [Int])])] = []

    /// How the part, and the whole, of a period are shared out among the groups.
    func parts(of part: Int, whole: Int, period: Int) -> (parts: [Int], wholes: [Int]) {
      let wholes = sizes?[period] ?? apportion(whole, weights: groups.map(\.weight))
      let share = whole == 0 ? 0 : Double(part) / Double(whole)
      let weights = zip(groups, wholes).map { max(Double($1) * (share + $0.apart / 100), 0.0001) }
      return (apportion(part, weights: weights, limits: wholes), wholes)
    }
  }

  /// A breakdown of where everyone in the whole stands: the first categories make up the part, the rest are outside it.
  struct Standing {
    let breakdown: String
    let inside: [(category: String, weight: Double)]
    let outside: [(category: String, weight: Double)]
    /// A total of the categories inside, and of those outside, each where the breakdown has one.
    var insideTotal: String?
    var outsideTotal: (category: String, places: [Int])?
  }

  let indicator: String
  let wholes: [Int]
  var path: Path
  /// How far the indicator strays from its path, in percentage points.
  var unrest: Double
  /// Parts that are told rather than made: by period.
  var told: [Int: Int] = [:]
  var splits: [Split] = []
  var standings: [Standing] = []
  /// Periods without a row, and periods whose row says why there is no figure.
  var gaps: Set<Int> = []
  var reasons: [Int: String] = [:]

  /// The part in each period.
  func parts() -> [Int] {
    var chance = Chance(named: indicator)
    return wholes.enumerated().map { period, whole in
      let percent = path.level(at: period) + unrest * chance.noise()
      return told[period] ?? min(max(rounded(Double(whole) * percent / 100), 0), whole)
    }
  }

  func add(
    to sheet: inout Sheet, periods: (Int) -> String = { Calendar.month($0) },
    published: (Int) -> String = { Calendar.published(month: $0) }, provisional: Set<Int> = []
  ) {
    let parts = parts()
    for (place, part) in parts.enumerated() where !gaps.contains(place) {
      let whole = wholes[place]
      let status = provisional.contains(place) ? "provisional" : "final"
      func add(_ reading: Sheet.Reading, _ breakdown: String = "all", _ category: String = "all") {
        sheet.add(
          reading, indicator: indicator, period: periods(place), breakdown: breakdown, category: category,
          status: status, published: published(place))
      }
      if let reason = reasons[place] {
        add(.none(reason))
        continue
      }
      add(.part(part, of: whole))
      for split in splits {
        let (shares, sizes) = split.parts(of: part, whole: whole, period: place)
        for (group, (share, size)) in zip(split.groups, zip(shares, sizes)) {
          add(.part(share, of: size), split.breakdown, group.category)
        }
        for other in split.together {
          for (category, places) in other.categories {
            add(
              .part(places.reduce(0) { $0 + shares[$1] }, of: places.reduce(0) { $0 + sizes[$1] }),
              other.breakdown,
              category)
          }
        }
      }
      for standing in standings {
        let inside = apportion(part, weights: standing.inside.map(\.weight))
        let outside = apportion(whole - part, weights: standing.outside.map(\.weight))
        if let total = standing.insideTotal { add(.part(part, of: whole), standing.breakdown, total) }
        if let total = standing.outsideTotal {
          add(
            .part(total.places.reduce(0) { $0 + outside[$1] }, of: whole), standing.breakdown, total.category)
        }
        for (name, count) in zip(standing.inside + standing.outside, inside + outside) {
          add(.part(count, of: whole), standing.breakdown, name.category)
        }
      }
    }
  }
}
