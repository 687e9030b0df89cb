extension FigureRecord {
  /// Takes what another row of the same figure and release adds; where both give a part differently the other's stands.
  ///
  /// False where the two cannot both be right. Which parts come first does not matter, only which of two rivals is later.
  mutating func absorb(_ other: FigureRecord) -> Bool {
    if marks.contains(.addend), other.marks.contains(.addend) {
      add(other)
      absence = absence(with: other)
      status = FigureRecord.lessSettled(status, other.status)
      uniteMarks(other)
      return true
    }
    let isConsistent =
      agree(value, other.value) && agree(numerator, other.numerator) && agree(denominator, other.denominator)
      && agree(published, other.published)
      && (absence == nil || other.absence == nil || absence == other.absence || isPart(other))
    if givesCount(other) || line == 0 || !isConsistent { line = other.line }
    value = other.value.isNaN ? value : other.value
    numerator = other.numerator.isNaN ? numerator : other.numerator
    denominator = other.denominator.isNaN ? denominator : other.denominator
    published = other.published.isNaN ? published : other.published
    absence = absence(with: other)
    status = isConsistent ? FigureRecord.lessSettled(status, other.status) : other.status
    uniteMarks(other)
    return isConsistent
  }

  /// Adds a part of the count, or of the base; a part that is hidden hides the sum.
  private mutating func add(_ other: FigureRecord) {
    let isBase = marks.contains(.baseOnly)
    if !other.marks.contains(.baseOnly) {
      numerator = isBase ? other.numerator : numerator + other.numerator
      value = isBase ? other.value : value + other.value
      if isBase || line == 0 { line = other.line }
    }
    if marks.union(other.marks).contains(.baseAbsent) {
      denominator = .nan
    } else if !other.denominator.isNaN {
      denominator = denominator.isNaN ? other.denominator : denominator + other.denominator
    }
  }

  private mutating func uniteMarks(_ other: FigureRecord) {
    let isBase = marks.contains(.baseOnly) && other.marks.contains(.baseOnly)
    marks.formUnion(other.marks)
    if !isBase { marks.remove(.baseOnly) }
  }

  // Why there is no count is nearer the truth than why there is no base.
  private func absence(with other: FigureRecord) -> Absence? {
    guard let own = absence, let others = other.absence else { return absence ?? other.absence }
    return marks.contains(.baseAbsent) ? others : other.marks.contains(.baseAbsent) ? own : others
  }

  // Of two rows that agree, one called provisional keeps the figure provisional.
  private static func lessSettled(_ one: FigureStatus, _ other: FigureStatus) -> FigureStatus {
    if one == .final { return other }
    return other == .final || one.rawValue <= other.rawValue ? one : other
  }

  // The line a person looks for is the numerator's, not that of the total.
  private func givesCount(_ other: FigureRecord) -> Bool {
    numerator.isNaN && value.isNaN && !(other.numerator.isNaN && other.value.isNaN)
  }

  private func isPart(_ other: FigureRecord) -> Bool {
    marks.contains(.baseAbsent) || other.marks.contains(.baseAbsent)
  }

  private func agree(_ left: Double, _ right: Double) -> Bool {
    left.isNaN || right.isNaN || left == right
  }
}
