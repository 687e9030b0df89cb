/// Somebody who has everything that was printed for the public, knows what the indicators mean, and wants to know who the few are.
///
/// It is stronger than a reader can be: a sum is tried wherever it holds in truth, and two series that always agree are taken for one.
struct Outsider {
  /// A count of people that was not printed, and what arithmetic says of it.
  struct Find: Hashable, CustomStringConvertible {
    let name: String
    let truth: Int
    let interval: ClosedRange<Int>

    var description: String { "\(name) is \(interval.lowerBound) to \(interval.upperBound), in truth \(truth)" }
  }

  private struct Cell: Hashable {
    let indicator: String
    let part: Character
    let moment: String
    let breakdown: String
    let category: String
  }

  private struct Series: Hashable {
    let indicator: String
    let part: Character
    let breakdown: String
    let category: String
  }

  private let words: BoardWords
  private var puzzle = Puzzle()
  private var truths: [Int] = []
  private var isPerson: [Bool] = []
  private var isPrinted: [Bool] = []
  private var numbers: [Cell: [Int: Int]] = [:]

  init(_ words: BoardWords) { self.words = words }

  /// How many counts that were not printed it would like to know.
  var hiddenCount: Int { truths.indices.count { isPerson[$0] && !isPrinted[$0] } }

  // MARK: - Reading

  /// Takes in one release.
  ///
  /// - Parameters:
  ///   - printed: what the public has of it.
  ///   - truth: the same rows with nothing hidden. Only to know which counts there are and which sums hold: a value that was not
  ///     printed never goes into the puzzle.
  mutating func read(_ printed: [PrintedFigure], truth: [PrintedFigure]) {
    var cells: [Cell: Int] = [:]
    for row in truth {
      for (cell, value) in counts(of: row) { cells[cell] = number(cell, value) }
    }
    for row in printed where row.value != nil {
      for (cell, value) in counts(of: row) {
        let number = cells[cell] ?? number(cell, value)
        puzzle.learn(number, is: value)
        isPrinted[number] = true
      }
    }
    noHiddenCountIsNone(cells)
    splitGroups(cells)
    addGroupsUp(cells)
    addTimeUp(cells)
    followFlows(cells)
    takeAlikeForOne(cells)
    for (smaller, larger) in words.within { put(smaller, within: larger, cells) }
  }

  /// Sets what was told first against what was told later.
  mutating func compareReleases() {
    for (cell, values) in numbers where values.count > 1 {
      let told = values.sorted { $0.key < $1.key }
      for (first, second) in zip(told, told.dropFirst()) {
        let late = fresh("changed between releases: \(name(cell))", second.key - first.key, isPerson: isPerson[first.value])
        puzzle.learn(second.value, isSumOf: [first.value, late])
      }
    }
  }

  /// What it finds out: counts that were not printed and can only be 1 to 5.
  mutating func finds() -> [Find] {
    puzzle.solve()
    return truths.indices.compactMap { number in
      guard isPerson[number], !isPrinted[number], puzzle.least[number] >= 1, puzzle.most[number] <= 5 else { return nil }
      return Find(name: puzzle.names[number], truth: truths[number], interval: puzzle.least[number]...puzzle.most[number])
    }.sorted { $0.name < $1.name }
  }

  /// Counts of which arithmetic says what is not so; a hostile reader who errs proves nothing.
  var errors: [String] {
    truths.indices.filter { puzzle.least[$0] > truths[$0] || puzzle.most[$0] < truths[$0] }.map {
      "\(puzzle.names[$0]): \(puzzle.least[$0]) to \(puzzle.most[$0]), in truth \(truths[$0])"
    }
  }

  private func counts(of row: PrintedFigure) -> [(Cell, Int)] {
    guard !words.countsNobody.contains(row.indicator) else { return [] }
    func cell(_ part: Character) -> Cell {
      Cell(indicator: row.indicator, part: part, moment: row.moment, breakdown: row.breakdown, category: row.category)
    }
    guard words.isRatio(row.indicator) else {
      return row.value.flatMap { $0 >= 0 && $0 == $0.rounded() ? [(cell("n"), Int($0))] : nil } ?? []
    }
    var found: [(Cell, Int)] = []
    if let numerator = row.numerator, words.countsPeopleAbove(row.indicator) { found.append((cell("n"), numerator)) }
    if let denominator = row.denominator { found.append((cell("d"), denominator)) }
    return found
  }

