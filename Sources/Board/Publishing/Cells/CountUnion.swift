import CareModel

/// Counts that are one under several names.
struct CountUnion {
  /// All that one indicator tells of one area and period.
  struct Family: Hashable {
    let area: Int
    let indicator: Int
    let period: Period
  }

  enum Outcome { case known, united, refused }

  private var parent: [Int]
  private var counted: [Int: Set<Family>] = [:]
  private var among: [Int: Set<Family>] = [:]

  init(_ count: Int) { parent = Array(0..<count) }

  /// Says where a count is printed: as those who are counted, or as the group that they are counted among.
  mutating func add(_ count: Int, _ family: Family, isGroup: Bool) {
    if isGroup { among[count, default: []].insert(family) } else { counted[count, default: []].insert(family) }
  }

  /// Makes one of two counts, unless two of those counted by one indicator would then be one, or they and their own group: sums
  /// could no longer be told apart from their parts.
  mutating func unite(_ one: Int, _ other: Int) -> Outcome {
    let (one, other) = (root(one), root(other))
    guard one != other else { return .known }
    let (first, second) = (counted[one] ?? [], counted[other] ?? [])
    let (firstGroups, secondGroups) = (among[one] ?? [], among[other] ?? [])
    guard first.isDisjoint(with: second), first.isDisjoint(with: secondGroups), second.isDisjoint(with: firstGroups) else {
      return .refused
    }
    parent[other] = one
    counted[one] = first.union(second)
    among[one] = firstGroups.union(secondGroups)
    return .united
  }

  mutating func root(_ place: Int) -> Int {
    var place = place
    while parent[place] != place {
      parent[place] = parent[parent[place]]
      place = parent[place]
    }
    return place
  }
}
