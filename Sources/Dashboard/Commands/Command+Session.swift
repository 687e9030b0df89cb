internal import Screen

extension Command {
  static let time: [Command] = [
    Command(
      "earlier", "Earlier period", keys: [.character("[")], group: .time, hint: "earlier",
      help: "Moves the whole board one period back: what the panel saw then.",
      whyNot: { state in needsBoard(state) ?? state.whyNotTravel(by: -1) }
    ) { $0.travel(by: -1) },
    Command(
      "later", "Later period", keys: [.character("]")], group: .time, hint: "later",
      help: "Moves the whole board one period forward.",
      whyNot: { state in needsBoard(state) ?? state.whyNotTravel(by: 1) }
    ) { $0.travel(by: 1) },
    Command(
      "latest", "Latest period", keys: [.character("0")], group: .time, help: "Back to the figures as they stand now.",
      whyNot: { state in needsBoard(state) ?? (state.period == nil ? "these are the latest figures" : nil) }
    ) { $0.travelToLatest() },
    Command(
      "area", "Choose an area", keys: [.character("a")], group: .time, hint: "area",
      help: "Shows another authority, a region or England, from the same files.",
      whyNot: { $0.areas.isEmpty ? "no area has figures yet" : nil }
    ) { state in
      state.overlay = .areas(Overlay.Search())
      return []
    },
  ]

  static let looks: [Command] = [
    Command(
      "theme", "Next theme", keys: [.character("t")], group: .looks, hint: "theme", help: "Turns to the next theme.",
      whyNot: { $0.settings.colours == .none ? "there are no colours here, so themes would all look alike" : nil }
    ) { $0.nextTheme() },
    Command(
      "glyphs", "Next set of glyphs", keys: [.character("g")], group: .looks,
      help: "Braille charts, blocks, or plain ASCII, for fonts that lack some characters."
    ) { $0.nextGlyphs() },
    Command(
      "mouse", "Mouse on or off", keys: [.character("m")], group: .looks,
      help: "Off, the terminal selects text with the mouse as usual. On, Shift and drag does."
    ) { $0.toggleMouse() },
  ]

  static let session: [Command] = [
    Command(
      "copy", "Copy as text", keys: [.character("y")], group: .session,
      help: "Sends this screen as plain text to the terminal's clipboard; records never.",
      whyNot: { $0.isOnRecords ? "records are never copied: what is on this screen stays on it" : needsBoard($0) }
    ) { $0.copyText() },
    Command("reload", "Read the files again", keys: [.function(5), .control("r")], group: .session, help: "Reads the board again now.") {
      state in
      state.notice = "reading the files again"
      return [.reload]
    },
    Command("repaint", "Paint again", keys: [.control("l")], group: .session, help: "Paints the whole screen again.") { _ in
      [.repaint]
    },
    Command("suspend", "Back to the shell for now", keys: [.control("z")], group: .session, help: "Stops here; fg returns.") {
      _ in [.suspend]
    },
    Command("quit", "Quit", keys: [.character("q"), .control("c")], group: .session, hint: "quit", help: "Leaves Careboard.") {
      _ in [.quit]
    },
  ]
}
