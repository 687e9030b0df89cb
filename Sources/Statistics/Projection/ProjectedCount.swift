/// A number of people to come, between bounds that a stated share of outcomes lies between.
public struct ProjectedCount: Hashable, Sendable {
  public let expected: Double
  public let lower: Int
  public let upper: Int

  /// Bounds by the square root of the number, whose spread hardly depends on how large it is: few people are never fewer
  /// than none, and may sooner be many more than many fewer.
  ///
  /// - Parameter share: 0–1, both ends excluded; 0.8 leaves a tenth of outcomes on either side.
  init(mean: Double, variance: Double, share: Double) {
    let mean = mean.isFinite ? min(max(0, mean), 1e12) : 0
    let spread = (variance.isFinite ? min(max(0, variance), 1e24) : 0).squareRoot()
    let z = NormalDistribution.quantile(0.5 + min(max(share, 0), 0.9999) / 2) ?? 0
    expected = mean
    guard mean > 0 else {
      lower = 0
      upper = Int((z * spread).rounded())
      return
    }
    let root = mean.squareRoot()
    let half = z * spread / (2 * root)
    let (low, high) = (max(0, root - half), min(root + half, 1e9))
    lower = Int((low * low).rounded())
    upper = Int((high * high).rounded())
  }

  /// With so many people more of whom nothing is uncertain.
  public func adding(_ certain: Int) -> ProjectedCount {
    ProjectedCount(expected: expected + Double(certain), lower: lower + certain, upper: upper + certain)
  }

  private init(expected: Double, lower: Int, upper: Int) {
    self.expected = expected
    self.lower = lower
    self.upper = upper
  }
}