  private mutating func number(_ cell: Cell, _ value: Int) -> Int {
    if let known = numbers[cell]?[value] { return known }
    let number = fresh(name(cell), value, isPerson: true)
    numbers[cell, default: [:]][value] = number
    return number
  }

  private mutating func fresh(_ name: String, _ truth: Int, isPerson person: Bool) -> Int {
    truths.append(truth)
    isPerson.append(person)
    isPrinted.append(false)
    return puzzle.number(name)
  }

  private func name(_ cell: Cell) -> String {
    "\(cell.indicator)\(cell.part == "d" ? " (of whom)" : ""), \(cell.breakdown): \(cell.category), \(cell.moment)"
  }

  // MARK: - What hangs together

  /// A count on its own that is hidden is not none, where that is how hiding goes: of a breakdown withdrawn whole nobody can tell.
  private mutating func noHiddenCountIsNone(_ cells: [Cell: Int]) {
    let hidden = Dictionary(grouping: cells.filter { $0.key.part == "n" && !isPrinted[$0.value] && !words.isRatio($0.key.indicator) }) {
      "\($0.key.indicator) \($0.key.breakdown)"
    }
    let printed = Set(cells.filter { isPrinted[$0.value] }.map { "\($0.key.indicator) \($0.key.breakdown)" })
    for (breakdown, cells) in hidden where printed.contains(breakdown) && cells.allSatisfy({ truths[$0.value] > 0 }) {
      for cell in cells { puzzle.learn(cell.value, atLeast: 1) }
    }
  }

  /// Those of a group who are not counted.
  private mutating func splitGroups(_ cells: [Cell: Int]) {
    for (cell, part) in cells where cell.part == "n" && words.isShare(cell.indicator) {
      let group = Cell(indicator: cell.indicator, part: "d", moment: cell.moment, breakdown: cell.breakdown, category: cell.category)
      if let whole = cells[group] { split(whole, part, "not in \(name(cell))") }
    }
  }

  private mutating func split(_ whole: Int, _ part: Int, _ what: String, isPerson person: Bool = true) {
    guard whole != part, truths[whole] >= truths[part] else { return }
    let rest = fresh(what, truths[whole] - truths[part], isPerson: person)
    puzzle.learn(whole, isSumOf: [part, rest])
  }

  /// The groups of a breakdown and the whole, and groups within groups.
  private mutating func addGroupsUp(_ cells: [Cell: Int]) {
    var families: [Series: [String: [String: Int]]] = [:]
    for (cell, number) in cells {
      let family = Series(indicator: cell.indicator, part: cell.part, breakdown: cell.breakdown, category: "")
      families[family, default: [:]][cell.moment, default: [:]][cell.category] = number
    }
    for (family, moments) in families where family.breakdown != "all" {
      for list in words.lists(family.breakdown, Set(moments.values.flatMap(\.keys))) {
        var found: [(moment: String, whole: Int, parts: [Int])] = []
        for (moment, groups) in moments {
          func everybody(_ part: Character) -> Int? {
            cells[Cell(indicator: family.indicator, part: part, moment: moment, breakdown: "all", category: "all")]
          }
          let parts = list.parts.compactMap { groups[$0] }
          guard !parts.isEmpty else { continue }
          let sum = parts.reduce(0) { $0 + truths[$1] }
          // What people do is told as shares of everybody: it comes to them all, not to those who do well.
          let wholes = list.whole.map { [groups[$0]] } ?? [everybody(family.part), everybody("d")]
          if let whole = wholes.compactMap({ $0 }).first(where: { truths[$0] >= sum }) { found.append((moment, whole, parts)) }
        }
        tie(found, "\(family.indicator)\(family.part == "d" ? " (of whom)" : ""), \(family.breakdown) beyond \(list.parts.joined(separator: " "))")
      }
    }
  }

  /// A list that is complete wherever it can be seen is taken to be complete everywhere; another leaves somebody out.
  private mutating func tie(_ sums: [(moment: String, whole: Int, parts: [Int])], _ what: String) {
    for sum in sums {
      let rest = truths[sum.whole] - sum.parts.reduce(0) { $0 + truths[$1] }
      if rest == 0 {
        if sum.parts != [sum.whole] { puzzle.learn(sum.whole, isSumOf: sum.parts) }
      } else {
        puzzle.learn(sum.whole, isSumOf: sum.parts + [fresh("\(what), \(sum.moment)", rest, isPerson: true)])
      }
    }
  }

