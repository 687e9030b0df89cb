/// A figure of which nothing is known but its value.
struct BareFigure {
  /// Where it stands in the columns.
  let place: Int
  let value: Double
  let isPercentage: Bool
  /// The count of the people it is of, where another figure has it.
  let population: Int?
  /// Given so by the Department, not by the council or its colleagues.
  let isPublished: Bool
}
