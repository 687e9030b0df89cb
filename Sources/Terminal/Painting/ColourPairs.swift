/// The numbered pairs of colours that a terminal is told about, given out as styles ask for them.
///
/// Never more than 256: a pair given to other colours would recolour what is already on the screen, so when they run out all are
/// forgotten and the frame is painted afresh.
struct ColourPairs {
  /// A foreground and a background as the terminal numbers them; -1 is its own colour.
  struct Pair: Hashable {
    var foreground: Int32
    var background: Int32
  }

  private let limit: Int
  private var numbers: [Pair: Int32] = [:]

  /// `limit` counts pair 0, the terminal's own colours.
  init(limit: Int) { self.limit = min(limit, 256) }

  /// The pair's number, and whether it has just been given out; nil when there are none left.
  mutating func number(of pair: Pair) -> (number: Int32, isNew: Bool)? {
    if pair == Pair(foreground: -1, background: -1) { return (0, false) }
    if let number = numbers[pair] { return (number, false) }
    guard numbers.count + 1 < limit else { return nil }
    let number = Int32(numbers.count + 1)
    numbers[pair] = number
    return (number, true)
  }

  mutating func removeAll() { numbers.removeAll() }
}
