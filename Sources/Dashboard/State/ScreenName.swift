public import CareModel

/// A screen as the command line names it: `home`, `scorecard`, `indicator/ID`, `health`, `help`.
public enum ScreenName: Hashable, Sendable {
  case home, scorecard, health, help
  case indicator(Indicator.ID)

  /// Every form there is, as help shows it.
  public static let forms = ["home", "scorecard", "indicator/ID", "health", "help"]

  /// Nil for anything else.
  public init?(_ text: String) {
    switch text {
    case "home": self = .home
    case "scorecard": self = .scorecard
    case "health": self = .health
    case "help": self = .help
    default:
      let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0] == "indicator", !parts[1].isEmpty else { return nil }
      self = .indicator(String(parts[1]))
    }
  }
}
