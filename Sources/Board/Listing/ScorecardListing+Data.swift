import CareModel
import Statistics

extension ScorecardListing {
  /// One row an indicator.
  public var csv: String {
    let columns = [
      "id", "title", "theme", "unit", "polarity", "period", "value", "numerator", "denominator", "status", "target",
      "tolerance", "rag", "rag_reason", "neighbours", "region", "england",
    ]
    let rows = assessments.map { assessment in
      let figure = assessment.figure
      let indicator = assessment.indicator
      let number = { (value: Double?) in value.map(DataText.number) ?? "" }
      return [
        indicator.id, indicator.title, indicator.theme, indicator.unit.rawValue, indicator.polarity.rawValue,
        figure?.period.canonical ?? "", number(figure?.value), number(figure?.numerator), number(figure?.denominator),
        figure?.absence?.id ?? figure?.status.id ?? "", number(assessment.target?.value),
        number(assessment.target?.tolerance), assessment.rating?.rawValue ?? "", assessment.ratingReason,
        number(assessment.comparator(.neighbours)?.value), number(assessment.comparator(.region)?.value),
        number(assessment.comparator(.england)?.value),
      ].map(DataText.quoted).joined(separator: ",")
    }
    return ([columns.joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
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
  private var signals: Int { assessments.count { $0.judgement?.variation.value?.isSpecialCause ?? false } }
  private var expectedSignals: Double { ChanceSignals.expected(assessments.compactMap { $0.judgement?.chart }) }

  private func signalReason(_ judgement: Judgement?) -> String? {
    guard let judgement else { return nil }
    if let signal = judgement.signal { return signal.rule.sentence }
    return judgement.variation.value?.sentence ?? judgement.variation.refusal?.sentence
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
    let comparators = assessment.comparators.map { comparator in
      "{\"area\": \(word(comparator.area?.text ?? comparator.kind.rawValue)), \"name\": \(word(comparator.name)), "
        + "\"period\": \(word(comparator.period.canonical)), \"value\": \(number(comparator.value)), "
        + "\"comparison\": \(word(judgement?.comparisons[comparator.kind]?.value?.verdict().rawValue))}"
    }.joined(separator: ", ")
    let pairs: [(String, String)] = [
      ("id", word(indicator.id)), ("title", word(indicator.title)), ("theme", word(indicator.theme)),
      ("unit", word(indicator.unit.rawValue)), ("polarity", word(indicator.polarity.rawValue)),
      ("period", word(figure?.period.canonical)), ("value", number(figure?.value)),
      ("numerator", number(figure?.numerator)), ("denominator", number(figure?.denominator)),
      ("status", word(figure?.absence?.id ?? figure?.status.id)), ("target", number(assessment.target?.value)),
      ("tolerance", number(assessment.target?.tolerance)), ("rag", word(assessment.rating?.rawValue)),
      ("rag_reason", word(assessment.ratingReason)),
      ("red_since", word(assessment.rating == .red ? judgement?.ratedSince?.canonical : nil)),
      ("to_target", judgement?.shortfall.map { String($0.isMore ? $0.count : -$0.count) } ?? "null"),
      ("direction", word(judgement?.directions.previous.value?.word.rawValue)),
      ("signal", word(judgement?.variation.value.flatMap { $0.isSpecialCause ? $0.rawValue : nil })),
      ("signal_reason", word(signalReason(judgement))),
      ("assurance", word(judgement?.assurance.value?.rawValue)), ("comparators", "[\(comparators)]"),
      ("rank", rank(assessment)),
    ]
    return "{" + pairs.map { "\(DataText.json($0)): \($1)" }.joined(separator: ", ") + "}"
  }
}
