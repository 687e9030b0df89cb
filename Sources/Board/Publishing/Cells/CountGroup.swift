/// Counts that hang together by sums, and by nothing with any others: what is hidden among them is audited by itself.
struct CountGroup: Hashable {
  /// Places of counts, in order.
  let members: [Int]
  /// Which of them are withdrawn, in the same order.
  let isWithdrawn: [Bool]

  var first: Int { members.first ?? 0 }
}
