import Glibc

/// How many join in a month at each age, by those who joined, the more recent weighing more.
struct JoiningRates {
  /// Someone who joined: age in months, and for how many a month such a one stands from now on.
  struct Joiner {
    let age: Int
    let rate: Double
  }

  let joiners: [Joiner]
  /// A month, by band.
  let rates: [Double]
  /// A month, for each band that nobody joined: so many might have without its having been seen. 0 for the others.
  let unseen: [Double]
  /// How many months that weigh alike would tell as much.
  let months: Double
  /// Variance of the months' numbers over that of pure chance, 1 or more.
  let dispersion: Double
  /// How far the rate differs from year to year, as a share of it.
  let drift: Double

  init(_ history: CohortHistory) {
    let terms = history.terms
    var weights: [Double] = []
    var weight = 1.0
    let fading = terms.joiningHalfLife > 0 ? exp2(-1 / terms.joiningHalfLife) : 0
    for _ in history.months.indices {
      weights.append(weight)
      weight *= fading
    }
    weights.reverse()
    let all = weights.reduce(0, +)
    let squares = weights.reduce(0) { $0 + $1 * $1 }
    months = squares > 0 ? all * all / squares : 0
    let numbers = history.months.map { Double($0.joined.count) }
    dispersion = JoiningRates.dispersion(numbers.suffix(max(1, terms.leavingMonths)), terms)
    drift = JoiningRates.drift(numbers, dispersion: dispersion, terms)
    let balance = JoiningRates.balance(history, dispersion: dispersion)
    var joiners: [Joiner] = []
    var rates = [Double](repeating: 0, count: terms.bands.count)
    for (month, weight) in zip(history.months, weights) {
      for age in month.joined {
        let rate = weight / all * balance
        joiners.append(Joiner(age: age, rate: rate))
        if let band = terms.band(age) { rates[band] += rate }
      }
    }
    self.joiners = joiners
    self.rates = rates
    let empty = rates.count { $0 == 0 }
    let share = months > 0 && empty > 0 ? max(0, terms.priorJoiners) / Double(empty) / months : 0
    unseen = rates.map { $0 == 0 ? share : 0 }
  }

  private static func dispersion(_ numbers: ArraySlice<Double>, _ terms: ProjectionTerms) -> Double {
    guard numbers.count > 2 else { return 1 }
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(numbers.count - 1)
    return mean > 0 ? min(max(1, variance / mean), max(1, terms.dispersionCeiling)) : 1
  }

  /// What whole years vary beyond what months alone would bring.
  private static func drift(_ numbers: [Double], dispersion: Double, _ terms: ProjectionTerms) -> Double {
    var years: [Double] = []
    var end = numbers.count
    while end >= 12, years.count < terms.driftYears {
      years.append(numbers[(end - 12)..<end].reduce(0, +))
      end -= 12
    }
    let mean = years.reduce(0, +) / Double(max(1, years.count))
    guard years.count > 2, mean > 0 else { return terms.drift.lowerBound }
    let variance = years.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(years.count - 1)
    let excess = max(0, variance - dispersion * mean) / (mean * mean)
    return min(max(excess.squareRoot(), terms.drift.lowerBound), terms.drift.upperBound)
  }

  /// By what the rate of joining is multiplied, so that it balances that of leaving as far as their difference is chance.
  ///
  /// Of the difference a share of 1 − variance/difference² is taken for lasting, none where that is below zero (the
  /// positive part of the James–Stein estimate).
  private static func balance(_ history: CohortHistory, dispersion: Double) -> Double {
    let window = min(history.terms.balanceMonths, history.length)
    guard window > 0, let now = history.numbers.last else { return 1 }
    let joined = history.months.suffix(window).reduce(0.0) { $0 + Double($1.joined.count) }
    let difference = Double(now - history.numbers[history.numbers.count - 1 - window])
    guard joined > 0, difference != 0 else { return 1 }
    let variance = dispersion * (joined + max(0, joined - difference))
    let lasting = max(0, 1 - variance / (difference * difference))
    let allowed = history.terms.balance
    return min(max(1 - (1 - lasting) * difference / joined, allowed.lowerBound), allowed.upperBound)
  }
}
