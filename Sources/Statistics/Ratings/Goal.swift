/// What is green and what is still amber: a target, its tolerance and which way is better (statistics.md section 3).
///
/// Every edge belongs to the better colour. An edge that is nil does not bound.
public struct Goal: Sendable, Equatable {
  public let direction: ImprovementDirection
  public let greenFrom: Fraction?
  public let greenTo: Fraction?
  public let amberFrom: Fraction?
  public let amberTo: Fraction?

  /// - Parameters:
  ///   - direction: nil where the board does not say; refused.
  ///   - target: in the indicator's units; for `range` the lower end of the band.
  ///   - upper: the upper end of the band, for `range` only.
  ///   - tolerance: relative tolerances are taken from the nearer end of a band.
  public static func of(
    direction: ImprovementDirection?, target: Double?, upper: Double? = nil, tolerance: Tolerance = .none
  ) -> Finding<Goal> {
    guard let direction else { return .notAssessed(.noPolarity) }
    guard direction != .neutral else { return .notAssessed(.neutral) }
    guard let target else { return .notAssessed(.noTarget) }
    guard let edge = Fraction(target), let allowance = tolerance.allowance(beside: edge),
      let below = edge.minus(allowance), let above = edge.plus(allowance)
    else { return .notAssessed(.impossibleTarget) }
    switch direction {
    case .increase:
      return .found(Goal(direction: direction, greenFrom: edge, greenTo: nil, amberFrom: below, amberTo: nil))
    case .decrease, .neutral:
      return .found(Goal(direction: direction, greenFrom: nil, greenTo: edge, amberFrom: nil, amberTo: above))
    case .range:
      guard let upper else { return .notAssessed(.noTarget) }
      guard let top = Fraction(upper), top >= edge, let room = tolerance.allowance(beside: top),
        let amberTo = top.plus(room)
      else { return .notAssessed(.impossibleTarget) }
      return .found(
        Goal(direction: direction, greenFrom: edge, greenTo: top, amberFrom: below, amberTo: amberTo))
    }
  }

  /// The colour of an exact value.
  public func rating(of value: Fraction) -> Rating {
    if isWithin(value, greenFrom, greenTo) { return .green }
    return isWithin(value, amberFrom, amberTo) ? .amber : .red
  }

  /// Every colour there is between two values, both included.
  public func ratings(over range: ClosedRange<Double>) -> Set<Rating> {
    let edges = [greenFrom?.double, greenTo?.double, amberFrom?.double, amberTo?.double]
    func isWithin(_ value: Double, _ low: Double?, _ high: Double?) -> Bool {
      value >= low ?? -.infinity && value <= high ?? .infinity
    }
    func rating(_ value: Double) -> Rating {
      isWithin(value, edges[0], edges[1]) ? .green : isWithin(value, edges[2], edges[3]) ? .amber : .red
    }
    let inner = edges.compactMap { $0 }.filter { range.contains($0) }
    let cuts = ([range.lowerBound] + inner + [range.upperBound]).sorted()
    let between = zip(cuts, cuts.dropFirst()).map { $0 + ($1 - $0) / 2 }
    return Set((cuts + between).map(rating))
  }

  /// The numerator that would just be green among `denominator`: the smallest where higher is better, the largest
  /// where lower is.
  ///
  /// Nil for a band, and where even nought is too many. It may be more than `denominator`: then the target is out of
  /// reach for a proportion.
  public func numeratorNeeded(of denominator: Int, multiplier: Double = 100) -> Int? {
    guard denominator > 0, let scale = Fraction(multiplier), scale.numerator > 0,
      let edge = direction == .increase ? greenFrom : direction == .decrease ? greenTo : nil,
      let exact = edge.times(Fraction(denominator))?.over(scale)
    else { return nil }
    let (whole, rest) = exact.numerator.quotientAndRemainder(dividingBy: exact.denominator)
    let isUp = direction == .increase
    let needed = whole + (isUp && rest > 0 ? 1 : !isUp && rest < 0 ? -1 : 0)
    guard let count = Int(exactly: needed) else { return nil }
    return isUp ? max(0, count) : count >= 0 ? count : nil
  }

  private func isWithin(_ value: Fraction, _ low: Fraction?, _ high: Fraction?) -> Bool {
    (low.map { value >= $0 } ?? true) && (high.map { value <= $0 } ?? true)
  }
}

extension Goal {
  /// How far a value lies outside what is green; nought inside (section 4).
  func distanceOutside(_ value: Fraction) -> Fraction? {
    if let greenFrom, value < greenFrom { return greenFrom.minus(value) }
    if let greenTo, value > greenTo { return value.minus(greenTo) }
    return Fraction(0)
  }
}
