internal import CareModel
internal import Statistics

/// The figure against the period before, the same period a year before and year end: how far it moved, and whether that
/// can be told from chance.
enum DirectionFacts {
  static func facts(_ assessment: Assessment, _ view: Viewpoint) -> [Fact] {
    guard let figure = assessment.figure, figure.value != nil, let judgement = assessment.judgement else { return [] }
    let period = figure.period
    let year = period.kind.frequencyInAYear
    var rows: [(String, Period, Finding<DirectionOfTravel>)] = [
      (before(period.kind), period.advanced(by: -1), judgement.directions.previous)
    ]
    if year > 1 { rows.append(("the same period last year", period.advanced(by: -year), judgement.directions.lastYear)) }
    if period.kind == .month || period.kind == .quarter,
      let end = Period(kind: period.kind, endingOn: Period.financialYear(starting: period.financialYearStart - 1).lastDay),
      end != period.advanced(by: -1), end != period.advanced(by: -year)
    {
      rows.append(("year end", end, judgement.directions.yearEnd))
    }
    let source = assessment.indicator.profile?.indicator ?? assessment.indicator.id
    let history = view.history(source)
    return rows.map { name, earlier, finding in
      let then = history.figure(earlier).map { figure in
        "\(CountedNoun(assessment.indicator).with(FigureText.figure(figure, unit: assessment.indicator.unit))) \(earlier.inSentence)"
          + (figure.value == nil || figure.status == .final ? "" : ", \(figure.status.id)")
      }
      return Fact(
        "Against \(name), \(then ?? earlier.label)", words(finding, assessment.indicator.unit, figure.denominator))
    }
  }

  static func words(_ finding: Finding<DirectionOfTravel>, _ unit: Indicator.Unit, _ denominator: Double?) -> String {
    switch finding {
    case .notAssessed(let refusal): return Wording.sentence(JudgementText.notAssessed(refusal)) + "."
    case .found(let move):
      let isNil = Wording.difference(move.difference, unit: unit, denominator: denominator) == "no change"
      let arrow = isNil ? "▬" : move.difference > 0 ? (move.isFilled ? "▲" : "△") : (move.isFilled ? "▼" : "▽")
      var text = "\(arrow) \(Wording.difference(move.difference, unit: unit, denominator: denominator))"
      if move.word == .improving || move.word == .declining { text += ", \(move.word.rawValue)" }
      switch move.distinction {
      case .found(let distinction): text += "; \(distinction.sentence)."
      case .notAssessed(.provisional): text += "; provisional, direction not confirmed."
      case .notAssessed(let refusal): text += "; \(JudgementText.notAssessed(refusal))."
      }
      return text
    }
  }

  private static func before(_ kind: Period.Kind) -> String {
    switch kind {
    case .month: "the month before"
    case .quarter: "the quarter before"
    case .financialYear: "the year before"
    case .day: "the date before"
    }
  }
}

extension Period.Kind {
  /// How many such periods a year has.
  var frequencyInAYear: Int {
    switch self {
    case .month: 12
    case .quarter: 4
    case .financialYear, .day: 1
    }
  }
}
