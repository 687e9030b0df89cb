import Glibc

/// The chi-squared distribution (statistics.md sections 4, 6.2 and 11).
public enum ChiSquaredDistribution {
  /// The share above `x`; nil unless the degrees of freedom are above zero and x is not negative.
  public static func upperShare(_ x: Double, degrees: Double) -> Double? {
    if degrees == 1, x >= 0 { return erfc((x / 2).squareRoot()) }
    return GammaFunction.upperShare(shape: degrees / 2, x / 2)
  }

  /// The value with the share `below` under it, to 12 digits or more; nil outside 0–1, both ends excluded.
  public static func quantile(below share: Double, degrees: Double) -> Double? {
    quantile(share, degrees: degrees, isLower: true)
  }

  /// The value with the share `above` over it; kept apart so that a small upper share keeps its digits.
  public static func quantile(above share: Double, degrees: Double) -> Double? {
    quantile(share, degrees: degrees, isLower: false)
  }

  private static func quantile(_ share: Double, degrees: Double, isLower: Bool) -> Double? {
    guard degrees > 0, degrees.isFinite, let normal = NormalDistribution.quantile(share) else { return nil }
    let shape = degrees / 2
    let z = isLower ? normal : -normal
    let root = 1 - 1 / (9 * shape) + z / (3 * shape.squareRoot())
    var x = shape * root * root * root
    if root < 0.2 {
      let below = isLower ? share : 1 - share
      x = exp((log(below) + GammaFunction.logarithm(shape + 1)) / shape)
    }
    var low = 0.0
    var high = Double.infinity
    for _ in 0..<200 {
      // Positive where x is too far to the right, whichever tail is asked for.
      let reached = isLower ? GammaFunction.lowerShare(shape: shape, x) : GammaFunction.upperShare(shape: shape, x)
      guard let reached else { return nil }
      let excess = isLower ? reached - share : share - reached
      if excess > 0 { high = x } else { low = x }
      let density = GammaFunction.poissonMass(shape, mean: x) * shape / x
      var next = x - excess / density
      if !(next > low && next < high) { next = high.isFinite ? (low + high) / 2 : x * 2 }
      let step = abs(next - x)
      x = next
      if step <= 1e-15 * x { break }
    }
    return 2 * x
  }
}
