/// Every measure of the return counted the slow and obvious way: date by date, child by child, straight from the files.
///
/// It shares no code and no table with the program: what it knows it has from the guidance to the return.
struct StraightCount {
  struct Figure: Hashable, CustomStringConvertible {
    let measure: String
    let period: String
    let breakdown: String
    let group: String
    var description: String { "\(measure) \(period) \(breakdown) \(group)" }
  }
  struct Count: Equatable, CustomStringConvertible {
    var numerator: Int
    var denominator: Int?
    var description: String { denominator.map { "\(numerator)/\($0)" } ?? "\(numerator)" }
  }
  /// A day on which children are counted, or a stretch of time in which things happen, under each of its names.
  struct Column {
    let names: [String]
    let first: Int
    let last: Int
  }
  struct Group: Hashable {
    let breakdown: String
    let name: String
    static let whole = Group(breakdown: "all", name: "all")
  }

  let source: StraightReturn
  private(set) var children: [StraightChild]
  let holidays: Set<Int>
  private(set) var figures: [Figure: Count] = [:]
  // Of the measure in hand: by group, then by column.
  private var numerators: [Group: [Int: Int]] = [:]
  private var denominators: [Group: [Int: Int]] = [:]

  init(_ source: StraightReturn, holidays: Set<Int>) {
    self.source = source
    self.holidays = holidays
    children = Array(source.children.values)
    for day in dates.map({ $0.last }) {
      for index in children.indices where children[index].episode(on: day) != nil {
        children[index].told[day] = everything(children[index], on: day)
      }
    }
    countDates()
    countPeriods()
  }

  mutating func count(_ groups: [Group], _ column: Int, by amount: Int = 1) {
    for group in groups { numerators[group, default: [:]][column, default: 0] += amount }
  }

  mutating func outOf(_ groups: [Group], _ column: Int) {
    for group in groups { denominators[group, default: [:]][column, default: 0] += 1 }
  }

  /// A child who belongs in the denominator, and perhaps in the numerator.
  mutating func count(_ groups: [Group], _ column: Int, if isCounted: Bool) {
    outOf(groups, column)
    if isCounted { count(groups, column) }
  }

  /// A group with all that it is part of; nothing where the name is empty.
  static func groups(_ breakdown: String, _ name: String) -> [Group] {
    var result: [Group] = []
    var name: String? = name
    while let own = name, !own.isEmpty {
      result.append(Group(breakdown: breakdown, name: own))
      name = StraightCodes.parents[breakdown]?[own]
    }
    return result
  }

  /// Ends a measure: what has been counted becomes its figures.
  ///
  /// A count of the whole is a figure even when it is none; of a group, when there is anybody in it at any time, but the age
  /// bands of flows and of those looked after always. A share of a group is a figure where the group has children.
  ///
  /// - Parameters:
  ///   - shares: breakdowns whose groups are shares of the whole.
  ///   - isGiven: in which columns the files tell it at all.
  mutating func finish(
    _ measure: String, _ columns: [Column], isRatio: Bool, shares: Set<String> = [], showsAges: Bool = false,
    isGiven: (Column) -> Bool = { _ in true }
  ) {
    var groups = Set(numerators.keys).union(denominators.keys).union([Group.whole])
    if showsAges { for band in ["under_1", "1_4", "5_9", "10_15", "16_plus"] { groups.insert(Group(breakdown: "age", name: band)) } }
    for group in groups {
      let isShare = shares.contains(group.breakdown)
      let isAlways = group == .whole || (showsAges && group.breakdown == "age" && !["16", "17", "18_plus"].contains(group.name))
      let own = numerators[group] ?? [:]
      if !isRatio || isShare, !isAlways, !own.values.contains(where: { $0 != 0 }) { continue }
      for (index, column) in columns.enumerated() where isGiven(column) {
        var count = Count(numerator: own[index] ?? 0, denominator: nil)
        if isRatio {
          let base = denominators[isShare ? .whole : group]?[index] ?? 0
          if base == 0, group != .whole { continue }
          count.denominator = base
        }
        for name in column.names {
          figures[Figure(measure: measure, period: name, breakdown: group.breakdown, group: group.name)] = count
        }
      }
    }
    numerators = [:]
    denominators = [:]
  }

