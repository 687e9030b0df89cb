public import CareModel

/// A screen as the command line names it: `home`, `scorecard`, `watch`, `actions`, `indicator/ID`, `health`, `help`.
public enum ScreenName: Hashable, Sendable {
  case home, scorecard, watch, actions, health, help
  case indicator(Indicator.ID)
  case compare(Indicator.ID)
  case pair(Indicator.ID, Indicator.ID)
  case flows
  /// A slide by its number, counted from 1: public, whatever else is asked for.
  case slide(Int)

  /// Every form there is, as help shows it.
  public static let forms = ["home", "scorecard", "watch", "actions", "indicator/ID", "compare/ID", "pair/ID/ID", "flows", "health", "help", "slide/N"]

  /// Nil for anything else.
  public init?(_ text: String) {
    switch text {
    case "home": self = .home
    case "scorecard": self = .scorecard
    case "watch": self = .watch
    case "actions": self = .actions
    case "health": self = .health
    case "flows": self = .flows
    case "help": self = .help
    default:
      let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[1].isEmpty else { return nil }
      switch parts[0] {
      case "slide":
        guard let number = Int(parts[1]), number > 0 else { return nil }
        self = .slide(number)
      case "indicator": self = .indicator(String(parts[1]))
      case "compare": self = .compare(String(parts[1]))
      case "pair":
        let ids = parts[1].split(separator: "/", omittingEmptySubsequences: false)
        guard ids.count == 2, !ids[0].isEmpty, !ids[1].isEmpty else { return nil }
        self = .pair(String(ids[0]), String(ids[1]))
      default: return nil
      }
    }
  }
}
