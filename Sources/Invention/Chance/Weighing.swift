/// Choices with whole-number weights.
struct Weighing<Choice: Sendable>: Sendable {
  private(set) var choices: [Choice] = []
  /// Of each choice, the weights up to and including its own.
  private var sums: [Int] = []

  var isEmpty: Bool { (sums.last ?? 0) == 0 }
  var total: Int { sums.last ?? 0 }

  mutating func add(_ choice: Choice, weight: Int) {
    choices.append(choice)
    sums.append(total + weight)
  }

  /// One of the choices, or nil where there is none of any weight.
  func drawn(by chance: inout Chance) -> Choice? {
    guard total > 0 else { return nil }
    let point = chance.below(total)
    for place in sums.indices where point < sums[place] { return choices[place] }
    return nil
  }
}
