/// The children looked after at each month's end, counted by one thing known about them.
struct MakeUp {
  let breakdown: String
  let categories: [String]
  /// By month, then by category.
  let counts: [[Int]]
  /// Totals of several categories: the name, and the places of its parts.
  var subtotals: [(category: String, places: [Int])] = []

  func counts(of category: String) -> [Int] {
    if let place = categories.firstIndex(of: category) { return counts.map { $0[place] } }
    let places = subtotals.first { $0.category == category }?.places ?? []
    return counts.map { month in places.reduce(0) { $0 + month[$1] } }
  }
}