  /// Ends a count of how a whole divides into groups that are always told, where there is a whole.
  mutating func finishParts(_ measure: String, _ columns: [Column], _ parts: [String: [String]]) {
    for (breakdown, names) in parts {
      for name in names {
        let own = numerators[Group(breakdown: breakdown, name: name)] ?? [:]
        for (index, column) in columns.enumerated() {
          guard let base = denominators[.whole]?[index], base > 0 else { continue }
          for period in column.names {
            figures[Figure(measure: measure, period: period, breakdown: breakdown, group: name)] = Count(
              numerator: own[index] ?? 0, denominator: base)
          }
        }
      }
    }
    numerators = [:]
    denominators = [:]
  }

  // Columns

  /// The last day of each month covered, of the day before the first, and the last day covered.
  var dates: [Column] {
    var days: Set<Int> = []
    for range in source.coverage {
      for day in range.first - 1...range.last where StraightDay.isLastOfMonth(day) || day == range.last { days.insert(day) }
    }
    return days.sorted().map { day in
      let (year, month, _) = StraightDay.parts(day)
      guard StraightDay.isLastOfMonth(day) else {
        return Column(names: [StraightCount.text(day)], first: day, last: day)
      }
      return Column(names: StraightCount.names(year, month), first: day, last: day)
    }
  }

  /// The months, quarters and years that are covered whole.
  var stretches: [Column] {
    var columns: [Column] = []
    for range in source.coverage {
      for day in range.first...range.last where StraightDay.isLastOfMonth(day) {
        let (year, month, _) = StraightDay.parts(day)
        for (name, months) in zip(StraightCount.names(year, month), [1, 3, 12]) {
          let first = StraightDay.adding(months: -months, to: day + 1)
          if first >= range.first { columns.append(Column(names: [name], first: first, last: day)) }
        }
      }
    }
    return columns
  }

  /// `2024-03`, `2023-24 Q4`, `2023-24`: what ends with a month.
  private static func names(_ year: Int, _ month: Int) -> [String] {
    let start = month >= 4 ? year : year - 1
    let span = "\(start)-\(two((start + 1) % 100))"
    var names = ["\(year)-\(two(month))"]
    if month % 3 == 0 { names.append("\(span) Q\((month + 8) % 12 / 3 + 1)") }
    if month == 3 { names.append(span) }
    return names
  }

  private static func text(_ day: Int) -> String {
    let (year, month, day) = StraightDay.parts(day)
    return "\(year)-\(two(month))-\(two(day))"
  }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }

  // Groups

  func people(_ child: StraightChild, on day: Int) -> [Group] {
    [.whole] + StraightCount.groups("age", child.age(on: day).map(StraightCodes.age) ?? "")
      + StraightCount.groups("sex", child.sex)
      + StraightCount.groups("ethnicity", child.ethnicity)
      + StraightCount.groups("uasc", child.isUnaccompanied(on: day) ? "uasc" : "non_uasc")
  }

  /// Where a child is and why, by an episode and by that which tells the placement.
  func care(_ episode: StraightChild.Episode, placed: StraightChild.Episode) -> [Group] {
    StraightCount.groups("need", StraightCodes.need[episode["CIN"]] ?? "")
      + StraightCount.groups("legal_status", StraightCodes.legal[episode["LS"]] ?? "")
      + StraightCount.groups("placement", StraightCodes.placement(placed["PLACE"], locality: placed["PL_LOCATION"]))
      + StraightCount.groups("provider", StraightCodes.provider[placed["PLACE_PROVIDER"]] ?? "")
  }

  func length(from: Int, to day: Int) -> [Group] {
    let bounds = [(60, "5_years_plus"), (24, "2_5_years"), (12, "1_2_years"), (6, "6_12_months"), (0, "under_6_months")]
    let band = bounds.first { StraightDay.adding(months: $0.0, to: from) <= day }
    return StraightCount.groups("length_of_care", band?.1 ?? "")
  }

  /// All groups of a child who is looked after on a day.
  func everything(_ child: StraightChild, on day: Int) -> [Group] {
    if let told = child.told[day] { return told }
    guard let episode = child.episode(on: day), let placed = child.placed(on: day) else { return people(child, on: day) }
    return people(child, on: day) + care(episode, placed: placed)
      + (child.period(on: day).map { length(from: $0.from, to: day) } ?? [])
  }
}
