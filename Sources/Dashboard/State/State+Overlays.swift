internal import CareModel
internal import Screen

extension State {
  /// A key while a list or a filter is open: letters are text, the rest moves, takes or closes.
  mutating func pressInOverlay(_ key: Key) -> [Effect] {
    switch key {
    case .control("c"): return [.quit]
    case .control("l"): return [.repaint]
    case .control("z"): return [.suspend]
    case .escape:
      if overlay == .filter { visit.filter = "" }
      overlay = nil
    case .enter: return takeChoice()
    case .character(let character): type { $0.append(character) }
    case .backspace:
      if typed.isEmpty { overlay = nil } else { type { _ = $0.popLast() } }
    case .control("u"): type { $0 = "" }
    case .up, .backTab, .control("k"): choose(by: -1)
    case .down, .tab, .control("j"): choose(by: 1)
    case .pageUp: choose(by: -10)
    case .pageDown: choose(by: 10)
    case .home: choose(by: -100_000)
    case .end: choose(by: 100_000)
    default: break
    }
    return []
  }

  mutating func paste(_ text: String) {
    guard overlay != nil else {
      notice = "pasted text is used only in filters and lists"
      return
    }
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ").sanitised
    type { $0 += line.prefix(200) }
  }

  /// What has been typed into the open list or filter.
  var typed: String {
    switch overlay {
    case .help(let search), .palette(let search), .areas(let search), .compareWith(let search), .pairWith(let search): search.text
    case .filter: visit.filter
    case nil: ""
    }
  }

  private mutating func type(_ change: (inout String) -> Void) {
    if overlay == .filter {
      change(&visit.filter)
      visit.scroll = 0
      return
    }
    withSearch { search in
      change(&search.text)
      search.choice = 0
    }
  }

  private mutating func choose(by step: Int) {
    if overlay == .filter {
      _ = move(by: step)
      return
    }
    let count = choiceCount
    withSearch { $0.choice = count == 0 ? 0 : min(max($0.choice + step, 0), count - 1) }
  }

  private mutating func withSearch(_ change: (inout Overlay.Search) -> Void) {
    switch overlay {
    case .help(var search):
      change(&search)
      overlay = .help(search)
    case .palette(var search):
      change(&search)
      overlay = .palette(search)
    case .areas(var search):
      change(&search)
      overlay = .areas(search)
    case .compareWith(var search):
      change(&search)
      overlay = .compareWith(search)
    case .pairWith(var search):
      change(&search)
      overlay = .pairWith(search)
    case .filter, nil: break
    }
  }

  var choiceCount: Int {
    switch overlay {
    case .help(let search): helpLines(search.text).count
    case .palette(let search): paletteCommands(search.text).count
    case .areas(let search), .compareWith(let search): areaChoices(search.text).count
    case .pairWith(let search): pairChoices(search.text).count
    case .filter, nil: 0
    }
  }

  /// Commands and marks whose keys or words match.
  func helpLines(_ text: String) -> [HelpLine] {
    HelpLine.all.filter { line in Matching.words(text, in: "\(line.title) \(line.help) \(line.sign) \(line.group)") }
  }

  func paletteCommands(_ text: String) -> [Command] { Matching.ranked(Command.all, by: text, text: \.title) }

  func areaChoices(_ text: String) -> [AreaChoice] {
    Matching.ranked(areas, by: text) { "\($0.name) \($0.code)" }
  }

  mutating func takeChoice(at place: Int? = nil) -> [Effect] {
    guard let overlay else { return [] }
    switch overlay {
    case .filter:
      self.overlay = nil
      // What is left when only one row is left is what was looked for; so is the only one that is called by all the words.
      if self.place == .scorecard, !visit.filter.isEmpty {
        let rows = scorecardRows
        let named = rows.count == 1 ? rows : rows.filter { $0.isCalled(visit.filter) }
        if named.count == 1, let only = named.first {
          setCursor(only.id)
          return open()
        }
      }
    case .help(let search), .palette(let search):
      let isHelp = if case .help = overlay { true } else { false }
      let commands: [Command?] = isHelp ? helpLines(search.text).map(\.command) : paletteCommands(search.text)
      let index = place ?? search.choice
      guard commands.indices.contains(index), let command = commands[index] else { return [] }
      self.overlay = nil
      return perform(command)
    case .areas(let search):
      let choices = areaChoices(search.text)
      let index = place ?? search.choice
      guard choices.indices.contains(index) else { return [] }
      self.overlay = nil
      choose(choices[index].code)
    case .compareWith(let search): takePeer(search, at: place)
    case .pairWith(let search): return takeSecond(search, at: place)
    }
    return []
  }
}
