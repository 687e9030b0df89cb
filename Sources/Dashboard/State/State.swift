public import Board
public import CareModel
public import Screen

/// The whole dashboard as a value: what is known, where the reader is, how it looks.
///
/// `update` is the only way to change it and `render` a function of it; neither knows a clock, a disk or a terminal.
public struct State: Sendable {
  /// How the outside world starts it.
  public struct Settings: Sendable {
    public var size: Size
    public var theme: Theme
    /// Every theme the reader can turn to, in order.
    public var themes: [Theme]
    public var glyphs: GlyphLevel
    /// With `.none`, whatever the theme, marks stand in for colours.
    public var colours: ColourLevel
    public var area: AreaCode?
    public var period: Period?
    public var isMouseOn: Bool
    /// Whether anybody may see the screen: what is loaded is then the public view, and says so.
    public var isPublic = false
    /// Whether the screen is a terminal that one person sits at, so that records may be on it.
    public var mayShowRecords = false
    /// Seconds since 1970, and how far local time is ahead of UTC in seconds.
    public var now: Int
    public var secondsFromUTC: Int
    /// Whether a person asked for this day, which then goes before the one that a board stands still at.
    public var isDayAsked = false

    public init(
      size: Size = Size(columns: 80, rows: 24), theme: Theme = .dark, themes: [Theme] = Theme.builtIn,
      glyphs: GlyphLevel = .unicode, colours: ColourLevel = .ansi256, area: AreaCode? = nil,
      period: Period? = nil, isMouseOn: Bool = true, now: Int = 0, secondsFromUTC: Int = 0
    ) {
      self.size = size
      self.theme = theme
      self.themes = themes
      self.glyphs = glyphs
      self.colours = colours
      self.area = area
      self.period = period
      self.isMouseOn = isMouseOn
      self.now = now
      self.secondsFromUTC = secondsFromUTC
    }
  }

  public internal(set) var settings: Settings
  public internal(set) var snapshot: Snapshot?
  /// The trail of screens, Home first; never empty.
  var visits: [Visit] = [Visit(.home)]
  var overlay: Overlay?
  var order: ScorecardOrder = .theme
  /// Whether the groups of a breakdown stand in order of what they did to the change.
  var sortsByContribution = false
  /// Trouble that lasts until it is put right.
  var banner: Banner?
  /// Something said once, until the next key.
  var notice: String?
  var changes: FigureChanges = .none
  /// Whether changed figures are marked: from the reload until the next key.
  var marksChanges = false
  var standing: Standing?
  var standings = StandingsKept()
  var page: IndicatorPage?
  /// What a comparison, a pair of indicators or the flows show.
  var sheet: Sheet?
  /// The children behind a figure, while they are on the screen.
  var records: RecordsShown?
  var comparing = Comparing()
  var areas: [AreaChoice] = []
  /// Keys that wait for the first board.
  var typedAhead: [Key] = []
  /// The theme in force.
  private(set) var theme: Theme

  public init(_ settings: Settings = Settings()) {
    self.settings = settings
    theme = State.theme(settings)
  }

  /// The area shown; nil until a board is there and one is chosen.
  public var area: AreaCode? { settings.area ?? snapshot?.homeArea }

  /// The period travelled to; nil: as it stands now.
  public var period: Period? { settings.period }

  public var place: Place { visit.place }

  /// How long the program has run, as far as it was told.
  var uptime: Duration = .zero
  /// Slides that are up in place of the dashboard.
  var presenter: Presenter?

  /// When `uptime` is next wanted, as the time the program will have run; nil: nothing waits for time to pass.
  public var nextDeadline: Duration? { presenter?.nextDeadline(after: uptime) }

  var visit: Visit {
    get { visits.last ?? Visit(.home) }
    set {
      if visits.isEmpty { visits = [newValue] } else { visits[visits.count - 1] = newValue }
    }
  }

  /// Puts on the theme that is set, as far as the terminal's colours go.
  mutating func dress() { theme = State.theme(settings) }

  private static func theme(_ settings: Settings) -> Theme { dressed(settings.theme, for: settings.colours) }

  /// A theme as far as colours go.
  static func dressed(_ theme: Theme, for colours: ColourLevel) -> Theme {
    switch colours {
    case .none: .monochrome
    case .ansi16: theme.sixteen
    case .ansi256, .truecolour: theme
    }
  }
}

/// What is wrong, for as long as it is.
struct Banner: Hashable, Sendable {
  let text: String
}

/// An area in the picker.
struct AreaChoice: Hashable, Sendable {
  let code: AreaCode
  let name: String
  let region: String
}
