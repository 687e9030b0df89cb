internal import Screen

extension State {
  /// Begins a presentation without a dashboard behind it: no board ever enters such a state, and leaving it quits.
  ///
  /// - Parameters:
  ///   - theme: of the slides.
  ///   - every: how long each slide stays up by itself; nil: until a key.
  /// - Returns: what the world outside should do first.
  public mutating func presentAlone(theme: Theme, every: Duration? = nil) -> [Effect] {
    self = State(settings)
    presenter = Presenter(isAlone: true, theme: theme, every: every, at: uptime)
    return [.publish]
  }

  /// Whether a presentation runs without a dashboard behind it.
  public var presentsAlone: Bool { presenter?.isAlone ?? false }

  /// Why nothing could be presented, where that is so.
  public var refusal: String? {
    if case .refused(let sentence)? = presenter?.phase { sentence } else { nil }
  }

  /// Begins a presentation over the dashboard.
  mutating func present() -> [Effect] {
    let theme = settings.themes.first { $0.name == State.slideTheme } ?? settings.theme
    presenter = Presenter(isAlone: false, theme: theme, every: nil, at: uptime)
    overlay = nil
    return [.publish]
  }

  /// The theme of slides where nobody says which.
  static let slideTheme = "projector"

  /// Puts slides up without asking for them, at the slide of that number; for pictures.
  public mutating func show(_ deck: Deck, slide number: Int, theme: Theme) -> Bool {
    guard (1...max(1, deck.slides.count)).contains(number), !deck.slides.isEmpty else { return false }
    self = State(settings)
    presenter = Presenter(isAlone: true, theme: theme, every: nil, at: uptime)
    presenter?.show(deck, at: uptime)
    presenter?.go(to: number - 1, at: uptime)
    return true
  }

  // MARK: - Events

  /// What a presentation makes of an event; nil where it is the dashboard's.
  mutating func updatePresenting(_ event: Event) -> [Effect]? {
    if case .uptime(let now) = event {
      uptime = max(uptime, now)
      return following { $0.presenter?.pass(to: now) }
    }
    guard let presenter else {
      switch event {
      case .presented, .refused, .filesChanged: return []
      default: return nil
      }
    }
    switch event {
    case .input(let input): return followingEffects { $0.takeWhilePresenting(input) }
    case .presented(let deck): return following { $0.presenter?.show(deck, at: $0.uptime) }
    case .refused(let sentence):
      refuse(sentence)
      return []
    case .loadFailed(let sentence) where presenter.isAlone:
      refuse(sentence)
      return []
    case .filesChanged:
      self.presenter?.hasNewer = presenter.deck != nil
      return []
    case .loaded:
      self.presenter?.hasNewer = presenter.deck != nil
      // With no dashboard behind there is nothing that a restricted board could be for.
      return presenter.isAlone ? [] : nil
    case .themeChanged(let theme):
      if theme.name == presenter.theme.name { self.presenter?.theme = theme }
      return nil
    case .themesRead(let themes, _):
      if let theme = themes.first(where: { $0.name == presenter.theme.name }) { self.presenter?.theme = theme }
      return nil
    default: return nil
    }
  }

  private mutating func refuse(_ sentence: String) {
    guard presenter?.deck != nil else {
      presenter?.phase = .refused(sentence)
      return
    }
    // What is up was public when it was made, and stays.
    presenter?.isReloading = false
    presenter?.remark = "the newer figures cannot be shown: \(sentence)"
  }

  private mutating func following(_ change: (inout State) -> Void) -> [Effect] {
    followingEffects {
      change(&$0)
      return []
    }
  }

  /// Does something, and tells whoever follows the presentation if it moved.
  private mutating func followingEffects(_ change: (inout State) -> [Effect]) -> [Effect] {
    let before = presenter?.position
    var effects = change(&self)
    let now = presenter?.position
    if now != before { effects.append(.follow(now)) }
    return effects
  }

  // MARK: - Input

  private mutating func takeWhilePresenting(_ input: Input) -> [Effect] {
    switch input {
    case .key(let key): return pressWhilePresenting(key)
    case .click: return pressWhilePresenting(.pageDown)
    case .wheel(let lines, _, _): return pressWhilePresenting(lines < 0 ? .pageUp : .pageDown)
    case .paste: return []
    case .resize(let size):
      settings.size = size
      return []
    case .resumed: return [.repaint]
    }
  }

  private mutating func pressWhilePresenting(_ key: Key) -> [Effect] {
    switch key {
    case .control("c"): return [.quit]
    case .control("l"): return [.repaint]
    case .control("z"): return [.suspend]
    default: break
    }
    let hadRemark = presenter?.remark != nil
    presenter?.remark = nil
    switch presenter?.cover {
    case .blank?, .help?:
      uncover()
      return []
    case .leaving?:
      if key == .character("q") { return leavePresentation() }
      uncover()
      if key == .escape { return [] }
    case .overview(let choice)?: return pressInOverview(key, choice)
    case nil: break
    }
    guard presenter?.deck != nil else { return pressWithoutSlides(key) }
    if case .character(let digit) = key, digit.isASCII, digit.isNumber {
      presenter?.type(digit, at: uptime)
      return []
    }
    if presenter?.typed.isEmpty == false {
      if key == .escape || key == .backspace {
        presenter?.typed = ""
        return []
      }
      presenter?.settle(at: uptime)
      if key == .enter { return [] }
    }
    if key == .escape { return hadRemark ? [] : askToLeave(key) }
    // A key that means nothing is not worth a word in front of a room.
    guard let command = Command.boundWhilePresenting(to: key), command.whyNot(self) == nil else { return [] }
    return command.run(&self)
  }

  private mutating func pressWithoutSlides(_ key: Key) -> [Effect] {
    switch key {
    case .character("q"), .escape: return askToLeave(key)
    case .character("r"):
      if refusal != nil { presenter?.phase = .preparing }
      return refusal == nil ? [.publish] : []
    default: return []
    }
  }

  private mutating func pressInOverview(_ key: Key, _ choice: Int) -> [Effect] {
    guard let count = presenter?.deck?.slides.count, count > 0 else {
      uncover()
      return []
    }
    let columns = Overview.columns(settings.size)
    var next = choice
    switch key {
    case .left, .backTab: next -= 1
    case .right, .tab, .character(" "): next += 1
    case .up: next -= columns
    case .down: next += columns
    case .pageUp: next -= 1
    case .pageDown: next += 1
    case .home: next = 0
    case .end: next = count - 1
    case .enter:
      uncover()
      presenter?.go(to: choice, at: uptime)
      return []
    case .escape, .character("o"), .character("q"):
      uncover()
      return []
    case .character(let digit) where digit.isASCII && digit.isNumber:
      uncover()
      presenter?.type(digit, at: uptime)
      return []
    default: return []
    }
    presenter?.cover = .overview(choice: min(max(next, 0), count - 1))
    return []
  }

  mutating func uncover() {
    presenter?.cover = nil
    presenter?.restartWait(at: uptime)
  }

  /// Leaves at once where nothing comes back; where the dashboard would, or at the key a remote may send by mistake, asks for another.
  mutating func askToLeave(_ key: Key = .character("q")) -> [Effect] {
    guard let presenter else { return [] }
    if presenter.isAlone, key == .character("q") { return leavePresentation() }
    self.presenter?.cover = .leaving
    return []
  }

  private mutating func leavePresentation() -> [Effect] {
    // Behind a presentation of its own there is nothing to show, not even in the last frame.
    if presentsAlone { return [.quit] }
    presenter = nil
    return []
  }
}
