internal import Screen
internal import Board
internal import CareModel
internal import Documents

extension State {
  /// Takes one event in and says what the world outside should do about it.
  public mutating func update(_ event: Event) -> [Effect] {
    let effects = apply(event)
    return effects + wantedRecords()
  }

  private mutating func apply(_ event: Event) -> [Effect] {
    if let effects = updatePresenting(event) { return effects }
    switch event {
    case .input(.key(let key)) where isTypedAhead(key):
      typedAhead.append(key)
      notice = "the board is being read; what you type waits for it"
      return []
    case .input(let input): return take(input)
    case .loaded(let snapshot):
      receive(snapshot)
      let keys = typedAhead
      if !keys.isEmpty { notice = nil }
      typedAhead = []
      return keys.flatMap { apply(.input(.key($0))) }
    case .loadFailed(let message):
      typedAhead = []
      banner = Banner(text: snapshot == nil ? message : Banner.keeping(message))
      return []
    case .trouble(let diagnostics):
      banner = Banner(diagnostics, keepsOld: snapshot != nil)
      return []
    case .themeChanged(let theme):
      settings.theme = theme
      settings.themes = settings.themes.map { $0.name == theme.name ? theme : $0 }
      dress()
      return []
    case .themesRead(let themes, let diagnostics):
      if !themes.isEmpty { settings.themes = themes }
      // The theme in force follows its file; one that came from elsewhere stays.
      if let again = themes.first(where: { $0.name == settings.theme.name }) { settings.theme = again }
      dress()
      notice = diagnostics.first?.rendered ?? notice
      return []
    case .tick(let now):
      settings.now = now
      return []
    case .recordsFound(let question, let answer):
      take(answer, to: question)
      return []
    case .presented, .refused, .filesChanged, .uptime: return []
    }
  }

  /// Whether a key was typed before there was a board, which it is for: what a quick hand types then is not lost, nor taken for
  /// something else.
  private func isTypedAhead(_ key: Key) -> Bool {
    guard snapshot == nil, banner == nil, overlay == nil, presenter == nil else { return false }
    guard let command = Command.bound(to: key) else { return !typedAhead.isEmpty }
    let needsBoard = command.group != .looks && command.group != .session && command.id != "help"
    return needsBoard || !typedAhead.isEmpty && command.id != "quit"
  }

  private mutating func take(_ input: Input) -> [Effect] {
    switch input {
    case .key(let key):
      notice = nil
      marksChanges = false
      return overlay == nil ? press(key) : pressInOverlay(key)
    case .click(let column, let row): return click(column: column, row: row)
    case .wheel(let lines, let column, let row): return wheel(lines, column: column, row: row)
    case .paste(let text):
      paste(text)
      return []
    case .resize(let size):
      settings.size = size
      return []
    case .resumed: return [.repaint]
    }
  }

  /// Does what a key is bound to, or says why not.
  mutating func press(_ key: Key) -> [Effect] {
    guard let command = Command.bound(to: key) else {
      notice = "nothing is bound to \(key.label); ? lists the keys"
      return []
    }
    return perform(command)
  }

  mutating func perform(_ command: Command) -> [Effect] {
    if let reason = command.whyNot(self) {
      notice = reason
      return []
    }
    return command.run(&self)
  }

  private mutating func receive(_ new: Snapshot) {
    let old = snapshot
    // Two readings may arrive in either order: the newer stays.
    if let old, new.generation < old.generation { return }
    if old == nil, settings.period == nil { settings.period = new.profile.period }
    snapshot = new
    areas = AreaChoice.all(in: new)
    if let old, let area {
      let changes = FigureChanges(from: old, to: new, area: area)
      self.changes = changes
      marksChanges = !changes.isEmpty
      // What was said of a theme that was read beside it stays, where nothing is to be said of the figures.
      notice = changes.sentence ?? notice
    }
    rebuild()
    banner = Banner(new)
    if area == nil, !areas.isEmpty, overlay == nil { overlay = .areas(Overlay.Search()) }
  }

