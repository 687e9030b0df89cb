internal import Board
internal import CareModel
internal import Statistics

/// Our figure for a comparator's own period against the comparator, with what chance allows.
enum ComparisonFacts {
  static func facts(_ assessment: Assessment, _ view: Viewpoint) -> [Fact] {
    let indicator = assessment.indicator
    guard indicator.unit != .count else { return [] }
    return missingNeighbours(assessment, view) + assessment.comparators.map { comparator in
      let beside = view.beside(comparator, indicator.unit)
      let label = comparator.kind == .neighbours ? "Neighbours (\(comparator.name))" : comparator.name
      let finding = assessment.judgement?.comparisons[comparator.kind] ?? .notAssessed(.noComparator)
      let ours = comparator.isSamePeriod ? assessment.figure : view.figure(indicator, beside: comparator.period)
      let theirs = "\(beside.value) \(comparator.period.inSentence)"
      let own = ours.flatMap { figure in
        figure.value.map { _ in
          "we were \(FigureText.figure(figure, unit: indicator.unit))" + (view.counts(figure, indicator).map { " (\($0))" } ?? "")
        }
      }
      return Fact(label, Wording.sentence([theirs, own, verdict(finding, indicator)].compactMap { $0 }.joined(separator: "; ")) + ".")
    }
  }

  /// That too few neighbours have a figure to speak of their middle; empty where enough have, or there are none.
  private static func missingNeighbours(_ assessment: Assessment, _ view: Viewpoint) -> [Fact] {
    let neighbours = view.snapshot.neighbours(of: view.area)
    guard assessment.figure?.value != nil, !neighbours.isEmpty, assessment.comparator(.neighbours) == nil else { return [] }
    let source = assessment.indicator.profile?.indicator ?? assessment.indicator.id
    let given = neighbours.count { !view.snapshot.figures.kinds(source, area: $0).isEmpty }
    let model = view.snapshot.neighbourListName(of: view.area).map { " (\($0))" } ?? ""
    let count = given == 0 ? "none of \(neighbours.count) is in the data" : "\(given) of \(neighbours.count) are in the data"
    return [Fact("Neighbours\(model)", "Not assessed: \(Refusal.tooFewNeighbours.sentence); \(count).")]
  }

  /// "In 2023-24: neighbours 52.4% (similar), England 54% (worse)"; nil where there is nothing like it elsewhere.
  static func line(_ assessment: Assessment, _ view: Viewpoint) -> String? {
    let indicator = assessment.indicator
    guard indicator.unit != .count else { return nil }
    var parts: [(period: Period, text: String)] = []
    for comparator in assessment.comparators.filter(\.isLike) {
      let beside = view.beside(comparator, indicator.unit)
      let words = assessment.judgement?.comparisons[comparator.kind]?.value.map { " (\($0.words))" } ?? ""
      parts.append((comparator.period, "\(comparator.kind == .neighbours ? "neighbours" : comparator.name) \(beside.value)\(words)"))
    }
    guard let first = parts.first else { return nil }
    let isOne = parts.allSatisfy { $0.period == first.period }
    let when = isOne ? "In \(first.period.canonicalLabel): " : ""
    let list = parts.map { isOne ? $0.text : "\($0.text) \($0.period.kind == .day ? "on" : "in") \($0.period.canonicalLabel)" }.joined(separator: ", ")
    return isOne ? when + list : Wording.sentence(list)
  }

  private static func verdict(_ finding: Finding<BenchmarkComparison>, _ indicator: Indicator) -> String {
    switch finding {
    case .notAssessed(let refusal): return JudgementText.notAssessed(refusal)
    case .found(let comparison):
      let low = FigureText.gap(comparison.interval.lowerBound, unit: indicator.unit)
      let high = FigureText.gap(comparison.interval.upperBound, unit: indicator.unit)
      return "\(comparison.words) (by chance alone we might be anywhere from \(low) to \(high)\(FigureText.sign(indicator.unit)))"
    }
  }
}

extension Viewpoint {
  /// Our own figure for another's period; a count on a day answers for every period that the day closes.
  func figure(_ indicator: Indicator, beside period: Period) -> Figure? {
    let source = indicator.profile?.indicator ?? indicator.id
    if let same = snapshot.figures.figure(source, area: area, period: period) { return same }
    guard indicator.timing == .date else { return nil }
    return snapshot.figures.kinds(source, area: area).lazy.compactMap { kind in
      Period(kind: kind, endingOn: period.lastDay).flatMap { snapshot.figures.figure(source, area: area, period: $0) }
    }.first
  }
}
