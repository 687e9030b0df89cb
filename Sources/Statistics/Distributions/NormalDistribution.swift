import Glibc

/// The standard normal distribution (statistics.md sections 6 and 11).
public enum NormalDistribution {
  /// The share below `z`.
  public static func cumulative(_ z: Double) -> Double { erfc(-z / 2.0.squareRoot()) / 2 }

  /// The value below which a share lies, to full precision; nil outside 0–1, both ends excluded.
  ///
  /// A rough start, then Halley steps on the smaller tail, so that small shares keep their digits.
  public static func quantile(_ share: Double) -> Double? {
    guard share > 0, share < 1 else { return nil }
    if share == 0.5 { return 0 }
    let tail = min(share, 1 - share)
    let t = (-2 * log(tail)).squareRoot()
    var z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
    for _ in 0..<8 {
      let density = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
      guard density > 0 else { break }
      let excess = (cumulative(-z) - tail) / density
      let step = excess / (1 - excess * z / 2)
      z += step
      if abs(step) < 1e-15 * abs(z) { break }
    }
    return share < 0.5 ? -z : z
  }
}
