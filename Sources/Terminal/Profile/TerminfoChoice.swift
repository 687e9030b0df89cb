internal import Screen

/// The terminfo entry to draw with, and how many colours it has.
struct TerminfoChoice {
  let chosen: Chosen<String>
  /// Nil when no entry could be found at all.
  let colours: Int?

  init(term: String, wishes: TerminalWishes, surroundings: Surroundings) {
    let wish = wishes.colourOption ?? wishes.colourSetting
    if let richer = TerminfoChoice.richer(than: term, wish: wish, surroundings: surroundings) {
      self = richer
      return
    }
    if !term.isEmpty, let colours = surroundings.coloursOfEntry(term) {
      self.init(Chosen(term, because: "TERM names it"), colours: colours)
      return
    }
    let trouble = term.isEmpty ? "TERM is not set" : "terminfo has no usable entry for TERM=\(term)"
    for entry in ["xterm-256color", "vt100"] {
      if let colours = surroundings.coloursOfEntry(entry) {
        self.init(Chosen(entry, because: trouble), colours: colours)
        return
      }
    }
    self.init(Chosen("", because: trouble), colours: nil)
  }

  private init(_ chosen: Chosen<String>, colours: Int?) {
    self.chosen = chosen
    self.colours = colours
  }

  /// The colours to be had through this entry.
  var level: ColourLevel {
    switch colours ?? 0 {
    case (1 << 24)...: .truecolour
    case 256...: .ansi256
    case 8...: .ansi16
    default: .none
    }
  }

  /// A sibling entry with the colours that were asked for and that TERM's own does not have.
  private static func richer(
    than term: String, wish: ColourLevel?, surroundings: Surroundings
  ) -> TerminfoChoice? {
    let needed: Int
    let siblings: [String]
    let plain = term.hasSuffix("-256color") ? String(term.dropLast("-256color".count)) : term
    switch wish {
    case .truecolour: (needed, siblings) = (1 << 24, ["\(plain)-direct", "xterm-direct"])
    case .ansi256: (needed, siblings) = (256, ["\(plain)-256color"])
    default: return nil
    }
    guard !term.isEmpty, term != "dumb", let own = surroundings.coloursOfEntry(term), own < needed
    else { return nil }
    for sibling in siblings {
      if let colours = surroundings.coloursOfEntry(sibling), colours >= needed {
        return TerminfoChoice(
          Chosen(sibling, because: "TERM=\(term) has too few colours for what was asked"),
          colours: colours)
      }
    }
    return nil
  }
}
