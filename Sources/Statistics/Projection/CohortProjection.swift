/// How many of a cohort there will be by age if people leave and join as they did of late: those there now, month by month
/// less those who leave and those who reach the limit of age, and those who join, treated alike from then on.
///
/// Closed sums throughout: the same history gives the same numbers, and nothing is drawn by lot.
public struct CohortProjection: Sendable {
  private let history: CohortHistory
  private let leaving: LeavingRates
  private let joining: JoiningRates
  private let chances: StayingChances
  private let furthest: Int

  /// - Parameter furthest: months ahead beyond which nothing is asked, 0–120.
  public init(_ history: CohortHistory, furthest: Int) {
    self.history = history
    self.furthest = min(max(furthest, 0), 120)
    leaving = LeavingRates(history)
    joining = JoiningRates(history)
    chances = StayingChances(leaving, terms: history.terms, months: self.furthest)
  }

  /// By band after so many months, 0 to the furthest.
  public func expected(after months: Int) -> ExpectedBands {
    let months = min(max(months, 0), furthest)
    var staying = Contribution(bands: history.terms.bands.count)
    stay(months, &staying)
    var joined = Contribution(bands: history.terms.bands.count)
    join(months, &joined)
    return blended(staying, joined, unseen(months))
  }

  /// What one part of the cohort adds, by the band it is in at the end.
  private struct Contribution {
    var mean: [Double]
    var squares: [Double]
    /// How the mean moves with each rate: of leaving by cell, or of joining by band.
    var slopes: [[Double]]

    init(bands: Int) {
      mean = Array(repeating: 0, count: bands)
      squares = mean
      slopes = Array(repeating: mean, count: bands * 2)
    }
  }

  private func stay(_ months: Int, _ result: inout Contribution) {
    let terms = history.terms
    for person in history.present {
      guard let end = terms.band(person.age + months) else { continue }
      let chance = chances.after(months, age: person.age, isNew: person.isNew)
      result.mean[end] += chance
      result.squares[end] += chance * chance
      for month in 0..<months {
        guard let band = terms.band(person.age + month) else { continue }
        let cell = band * 2 + (person.isNew && month == 0 ? 0 : 1)
        result.slopes[cell][end] -= chance / max(1 - leaving.chances[cell], 0.01)
      }
    }
  }

  private func join(_ months: Int, _ result: inout Contribution) {
    let terms = history.terms
    for joiner in joining.joiners {
      guard let band = terms.band(joiner.age), joining.rates[band] > 0 else { continue }
      for rest in 0..<months {
        guard let end = terms.band(joiner.age + rest) else { break }
        let chance = chances.after(rest, age: joiner.age, isNew: true)
        result.mean[end] += joiner.rate * chance
        result.squares[end] += joiner.rate * chance * chance
        result.slopes[band][end] += joiner.rate * chance / joining.rates[band]
      }
    }
  }

  /// Those who might join a band that nobody joined: they are expected nowhere, and a number may be off by them. They are taken to
  /// come at the youngest age of the band, as which they are in it the longest.
  private func unseen(_ months: Int) -> Contribution {
    let terms = history.terms
    var result = Contribution(bands: terms.bands.count)
    for (band, rate) in joining.unseen.enumerated() where rate > 0 {
      for rest in 0..<months {
        let age = terms.bands[band].lowerBound
        guard let end = terms.band(age + rest) else { break }
        let chance = chances.after(rest, age: age, isNew: true)
        result.mean[end] += rate * chance
        result.slopes[band][end] += chance
      }
    }
    return result
  }

  /// Both parts together; of the change from now only as much as the terms say.
  private func blended(_ staying: Contribution, _ joined: Contribution, _ unseen: Contribution) -> ExpectedBands {
    let terms = history.terms
    let bands = terms.bands.indices
    var variances = bands.map { staying.mean[$0] - staying.squares[$0] + joined.mean[$0] }
    let whole = bands.reduce(0) { $0 + staying.mean[$1] + joined.mean[$1] }
    let total = variances.reduce(0, +)
    let correction = (terms.cohortShare - 1) * (whole - Double(history.number))
    // What is least certain gives way most.
    let means = bands.map { band in
      max(0, staying.mean[band] + joined.mean[band] + (total > 0 ? correction * variances[band] / total : 0))
    }
    for band in bands { variances[band] += (joining.dispersion - 1) * joined.squares[band] + unseen.mean[band] }
    var covariance = bands.map { row in bands.map { row == $0 ? variances[row] : 0 } }
    func add(_ slope: [Double], _ variance: Double) {
      for row in bands where slope[row] != 0 {
        for column in bands { covariance[row][column] += slope[row] * slope[column] * variance }
      }
    }
    for (cell, chance) in leaving.chances.enumerated() where leaving.weights[cell] > 0 {
      add(staying.slopes[cell], chance * (1 - chance) / leaving.weights[cell])
    }
    for band in bands where joining.months > 0 {
      add(joined.slopes[band], joining.dispersion * joining.rates[band] / joining.months)
    }
    for band in bands where joining.months > 0 { add(unseen.slopes[band], joining.unseen[band] / joining.months) }
    add(joined.mean, joining.drift * joining.drift)
    return ExpectedBands(means: means, covariance: covariance)
  }
}
