/// How many there will be if those who are there now leave, and others come, at recent rates by age.
///
/// In closed form and without chance: everybody is a month older each month, leaves with the chance of the band, and at the limit
/// for certain; those who come do so at an even rate. Whether more came than went of late is mostly chance, so that of it only as
/// much goes on as stands out from chance. Method, alternatives and what it was tested on: docs/decisions/0011.
public struct CohortProjection: Sendable {
  /// How a projection is set up.
  public struct Terms: Hashable, Sendable {
    /// So many of the latest months tell the rates.
    public let window: Int
    /// How much the rate of entries may drift in a year, as a share of it, even where history shows less.
    public let drift: Double
    /// A rate of leaving of one band counts as much as that of all does in so many person-months.
    public let weight: Double
    /// How many standard deviations the interval reaches to each side: 1.2816 for 80 %.
    public let deviations: Double

    public init(window: Int, drift: Double, weight: Double = 120, deviations: Double = 1.2816) {
      self.window = window
      self.drift = drift
      self.weight = weight
      self.deviations = deviations
    }
  }

  /// A number to come: what is expected, and between what it lies four times out of five.
  public struct Estimate: Hashable, Sendable {
    public let expected: Double
    public let low: Int
    public let high: Int

    init(_ expected: Double, variance: Double, deviations: Double) {
      self.expected = expected
      let reach = deviations * max(0, variance).squareRoot()
      low = Int(clampingRounded: max(0, expected - reach), .down)
      high = Int(clampingRounded: expected + reach, .up)
    }
  }

  /// All, and each band, after some months.
  public struct Outcome: Hashable, Sendable {
    public let months: Int
    public let whole: Estimate
    public let bands: [Estimate]
  }

  private let ages: [Int]
  private let history: CohortHistory
  private let terms: Terms
  /// The chance to be there still at an age in months, of one there from birth.
  private let survival: [Double]
  private let entryRates: [Double]
  /// How much more the months' entries vary than chance alone would have them.
  private let dispersion: Double
  private let drift: Double
  /// By how many a month more came than went of late, as far as that does not stand out from chance.
  private let chanceOfRise: Double

  /// - Parameter ages: of those who are there now, in months.
  public init(ages: [Int], history whole: CohortHistory, terms: Terms) {
    let recent = whole.suffix(terms.window)
    self.ages = ages
    history = recent
    self.terms = terms
    let (allExits, allExposure) = (Double(recent.sum(recent.exits)), Double(max(1, recent.sum(recent.exposure))))
    let overall = allExits / allExposure
    let hazards = recent.bands.indices.map { band in
      min(0.5, (Double(recent.sum(recent.exits, band: band)) + terms.weight * overall)
        / (Double(recent.sum(recent.exposure, band: band)) + terms.weight))
    }
    var survival = [1.0]
    for age in 0..<recent.limit { survival.append((survival.last ?? 1) * (1 - (recent.band(of: age).map { hazards[$0] } ?? 0))) }
    self.survival = survival
    let months = Double(max(1, recent.months))
    entryRates = recent.bands.indices.map { Double(recent.sum(recent.entries, band: $0)) / months }
    dispersion = CohortProjection.dispersion(recent.entries.map { $0.reduce(0, +) })
    drift = max(terms.drift, CohortProjection.drift(whole.entries.map { $0.reduce(0, +) }))
    // What came of the window: more came than went, or fewer.
    let aged = Double(CohortProjection.aged(recent, now: ages.count))
    let change = Double(recent.sum(recent.entries)) - allExits - aged
    let noise = dispersion * Double(recent.sum(recent.entries)) + allExits + max(0, aged)
    chanceOfRise = change == 0 ? 0 : (1 - max(0, 1 - noise / (change * change))) * change / months
  }

