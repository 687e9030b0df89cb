public import Screen
internal import CareModel

extension State {
  /// The smallest screen that is laid out; below it one line says what is needed.
  static let least = Size(columns: 60, rows: 16)

  /// The screen as it should look at `size`.
  public func render(_ size: Size) -> Canvas { compose(size).canvas }

  /// The screen with what clicks on it mean.
  func compose(_ size: Size) -> Picture {
    if let slide = composePresenting(size) { return slide }
    var picture = Picture(canvas: Canvas(size: size, fill: theme[.background]))
    if size.columns < State.least.columns || size.rows < State.least.rows {
      drawTooSmall(&picture)
    } else {
      let bounds = picture.canvas.bounds
      let (head, rest) = bounds.splitTop(2 + bannerLines(bounds.width).count)
      let (foot, body) = rest.splitBottom(1)
      drawHeader(&picture, in: head)
      drawBody(&picture, in: body)
      drawHints(&picture, in: foot)
      drawOverlay(&picture, in: bounds)
    }
    picture.canvas = picture.canvas.limited(to: settings.glyphs)
    return picture
  }

  var look: Look { Look(theme: theme, glyphs: settings.glyphs, marksChanges: marksChanges) }

  private func drawTooSmall(_ picture: inout Picture) {
    let size = picture.canvas.size
    let texts = [
      "Careboard needs \(State.least.columns)×\(State.least.rows); this is \(size.columns)×\(size.rows). q quits.",
      "\(size.columns)×\(size.rows), needs \(State.least.columns)×\(State.least.rows)", "\(size.columns)×\(size.rows)",
    ]
    let text = texts.first { TextWidth.width(of: $0) <= size.columns } ?? ""
    picture.canvas.put(text, x: max(0, (size.columns - TextWidth.width(of: text)) / 2), y: size.rows / 2, style: theme[.text])
  }

  private func drawBody(_ picture: inout Picture, in rect: Rect) {
    guard snapshot != nil else {
      drawMessage(
        &picture, in: rect, title: banner == nil ? "Reading the board …" : "No board could be read",
        lines: banner.map { [$0.text, "q quits; F5 reads the files again."] } ?? [])
      return
    }
    guard standing != nil || place == .health else {
      drawMessage(
        &picture, in: rect, title: areas.isEmpty ? "There are no figures on this board yet" : "Which area?",
        lines: areas.isEmpty ? State.emptyBoard : ["Press a to choose one of \(areas.count) areas."])
      return
    }
    switch place {
    case .home: drawHome(&picture, in: rect)
    case .scorecard: drawScorecard(&picture, in: rect)
    case .watch: drawWatch(&picture, in: rect)
    case .actions: drawActions(&picture, in: rect)
    case .indicator: drawIndicator(&picture, in: rect)
    case .health: drawHealth(&picture, in: rect)
    case .compare, .pair, .flows: drawSheet(&picture, in: rect)
    case .records: drawRecords(&picture, in: rect)
    }
  }

  /// What to do about a board without figures.
  static let emptyBoard = [
    "A board is a folder. Put figures in it, one a row, as CSV in observations/:",
    "  indicator, period, value        (or numerator and denominator)",
    "  eet_19_21, 2024-08, 43.3",
    "Files of the Department for Education are read as downloaded.",
    "Saved files appear here by themselves. d shows each file and what is wrong with it.",
    "careboard without a folder shows an invented authority, whose files are an example to begin with.",
  ]

  func drawMessage(_ picture: inout Picture, in rect: Rect, title: String, lines: [String]) {
    let wrapped = lines.flatMap { $0.hasPrefix("  ") ? [$0] : $0.wrapped(to: max(20, min(rect.width - 8, 90))) }
    let width = min(rect.width, max(TextWidth.width(of: title), wrapped.map { TextWidth.width(of: $0) }.max() ?? 0))
    let box = Layout.centred(Size(columns: width, rows: wrapped.count + 2), in: rect)
    picture.canvas.put(title, x: box.x, y: box.y, style: theme[.heading], maxWidth: box.width, ellipsis: settings.glyphs.ellipsis)
    for (row, line) in wrapped.enumerated() {
      picture.canvas.put(line, x: box.x, y: box.y + 2 + row, style: theme[.text], maxWidth: box.width, ellipsis: settings.glyphs.ellipsis)
    }
  }
}
