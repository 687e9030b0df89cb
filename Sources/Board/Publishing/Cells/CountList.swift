/// Counts that are parts of one: the groups of a breakdown, the months of a quarter.
struct CountList: Hashable {
  /// What it is by, and of what: "cla_number by age, 2024-08". Part of what a list is, because it is withdrawn by its name.
  let name: String
  /// Places of counts.
  let whole: Int
  let parts: [Int]
  /// The parts are shorter periods of the same count, rather than groups.
  var isOverTime = false
}
