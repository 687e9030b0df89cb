public import CareModel

/// A screen of the dashboard.
public enum Place: Hashable, Sendable {
  case home
  case scorecard
  case watch
  /// What was promised and asked.
  case actions
  case indicator(Indicator.ID)
  /// One indicator among neighbours, region, England and all authorities.
  case compare(Indicator.ID)
  /// Two indicators side by side.
  case pair(Indicator.ID, Indicator.ID)
  /// Started, ceased and the number looked after together.
  case flows
  case health
  /// The children behind a figure of an indicator: on a terminal only, and only where the board allows it.
  case records(Indicator.ID)

  /// How it is called in the trail of where the reader is.
  func title(_ catalogue: Catalogue?) -> String {
    switch self {
    case .home: "Home"
    case .scorecard: "Scorecard"
    case .watch: "Watch list"
    case .actions: "Actions and questions"
    case .indicator(let id): catalogue?[id]?.shortTitle ?? id
    case .health: "Data health"
    case .compare: "Compare"
    case .pair: "Side by side"
    case .flows: "Flows"
    case .records: "Records"
    }
  }
}

/// A place with where the reader is in it; kept while they look elsewhere, so that Esc returns to the same spot.
struct Visit: Hashable, Sendable {
  var place: Place
  /// What the cursor is on in each pane, by identity and never by row number, so that it survives a reload.
  var cursors: [Int: String] = [:]
  /// First row shown, of a page that scrolls.
  var scroll = 0
  var filter = ""
  /// Home: the pane with the focus, 1–4, or 5 for the scorecard strip.
  var pane = 1
  /// Home: whether that pane fills the screen.
  var isZoomed = false
  /// An indicator's page: the breakdown that was looked for, which stands first.
  var lead: String?
  /// Records: the group whose children are shown.
  var category: CareModel.Category = .whole

  init(_ place: Place) { self.place = place }
}

/// Something that lies over the screen and takes the keys.
enum Overlay: Hashable, Sendable {
  case help(Search)
  case palette(Search)
  case areas(Search)
  /// An area to set beside ours.
  case compareWith(Search)
  /// A second indicator to set beside the first.
  case pairWith(Search)
  /// Typing a filter for the rows of the screen below.
  case filter

  /// What was typed into a list, and which of its lines is chosen.
  struct Search: Hashable, Sendable {
    var text = ""
    var choice = 0
  }
}
