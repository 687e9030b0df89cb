/// Categories put together until none is small: "other placement" (statistics.md section 8.4, step 1).
///
/// To be done before cells are declared, and alike for every period of a series, or the merge itself tells what changed.
public struct CategoryMerge: Hashable, Sendable {
  /// Positions of categories, group by group, in their order; a group of one is not merged.
  public let groups: [[Int]]

  /// - Parameters:
  ///   - counts: people by category, in the declared merge order: each may be put together with the next.
  ///   - rules: a group of 1 to their threshold joins the next, or at the end the one before.
  public init(_ counts: [Int], rules: DisclosureRules) {
    var groups: [[Int]] = []
    var totals: [Int] = []
    for (position, count) in counts.enumerated() {
      if let last = totals.last, rules.isUnsafe(last) {
        groups[groups.count - 1].append(position)
        totals[totals.count - 1] = last &+ count
      } else {
        groups.append([position])
        totals.append(count)
      }
    }
    while let last = totals.last, rules.isUnsafe(last), groups.count > 1, let tail = groups.popLast() {
      totals.removeLast()
      groups[groups.count - 1] += tail
      totals[totals.count - 1] &+= last
    }
    self.groups = groups
  }
}
