internal import Screen
internal import Statistics

extension Command {
  static let screens: [Command] =
    (1...4).map { number in
      Command(
        "pane-\(number)", "Pane \(number)", keys: [.character(Character("\(number)"))], group: .screens,
        help: "To headline pane \(number) of Home; pressed again, to fill the screen with it.",
        whyNot: { $0.hasPane(number) ? nil : "this board has no pane \(number)" }
      ) { $0.goToPane(number) }
    } + [
      Command(
        "scorecard", "Scorecard", keys: [.character("s"), .character("5")], group: .first, hint: "scorecard",
        help: "Every indicator with its target, colour, change and comparators.", whyNot: needsBoard
      ) { $0.go(to: .scorecard) },
      Command(
        "watch", "Watch list", keys: [.character("w")], group: .first, hint: "watch",
        help: "What to ask about first: worse than neighbours and getting worse, red with no action, new signals, what is overdue.",
        whyNot: needsBoard
      ) { $0.go(to: .watch) },
      Command(
        "actions", "Actions and questions", keys: [.character("u")], group: .first, hint: "actions",
        help: "What was promised and asked, meeting by meeting: by which role, by when, what is overdue or unanswered, and what the figure did since.",
        whyNot: needsBoard
      ) { $0.go(to: .actions) },
      Command(
        "present", "Present", keys: [.character("p")], group: .first, hint: "present",
        help: "Slides for a public room, made from the public copy of the board alone; ? lists their keys.", whyNot: needsBoard
      ) { $0.present() },
      Command(
        "zoom", "Zoom a pane", keys: [.character("z")], group: .screens, hint: "zoom",
        help: "Fills the screen with the pane that has the focus; again, or Esc, returns.",
        whyNot: { $0.place == .home ? needsBoard($0) : "only the panes of Home can be zoomed" }
      ) { $0.zoom() },
      Command(
        "health", "Data health", keys: [.character("d")], group: .screens, hint: "data",
        help: "Each file with its rows and figures, and what is wrong by file, line and column.",
        whyNot: {
          $0.settings.isPublic ? "the public view says nothing of files" : $0.snapshot == nil ? "no board has been read yet" : nil
        }
      ) { $0.go(to: .health) },
      Command(
        "help", "Help", keys: [.character("?"), .function(1)], group: .screens, hint: "help",
        help: "Every key and what it does. Type to search."
      ) { state in
        state.overlay = .help(Overlay.Search())
        return []
      },
      Command(
        "commands", "Find a command", keys: [.character(":"), .control("p")], group: .screens, hint: "commands",
        help: "Finds any command by a few letters of its name and does it."
      ) { state in
        state.overlay = .palette(Overlay.Search())
        return []
      },
    ]

  static let finding: [Command] = [
    Command(
      "filter", "Filter", keys: [.character("/")], group: .first, hint: "find",
      help: "Narrows the rows as you type: every word must be there; capitals count only if you type one. Esc clears it.",
      whyNot: needsBoard
    ) { $0.startFilter() },
    Command(
      "next-red", "Next red indicator", keys: [.character("r")], group: .first, hint: "next red",
      help: "To the next indicator that is red.", whyNot: needsRed
    ) { $0.moveToRed(by: 1) },
    Command(
      "previous-red", "Previous red indicator", keys: [.character("R")], group: .finding,
      help: "To the previous indicator that is red.", whyNot: needsRed
    ) { $0.moveToRed(by: -1) },
    Command(
      "order", "Change the order", keys: [.character("o")], group: .finding, hint: "order",
      help: "Scorecard: by theme, red, change, since when, signal, what to expect, neighbours, name. On an indicator: breakdowns by contribution. On a comparison: by value or by nearness.",
      whyNot: { $0.canOrder ? nil : "only the scorecard can be put in another order" }
    ) { $0.changeOrder() },
  ]

  static let needsBoard: @Sendable (State) -> String? = { state in
    state.standing == nil
      ? (state.snapshot == nil ? "no board has been read yet" : "choose an area first: press a") : nil
  }

  private static let needsRed: @Sendable (State) -> String? = { state in
    needsBoard(state) ?? (state.standing?.count(.red) == 0 ? "no indicator is red" : nil)
  }
}
