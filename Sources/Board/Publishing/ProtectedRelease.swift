import CareModel
import Statistics

/// The figures of one area, and of others that the council answers for, made safe together.
struct ProtectedRelease {
  private let figures: PublishedFigures
  private var outcomes: [CountGroup: DisclosureOutcome<Int>] = [:]
  /// The group each count is in; nil for one that nothing needs to be asked of.
  private let groupOf: [Int: CountGroup]

  init(_ published: PublishedFigures, rules: PublicationRules) {
    var figures = published
    let settings = DisclosureRules(threshold: rules.threshold, hiddenIsNeverZero: true)
    var groups: [CountGroup] = []
    // What cannot be protected cell by cell is withdrawn by its table, then by all that moves with it; a few rounds are enough. Where
    // they are not, all that hangs together with it goes, and the rest of the view need not.
    for round in 0..<8 {
      groups = figures.groups()
      var known: [CountGroup: DisclosureOutcome<Int>] = [:]
      for group in groups { known[group] = outcomes[group] ?? figures.tables(of: group, settings).release() }
      outcomes = known
      let failing = outcomes.values.flatMap { $0.audit.failures.compactMap(\.subject.place) }
      guard !failing.isEmpty else { break }
      if figures.hideWholes(around: Set(failing)) { continue }
      if round < 4, figures.withdraw(around: Set(failing), further: round > 0) { continue }
      let lost = groups.filter { known[$0]?.tables == nil }
      guard figures.withdraw(counts: lost.flatMap(\.members)) else { break }
    }
    self.figures = figures
    groupOf = Dictionary(groups.flatMap { group in group.members.map { ($0, group) } }, uniquingKeysWith: { first, _ in first })
  }

  private func isShown(_ count: Int) -> Bool {
    groupOf[count].flatMap { outcomes[$0]?.tables?.isShown(count) } ?? false
  }

  /// Withholds what the audit hides; throws where the audit fails.
  func protect(_ withholding: inout Withholding, _ audit: inout PublicationAudit) throws(PublicationRefusal) {
    // Of a group that could not be made safe nothing is shown. That is enough where only counts can be worked out that their
    // publisher tells everybody; else there is no public view.
    let lost = outcomes.values.filter { $0.tables == nil }.map(\.audit)
    let told = lost.flatMap(\.failures).filter { figures.isOfPublisher($0.subject) }.compactMap(\.subject.place)
    let failures = lost.flatMap(\.failures).count - told.count
    // Which they are is not said: this sentence may stand before a room.
    guard failures == 0 else { throw .auditFailed("\(failures) counts could be worked out") }
    guard lost.allSatisfy({ $0.faults.isEmpty && $0.differences.allSatisfy(\.hasPassed) }) else { throw .auditFailed("a difference of two releases") }
    for print in figures.prints where !print.counts.allSatisfy({ isShown($0) }) { withholding.withhold(print.place) }
    // A small difference of two flows counts nobody, but nobody who reads it can know that.
    for difference in figures.differences where !difference.counts.allSatisfy({ isShown($0) }) || isSmall(difference.place) {
      withholding.withhold(difference.place)
    }
    for place in figures.untied.union(figures.exposing) { withholding.withhold(place) }
    for place in figures.delayed { withholding.delay(place) }
    for bare in figures.bare where !isSafe(bare) {
      if bare.isPublished { withholding.withhold(bare.place) } else { withholding.withholdWithoutCounts(bare.place) }
    }
    for (_, outcome) in outcomes.sorted(by: { $0.key.first < $1.key.first }) {
      audit.add(outcome.audit) { figures.name(of: $0) }
    }
    audit.add(
      givenAway: figures.givenAway + Set(told).map { "\(figures.name(of: $0)), by what its publisher tells of it" }.sorted(),
      doubles: figures.doubles,
      forgotten: figures.forgotten.sorted { $0.key < $1.key }.map { "\($0.key), \($0.value) figures" })
    let free = figures.counts.indices.filter { groupOf[$0] == nil }
    audit.add(withdrawn: figures.withdrawnTracks, free.map { (figures.name(of: $0), figures.counts[$0].count) })
  }

  private func isSmall(_ place: Int) -> Bool {
    let size = figures.figures.figure(at: place).value?.magnitude ?? 0
    return size > 0 && size <= Double(figures.rules.threshold)
  }

  /// Whether a figure of which only the value is known may stand: its publisher has rounded it, and no count can be worked back
  /// from it (section 8.3).
  private func isSafe(_ bare: BareFigure) -> Bool {
    guard bare.isPublished else { return false }
    guard let population = bare.population else { return true }
    guard let tables = groupOf[population].flatMap({ outcomes[$0]?.tables }) else { return false }
    let people = tables.interval(of: population) ?? FeasibleInterval(figures.counts[population].count)
    guard !people.confirmsSmall(tables.audit.rules) else { return false }
    guard bare.isPercentage, let printed = PublishedPercentage(bare.value) else { return true }
    return printed.isSafe(denominator: people, rules: tables.audit.rules)
  }

  /// Every count that is hidden, by the indicators whose figures print it.
  var hiddenCounts: [Indicator.ID: Set<Int>] {
    var counts: [Indicator.ID: Set<Int>] = [:]
    for print in figures.prints {
      for count in print.counts where !isShown(count) {
        counts[figures.indicator(at: print.place), default: []].insert(figures.counts[count].count)
      }
    }
    return counts
  }
}

extension PublishedPercentage {
  /// A percentage as a file has it, to as many decimals as it has; nil where it has more than six.
  init?(_ value: Double) {
    var factor = 1.0
    for places in 0...6 {
      let units = (value * factor).rounded()
      if abs(value * factor - units) < 1e-6, abs(units) < 1e15 {
        self.init(printed: Int(units), places: places)
        return
      }
      factor *= 10
    }
    return nil
  }
}
