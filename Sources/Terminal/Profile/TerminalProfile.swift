public import Screen

/// What was found out about the terminal before anything is drawn, each with its reason: what `doctor` prints.
public struct TerminalProfile: Sendable, Hashable {
  /// TERM as the environment has it; empty when unset.
  public let term: String
  /// The terminfo entry to draw with.
  public let entry: Chosen<String>
  /// Why there is no full screen, or nil when there is one.
  public let refusal: FullScreenRefusal?
  public let locale: LocaleChoice
  public let colour: Chosen<ColourLevel>
  public let glyphs: Chosen<GlyphLevel>
  /// In cells; nil where output is not a terminal.
  public let size: Size?
  public let mouse: Chosen<Bool>
  public let synchronisedUpdates: Bool
  /// "tmux" or "screen", when inside one.
  public let multiplexer: String?
  public let isRemote: Bool
  /// How long an escape byte waits for more before it is the escape key.
  public let escapeDelay: Duration

  /// Decides everything and takes up the locale; draws nothing and asks the terminal nothing.
  public init(surroundings: Surroundings, wishes: TerminalWishes = TerminalWishes()) {
    term = surroundings.variable("TERM") ?? ""
    let entry = TerminfoChoice(term: term, wishes: wishes, surroundings: surroundings)
    let locale = LocaleChoice.adopt(in: surroundings)
    self.entry = entry.chosen
    self.locale = locale
    refusal = TerminalProfile.refusal(surroundings, term: term, entry: entry)
    colour = TerminalProfile.colour(surroundings, term: term, entry: entry, wishes: wishes)
    glyphs = TerminalProfile.glyphs(term: term, locale: locale, wishes: wishes)
    size = surroundings.size
    mouse = TerminalProfile.mouse(term: term, wishes: wishes)
    synchronisedUpdates = wishes.synchronisedUpdates
    multiplexer =
      surroundings.variable("TMUX") != nil
      ? "tmux" : surroundings.variable("STY") != nil ? "screen" : nil
    isRemote =
      surroundings.variable("SSH_CONNECTION") != nil || surroundings.variable("SSH_TTY") != nil
    let asked = surroundings.variable("ESCDELAY").flatMap { Int($0) }
    // Five milliseconds less than the 25 a person is promised, for waking up and painting.
    escapeDelay = .milliseconds(asked.map { min(max($0, 1), 5000) } ?? 20)
  }

  private static func refusal(
    _ surroundings: Surroundings, term: String, entry: TerminfoChoice
  ) -> FullScreenRefusal? {
    if !surroundings.inputIsTerminal { return .inputIsNotATerminal }
    if !surroundings.outputIsTerminal { return .outputIsNotATerminal }
    if term.isEmpty { return .termIsNotSet }
    if term == "dumb" { return .termIsDumb }
    return entry.colours == nil ? .noEntry(term: term) : nil
  }

  /// In this order: `--color`, the setting, NO_COLOR, TERM=dumb, terminfo. COLORTERM is not asked: ssh drops it.
  private static func colour(
    _ surroundings: Surroundings, term: String, entry: TerminfoChoice, wishes: TerminalWishes
  ) -> Chosen<ColourLevel> {
    let offered = entry.level
    let wish =
      wishes.colourOption.map { Chosen($0, because: "--color asks for it") }
      ?? wishes.colourSetting.map { Chosen($0, because: "the setting asks for it") }
    if let wish {
      guard wish.value.rank > offered.rank else { return wish }
      return Chosen(
        offered,
        because: "\(wish.value.rawValue) was asked for, but \(entry.chosen.value) offers \(offered.rawValue)")
    }
    if surroundings.variable("NO_COLOR") != nil {
      return Chosen(.none, because: "NO_COLOR is set")
    }
    if term.isEmpty || term == "dumb" {
      return Chosen(.none, because: term.isEmpty ? "TERM is not set" : "TERM=dumb")
    }
    return Chosen(
      offered, because: "terminfo entry \(entry.chosen.value) has \(entry.colours ?? 0) colours")
  }

  private static func glyphs(
    term: String, locale: LocaleChoice, wishes: TerminalWishes
  ) -> Chosen<GlyphLevel> {
    let wish =
      wishes.glyphOption.map { Chosen($0, because: "--glyphs asks for it") }
      ?? wishes.glyphSetting.map { Chosen($0, because: "the setting asks for it") }
    if !locale.isUTF8 {
      if let wish, wish.value == .ascii { return wish }
      return Chosen(.ascii, because: "the locale writes \(locale.codeset), not UTF-8")
    }
    if let wish { return wish }
    if term.hasPrefix("linux") {
      return Chosen(.block, because: "the Linux console's font has no braille")
    }
    return Chosen(.unicode, because: "the locale writes UTF-8")
  }

  private static func mouse(term: String, wishes: TerminalWishes) -> Chosen<Bool> {
    if !wishes.mouse { return Chosen(false, because: "the setting lets go of it") }
    if term.hasPrefix("linux") {
      return Chosen(false, because: "the Linux console reports no mouse")
    }
    return Chosen(true, because: "clicks and wheel are captured")
  }
}

extension ColourLevel {
  /// Fewer colours rank lower.
  var rank: Int {
    switch self {
    case .none: 0
    case .ansi16: 1
    case .ansi256: 2
    case .truecolour: 3
    }
  }
}
