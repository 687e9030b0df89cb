/// Finds the names that a misspelt one was perhaps meant to be.
public enum Spelling {
  /// The known names nearest to `name`, nearest first; none where nothing is near enough to be worth saying.
  ///
  /// Letter case, spaces, `_` and `-` do not count. A slip is a letter too many, too few, wrong, or two letters swapped;
  /// one slip is allowed for each three letters. A name that `name` begins is also near.
  public static func nearest(to name: String, among known: some Sequence<String>, limit: Int = 3) -> [String] {
    let wanted = plain(name)
    guard !wanted.isEmpty, wanted.count <= longest else { return [] }
    let allowed = max(1, wanted.count / 3)
    var found: [(name: String, distance: Int)] = []
    for candidate in known {
      let other = plain(candidate)
      guard other.count <= longest else { continue }
      let distance = distance(wanted, other)
      if distance <= allowed {
        // "us" is two slips from "at" as well: of short names at least half must agree.
        if distance * 2 <= max(wanted.count, other.count) { found.append((candidate, distance)) }
      } else if wanted.count >= 3, other.starts(with: wanted) {
        found.append((candidate, allowed + 1))
      }
    }
    found.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return found.prefix(limit).map(\.name)
  }

  /// How many slips lie between two texts (optimal string alignment distance).
  public static func distance(_ one: String, _ other: String) -> Int {
    distance(Array(one.unicodeScalars), Array(other.unicodeScalars))
  }

  private static let longest = 100

  private static func plain(_ text: String) -> [Unicode.Scalar] {
    text.prefix(longest + 1).lowercased().unicodeScalars.filter { !" _-".unicodeScalars.contains($0) }
  }

  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var twoAbove = [Int](repeating: 0, count: other.count + 1)
    var above = Array(0...other.count)
    for row in one.indices {
      var current = [row + 1]
      current.reserveCapacity(other.count + 1)
      for column in other.indices {
        let substitution = above[column] + (one[row] == other[column] ? 0 : 1)
        var best = min(substitution, above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          best = min(best, twoAbove[column - 1] + 1)
        }
        current.append(best)
      }
      twoAbove = above
      above = current
    }
    return above[other.count]
  }
}
