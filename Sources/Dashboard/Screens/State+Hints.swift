internal import Screen

extension State {
  /// The keys that matter here, the most useful first; each can be clicked.
  var hintCommands: [String] {
    switch overlay {
    case .some: return []
    case nil: break
    }
    guard snapshot != nil, standing != nil || place == .health else {
      return snapshot == nil ? ["help", "quit"] : ["area", "health", "help", "quit"]
    }
    switch place {
    case .home:
      let common = ["help", "filter", "next-red", "open", "next-pane", "earlier"]
      return visit.isZoomed
        ? ["help", "open", "back", "next-pane", "earlier", "quit"]
        : common + ["watch", "scorecard", "actions", "present", "flows", "theme", "area", "health", "quit"]
    case .scorecard:
      return ["help", "filter", "next-red", "open", "order", "earlier", "back", "compare", "theme", "area", "quit"]
    case .indicator:
      return ["help", "next-pane", "next-red", "earlier", "back", "compare", "records", "scorecard", "theme", "quit"]
    case .watch: return ["help", "open", "next-pane", "earlier", "actions", "scorecard", "back", "theme", "area", "quit"]
    case .actions: return ["help", "open", "next-pane", "earlier", "watch", "scorecard", "back", "theme", "area", "quit"]
    case .compare: return ["help", "open", "order", "compare-with", "pair", "next-pane", "earlier", "back", "theme", "area", "quit"]
    case .records: return ["help", "next-pane", "back", "earlier", "theme", "quit"]
    case .pair, .flows: return ["help", "next-pane", "earlier", "back", "theme", "quit"]
    case .health: return ["help", "filter", "next-pane", "back", "theme", "quit"]
    }
  }

  func drawHints(_ picture: inout Picture, in rect: Rect) {
    if let overlay {
      drawTyping(overlay, &picture, in: rect)
      return
    }
    var x = rect.x + 1
    let quit = "quit"
    var isFull = false
    for id in hintCommands {
      guard let command = Command.named(id), let key = command.keys.first else { continue }
      if command.whyNot(self) != nil, id != "earlier" { continue }
      if id == "earlier" {
        x += drawTravel(&picture, x: x, y: rect.y, endX: rect.endX - 10)
        continue
      }
      let label = key == .enter && settings.glyphs != .ascii ? "⏎" : key.label
      let width = TextWidth.width(of: label) + 1 + TextWidth.width(of: hint(command))
      // Leaving is always on show, whatever has to give way.
      let reserve = id == quit ? 1 : 10
      // Once one does not fit the rest wait for more room, so that the order of importance shows.
      if isFull, id != quit { continue }
      guard x + width + reserve <= rect.endX else {
        isFull = true
        continue
      }
      let start = x
      x += picture.canvas.put(label, x: x, y: rect.y, style: theme[.key])
      x += picture.canvas.put(" " + hint(command), x: x, y: rect.y, style: theme[.muted])
      picture.spot(Rect(x: start, y: rect.y, width: x - start, height: 1), .command(id))
      x += 3
    }
  }

  /// The two keys of time travel, which share their words.
  /// - Returns: columns used, the gap after them included.
  private func drawTravel(_ picture: inout Picture, x: Int, y: Int, endX: Int) -> Int {
    guard (standing?.timeline.count ?? 0) > 1, x + 10 <= endX else { return 0 }
    picture.canvas.put("[", x: x, y: y, style: theme[.key])
    picture.canvas.put("]", x: x + 2, y: y, style: theme[.key])
    picture.canvas.put("period", x: x + 4, y: y, style: theme[.muted])
    picture.spot(Rect(x: x, y: y, width: 2, height: 1), .command("earlier"))
    picture.spot(Rect(x: x + 2, y: y, width: 8, height: 1), .command("later"))
    return 13
  }

  private func hint(_ command: Command) -> String {
    if command.id == "next-pane", isComparing { return "more words" }
    if command.id == "next-pane", isOnRecords { return "next breakdown" }
    if command.id == "next-pane" { return place == .home ? "next pane" : "next section" }
    return command.hint
  }

  private func drawTyping(_ overlay: Overlay, _ picture: inout Picture, in rect: Rect) {
    guard overlay == .filter else {
      picture.canvas.put(
        "Up, Down choose   Enter takes it   Esc closes", x: rect.x + 1, y: rect.y, style: theme[.muted],
        maxWidth: rect.width - 2, ellipsis: settings.glyphs.ellipsis)
      return
    }
    var x = rect.x + 1
    x += picture.canvas.put("/", x: x, y: rect.y, style: theme[.key])
    x += picture.canvas.put(typed, x: x, y: rect.y, style: theme[.heading], maxWidth: rect.width / 2, ellipsis: settings.glyphs.ellipsis)
    picture.canvas.put(" ", x: x, y: rect.y, style: theme[.selection])
    picture.canvas.cursor = Canvas.Position(x: x, y: rect.y)
    let help = "Enter keeps it   Esc clears it"
    let width = TextWidth.width(of: help)
    if x + 3 + width <= rect.endX {
      picture.canvas.put(help, x: rect.endX - 1 - width, y: rect.y, style: theme[.muted])
    }
  }
}