  /// How many of those there now, and of those to come, will be there after some months.
  ///
  /// - Parameter others: who is there too, of whom nothing can be said but that they are; in no band.
  public func outcome(after months: Int, beside others: Int = 0) -> Outcome {
    let count = history.bands.count
    var (stay, spread, leave) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
    for age in ages {
      guard let band = history.band(of: min(age + months, history.limit)) else { continue }
      let chance = kept(from: age, for: months)
      stay[band] += chance
      spread[band] += chance * (1 - chance)
      leave[band] += 1 - chance
    }
    var come = [Double](repeating: 0, count: count)
    for (source, ages) in history.bands.enumerated() where !ages.isEmpty && entryRates[source] > 0 {
      for (age, share) in zip(ages, history.shares(ofBand: source)) {
        let rate = entryRates[source] * share
        for left in 0..<months {
          guard let band = history.band(of: min(age + left, history.limit)) else { continue }
          come[band] += rate * kept(from: age, for: left)
        }
      }
    }
    // Of more coming than going only what stands out from chance goes on; the rest is taken from, or given to, who comes.
    let all = come.reduce(0, +)
    let factor = all > 0 ? min(2, max(0.4, 1 - chanceOfRise * Double(months) / all)) : 1
    come = come.map { $0 * factor }
    let drifted = drift * drift * Double(months) / 12
    /// Of all together the rates' own errors are taken out with the rise that is left out; of a band they are not.
    func variance(_ spread: Double, _ come: Double, _ leave: Double, _ known: (entries: Double, exits: Double)?) -> Double {
      let guessed = known.map { come * come * dispersion / $0.entries + leave * leave / $0.exits } ?? 0
      return spread + dispersion * come + guessed + drifted * (come * come + leave * leave)
    }
    func estimate(_ expected: Double, _ variance: Double) -> Estimate {
      Estimate(expected, variance: variance, deviations: terms.deviations)
    }
    return Outcome(
      months: months,
      whole: estimate(
        Double(others) + stay.reduce(0, +) + come.reduce(0, +),
        variance(spread.reduce(0, +), come.reduce(0, +), leave.reduce(0, +), nil)),
      bands: history.bands.indices.map { band in
        estimate(
          stay[band] + come[band],
          variance(
            spread[band], come[band], leave[band],
            (Double(history.sum(history.entries, band: band)) + 1, Double(history.sum(history.exits, band: band)) + 1)))
      })
  }

  /// The chance of someone of an age to be there still so many months later.
  private func kept(from age: Int, for months: Int) -> Double {
    guard age >= 0, age + months < history.limit, survival.indices.contains(age + months), survival[age] > 0 else { return 0 }
    return survival[age + months] / survival[age]
  }

  /// Those who reached the limit in the window: what else the number lost.
  private static func aged(_ history: CohortHistory, now: Int) -> Int {
    guard let first = history.exposure.first?.reduce(0, +) else { return 0 }
    return first + history.sum(history.entries) - history.sum(history.exits) - now
  }

  /// The variance of monthly counts over their mean, 1 to 4.
  static func dispersion(_ counts: [Int]) -> Double {
    guard counts.count > 2 else { return 1 }
    let mean = Double(counts.reduce(0, +)) / Double(counts.count)
    guard mean > 0 else { return 1 }
    let variance = counts.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(counts.count - 1)
    return min(4, max(1, variance / mean))
  }

  /// How much the entries of one year differ from those of the year before beyond chance, as a share of them.
  static func drift(_ counts: [Int]) -> Double {
    var sums: [Double] = []
    var end = counts.count
    while end >= 12 {
      sums.insert(Double(counts[(end - 12)..<end].reduce(0, +)), at: 0)
      end -= 12
    }
    let moves = zip(sums, sums.dropFirst()).filter { $0.0 > 0 && $0.1 > 0 }
    guard !moves.isEmpty else { return 0 }
    let excess = moves.reduce(0.0) { sum, move in
      let step = (move.1 - move.0) / ((move.0 + move.1) / 2)
      return sum + step * step - 1 / move.0 - 1 / move.1
    } / Double(moves.count)
    return max(0, excess).squareRoot()
  }
}

extension Int {
  /// A number rounded, cut to what an integer holds.
  fileprivate init(clampingRounded value: Double, _ rule: FloatingPointRoundingRule) {
    self = value.isFinite ? Int(exactly: value.rounded(rule).clamped) ?? 0 : 0
  }
}

extension Double {
  fileprivate var clamped: Double { Swift.min(9e15, Swift.max(-9e15, self)) }
}
