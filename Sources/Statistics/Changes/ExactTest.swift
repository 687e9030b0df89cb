/// Exact tests of two counts against each other (statistics.md section 4).
public enum ExactTest {
  /// Two rates: given all events together, those of `now` are binomial with its share of the populations.
  ///
  /// The two-sided p; 1 where there were no events at all.
  public static func conditional(now: Ratio, before: Ratio) -> Double {
    let share = Double(now.denominator) / (Double(now.denominator) + Double(before.denominator))
    let events = now.numerator + before.numerator
    guard events > 0, let binomial = BinomialDistribution(trials: events, chance: share) else { return 1 }
    return binomial.twoSided(now.numerator)
  }

  /// Two proportions: Fisher's exact test, two-sided, given both margins.
  public static func fisher(now: Ratio, before: Ratio) -> Double {
    let drawn = now.numerator + before.numerator
    let all = now.denominator + before.denominator
    let least = max(0, drawn - before.denominator)
    let most = min(drawn, now.denominator)
    guard least < most else { return 1 }
    // Two binomials over a third: the same probabilities as by factorials, with more digits kept.
    let chance = Double(drawn) / Double(all)
    guard let mine = BinomialDistribution(trials: now.denominator, chance: chance),
      let theirs = BinomialDistribution(trials: before.denominator, chance: chance),
      let together = BinomialDistribution(trials: all, chance: chance)
    else { return 1 }
    let whole = together.mass(drawn)
    func mass(_ count: Int) -> Double { mine.mass(count) * theirs.mass(drawn - count) / whole }
    // Counts as likely as ours must not be lost to the last bit.
    let bound = mass(now.numerator) * (1 + 1e-9)
    return min(1, (least...most).reduce(0) { sum, count in
      let mass = mass(count)
      return mass <= bound ? sum + mass : sum
    })
  }
}
