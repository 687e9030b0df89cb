internal import CareModel
internal import Statistics

/// What the statistics say of a figure, in the few words a row has room for and in the sentence a page has.
enum JudgementText {
  static func notAssessed(_ refusal: Refusal) -> String { "not assessed: \(refusal.sentence)" }

  /// `! shift of 8`, `+ trend of 7`, `▲ outside limits`; `·` for common cause, `– too few points` where it is not assessed.
  static func signalShort(_ judgement: Judgement) -> String {
    switch judgement.variation {
    case .found(let variation):
      let mark = mark(variation)
      return variation.isSpecialCause ? "\(mark) \(rule(judgement))" : mark
    case .notAssessed(let refusal): return "– " + short(refusal)
    }
  }

  /// Why there is no signal to speak of, in two words.
  private static func short(_ refusal: Refusal) -> String {
    switch refusal {
    case .tooFewPoints, .baselineTooShort: "few points"
    case .mostlyIdentical: "same values"
    case .smallCounts: "low counts"
    case .tooLittleVariation, .noVariation: "no variation"
    default: refusal.code.map { $0 == "-" ? " " : String($0) }.joined()
    }
  }

  /// `!` concern, `+` improvement, an arrow where neither way is better, `·` for common cause.
  static func mark(_ variation: Variation) -> String {
    switch variation {
    case .commonCause: "·"
    case .improvement: "+"
    case .concern: "!"
    case .high: "▲"
    case .low: "▼"
    }
  }

  /// `shift of 8`, `trend of 7`, `two of three`, `outside limits`: the rule that names the latest final figure.
  static func rule(_ judgement: Judgement) -> String {
    guard let signal = judgement.signal else { return "outside limits" }
    switch signal.rule {
    case .shift: return "shift of \(length(signal, judgement))"
    case .trend: return "trend of \(length(signal, judgement))"
    case .twoOfThree: return "two of three"
    case .outsideLimits: return "outside limits"
    }
  }

  /// How many figures up to the latest final one take part in a rule, one after another.
  private static func length(_ signal: Signal, _ judgement: Judgement) -> Int {
    run(signal, judgement).count
  }

  private static func run(_ signal: Signal, _ judgement: Judgement) -> Range<Int> {
    guard case .process(let chart) = judgement.chart, let latest = chart.latest else { return 0..<0 }
    var start = latest + 1
    while start > 0, chart.points[start - 1].signals.contains(signal) { start -= 1 }
    return start..<(latest + 1)
  }

  /// The period of the latest final figure, of which the signal speaks.
  static func signalPeriod(_ judgement: Judgement) -> Period? {
    switch judgement.chart {
    case .process(let chart): return chart.latest.flatMap { judgement.periods.indices.contains($0) ? judgement.periods[$0] : nil }
    case .attribute(let chart, _):
      // Its points are those of the latest stretch of one definition.
      let offset = judgement.periods.count - chart.points.count
      return chart.points.lastIndex { $0 != nil }.flatMap { place in
        judgement.periods.indices.contains(place + offset) ? judgement.periods[place + offset] : nil
      }
    case .run, .line: return nil
    }
  }

  /// The period in which the figures first bore the signal out: a run is none before its seventh figure.
  static func signalArose(_ judgement: Judgement) -> Period? {
    guard let signal = judgement.signal else { return signalSince(judgement) }
    let run = run(signal, judgement)
    let needed =
      switch signal.rule {
      case .outsideLimits: 1
      case .twoOfThree: 2
      case .trend, .shift: 7
      }
    let place = min(run.lowerBound + needed - 1, run.upperBound - 1)
    return judgement.periods.indices.contains(place) ? judgement.periods[place] : nil
  }

  /// The first of the figures beyond the limits of a chart of counts, without a break up to the latest.
  private static func outsideSince(_ judgement: Judgement) -> Period? {
    guard case .attribute(let chart, _) = judgement.chart else { return signalPeriod(judgement) }
    let offset = judgement.periods.count - chart.points.count
    guard let latest = chart.points.lastIndex(where: { $0 != nil }), let side = chart.points[latest]?.side else {
      return signalPeriod(judgement)
    }
    var start = latest
    while start > 0, chart.points[start - 1]?.side == side { start -= 1 }
    return judgement.periods.indices.contains(start + offset) ? judgement.periods[start + offset] : nil
  }

  /// The first period of the run that the signal names.
  static func signalSince(_ judgement: Judgement) -> Period? {
    guard let signal = judgement.signal else { return outsideSince(judgement) }
    let run = run(signal, judgement)
    return judgement.periods.indices.contains(run.lowerBound) ? judgement.periods[run.lowerBound] : nil
  }

  /// The signal in words, with the rule that fired, of which period, and what later figures are.
  static func signalSentence(_ judgement: Judgement) -> String {
    switch judgement.variation {
    case .notAssessed(let refusal): return notAssessed(refusal)
    case .found(let variation):
      var text = variation.sentence
      if variation.isSpecialCause {
        let sentence = judgement.signal?.rule.sentence ?? "outside what chance would give"
        let isRun = judgement.signal?.rule == .shift || judgement.signal?.rule == .trend
        text += isRun ? " (\(rule(judgement)): \(sentence))" : " (\(sentence))"
      }
      if let period = signalPeriod(judgement), period != judgement.periods.last {
        text += ", in \(period.label), the latest final figure; the latest figure is provisional"
      }
      return text
    }
  }

  /// Which of the limits a signal says may no longer hold; nil where none may.
  static func limitsCaution(_ judgement: Judgement) -> String? {
    guard case .process(let chart) = judgement.chart, chart.limitsMayNotDescribe, judgement.assurance.value != nil else { return nil }
    return "the latest point is a signal, so the limits may not describe how things are now"
  }

  /// Whether the latest signal goes against what the limits would have one expect: they no longer describe how things are
  /// (section 5.6), and nothing is to be expected of them.
  private static func isOverturned(_ judgement: Judgement) -> Bool {
    switch (judgement.assurance.value, judgement.variation.value) {
    case (.consistentlyPassing, .concern), (.consistentlyFailing, .improvement): limitsCaution(judgement) != nil
    default: false
    }
  }

  /// `never meets`, `hit or miss`, `always meets`; nil where it is not assessed, or a signal says otherwise.
  static func assuranceShort(_ judgement: Judgement) -> String? {
    guard !isOverturned(judgement) else { return nil }
    return switch judgement.assurance.value {
    case .consistentlyFailing: "never meets"
    case .hitAndMiss: "hit or miss"
    case .consistentlyPassing: "always meets"
    case nil: nil
    }
  }

  static func assuranceSentence(_ judgement: Judgement) -> String {
    if isOverturned(judgement) {
      return "not to be told: by the limits \(judgement.assurance.value == .consistentlyPassing ? "the target is met" : "the target is missed"), but the latest final figure is a signal against them"
    }
    return switch judgement.assurance {
    case .found(let assurance): assurance.sentence
    case .notAssessed(let refusal): notAssessed(refusal)
    }
  }
}
