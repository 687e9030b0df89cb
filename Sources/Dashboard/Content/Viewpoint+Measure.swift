internal import Board
internal import CareModel
internal import Statistics

extension Viewpoint {
  /// Everything to be said beside one indicator's figure.
  func measure(_ id: Indicator.ID, label: String? = nil, change: String? = nil) -> Measure? {
    guard let assessment = assessment(id) else { return nil }
    return measure(assessment, label: label, change: change)
  }

  func measure(_ assessment: Assessment, label: String? = nil, change given: String? = nil) -> Measure {
    let indicator = assessment.indicator
    let unit = indicator.unit
    let figure = assessment.figure
    let value = figure?.value
    let shown = unit == .pounds ? nil : assessment.rating.flatMap { _ in assessment.judgement?.shown }
    let number =
      shown.flatMap { shown in value.map { FigureText.number(shown, of: $0, unit: unit) } } ?? value.map { FigureText.number($0, unit: unit, denominator: figure?.denominator) }
      ?? figure?.absence?.symbol ?? Absence.notAvailable.symbol
    // What is nought to the digits that are told has no arrow up or down.
    let moved = assessment.change.map { change in
      Direction(Wording.difference(change, unit: unit, denominator: figure?.denominator) == "no change" ? 0 : change)
    }
    let words = assessment.change.flatMap { change in
      figure.map {
        Wording.change(change, since: before($0.period.kind), unit: unit, denominator: $0.denominator)
      }
    }
    return Measure(
      indicator: indicator.id, label: label ?? indicator.shortTitle, number: number,
      suffix: number == FigureText.low ? "" : FigureText.suffix(unit), mark: value == nil ? "" : figure?.status.symbol ?? "",
      absence: value == nil ? figure?.absence?.sentence ?? "there is no figure" : nil,
      counts: figure.flatMap { counts($0, indicator) }, rating: assessment.rating, direction: moved,
      change: given ?? words,
      target: assessment.target.map { FigureText.number($0.value, unit: unit.exact) + FigureText.sign(unit) },
      targetNote: shown?.note, period: figure?.period, timing: indicator.timing, comparators: assessment.comparators.filter(\.isLike).map { beside($0, unit) },
      isComparable: unit != .count,
      isChanged: isChanged(indicator.profile?.indicator ?? indicator.id, .whole, figure?.period), noun: CountedNoun(indicator))
  }

  /// `79 of 167`, for a share whose parts are given.
  func counts(_ figure: Figure, _ indicator: Indicator) -> String? {
    guard indicator.isRatio, indicator.unit != .average, figure.value != nil, let numerator = figure.numerator, let denominator = figure.denominator
    else { return nil }
    if indicator.unit == .pounds { return "£\(FigureText.whole(numerator)) for \(FigureText.whole(denominator))" }
    return "\(FigureText.whole(numerator)) of \(FigureText.whole(denominator))"
  }

  private func shortName(_ comparator: Comparator) -> String {
    guard let contributors = comparator.contributors, let model = snapshot.neighbourListName(of: area) else {
      return comparator.name
    }
    return "median of \(contributors.given), \(model)"
  }

  func beside(_ comparator: Comparator, _ unit: Indicator.Unit) -> Beside {
    Beside(
      kind: comparator.kind, label: comparator.kind == .region ? comparator.name : comparator.kind.title,
      name: comparator.name,
      value: unit == .wholePercent ? FigureText.value(comparator.value, unit: unit)
        : FigureText.decimal(comparator.value, places: comparator.value == comparator.value.rounded() ? 0 : 1).prefixed(unit),
      otherPeriod: comparator.isSamePeriod ? nil : comparator.period, shortName: shortName(comparator))
  }
}

extension String {
  fileprivate func prefixed(_ unit: Indicator.Unit) -> String {
    switch unit {
    case .pounds: "£" + self
    case .percent, .wholePercent: self + "%"
    default: self
    }
  }
}
