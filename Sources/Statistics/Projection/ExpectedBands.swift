/// What is expected of each band at one time, and how far it may be off.
public struct ExpectedBands: Hashable, Sendable {
  /// People, by band; none below 0.
  public let means: [Double]
  /// In people squared, by band and band.
  let covariance: [[Double]]

  init(means: [Double], covariance: [[Double]]) {
    self.means = means
    self.covariance = covariance
  }

  /// Two cohorts of the same bands that have nobody in common and go their own ways.
  public func adding(_ other: ExpectedBands) -> ExpectedBands {
    ExpectedBands(
      means: zip(means, other.means).map { $0 + $1 },
      covariance: zip(covariance, other.covariance).map { zip($0, $1).map { $0 + $1 } })
  }

  /// Of some bands together.
  ///
  /// - Parameter share: of all outcomes between the bounds, 0–1.
  public func count(of bands: some Collection<Int>, share: Double) -> ProjectedCount {
    let known = bands.filter { means.indices.contains($0) }
    let mean = known.reduce(0) { $0 + means[$1] }
    let variance = known.reduce(0) { sum, row in known.reduce(sum) { $0 + covariance[row][$1] } }
    return ProjectedCount(mean: mean, variance: variance, share: share)
  }
}
