internal import Screen
internal import Statistics

/// Draws sentences below one another, with air between them where there is room.
struct SlideList {
  let lines: [Slide.Line]
  let look: Look
  /// Whether letters of one cell would be too small for the room.
  var hasLargeWords = false

  func draw(on canvas: inout Canvas, in rect: Rect, _ left: inout [String]) {
    guard !lines.isEmpty, rect.height > 0 else { return }
    let marks = lines.map { TextWidth.width(of: mark($0)) }.max() ?? 0
    let width = rect.width - marks - 2
    let blocks = lines.map { $0.text.wrapped(to: max(10, min(width, 110))) }
    let rows = blocks.reduce(0) { $0 + $1.count }
    let gap = rows + blocks.count - 1 <= rect.height ? 1 : 0
    var y = rect.y
    for (index, block) in blocks.enumerated() {
      // What does not fit is counted, so that nobody takes the list for whole.
      let rest = blocks[index...].reduce(0) { $0 + $1.count } + gap * (blocks.count - 1 - index)
      let isLastLine = y + block.count + (rest > rect.endY - y ? 1 : 0) > rect.endY
      if isLastLine {
        let missing = blocks.count - index
        left.append("\(missing) of \(blocks.count) lines of the list have no room")
        if y < rect.endY { canvas.put("and \(missing) more", x: rect.x + marks + 2, y: min(y, rect.endY - 1), style: look[.muted]) }
        return
      }
      let line = lines[index]
      if hasLargeWords, let large = LargeWords.lines(line.text, width: width, glyphs: look.glyphs),
        y + large.count * LargeWords.lineHeight + rest - block.count <= rect.endY
      {
        drawMark(line, on: &canvas, x: rect.x, y: y + 2)
        for (row, text) in large.enumerated() {
          LargeWords(style: look.ink(.text)).draw(text, on: &canvas, x: rect.x + marks + 2, y: y + row * LargeWords.lineHeight)
        }
        y += large.count * LargeWords.lineHeight
        continue
      }
      drawMark(line, on: &canvas, x: rect.x, y: y)
      for (row, text) in block.enumerated() {
        canvas.put(text, x: rect.x + marks + 2, y: y + row, style: look[.text], maxWidth: width, ellipsis: look.glyphs.ellipsis)
      }
      y += block.count + gap
    }
  }

  private func drawMark(_ line: Slide.Line, on canvas: inout Canvas, x: Int, y: Int) {
    canvas.put(mark(line), x: x, y: y, style: look[.accent])
    if let rating = line.rating { canvas.put(" \(rating.letter) ", x: x + TextWidth.width(of: mark(line)) - 3, y: y, style: look.theme.chip(rating)) }
  }

  private func mark(_ line: Slide.Line) -> String {
    let mark = line.mark == "▲" && look.glyphs == .ascii ? "^" : line.mark
    return line.rating == nil ? mark : mark + (mark.isEmpty ? "   " : "    ")
  }
}
