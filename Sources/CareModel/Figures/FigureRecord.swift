/// What one row of a file says of one figure: all of it, or only a part that other rows complete.
public struct FigureRecord: Sendable {
  public struct Marks: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The counts were rounded by their publisher, so the published value is nearer the truth than their ratio.
    public static let roundedCounts = Marks(rawValue: 1)
    /// One of several rows whose counts add up to the figure.
    public static let addend = Marks(rawValue: 2)
    /// The count could not be given, and `absence` says why.
    public static let countAbsent = Marks(rawValue: 4)
    /// The base could not be given.
    public static let baseAbsent = Marks(rawValue: 8)
    /// The row gives the base and nothing else: alone it is no figure.
    public static let baseOnly = Marks(rawValue: 16)
  }

  public var key: FigureKey
  /// The value given, for a count the count; NaN where this row does not give it.
  public var value: Double
  public var numerator: Double
  public var denominator: Double
  /// The ratio as published; NaN where not given.
  public var published: Double
  /// The day of the release; `Int32.min` where unknown.
  public var release: Int32
  public var line: UInt32
  public var absence: Absence?
  public var status: FigureStatus
  public var marks: Marks

  public init(
    key: FigureKey, value: Double = .nan, numerator: Double = .nan, denominator: Double = .nan,
    published: Double = .nan, release: Day? = nil, line: Int, absence: Absence? = nil,
    status: FigureStatus = .final, marks: Marks = []
  ) {
    self.key = key
    self.value = value
    self.numerator = numerator
    self.denominator = denominator
    self.published = published
    self.release = release.map { Int32(clamping: $0.number) } ?? Int32.min
    self.line = UInt32(clamping: line)
    self.absence = absence
    self.status = status
    self.marks = marks
  }
}
