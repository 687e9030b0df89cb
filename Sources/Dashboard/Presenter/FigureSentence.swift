internal import Board
internal import CareModel
internal import Statistics

/// One figure in a whole sentence: what, how much, which way, when.
struct FigureSentence {
  let assessment: Assessment
  let measure: Measure

  /// Why there is none where it came without the counts behind it; nil where the usual reason holds.
  var isWithoutCounts = false

  /// "74.0% of care plans are up to date at the end of Sep 2024, 16 points short of the target, red since Jun 2023."
  var text: String {
    guard let figure = assessment.figure else { return "There is no figure of \(lowered(assessment.indicator.title)) yet." }
    let when = FigureSentence.when(figure.period, assessment.indicator.timing)
    if let absence = figure.absence {
      let name = "“\(assessment.indicator.title)” \(when)"
      guard absence == .suppressed else { return "The figure for \(name) is \(absence.sentence)." }
      return isWithoutCounts
        ? "The figure for \(name) is withheld: it came without the counts behind it."
        : "The figure for \(name) is withheld, so that nobody can be recognised."
    }
    return ["\(statement) \(when)", direction].filter { !$0.isEmpty }.joined(separator: ", ") + "."
  }

  /// The beginning of `text` that says how much and when, then the same in as few words as can be; none where there is no figure.
  var phrases: [String] {
    guard let figure = assessment.figure, figure.absence == nil else { return [] }
    let when = FigureSentence.when(figure.period, assessment.indicator.timing)
    let short = "\(measure.label): \(measure.text)"
    return ["\(statement) \(when)"] + (direction.isEmpty ? [] : ["\(short), \(direction)"]) + ["\(short) \(when)"]
  }

  /// The figure with what it is of, as the beginning of a sentence.
  var statement: String {
    let number = measure.opening
    let phrase = assessment.indicator.phrase
    guard !phrase.isEmpty else { return "\(assessment.indicator.title): \(measure.text)" }
    let words = Wording.statement(number, phrase)
    guard FigureSentence.counted(assessment.indicator) != nil else { return words }
    return "\(number == "1" ? "There was" : "There were") \(words)"
  }

  /// "10.2 points lower than a year before", and whether that may be chance; empty where nothing can be said.
  var direction: String {
    guard let (words, move) = change else { return "" }
    if move?.distinction.value?.isDistinguishable == false, words.contains(" than ") { return words + ", which may be chance" }
    return words
  }

  /// The change worth a sentence: on a year before, else on the period before.
  private var change: (words: String, move: DirectionOfTravel?)? {
    guard let figure = assessment.figure else { return nil }
    let unit = assessment.indicator.unit
    func words(_ difference: Double, _ before: String) -> String {
      Wording.change(difference, since: before, unit: unit, denominator: figure.denominator)
    }
    if figure.period.kind != .financialYear, figure.period.kind != .day, let difference = assessment.difference(from: assessment.yearEarlier) {
      return (words(difference, "a year before"), assessment.judgement?.directions.lastYear.value)
    }
    guard let difference = assessment.change else { return nil }
    return (words(difference, FigureSentence.before(figure.period.kind)), assessment.judgement?.directions.previous.value)
  }

  static func before(_ kind: Period.Kind) -> String {
    switch kind {
    case .month: "the month before"
    case .quarter: "the quarter before"
    case .financialYear: "the year before"
    case .day: "the date before"
    }
  }

  /// "at the end of Sep 2024" for a count on a day, "in Sep 2024" for one over time.
  static func when(_ period: Period, _ timing: Indicator.Timing) -> String {
    switch period.kind {
    case .day: "on \(period.label)"
    default: timing == .date ? "at the end of \(period.canonicalLabel)" : "in \(period.canonicalLabel)"
    }
  }

  // Words that make a sentence of the phrase they stand in.
  private static let verbs: Set<String> = [
    "are", "is", "were", "was", "had", "have", "has", "hold", "live", "lives", "kept", "turn", "stayed", "started", "ceased", "went",
    "offended", "smoked", "transferred", "left", "met", "got", "received", "took", "moved",
  ]

  /// Those a figure counts, as a noun: "children in our care"; nil where its phrase is a sentence or there is none.
  static func counted(_ indicator: Indicator) -> String? {
    let phrase = indicator.phrase
    return phrase.isEmpty || phrase.hasPrefix("the ") || hasVerb(phrase) ? nil : phrase
  }

  private static func hasVerb(_ phrase: String) -> Bool {
    phrase.split(separator: " ").contains { verbs.contains(String($0).lowercased()) }
  }

  private func lowered(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}
