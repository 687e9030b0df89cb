import Glibc

/// Exact tests of two counts against each other (statistics.md section 4).
public enum ExactTest {
  /// Two rates: given all events together, those of `now` are binomial with its share of the populations.
  ///
  /// The two-sided p; 1 where there were no events at all.
  public static func conditional(now: Ratio, before: Ratio) -> Double {
    let share = Double(now.denominator) / (Double(now.denominator) + Double(before.denominator))
    let (events, overflow) = now.numerator.addingReportingOverflow(before.numerator)
    guard !overflow, events > 0, let binomial = BinomialDistribution(trials: events, chance: share) else { return 1 }
    return binomial.twoSided(now.numerator)
  }

  /// Two proportions: Fisher's exact test, two-sided, given both margins.
  public static func fisher(now: Ratio, before: Ratio) -> Double {
    let drawn = now.numerator + before.numerator
    let all = now.denominator + before.denominator
    let least = max(0, drawn - before.denominator)
    let most = min(drawn, now.denominator)
    guard least < most else { return 1 }
    func logChoose(_ n: Int, _ k: Int) -> Double {
      GammaFunction.logarithm(Double(n) + 1) - GammaFunction.logarithm(Double(k) + 1)
        - GammaFunction.logarithm(Double(n - k) + 1)
    }
    let whole = logChoose(all, drawn)
    func mass(_ count: Int) -> Double {
      exp(logChoose(now.denominator, count) + logChoose(before.denominator, drawn - count) - whole)
    }
    // Counts as likely as ours must not be lost to the last bit.
    let bound = mass(now.numerator) * (1 + 1e-9)
    return min(1, (least...most).reduce(0) { sum, count in
      let chance = mass(count)
      return chance <= bound ? sum + chance : sum
    })
  }
}
