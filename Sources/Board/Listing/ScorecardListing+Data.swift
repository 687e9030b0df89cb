import CareModel
import Statistics

extension ScorecardListing {
  static let columns = [
    "id", "title", "theme", "unit", "polarity", "period", "value", "numerator", "denominator", "status", "target",
    "tolerance", "rag", "rag_reason", "neighbours", "region", "england",
  ]

  /// One row an indicator.
  public var csv: String {
    ([ScorecardListing.columns.joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
  }

  /// The rows of `csv`, without line ends.
  var rows: [String] {
    assessments.map { assessment in
      let figure = assessment.figure
      let indicator = assessment.indicator
      let number = { (value: Double?) in value.map(DataText.number) ?? "" }
      let told = { (value: Double?) in number(value.map { FigureText.rounded($0, unit: indicator.unit) }) }
      return [
        indicator.id, indicator.title, indicator.theme, indicator.unit.name, indicator.polarity.rawValue,
        figure?.period.canonical ?? "", told(figure?.value), number(figure?.numerator), number(figure?.denominator),
        figure?.absence?.id ?? figure?.status.id ?? "", number(assessment.target?.value),
        number(assessment.target?.tolerance), assessment.rating?.rawValue ?? "", assessment.ratingReason,
        told(assessment.comparator(.neighbours)?.value), told(assessment.comparator(.region)?.value),
        told(assessment.comparator(.england)?.value),
      ].map { SpreadsheetText.cell($0) }.joined(separator: ",")
    }
  }

  /// The object commands.md describes; what is not assessed is null.
  public var json: String {
    let rows = assessments.map { "    " + object($0) }.joined(separator: ",\n")
    return """
      {
        "area": \(DataText.json(area.code.text)),
        "period": \(period.map { DataText.json($0.canonical) } ?? "null"),
        "indicators": [
      \(rows)
        ],
        "signals": {"found": \(signals), "expected_by_chance": \(DataText.number((expectedSignals * 100).rounded() / 100))}
      }

      """
  }

  /// Signals of the latest final points, and how many chance alone would give a board of this size.
  private var signals: Int { assessments.count { !$0.indicator.isBackground && $0.judgement?.variation.value?.isSpecialCause ?? false } }
  private var expectedSignals: Double { ChanceSignals.expected(assessments.compactMap { $0.judgement?.chart }) }

  /// Why there is a signal, why none, or why that cannot be said: a code and a sentence.
  private func signalReason(_ judgement: Judgement?) -> (code: String, sentence: String) {
    guard let judgement else { return ScorecardListing.told(.noFigure) }
    if let signal = judgement.signal { return (signal.rule.rawValue, signal.rule.sentence) }
    switch judgement.variation {
    case .found(let variation): return (variation.rawValue, variation.sentence)
    case .notAssessed(let refusal): return ScorecardListing.told(refusal)
    }
  }

  /// Why there is no colour, or what its board has left unsaid about it; nil where it needs no excuse.
  private func ratingCode(_ assessment: Assessment) -> String? {
    guard let judgement = assessment.judgement else { return Refusal.noFigure.code }
    if let refusal = judgement.rating.refusal { return refusal.code }
    return assessment.target?.tolerance == nil ? Refusal.noTolerance.code : nil
  }

  private static func told(_ refusal: Refusal) -> (code: String, sentence: String) { (refusal.code, refusal.sentence) }

  /// Each comparator, and the neighbours also where too few of them have a figure.
  private func comparators(_ assessment: Assessment) -> String {
    let findings = assessment.judgement?.comparisons ?? [:]
    let word = { (text: String?) in text.map(DataText.json) ?? "null" }
    func entry(_ area: String, _ name: String, _ period: Period?, _ value: Double?, _ finding: Finding<BenchmarkComparison>?) -> String {
      let refusal = finding == nil ? .noComparator : finding?.refusal
      return "{\"area\": \(word(area)), \"name\": \(word(name)), \"period\": \(word(period?.canonical)), "
        + "\"value\": \(value.map(DataText.number) ?? "null"), \"comparison\": \(word(finding?.value?.verdict().rawValue)), "
        + "\"comparison_code\": \(word(refusal?.code)), \"comparison_reason\": \(word(refusal?.sentence))}"
    }
    var entries = assessment.comparators.map { one in
      entry(one.area?.text ?? one.kind.rawValue, one.name, one.period, FigureText.rounded(one.value, unit: assessment.indicator.unit), findings[one.kind])
    }
    if let missing = findings[.neighbours], !assessment.comparators.contains(where: { $0.kind == .neighbours }) {
      let name = "statistical neighbours, \(snapshot.neighbourListName(of: assessment.area) ?? "")"
      entries.insert(entry("neighbours", name, nil, nil, missing), at: 0)
    }
    return "[\(entries.joined(separator: ", "))]"
  }

  private func rank(_ assessment: Assessment) -> String {
    guard let standing = snapshot.rank(assessment) else { return "null" }
    return "{\"place\": \(standing.rank.place), \"of\": \(standing.rank.count), \"quartile\": "
      + "\(standing.band.value.map { DataText.json($0.rawValue) } ?? "null")}"
  }

  private func object(_ assessment: Assessment) -> String {
    let indicator = assessment.indicator
    let figure = assessment.figure
    let judgement = assessment.judgement
    let word = { (text: String?) in text.map(DataText.json) ?? "null" }
    let number = { (value: Double?) in value.map(DataText.number) ?? "null" }
    let signal = signalReason(judgement)
    let direction = judgement?.directions.previous ?? .notAssessed(.noFigure)
    let assurance = judgement?.assurance ?? .notAssessed(.noFigure)
    let pairs: [(String, String)] = [
      ("id", word(indicator.id)), ("title", word(indicator.title)), ("theme", word(indicator.theme)),
      ("unit", word(indicator.unit.name)), ("polarity", word(indicator.polarity.rawValue)),
      ("period", word(figure?.period.canonical)), ("value", number(figure?.value.map { FigureText.rounded($0, unit: indicator.unit) })),
      ("numerator", number(figure?.numerator)), ("denominator", number(figure?.denominator)),
      ("status", word(figure?.absence?.id ?? figure?.status.id)), ("target", number(assessment.target?.value)),
      ("tolerance", number(assessment.target?.tolerance)), ("rag", word(assessment.rating?.rawValue)),
      ("rag_code", word(ratingCode(assessment))), ("rag_reason", word(assessment.ratingReason)),
      ("red_since", word(assessment.rating == .red ? judgement?.ratedSince?.canonical : nil)),
      ("to_target", judgement?.shortfall.map { String($0.isMore ? $0.count : -$0.count) } ?? "null"),
      ("direction", word(direction.value?.word.rawValue)), ("direction_code", word(direction.refusal?.code)),
      ("direction_reason", word(direction.refusal?.sentence)),
      ("signal", word(judgement?.variation.value.flatMap { $0.isSpecialCause ? $0.rawValue : nil })),
      ("signal_code", word(signal.code)), ("signal_reason", word(signal.sentence)),
      ("assurance", word(assurance.value?.rawValue)), ("assurance_code", word(assurance.refusal?.code)),
      ("assurance_reason", word(assurance.refusal?.sentence)), ("comparators", comparators(assessment)),
      ("rank", rank(assessment)),
    ]
    return "{" + pairs.map { "\(DataText.json($0)): \($1)" }.joined(separator: ", ") + "}"
  }
}
