/// Who came into a group and who left it, month by month and by bands of age: what a projection goes on from.
public struct CohortHistory: Hashable, Sendable {
  /// The bands by the months of age that each holds, from the youngest; the last ends where everybody leaves.
  public let bands: [Range<Int>]
  /// By month from the oldest, then by band: who came in.
  public private(set) var entries: [[Int]]
  /// Who left before the age at which everybody does.
  public private(set) var exits: [[Int]]
  /// Who was there when the month began.
  public private(set) var exposure: [[Int]]

  /// By age in months: who came in, in all the months.
  private var comers: [Int]

  public init(bands: [Range<Int>], months: Int) {
    self.bands = bands
    comers = Array(repeating: 0, count: bands.last?.upperBound ?? 0)
    let none = Array(repeating: Array(repeating: 0, count: bands.count), count: max(0, months))
    (entries, exits, exposure) = (none, none, none)
  }

  public var months: Int { entries.count }
  /// The age, in months, at which everybody leaves.
  public var limit: Int { bands.last?.upperBound ?? 0 }

  /// The band of an age in months; nil outside all of them.
  public func band(of age: Int) -> Int? { bands.firstIndex { $0.contains(age) } }

  public mutating func enter(month: Int, age: Int) {
    add(to: \.entries, month, age)
    if comers.indices.contains(age) { comers[age] += 1 }
  }

  public mutating func leave(month: Int, age: Int) { add(to: \.exits, month, age) }
  public mutating func expose(month: Int, age: Int) { add(to: \.exposure, month, age) }

  private mutating func add(to path: WritableKeyPath<CohortHistory, [[Int]]>, _ month: Int, _ age: Int) {
    guard entries.indices.contains(month), let band = band(of: age) else { return }
    self[keyPath: path][month][band] += 1
  }

  /// The latest months only.
  func suffix(_ months: Int) -> CohortHistory {
    var short = self
    short.entries = Array(entries.suffix(months))
    short.exits = Array(exits.suffix(months))
    short.exposure = Array(exposure.suffix(months))
    return short
  }

  /// What share of those who come in a band come at each of its ages; the few there are are evened out.
  func shares(ofBand band: Int) -> [Double] {
    guard bands.indices.contains(band) else { return [] }
    let counts = bands[band].map { Double(comers.indices.contains($0) ? comers[$0] : 0) + 0.5 }
    let all = counts.reduce(0, +)
    return counts.map { $0 / all }
  }

  func sum(_ counts: [[Int]], band: Int? = nil) -> Int {
    counts.reduce(0) { sum, month in sum + (band.map { month.indices.contains($0) ? month[$0] : 0 } ?? month.reduce(0, +)) }
  }
}
