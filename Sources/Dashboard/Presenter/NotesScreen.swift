public import Screen

/// The speaker's own screen on a second terminal: the slide that is up, the one that comes next, and what to say.
public struct NotesScreen: Sendable {
  public enum Event: Sendable {
    case input(Input)
    case prepared(SpeakerNotes)
    /// The notes could not be made, and why.
    case failed(String)
    /// Where the presentation is, and how many seconds its timer shows; nil: there is none.
    case moved(SlidePosition?)
    /// Another board is presented than the notes were prepared from.
    case changedBoard
    /// How long the timer of the presentation has run.
    case elapsed(Duration)
  }

  public enum Effect: Hashable, Sendable { case quit, repaint, suspend }

  private let theme: Theme
  private let glyphs: GlyphLevel
  private var notes: SpeakerNotes?
  private var trouble: String?
  private var position: SlidePosition?
  private var elapsed: Duration = .zero
  private var scroll = 0
  /// Whether there was a presentation that has ended.
  private var hasEnded = false

  public init(theme: Theme, colours: ColourLevel, glyphs: GlyphLevel) {
    self.theme = State.dressed(theme, for: colours)
    self.glyphs = glyphs
  }

  /// Whether a presentation is followed, so that its timer runs.
  public var isFollowing: Bool { position != nil }

  public mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .prepared(let notes):
      self.notes = notes
      trouble = nil
    case .failed(let sentence): trouble = sentence
    case .changedBoard:
      // Slides of two boards bear the same names, and notes of one must not stand beside the other's.
      notes = nil
      trouble = nil
    case .moved(let new):
      if new?.slide != position?.slide { scroll = 0 }
      hasEnded = new == nil && (hasEnded || position != nil)
      position = new
    case .elapsed(let time): elapsed = time
    case .input(.key(let key)): return press(key)
    case .input(.wheel(let lines, _, _)): scroll = max(0, scroll + (lines < 0 ? -3 : 3))
    case .input(.resumed): return [.repaint]
    case .input: break
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Effect] {
    switch key {
    case .character("q"), .control("c"): return [.quit]
    case .control("l"): return [.repaint]
    case .control("z"): return [.suspend]
    case .up, .character("k"): scroll = max(0, scroll - 1)
    case .down, .character("j"): scroll += 1
    case .pageUp: scroll = max(0, scroll - 10)
    case .pageDown, .character(" "): scroll += 10
    case .home: scroll = 0
    default: break
    }
    return []
  }

  public func render(_ size: Size) -> Canvas {
    var canvas = Canvas(size: size, fill: theme[.background])
    var inside = canvas.bounds.inset(left: 2, right: 2)
    if notes?.isRestricted ?? false {
      let line = inside.splitTop(1).top
      canvas.fill(Rect(x: 0, y: 0, width: size.columns, height: 1), style: theme[.banner])
      canvas.put(SpeakerNotes.warning, x: line.x, y: line.y, style: theme[.banner], maxWidth: line.width, ellipsis: glyphs.ellipsis)
      inside = inside.inset(top: 1)
    }
    let (head, rest) = inside.splitTop(1)
    let (foot, body) = rest.splitBottom(1)
    drawHead(&canvas, head)
    canvas.put(
      "Up, Down scroll   q leaves the notes; the slides stay up", x: foot.x, y: foot.y, style: theme[.muted], maxWidth: foot.width, ellipsis: glyphs.ellipsis)
    let lines = lines(width: body.width)
    let first = min(scroll, max(0, lines.count - body.height))
    for (row, line) in lines.dropFirst(first).prefix(body.height).enumerated() {
      canvas.put(line, x: body.x, y: body.y + row, maxWidth: body.width, ellipsis: glyphs.ellipsis)
    }
    return canvas.limited(to: glyphs)
  }

  private func drawHead(_ canvas: inout Canvas, _ rect: Rect) {
    guard let position else { return }
    let seconds = max(0, elapsed.components.seconds)
    let time = "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
    canvas.put("Slide \(position.number) of \(position.count)" + (position.isBlank ? " · the screen is blank" : ""), x: rect.x, y: rect.y, style: theme[.accent])
    canvas.put(time, x: rect.endX - time.count, y: rect.y, style: theme[.heading])
  }

  private func lines(width: Int) -> [StyledText] {
    func words(_ text: String, _ role: Role) -> [StyledText] { text.wrapped(to: max(1, width)).map { StyledText($0, style: theme[role]) } }
    let blank = StyledText("", style: theme[.text])
    guard let position else {
      return [blank]
        + words(hasEnded ? "The presentation has ended." : "No presentation is up yet.", .heading)
        + [blank] + words("Notes follow it here as soon as somebody starts: careboard present", .text)
    }
    if let trouble { return [blank] + words("There are no notes: \(trouble).", .notice) }
    guard let notes else { return [blank] + words("Preparing the notes …", .text) }
    guard let place = notes.slides.firstIndex(where: { $0.id == position.slide }) else {
      return [blank] + words("The files have changed since the slides were made: these notes know no slide “\(position.slide)”.", .notice)
    }
    let slide = notes.slides[place]
    var lines = [blank] + words(slide.title, .heading) + words(slide.headline, .text)
    for fact in slide.figure?.facts ?? [] { lines += words(fact, .muted) }
    lines.append(blank)
    let next = notes.slides.indices.contains(place + 1) ? notes.slides[place + 1].title : "this is the last slide"
    lines += words("Next: \(next)", .accent)
    for note in notes.notes(on: slide) {
      lines.append(blank)
      lines += words(note.heading, .heading) + words(note.text, .text)
    }
    return lines
  }
}
