/// One group of a breakdown by number: ages, months in care, days missing.
struct Band: Sendable {
  let category: String
  /// The first number of the band; nil where it reaches down without end.
  let from: Int?
  /// The first number past the band; nil where it reaches up without end.
  let below: Int?

  func contains(_ number: Int) -> Bool {
    (from.map { number >= $0 } ?? true) && (below.map { number < $0 } ?? true)
  }
}
