internal import CareModel
internal import Screen
internal import Statistics

/// Draws the figure of a slide in digits several rows high, with the few facts beside it that it cannot do without.
struct LargeFigureView {
  let figure: Slide.LargeFigure
  let look: Look
  /// Rows that a chart must have below; 0 where there is none.
  let chart: Int
  /// Whether letters of one cell would be too small for the room.
  var hasLargeWords = false

  /// - Returns: rows used.
  func draw(on canvas: inout Canvas, in rect: Rect, _ left: inout [String]) -> Int {
    let hasChart = chart > 0
    var most = hasChart ? max(3, rect.height * 9 / 20) : max(3, rect.height * 7 / 10)
    // Where words are large, a small figure would be the least of them.
    if hasChart, hasLargeWords { most = max(5, min(max(most, 10), rect.height - chart - 1)) }
    let digits = BigDigits(figure.text, style: ink, alignment: .left, largest: BigDigits.Scale.allCases.last ?? .large)
    // Facts are read second, but not in a column too narrow to read at all.
    let room = Size(columns: max(0, rect.width - 27), rows: most)
    let size = digits.scale(fitting: room, glyphs: look.glyphs).flatMap { digits.size(at: $0, glyphs: look.glyphs) }
      ?? Size(columns: TextWidth.width(of: figure.text), rows: 1)
    let x = rect.x + size.columns + (hasLargeWords ? 6 : 3)
    let width = rect.endX - x
    digits.draw(on: &canvas, in: Rect(x: rect.x, y: rect.y, width: size.columns, height: size.rows), glyphs: look.glyphs)
    if hasLargeWords {
      // Tried on a copy: what turns out to have no room must leave nothing behind.
      var trial = canvas
      if let used = drawLarge(on: &trial, in: Rect(x: x, y: rect.y, width: width, height: max(size.rows, most))) {
        canvas = trial
        return max(size.rows, used)
      }
    }
    let words = words(width)
    let limit = max(size.rows, hasChart ? max(most, rect.height - 7) : rect.height)
    if words.count > limit { left.append("the facts beside the figure need \(words.count) lines and have room for \(limit)") }
    let shown = Array(words.prefix(limit))
    let top = rect.y + max(0, (size.rows - shown.count) / 2)
    for (row, line) in shown.enumerated() { canvas.put(line, x: x, y: top + row, maxWidth: width, ellipsis: look.glyphs.ellipsis) }
    return max(size.rows, shown.count)
  }

  /// The label in large words and the facts below it in as large ones as there is room for.
  /// - Returns: rows used; nil where there is no room for it.
  private func drawLarge(on canvas: inout Canvas, in rect: Rect) -> Int? {
    let chip = figure.rating == nil ? 0 : 5
    guard let label = LargeWords.lines(figure.label, width: rect.width - chip, glyphs: look.glyphs), label.count * LargeWords.lineHeight + 3 <= rect.height
    else { return nil }
    var y = rect.y
    if let rating = figure.rating {
      let style = look.theme.chip(rating)
      canvas.fill(Rect(x: rect.x, y: y, width: 5, height: 4), style: style)
      LargeWords(style: style).draw(String(rating.letter), on: &canvas, x: rect.x + 1, y: y)
    }
    for line in label {
      LargeWords(style: look.ink(.heading)).draw(line, on: &canvas, x: rect.x + (chip > 0 ? chip + 1 : 0), y: y)
      y += LargeWords.lineHeight
    }
    var facts = figure.facts
    if let absence = figure.absence { facts.insert(figure.text == Absence.suppressed.symbol ? "withheld: \(absence)" : absence, at: 0) }
    // Once one has to be small, what follows is: a small line between large ones would be passed over.
    var isLarge = true
    for (place, fact) in facts.enumerated() {
      let rest = facts[(place + 1)...].reduce(0) { $0 + $1.wrapped(to: rect.width).count }
      if isLarge, let large = LargeWords.lines(fact, width: rect.width, glyphs: look.glyphs), large.count <= 2,
        y + large.count * LargeWords.lineHeight + rest <= rect.endY
      {
        for line in large {
          LargeWords(style: look.ink(.text)).draw(line, on: &canvas, x: rect.x, y: y)
          y += LargeWords.lineHeight
        }
        continue
      }
      isLarge = false
      let lines = fact.wrapped(to: rect.width)
      guard y + lines.count + rest <= rect.endY else { return nil }
      for line in lines {
        canvas.put(line, x: rect.x, y: y, style: look[.text])
        y += 1
      }
    }
    return y - rect.y
  }

  private func words(_ width: Int) -> [StyledText] {
    guard width > 0 else { return [] }
    var lines: [StyledText] = []
    let indent = figure.rating == nil ? 0 : 4
    for (row, line) in figure.label.wrapped(to: max(1, width - indent)).enumerated() {
      let chip = figure.rating.map { rating in
        row == 0 ? StyledText(" \(rating.letter) ", style: look.theme.chip(rating)) + StyledText(" ", style: look[.text]) : StyledText("    ", style: look[.text])
      }
      lines.append((chip ?? StyledText([])) + StyledText(line, style: look[.heading]))
    }
    if let absence = figure.absence {
      let text = figure.text == Absence.suppressed.symbol ? "withheld: \(absence)" : absence
      lines += text.wrapped(to: width).map { StyledText($0, style: look[.text]) }
    }
    for fact in figure.facts { lines += fact.wrapped(to: width).map { StyledText($0, style: look[.text]) } }
    return lines
  }

  private var ink: Style {
    switch figure.rating {
    case .red: look.ink(.red)
    case .amber: look.ink(.amber)
    case .green: look.ink(.green)
    case nil: look.ink(.heading)
    }
  }
}
