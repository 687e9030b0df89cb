import Glibc

/// The gamma function and the shares of the gamma distribution (statistics.md section 11).
///
/// Terms that are large and nearly cancel are computed by their difference (C. Loader, "Fast and accurate computation
/// of binomial probabilities", 2000).
public enum GammaFunction {
  /// ln Γ(x) for x > 0.
  public static func logarithm(_ x: Double) -> Double {
    guard x > 0, x.isFinite else { return x > 0 ? .infinity : .nan }
    var shifted = x
    var product = 1.0
    while shifted < 15 {
      product *= shifted
      shifted += 1
    }
    return (shifted - 0.5) * log(shifted) - shifted + halfLogTwoPi + series(shifted) - log(product)
  }

  /// The share of a gamma distribution of `shape` below `x`: P(a, x); nil unless shape > 0 and x ≥ 0.
  public static func lowerShare(shape: Double, _ x: Double) -> Double? {
    guard shape > 0, shape.isFinite, x >= 0 else { return nil }
    if x == 0 { return 0 }
    if x.isInfinite { return 1 }
    return x < shape + 1 ? belowBySeries(shape, x) : 1 - aboveByFraction(shape, x)
  }

  /// The share of a gamma distribution of `shape` above `x`: Q(a, x); nil unless shape > 0 and x ≥ 0.
  public static func upperShare(shape: Double, _ x: Double) -> Double? {
    guard shape > 0, shape.isFinite, x >= 0 else { return nil }
    if x == 0 { return 1 }
    if x.isInfinite { return 0 }
    return x < shape + 1 ? 1 - belowBySeries(shape, x) : aboveByFraction(shape, x)
  }

  /// x^a e^−x / Γ(a + 1): the Poisson probability of `count` events where `mean` are expected, for any count ≥ 0.
  static func poissonMass(_ count: Double, mean: Double) -> Double {
    if count == 0 { return exp(-mean) }
    if mean == 0 { return 0 }
    if count < 15 { return exp(count * log(mean) - mean - logarithm(count + 1)) }
    return exp(-stirlingError(count) - deviance(count, mean)) / (2 * Double.pi * count).squareRoot()
  }

  /// ln Γ(x + 1) less Stirling's formula for it.
  static func stirlingError(_ x: Double) -> Double {
    x >= 15 ? series(x) : logarithm(x + 1) - (x + 0.5) * log(x) + x - halfLogTwoPi
  }

  /// x ln(x / m) + m − x, without losing digits where x is near m.
  static func deviance(_ x: Double, _ m: Double) -> Double {
    guard abs(x - m) < 0.1 * (x + m) else { return x * log(x / m) + m - x }
    let v = (x - m) / (x + m)
    var sum = (x - m) * v
    var term = 2 * x * v
    for j in 1..<1000 {
      term *= v * v
      let next = sum + term / Double(2 * j + 1)
      if next == sum { break }
      sum = next
    }
    return sum
  }

  private static let halfLogTwoPi = 0.918938533204672741780329736406

  /// The tail of Stirling's series, for x ≥ 15.
  private static func series(_ x: Double) -> Double {
    let s = 1 / (x * x)
    let inner = 1.0 / 1260 - s * (1.0 / 1680 - s * (1.0 / 1188 - s * (691.0 / 360360 - s / 156)))
    return (1.0 / 12 - s * (1.0 / 360 - s * inner)) / x
  }

  private static func belowBySeries(_ shape: Double, _ x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    var place = shape
    for _ in 0..<100_000 {
      place += 1
      term *= x / place
      sum += term
      if term < sum * 1e-17 { break }
    }
    return min(1, poissonMass(shape, mean: x) * sum)
  }

  private static func aboveByFraction(_ shape: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - shape
    var c = 1 / tiny
    var d = 1 / b
    var h = d
    for i in 1..<100_000 {
      let a = -Double(i) * (Double(i) - shape)
      b += 2
      d = a * d + b
      if abs(d) < tiny { d = tiny }
      c = b + a / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      let factor = d * c
      h *= factor
      if abs(factor - 1) < 1e-16 { break }
    }
    return min(1, poissonMass(shape, mean: x) * shape * h)
  }
}
