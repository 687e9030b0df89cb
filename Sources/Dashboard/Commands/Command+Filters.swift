internal import Screen

extension Command {
  /// Filters that have a name, for the scorecard; what they type can be read, changed and cleared like any other filter.
  static let filters: [Command] = [
    filter("red", "Only red", .alt("r"), help: "Scorecard: only what is red."),
    filter("worse and worsening", "Only worse and worsening", .alt("w"), help: "Scorecard: only what is worse than the neighbours and getting worse."),
    filter("signals", "Only signals", .alt("s"), help: "Scorecard: only where the latest final figure differs from its usual variation."),
    filter("no action", "Only without an action", .alt("n"), help: "Scorecard: only what is red or amber and has no open action."),
    Command(
      "order-back", "Change the order back", keys: [.character("O")], group: .finding, help: "Scorecard: the order before this one.",
      whyNot: { $0.place == .scorecard ? nil : "only the scorecard has orders to go back to" }
    ) { $0.changeOrder(by: -1) },
  ]

  private static func filter(_ text: String, _ title: String, _ key: Key, help: String) -> Command {
    Command(
      "filter-" + text.map { $0 == " " ? "-" : String($0) }.joined(), title, keys: [key], group: .finding, help: help, whyNot: needsBoard
    ) { state in
      if state.place != .scorecard { _ = state.go(to: .scorecard) }
      state.visit.filter = text
      return []
    }
  }
}
