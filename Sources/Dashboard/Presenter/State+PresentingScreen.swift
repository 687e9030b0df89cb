internal import CareModel
internal import Screen

extension State {
  /// The presentation at `size`; nil where none is under way. Nothing in here can see the board.
  func composePresenting(_ size: Size) -> Picture? {
    guard let presenter else { return nil }
    let look = Look(theme: State.dressed(presenter.theme, for: settings.colours), glyphs: settings.glyphs, marksChanges: false)
    var canvas = Canvas(size: size, fill: look[.background])
    presenter.draw(on: &canvas, look: look, now: uptime, hasColours: settings.colours != .none)
    return Picture(canvas: canvas.limited(to: settings.glyphs))
  }
}

extension Presenter {
  func draw(on canvas: inout Canvas, look: Look, now: Duration, hasColours: Bool) {
    let size = canvas.size
    if cover == .blank {
      // Black on a projector is no light at all.
      if hasColours { canvas.fill(canvas.bounds, style: Style(background: RGB(hex: "000000")?.colour ?? .terminalDefault)) }
      return
    }
    guard size.columns >= SlideLayout.least.columns, size.rows >= SlideLayout.least.rows else {
      drawTooSmall(on: &canvas, look)
      return
    }
    switch phase {
    case .preparing: drawMessage("Preparing …", [], on: &canvas, look)
    case .refused(let sentence):
      drawMessage(
        "Nothing is presented", [Wording.sentence(sentence) + ".", isAlone ? "q leaves." : "q leaves, and brings back the dashboard of officers and members."],
        on: &canvas, look)
    case .showing(let deck):
      guard let slide else {
        drawMessage("There is nothing to present", ["This board has no figures that could be shown."], on: &canvas, look)
        break
      }
      switch cover {
      case .overview(let choice)?: Overview(deck: deck, choice: choice, look: look).draw(on: &canvas, in: canvas.bounds)
      case .help?: drawHelp(on: &canvas, look)
      default:
        SlideView(slide: slide, number: place + 1, count: deck.slides.count, look: look).draw(on: &canvas, in: canvas.bounds)
        drawMargin(on: &canvas, look, now)
      }
    }
    if cover == .leaving { drawLeaving(on: &canvas, look) }
  }

  /// What the speaker may need and the room does not: small, in the margin above.
  private func drawMargin(on canvas: inout Canvas, _ look: Look, _ now: Duration) {
    var marks: [String] = []
    if let remark { marks.append(remark) }
    if !typed.isEmpty { marks.append("slide \(typed)_") }
    if isReloading { marks.append("reading the files …") }
    if hasNewer, !isReloading { marks.append("newer files: r") }
    if every != nil, !isAdvancing { marks.append("paused") }
    if showsTimer { marks.append(timerText(at: now)) }
    let text = marks.joined(separator: "   ").fitted(to: max(0, canvas.size.columns - 4), ellipsis: look.glyphs.ellipsis)
    canvas.put(text, x: canvas.size.columns - 2 - TextWidth.width(of: text), y: 0, style: look[.muted])
  }

  private func drawLeaving(on canvas: inout Canvas, _ look: Look) {
    let words = isAlone ? "Press q to leave, any other key to stay." : "Press q again to leave the public view; any other key stays."
    let line = Rect(x: 0, y: 0, width: canvas.size.columns, height: 1)
    canvas.fill(line, style: look[.selection])
    canvas.put(words, x: 2, y: 0, style: look[.selection], maxWidth: line.width - 4, ellipsis: look.glyphs.ellipsis)
  }

  private func drawTooSmall(on canvas: inout Canvas, _ look: Look) {
    let (size, least) = (canvas.size, SlideLayout.least)
    let texts = [
      "Slides need \(least.columns)×\(least.rows); this is \(size.columns)×\(size.rows). Make the letters smaller.",
      "Slides need \(least.columns)×\(least.rows); this is \(size.columns)×\(size.rows)", "\(least.columns)×\(least.rows) needed", "",
    ]
    let text = texts.first { TextWidth.width(of: $0) <= size.columns } ?? ""
    canvas.put(text, x: max(0, (size.columns - TextWidth.width(of: text)) / 2), y: size.rows / 2, style: look[.text])
  }

  private func drawMessage(_ title: String, _ lines: [String], on canvas: inout Canvas, _ look: Look) {
    let width = min(canvas.size.columns - 8, 80)
    let wrapped = lines.flatMap { $0.wrapped(to: width) + [""] }.dropLast()
    let box = Layout.centred(Size(columns: lines.isEmpty ? TextWidth.width(of: title) : width, rows: wrapped.count + 2), in: canvas.bounds)
    canvas.put(title, x: box.x, y: box.y, style: look[.heading], maxWidth: box.width)
    for (row, line) in wrapped.enumerated() where row + 2 < box.height {
      canvas.put(line, x: box.x, y: box.y + 2 + row, style: look[.text], maxWidth: box.width)
    }
  }

  private func drawHelp(on canvas: inout Canvas, _ look: Look) {
    let inside = canvas.bounds.inset(left: 3, top: 1, right: 3, bottom: 1)
    canvas.put("Keys while slides are up", x: inside.x, y: inside.y, style: look[.heading])
    let rows = Command.presenting.map { ($0.id == "slide-number" ? "0–9" : $0.keyLabels, $0.title) }
    let keys = rows.map { TextWidth.width(of: $0.0) }.max() ?? 0
    for (index, row) in rows.enumerated() where index + 2 < inside.height - 1 {
      canvas.put(row.0, x: inside.x, y: inside.y + 2 + index, style: look[.key], maxWidth: keys)
      canvas.put(row.1, x: inside.x + keys + 3, y: inside.y + 2 + index, style: look[.text], maxWidth: inside.width - keys - 3, ellipsis: look.glyphs.ellipsis)
    }
    canvas.put("any key closes", x: inside.x, y: inside.endY - 1, style: look[.muted])
  }
}
