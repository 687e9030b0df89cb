internal import CareModel
internal import Statistics

/// Why a figure has its colour, how sure that is, since when, what its signal is, and what would meet the target.
enum WhyFacts {
  /// - Parameter kinds: the lengths of period that there are figures for.
  static func facts(_ assessment: Assessment, kinds: Set<Period.Kind>) -> [Fact] {
    var facts = [Fact("Colour", Wording.sentence(assessment.ratingReason) + ".")]
    guard let judgement = assessment.judgement, assessment.figure?.value != nil else { return facts }
    if assessment.rating != nil { facts.append(Fact("How sure", certainty(judgement), note: couldChange(judgement, assessment))) }
    if let since = judgement.ratedSince, let rating = assessment.rating {
      facts.append(Fact("Since when", "\(Wording.sentence(rating.rawValue)) since \(since.label)\(duration(since, judgement, assessment.history)).")) 
    }
    facts.append(Fact("What it would take", take(assessment, judgement)))
    facts.append(Fact("Signal", Wording.sentence(JudgementText.signalSentence(judgement)) + "."))
    facts.append(
      Fact(
        "What to expect", Wording.sentence(JudgementText.assuranceSentence(judgement)) + ".",
        note: JudgementText.limitsCaution(judgement).map { Wording.sentence($0) + "." } ?? ""))
    facts.append(Fact("Chart", chart(judgement), note: assessment.figure.map { apart(kinds, beside: $0.period.kind) } ?? ""))
    return facts
  }

  /// That figures of other lengths of period are not mixed in; empty where there are none.
  private static func apart(_ kinds: Set<Period.Kind>, beside kind: Period.Kind) -> String {
    let names: [(Period.Kind, String)] = [(.day, "single days"), (.month, "months"), (.quarter, "quarters"), (.financialYear, "years")]
    let others = names.filter { kinds.contains($0.0) && $0.0 != kind }.map(\.1)
    guard !others.isEmpty, let own = names.first(where: { $0.0 == kind })?.1 else { return "" }
    return "Only \(own) are drawn and judged: figures of \(Wording.list(others)) are kept apart."
  }

  private static func certainty(_ judgement: Judgement) -> String {
    switch judgement.certainty {
    case .found(.clear): "Clear: chance alone would not give it another colour."
    case .found(let certainty): Wording.sentence(certainty.sentence) + "."
    case .notAssessed(let refusal): Wording.sentence(JudgementText.notAssessed(refusal)) + "."
    }
  }

  private static func couldChange(_ judgement: Judgement, _ assessment: Assessment) -> String {
    guard judgement.ratingCouldChange, let record = judgement.revisions.value else { return "" }
    let unit = assessment.indicator.unit
    return "Rating could change when final: past figures moved by \(FigureText.change(record.lowest, unit: unit)) to \(FigureText.change(record.highest, unit: unit))."
  }

  /// ", 9 months running", or in how many figures where some of the months have none.
  private static func duration(_ since: Period, _ judgement: Judgement, _ history: [Double?]) -> String {
    guard let first = judgement.periods.firstIndex(of: since) else { return "" }
    let count = judgement.periods.count - first
    guard count > 1 else { return "" }
    let noun =
      switch since.kind {
      case .month: "month"
      case .quarter: "quarter"
      case .financialYear: "year"
      case .day: "date"
      }
    let known = history.suffix(count).count { $0 != nil }
    guard known == min(count, history.count) else { return ", in all \(known) figures known of \(count) \(noun)s" }
    return ", \(count) \(noun)s running"
  }

  private static func take(_ assessment: Assessment, _ judgement: Judgement) -> String {
    guard let target = assessment.target else { return "Not assessed: no target is set." }
    let goal = FigureText.target(target.value, unit: assessment.indicator.unit)
    if let shortfall = judgement.shortfall {
      return "\(FigureText.whole(Double(shortfall.count))) \(shortfall.isMore ? "more" : "fewer") of \(FigureText.whole(Double(shortfall.of))) would meet the target of \(goal)."
    }
    if assessment.rating == .green { return "Nothing: the target of \(goal) is met." }
    guard assessment.rating != nil, let value = assessment.figure?.value else {
      return Wording.sentence(JudgementText.notAssessed(judgement.rating.refusal ?? .noTarget)) + "."
    }
    let gap = FigureText.gap(abs(target.value - value), unit: assessment.indicator.unit)
    return "A figure \(gap) \(target.value > value ? "higher" : "lower"), at \(goal); only the figure is known, not its counts."
  }

  private static func chart(_ judgement: Judgement) -> String {
    switch judgement.chart {
    case .process(let chart):
      guard let segment = chart.segments.last else { return "" }
      let points = Wording.plural(segment.count, "final figure")
      switch segment.standing {
      case .full: return "Mean and process limits from \(points)."
      case .trial: return "Trial limits: from \(points), and twelve are needed to expect anything of a target."
      case .line: return "Limits of the time before: \(points) since, too few for limits of their own."
      }
    case .attribute(_, let reason): return "Limits from the counts themselves, because \(reason.sentence)."
    case .run(_, let reason): return "A median and no limits: \(reason.sentence)."
    case .line(let reason): return "No limits: \(reason.sentence)."
    }
  }
}