  /// Months, quarters and years.
  private mutating func addTimeUp(_ cells: [Cell: Int]) {
    for (cell, whole) in cells {
      for parts in CalendarSpan(cell.moment)?.divisions ?? [] {
        let members = parts.compactMap {
          cells[Cell(indicator: cell.indicator, part: cell.part, moment: $0, breakdown: cell.breakdown, category: cell.category)]
        }
        guard !members.isEmpty else { continue }
        let sum = members.reduce(0) { $0 + truths[$1] }
        if members.count == parts.count, sum == truths[whole] {
          puzzle.learn(whole, isSumOf: members)
        } else {
          // Who is counted twice in a sum is counted once in the whole: no month has more than its year.
          for member in members { split(whole, member, "in \(name(cell)) and not in a part of it", isPerson: false) }
        }
      }
    }
  }

  /// What a child does not change while in care; who is in another age band has only grown older.
  private static let lasting: Set<String> = ["all", "sex", "ethnicity", "need", "uasc"]

  /// Who is here now was here before or came, and has not left.
  private mutating func followFlows(_ cells: [Cell: Int]) {
    for (cell, now) in cells where cell.part == "n" && (cell.indicator == "cla_number" || cell.indicator == "uasc_number")
      && Outsider.lasting.contains(cell.breakdown)
    {
      for span in CalendarSpan.ending(cell.moment) {
        let isUASC = cell.indicator == "uasc_number"
        guard !isUASC || cell.breakdown == "all" else { continue }
        func flow(_ indicator: String) -> Int? {
          cells[Cell(
            indicator: indicator, part: "n", moment: span.name, breakdown: isUASC ? "uasc" : cell.breakdown,
            category: isUASC ? "uasc" : cell.category)]
        }
        let earlier = Cell(
          indicator: cell.indicator, part: "n", moment: span.dayBefore, breakdown: cell.breakdown, category: cell.category)
        guard let before = cells[earlier], let came = flow("cla_started"), let left = flow("cla_ceased"),
          truths[now] == truths[before] + truths[came] - truths[left]
        else { continue }
        puzzle.learn([
          .init(number: before, factor: 1), .init(number: came, factor: 1), .init(number: left, factor: -1), .init(number: now, factor: -1),
        ])
      }
    }
  }

  /// Series that agree at every moment they share count the same people under two names.
  private mutating func takeAlikeForOne(_ cells: [Cell: Int]) {
    var series: [Series: [String: Int]] = [:]
    for (cell, number) in cells {
      series[Series(indicator: cell.indicator, part: cell.part, breakdown: cell.breakdown, category: cell.category), default: [:]][cell.moment] = number
    }
    // A few small numbers agree by chance.
    let all = series.filter { $0.value.count >= 8 && Set($0.value.values.map { truths[$0] }).count >= 10 }
    for (index, (_, first)) in all.enumerated() {
      for (_, second) in all.dropFirst(index + 1) {
        let (few, many) = first.count < second.count ? (first, second) : (second, first)
        var shared: [(Int, Int)] = []
        var agrees = true
        for (moment, number) in few {
          guard let other = many[moment] else { continue }
          guard truths[number] == truths[other] else {
            agrees = false
            break
          }
          shared.append((number, other))
        }
        guard agrees, Set(shared.map { truths[$0.0] }).count >= 10 else { continue }
        for (one, same) in shared { puzzle.learn(one, isSumOf: [same]) }
      }
    }
  }

  /// One indicator counts some of those whom another counts, in every group of both.
  private mutating func put(_ smaller: BoardWords.Term, within larger: BoardWords.Term, _ cells: [Cell: Int]) {
    for (cell, part) in cells where cell.indicator == smaller.indicator && cell.part == smaller.part {
      let whole = Cell(indicator: larger.indicator, part: larger.part, moment: cell.moment, breakdown: cell.breakdown, category: cell.category)
      if let whole = cells[whole] { split(whole, part, "in \(larger.indicator) and not in \(name(cell))", isPerson: larger.indicator != "missing_incidents") }
    }
  }
}
