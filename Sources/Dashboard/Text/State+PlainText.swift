internal import CareModel

extension State {
  /// The screen shown, as linear text: one fact a line, words for direction and colour, no borders.
  public var plainText: String {
    if let presenter { return presenter.plainText }
    guard let snapshot else { return (banner.map { $0.text } ?? "No board has been read yet.") + "\n" }
    guard let standing else {
      let lines = areas.isEmpty
        ? ["There are no figures on this board yet."] + State.emptyBoard
        : ["Choose an area with --area. Areas with figures:"] + areas.map { "\($0.name), \($0.code)" }
      return lines.joined(separator: "\n") + "\n"
    }
    var text = PlainText()
    text.header(standing, period: period, isPublic: settings.isPublic)
    if let banner { text.line("Attention: \(banner.text)") }
    switch place {
    case .home:
      for pane in standing.panes { text.pane(pane) }
      text.scorecard(stripRows, title: "Scorecard, red first", missing: standing.missing)
    case .scorecard: text.scorecard(scorecardRows, title: "Scorecard, \(order.words)", missing: standing.missing, chance: standing.chance)
    case .watch: text.watch(standing.watch, chance: standing.chance)
    case .actions: text.actions(standing.actions)
    case .indicator:
      if let page { text.page(page) }
    case .health: text.health(snapshot)
    case .compare, .pair, .flows: sheet?.write(to: &text)
    case .records: text.line("Records are shown on a terminal only, and never as text.")
    }
    return text.lines.joined(separator: "\n") + "\n"
  }
}
