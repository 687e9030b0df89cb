extension FigureRecord {
  /// Takes what another row of the same figure and release adds; false where the two cannot both be right.
  mutating func absorb(_ other: FigureRecord) -> Bool {
    if marks.contains(.addend), other.marks.contains(.addend) {
      numerator += other.numerator
      value += other.value
      absence = absence ?? other.absence
      marks.formUnion(other.marks)
      return true
    }
    guard agree(value, other.value), agree(numerator, other.numerator),
      agree(denominator, other.denominator), agree(published, other.published),
      absence == nil || other.absence == nil || absence == other.absence || isPart(other)
    else { return false }
    if givesCount(other) || line == 0 { line = other.line }
    value = value.isNaN ? other.value : value
    numerator = numerator.isNaN ? other.numerator : numerator
    denominator = denominator.isNaN ? other.denominator : denominator
    published = published.isNaN ? other.published : published
    absence = absence ?? other.absence
    marks.formUnion(other.marks)
    return true
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
