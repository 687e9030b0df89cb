/// What is asked for: how many children, which years, and how clean.
public struct Commission: Sendable {
  /// How the years of a return lie.
  public enum Layout: Sendable {
    /// A folder for each collection year, `2024-25/episodes.csv`.
    case folders
    /// One set of files, `episodes.csv`, with the collection year of each row in a last column `YEAR`.
    case appended
  }

  /// Which files a return has.
  public enum Extent: Sendable {
    /// All that a year's return consists of.
    case whole
    /// Children, episodes, reviews and unaccompanied children: what a case system gives at any time.
    case care
  }

  /// About how many children are looked after on a day, on average over the years: 1 to 100,000.
  public var children: Int
  /// How many collection years: 1 to 10.
  public var years: Int
  /// The year on whose 31 March the last collection year ends.
  public var until: Int
  /// The same seed gives the same bytes on every machine.
  public var seed: UInt64
  public var layout: Layout
  /// Whether episodes carry `PL_LA`, `PL_LOCATION` and `PL_DISTANCE`, as regional extracts do.
  public var distances: Bool
  /// Whether mistakes are planted, as often as in real returns.
  public var dirty: Bool
  /// Whether `mistakes.csv` says which mistake is where.
  public var ledger: Bool
  public var extent: Extent
  /// How many children start and cease in each month, where that is told; the return is made at its end.
  var turnover: Turnover?

  public init(
    children: Int, years: Int, until: Int = 2025, seed: UInt64 = 1, layout: Layout = .folders, distances: Bool = false,
    dirty: Bool = false, ledger: Bool = false, extent: Extent = .whole
  ) {
    self.children = min(max(children, 1), 100_000)
    self.years = min(max(years, 1), 10)
    self.until = min(max(until, 2000), 2100)
    self.seed = seed
    self.layout = layout
    self.distances = distances
    self.dirty = dirty
    self.ledger = ledger
    self.extent = extent
  }

  func year(ending: Int) -> CollectionYear { CollectionYear(ending: ending, made: turnover?.lastDay) }

  func has(_ file: ReturnFile) -> Bool {
    switch (extent, file) {
    case (.whole, _), (.care, .header), (.care, .episodes), (.care, .reviews), (.care, .uasc): true
    case (.care, _): false
    }
  }

  var collectionYears: ClosedRange<CollectionYear> {
    CollectionYear(ending: until - years + 1)...CollectionYear(ending: until)
  }
}
