import Statistics
import Testing

@Suite struct DistributionTests {
  @Test("Φ⁻¹ to full precision", arguments: [
    (0.5, 0), (0.975, 1.959963984540054), (0.999, 3.090232306167813), (0.9, 1.2815515655446004),
    (1e-10, -6.361340902404056), (0.3, -0.5244005127080409), (0.0001, -3.7190164854556804),
    (0.02425, -1.972961051311885),
  ])
  func normalQuantile(_ share: Double, _ expected: Double) {
    #expect(isClose(NormalDistribution.quantile(share), expected, 1e-15))
  }

  @Test("Φ and Φ⁻¹ undo each other, and mirror", arguments: [1e-300, 1e-20, 0.001, 0.2, 0.4999])
  func normalRoundTrip(_ share: Double) throws {
    let z = try #require(NormalDistribution.quantile(share))
    #expect(isClose(NormalDistribution.cumulative(z), share, 1e-12))
    if share > 1e-3 { #expect(isClose(NormalDistribution.quantile(1 - share), -z, 1e-11)) }
  }

  @Test("The confidences use Φ⁻¹ in full", arguments: Confidence.allCases)
  func confidence(_ confidence: Confidence) {
    #expect(isClose(NormalDistribution.quantile(1 - confidence.alpha / 2), confidence.z, 1e-15))
  }

  @Test("χ² quantiles to twelve digits", arguments: [
    (0.025, 2, 0.05063561596857975), (0.975, 2, 7.377758908227871), (0.001, 18, 4.90484880872755),
    (0.999, 20, 45.31474661812586), (0.025, 8000, 7753.98169654498), (0.975, 8002, 8251.837835613323),
    (0.5, 1, 0.454936423119572), (0.05, 1, 0.003932140000019522), (0.95, 1, 3.841458820694124),
    (0.001, 2, 0.002001000667167068), (0.3, 0.5, 0.010982604948550948), (0.999, 200_000, 201960.13558391845),
  ])
  func chiSquared(_ share: Double, _ degrees: Double, _ expected: Double) {
    #expect(isClose(ChiSquaredDistribution.quantile(below: share, degrees: degrees), expected))
    #expect(isClose(ChiSquaredDistribution.quantile(above: 1 - share, degrees: degrees), expected, 1e-11))
  }

  @Test("Shares of the gamma distribution", arguments: [
    (0.5, 0.1, 0.34527915398142317, 0.6547208460185768), (5, 3, 0.18473675547622787, 0.8152632445237722),
    (100, 120, 0.9721362601094793, 0.027863739890520652), (4000, 3900, 0.05600435264206882, 0.9439956473579312),
    (10, 40, 0.9999999960740678, 3.925932226286184e-09),
  ])
  func gamma(_ shape: Double, _ x: Double, _ below: Double, _ above: Double) {
    #expect(isClose(GammaFunction.lowerShare(shape: shape, x), below))
    #expect(isClose(GammaFunction.upperShare(shape: shape, x), above))
  }

  @Test("ln Γ", arguments: [
    (0.5, 0.5723649429247), (2.5, 0.2846828704729192), (14.9, 24.924132002217277), (100.3, 360.5147057290581),
    (1e6, 12815504.569147611),
  ])
  func logGamma(_ x: Double, _ expected: Double) { #expect(isClose(GammaFunction.logarithm(x), expected)) }

  @Test("The incomplete beta function", arguments: [
    (2, 3, 0.4, 0.5248), (500, 480, 0.5, 0.26135600646786494), (1, 9, 0.01, 0.0864827525163591),
    (40, 3, 0.9, 0.19510765482693676),
  ])
  func beta(_ a: Double, _ b: Double, _ x: Double, _ expected: Double) {
    #expect(isClose(BetaFunction.lowerShare(a, b, x), expected))
    #expect(BetaFunction.lowerShare(a, b, x).map { isClose(BetaFunction.lowerShare(b, a, 1 - x), 1 - $0) } ?? false)
  }

  @Test("The binomial and its exact test", arguments: [
    (3, 10, 0.5, 0.34375, 0.1171875, 0.171875), (0, 6, 0.5, 0.03125, 0.015625, 0.015625),
    (40, 100, 0.3, 0.03745142924579409, 0.008490168837486486, 0.9875015928335618),
    (7, 10, 0.2, 0.000864358400000000, 0.000786432, 0.9999220736),
  ])
  func binomial(_ count: Int, _ trials: Int, _ chance: Double, _ p: Double, _ mass: Double, _ below: Double) throws {
    let binomial = try #require(BinomialDistribution(trials: trials, chance: chance))
    #expect(isClose(binomial.twoSided(count), p, 1e-11))
    #expect(isClose(binomial.mass(count), mass))
    #expect(isClose(binomial.cumulative(count), below))
    #expect(isClose(binomial.above(count), 1 - below, 1e-9))
  }

  @Test("A binomial quantile is the first count that reaches the share", arguments: [(1, 0), (5, 1), (11, 3), (23, 8), (35, 13)])
  func binomialQuantile(_ trials: Int, _ expected: Int) {
    #expect(BinomialDistribution(trials: trials, chance: 0.5)?.quantile(0.05) == expected)
  }

  @Test("The two-sided test agrees with adding up every count no likelier", arguments: 1...30)
  func slowBinomial(_ trials: Int) throws {
    for chance in [0.05, 0.31, 0.5, 0.72, 1] {
      let binomial = try #require(BinomialDistribution(trials: trials, chance: chance))
      for count in 0...trials {
        let bound = binomial.mass(count) * (1 + 1e-7)
        let slow = (0...trials).map(binomial.mass).filter { $0 <= bound }.reduce(0, +)
        #expect(abs(binomial.twoSided(count) - min(1, slow)) < 1e-12, "\(count) of \(trials) at \(chance)")
      }
    }
  }

  @Test("Nothing outside its range, and never what is not a number")
  func refused() {
    #expect(NormalDistribution.quantile(0) == nil && NormalDistribution.quantile(1) == nil)
    #expect(NormalDistribution.quantile(.nan) == nil)
    #expect(ChiSquaredDistribution.quantile(below: 0.5, degrees: 0) == nil)
    #expect(ChiSquaredDistribution.quantile(below: 1.5, degrees: 2) == nil)
    #expect(ChiSquaredDistribution.upperShare(.nan, degrees: 1) == nil)
    #expect(GammaFunction.lowerShare(shape: -1, 2) == nil && GammaFunction.upperShare(shape: 2, .nan) == nil)
    #expect(BetaFunction.lowerShare(1, 1, 1.1) == nil)
    #expect(BinomialDistribution(trials: -1, chance: 0.5) == nil)
    #expect(BinomialDistribution(trials: 1, chance: .nan) == nil)
  }
}
