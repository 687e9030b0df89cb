internal import CareModel

/// The last few standings, so that travelling to and fro between periods works each out once.
struct StandingsKept: Sendable {
  /// All that a standing hangs on besides what a reload altered.
  struct Key: Hashable, Sendable {
    let generation: Int
    let area: AreaCode
    let period: Period?
    let day: Day?
  }

  private static let most = 12
  private var kept: [(key: Key, standing: Standing)] = []

  /// The standing of a key, made if it is not among the last few.
  mutating func standing(_ key: Key, make: () -> Standing) -> Standing {
    if let known = kept.first(where: { $0.key == key }) { return known.standing }
    let made = make()
    // What hangs on an older reading of the files will not be asked for again.
    kept.removeAll { $0.key.generation != key.generation }
    kept.append((key, made))
    if kept.count > StandingsKept.most { kept.removeFirst() }
    return made
  }
}
