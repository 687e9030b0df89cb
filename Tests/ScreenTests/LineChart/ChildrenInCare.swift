import Screen

/// The figures that line charts are tried on.
enum ChildrenInCare {
  /// Children looked after, month by month, over two years and a half.
  static let children: [Double?] = [
    278, 279, 281, 283, 284, 286, 288, 288, 290, 292, 293, 293, 294, 296, 295, 297, 296, 298, 296,
    295, 297,
    299, 300, 301, 303, 303, 306, 309, 312,
  ]
  static let quarters: [LineChart.Label] = [
    .init(0, "Apr 22"), .init(6, "Oct 22"), .init(12, "Apr 23"), .init(18, "Oct 23"),
    .init(24, "Apr 24"),
  ]
  static let years: [LineChart.Label] = [
    .init(0, "2020-21"), .init(1, "2021-22"), .init(2, "2022-23"), .init(3, "2023-24"),
    .init(4, "2024-25"),
  ]
}
