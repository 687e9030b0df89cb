internal import Screen

extension Command {
  /// What can be done while slides are up, with the keys of a presentation remote.
  static let presenting: [Command] = [
    slide(
      "slide-next", "Next slide", keys: [.pageDown, .right, .down, .character(" "), .enter, .character("n")],
      help: "To the next slide; Enter after digits goes to the slide of that number."
    ) { $0.presenter?.move(by: 1, at: $0.uptime) },
    slide("slide-previous", "Previous slide", keys: [.pageUp, .left, .up, .backspace, .character("p")], help: "To the slide before.") {
      $0.presenter?.move(by: -1, at: $0.uptime)
    },
    slide("slide-first", "First slide", keys: [.home], help: "To the first slide.") { $0.presenter?.go(to: 0, at: $0.uptime) },
    slide("slide-last", "Last slide", keys: [.end], help: "To the last slide.") { $0.presenter?.go(to: Int.max, at: $0.uptime) },
    slide(
      "slide-number", "Slide by number", keys: "0123456789".map { .character($0) },
      help: "Digits go to the slide of that number, as soon as no digit could follow; else Enter or any other key goes there."
    ) { _ in },
    slide("slide-blank", "Blank the screen", keys: [.character("b"), .character(".")], help: "Blanks the screen; any key brings the slide back.") {
      $0.presenter?.cover = .blank
    },
    slide("slide-overview", "Overview", keys: [.character("o")], help: "All slides by title: arrows choose, Enter shows one.") {
      let place = $0.presenter?.place ?? 0
      $0.presenter?.cover = .overview(choice: place)
    },
    slide("slide-timer", "Timer", keys: [.character("T")], help: "Shows or hides the time since the first slide.") { $0.presenter?.showsTimer.toggle() },
    slide("slide-timer-reset", "Timer from nought", keys: [.character("R")], help: "Starts the timer again from nought, and shows it.") {
      $0.presenter?.zero = $0.uptime
      $0.presenter?.showsTimer = true
    },
    slide("slide-advance", "Advance by itself", keys: [.character("a")], help: "Turns to the next slide by itself, or stops doing so.") {
      $0.presenter?.toggleAdvance(at: $0.uptime)
    },
    Command(
      "slide-reload", "Newer figures", keys: [.character("r")], group: .presenting,
      help: "Reads the files again and makes the slides anew; nothing on a slide changes until this is asked for.", whyNot: needsSlides
    ) { state in
      state.presenter?.isReloading = true
      return [.publish]
    },
    Command(
      "slide-theme", "Next theme of the slides", keys: [.character("t")], group: .presenting, help: "Turns to the next theme of the slides.",
      whyNot: needsSlides
    ) { $0.nextSlideTheme() },
    Command(
      "slide-copy", "Copy the slide as text", keys: [.character("y")], group: .presenting,
      help: "Sends the words of this slide to the terminal's clipboard.", whyNot: needsSlides
    ) { $0.copySlide() },
    slide("slide-help", "Keys of the presenter", keys: [.character("?"), .function(1)], help: "Lists these keys; any key closes the list.") {
      $0.presenter?.cover = .help
    },
    Command(
      "slide-leave", "Leave the slides", keys: [.character("q"), .escape], group: .presenting,
      help: "Quits what was opened to present. Over the dashboard it asks for a second q, because what comes back is for officers and members only.",
      whyNot: needsSlides
    ) { $0.askToLeave() },
  ]

  private static func slide(
    _ id: String, _ title: String, keys: [Key], help: String, _ run: @escaping @Sendable (inout State) -> Void
  ) -> Command {
    Command(id, title, keys: keys, group: .presenting, help: help, whyNot: needsSlides) { state in
      run(&state)
      return []
    }
  }

  private static let needsSlides: @Sendable (State) -> String? = { $0.presenter == nil ? "no slides are up: press p to present" : nil }

  private static let slideKeys: [Key: Command] = Dictionary(
    presenting.flatMap { command in command.keys.map { ($0, command) } }, uniquingKeysWith: { first, _ in first })

  /// The command a key is bound to while slides are up.
  static func boundWhilePresenting(to key: Key) -> Command? { slideKeys[key] }
}

extension State {
  mutating func nextSlideTheme() -> [Effect] {
    guard let name = presenter?.theme.name, !settings.themes.isEmpty, settings.colours != .none else { return [] }
    let now = settings.themes.firstIndex { $0.name == name } ?? -1
    presenter?.theme = settings.themes[(now + 1) % settings.themes.count]
    return [.repaint]
  }

  mutating func copySlide() -> [Effect] {
    guard let presenter, let deck = presenter.deck, let slide = presenter.slide else { return [] }
    return [.copy(slide.plainText(number: presenter.place + 1, of: deck.slides.count, authority: deck.authority))]
  }
}
