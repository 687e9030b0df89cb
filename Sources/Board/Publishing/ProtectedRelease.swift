import CareModel
import Statistics

/// The figures of one area, made safe together.
struct ProtectedRelease {
  private let figures: PublishedFigures
  private let pairs: [(now: Int, then: Int)]
  private let outcome: DisclosureOutcome<Int>

  /// - Parameter ledger: what was released before of this area.
  init(_ published: PublishedFigures, ledger: PublicationLedger?, rules: PublicationRules) {
    var figures = published
    pairs = ledger.map { figures.recall($0) } ?? []
    self.figures = figures
    var tables = LinkedTables<Int>(rules: DisclosureRules(threshold: rules.threshold))
    for (place, count) in figures.counts.enumerated() {
      tables.add(
        TableCell(
          place, count.count, isHiddenByOthers: count.isHiddenByOthers, isTotal: count.isTotal,
          isPublicAlready: count.isReleased, protectsZero: count.protectsZero))
    }
    for list in figures.lists { tables.addList(list.name, of: list.whole, parts: list.parts) }
    for share in figures.shares { tables.relate(share.part, of: share.whole) }
    for equation in figures.equations {
      tables.relate(
        AdditiveRelation(
          [AdditiveRelation.Term(equation.whole)] + equation.parts.map { AdditiveRelation.Term($0.place, times: -$0.factor) }))
    }
    for pair in pairs {
      let (larger, smaller) = figures.counts[pair.now].count > figures.counts[pair.then].count ? pair : (pair.then, pair.now)
      tables.watch(
        WatchedQuantity("what a release since has changed (\(pair.now))", larger, less: smaller, countsPeople: true))
    }
    outcome = tables.release()
  }

  /// Withholds what the audit hides; throws where the audit fails.
  func protect(_ withholding: inout Withholding, _ audit: inout PublicationAudit) throws(PublicationRefusal) {
    guard let tables = outcome.tables else {
      let failure = outcome.audit.failures.first
      throw .auditFailed(
        "\(outcome.audit.failures.count) counts could be worked out"
          + (failure.map { $0.subject.place.map { ", the first in \(figures.name(of: $0))" } ?? "" } ?? ""))
    }
    for print in figures.prints where !print.counts.allSatisfy({ tables.isShown($0) }) { withholding.withhold(print.place) }
    for difference in figures.differences where !difference.counts.allSatisfy({ tables.isShown($0) }) {
      withholding.withhold(difference.place)
    }
    for bare in figures.bare where !isSafe(bare, tables) { withholding.withhold(bare.place) }
    audit.add(outcome.audit) { figures.name(of: $0) }
  }

  /// Whether a figure of which only the value is known may stand: its publisher has rounded it, and no count can be worked back
  /// from it (section 8.3).
  private func isSafe(_ bare: BareFigure, _ tables: ProtectedTables<Int>) -> Bool {
    guard bare.isPublished else { return false }
    guard let population = bare.population else { return true }
    let people = tables.interval(of: population) ?? FeasibleInterval(figures.counts[population].count)
    guard !people.confirmsSmall(tables.audit.rules) else { return false }
    guard bare.isPercentage, let printed = PublishedPercentage(bare.value) else { return true }
    return printed.isSafe(denominator: people, rules: tables.audit.rules)
  }

  /// Every count that is hidden, by the indicators whose figures print it.
  var hiddenCounts: [Indicator.ID: Set<Int>] {
    guard let tables = outcome.tables else { return [:] }
    var counts: [Indicator.ID: Set<Int>] = [:]
    for print in figures.prints {
      for count in print.counts where !tables.isShown(count) {
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