  /// Works out again what hangs on snapshot, area and period.
  mutating func rebuild() {
    guard let snapshot, let area else {
      standing = nil
      page = nil
      return
    }
    // The last period there is is simply now.
    if let period = settings.period, let last = snapshot.timeline(of: area).last, last.lastDay <= period.lastDay {
      settings.period = nil
    }
    let key = StandingsKept.Key(generation: snapshot.generation, area: area, period: settings.period, day: today)
    let view = viewpoint(snapshot, area)
    standing = standings.standing(key) { Standing(view) }
    rebuildPage()
  }

  mutating func rebuildPage() {
    sheet = Sheet(self)
    guard let snapshot, let area, case .indicator(let id) = place else {
      page = nil
      return
    }
    page = IndicatorPage(id, viewpoint(snapshot, area))
  }

  /// Where the board is looked at from.
  func viewpoint(_ snapshot: Snapshot, _ area: AreaCode) -> Viewpoint {
    Viewpoint(snapshot: snapshot, area: area, period: settings.period, changes: changes, today: today)
  }

  /// The day it is where the reader is; nil where the time is not known.
  var today: Day? {
    if !settings.isDayAsked, let today = snapshot?.profile.today { return today }
    let day = (settings.now + settings.secondsFromUTC) / 86_400
    return day > 0 ? Day(number: day) : nil
  }
}

extension AreaChoice {
  /// Every area with figures: authorities by name, then regions and the nation.
  ///
  /// Where some have figures for the headline panes, those without any are left out: of authorities beyond the border one file tells
  /// whom they took over, and nothing else ever will.
  static func all(in snapshot: Snapshot) -> [AreaChoice] {
    let found = snapshot.figures.areaCodes().compactMap { snapshot.figures.areas[$0] }
    let headline = Set(snapshot.profile.panes.map { snapshot.catalogue[$0]?.profile?.indicator ?? $0 })
    let full = found.filter { area in
      area.code == snapshot.homeArea || headline.contains { !snapshot.figures.kinds($0, area: area.code).isEmpty }
    }
    let areas = full.isEmpty ? found : full
    let rank: (Area) -> Int = { area in
      switch area.level {
      case .authority: 0
      case .region, .regionPart: 1
      case .nation: 2
      case .group, .other: 3
      }
    }
    return areas.sorted { (rank($0), $0.name) < (rank($1), $1.name) }.map { area in
      let region = snapshot.figures.areas.region(of: area.code)?.name ?? ""
      return AreaChoice(code: area.code, name: area.name, region: area.level == .authority ? region : "")
    }
  }
}

extension Banner {
  /// What holds up the files that should be shown now; nil where nothing does.
  init?(_ snapshot: Snapshot) {
    let held = snapshot.files.filter { if case .held = $0.state { true } else { false } }.map(\.path)
    guard !held.isEmpty else { return nil }
    let errors = snapshot.diagnostics.filter { $0.severity == .error && held.contains($0.location.file) }
    self.init(errors, keepsOld: true, fallback: "\(held[0]) could not be read")
  }

  init?(_ diagnostics: [Diagnostic], keepsOld: Bool, fallback: String? = nil) {
    guard let first = diagnostics.first else {
      guard let fallback else { return nil }
      text = Banner.keeping(fallback)
      return
    }
    let others = diagnostics.count - 1
    let more = others > 0 ? " (and \(Wording.plural(others, "more problem")))" : ""
    let words = "\(first.location): \(first.sentence)\(more)"
    text = keepsOld ? Banner.keeping(words) : words
  }

  /// What is wrong and that the figures before it are shown, which some sentences say themselves.
  static func keeping(_ words: String) -> String {
    words.contains("last figures still stand") ? words : "\(words); the last good figures are shown"
  }
}
