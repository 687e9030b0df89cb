/// Values that no figure should have and every computation must survive.
enum Extremes {
  static let values: [Double] = [
    .nan, .infinity, -.infinity, 0, -0.0, 1e308, -1e308, .leastNonzeroMagnitude, 1e-20, 1e20, 0.1, 100, -1, 9_007_199_254_740_992,
  ]
  static let counts: [Int] = [.min, -1, 0, 1, 2, 9, 10, 999_999_999_999, .max]
}
