/// The chance of being there after some months, by age in months now and whether the stay has just begun.
struct StayingChances {
  private let limit: Int
  /// By months, then just begun or not, then age.
  private var table: [Double]

  /// - Parameter months: 0 or more; none further is asked for.
  init(_ leaving: LeavingRates, terms: ProjectionTerms, months: Int) {
    let limit = terms.limit
    self.limit = limit
    table = [Double](repeating: 0, count: (months + 1) * 2 * limit)
    for age in 0..<limit where terms.band(age) != nil {
      table[age] = 1
      table[limit + age] = 1
    }
    for month in 0..<months {
      for age in 0..<max(0, limit - 1) {
        guard let band = terms.band(age) else { continue }
        let rest = table[(month * 2 + 1) * limit + age + 1]
        let row = (month + 1) * 2 * limit + age
        table[row] = (1 - leaving.chances[band * 2]) * rest
        table[row + limit] = (1 - leaving.chances[band * 2 + 1]) * rest
      }
    }
  }

  /// - Parameter age: 0 up to the limit; 0 for any other.
  func after(_ months: Int, age: Int, isNew: Bool) -> Double {
    let place = (months * 2 + (isNew ? 0 : 1)) * limit + age
    return age >= 0 && age < limit && table.indices.contains(place) ? table[place] : 0
  }
}
