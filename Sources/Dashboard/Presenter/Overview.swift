internal import Screen
internal import Statistics

/// Where the titles of all slides stand when they are seen at once.
struct Overview {
  static func columns(_ size: Size) -> Int { max(1, min(5, (size.columns - 4) / 34)) }

  let deck: Deck
  let choice: Int
  let look: Look

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let columns = Overview.columns(canvas.size)
    let inside = rect.inset(left: 2, top: 1, right: 2, bottom: 1)
    canvas.put("All slides", x: inside.x, y: inside.y, style: look[.heading])
    canvas.put(
      "arrows choose   Enter shows   Esc closes", x: inside.x, y: inside.endY - 1, style: look[.muted], maxWidth: inside.width, ellipsis: look.glyphs.ellipsis)
    let grid = inside.inset(top: 2, bottom: 2)
    let height = 4
    let rows = max(1, grid.height / height)
    let first = max(0, min(choice / columns - rows / 2, (deck.slides.count + columns - 1) / columns - rows))
    let cells = Layout.grid(columns: columns, rows: rows, in: Rect(x: grid.x, y: grid.y, width: grid.width, height: rows * height), gap: 0)
    for (cell, rect) in cells.enumerated() {
      let index = first * columns + cell
      guard deck.slides.indices.contains(index) else { continue }
      draw(deck.slides[index], index, on: &canvas, in: rect.inset(right: 1, bottom: 1))
    }
  }

  private func draw(_ slide: Slide, _ index: Int, on canvas: inout Canvas, in rect: Rect) {
    let isChosen = index == choice
    let ground: Role? = isChosen ? .selection : nil
    if isChosen { canvas.fill(rect, style: look[.selection]) }
    let number = "\(index + 1)".paddedLeft(to: 2)
    canvas.put(number, x: rect.x + 1, y: rect.y, style: look.style(.heading, on: ground))
    let x = rect.x + 4
    let width = rect.endX - 1 - x
    if let figure = slide.figure {
      let words = figure.text + (figure.rating.map { " \($0.letter)" } ?? "")
      canvas.put(words, x: x, y: rect.y, style: look.style(.heading, on: ground), maxWidth: width, ellipsis: look.glyphs.ellipsis)
    }
    let lines = slide.title.wrapped(to: max(1, width))
    for (row, line) in lines.prefix(2).enumerated() {
      let text = row == 1 && lines.count > 2 ? lines.dropFirst().joined(separator: " ") : line
      canvas.put(text, x: x, y: rect.y + 1 + row, style: look.style(.text, on: ground), maxWidth: width, ellipsis: look.glyphs.ellipsis)
    }
    if isChosen { canvas.cursor = Canvas.Position(x: rect.x + 1, y: rect.y) }
  }
}
