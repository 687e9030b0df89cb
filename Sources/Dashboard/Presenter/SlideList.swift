internal import Screen
internal import Statistics

/// Draws sentences below one another, with air between them where there is room.
struct SlideList {
  let lines: [Slide.Line]
  let look: Look
  /// Whether letters of one cell would be too small for the room.
  var hasLargeWords = false
  /// Whether the last lines may be small where the first are large, because there is no room for all.
  var isTall = false

  func draw(on canvas: inout Canvas, in rect: Rect, _ left: inout [String]) {
    guard !lines.isEmpty, rect.height > 0 else { return }
    let start = start
    let width = rect.width - start
    let blocks = lines.map { $0.text.wrapped(to: max(10, min(width, 110))) }
    let rows = blocks.reduce(0) { $0 + $1.count }
    let gap = rows + blocks.count - 1 <= rect.height ? 1 : 0
    let large = hasLargeWords ? largeBlocks(width, in: rect) : nil
    var y = rect.y
    for (index, block) in blocks.enumerated() {
      // What does not fit is counted, so that nobody takes the list for whole.
      let rest = blocks[index...].reduce(0) { $0 + $1.count } + gap * (blocks.count - 1 - index)
      let isLastLine = y + block.count + (rest > rect.endY - y ? 1 : 0) > rect.endY
      if isLastLine {
        let missing = blocks.count - index
        left.append("\(missing) of \(blocks.count) lines of the list have no room")
        if y < rect.endY { canvas.put("and \(missing) more", x: rect.x + start, y: min(y, rect.endY - 1), style: look[.muted]) }
        return
      }
      let line = lines[index]
      if let words = large?[index] {
        drawMark(line, on: &canvas, x: rect.x, y: y + 2)
        for (row, text) in words.enumerated() {
          LargeWords(style: look.ink(.text)).draw(text, on: &canvas, x: rect.x + start, y: y + row * LargeWords.lineHeight)
        }
        y += words.count * LargeWords.lineHeight
        continue
      }
      drawMark(line, on: &canvas, x: rect.x, y: y)
      for (row, text) in block.enumerated() {
        canvas.put(text, x: rect.x + start, y: y + row, style: look[.text], maxWidth: width, ellipsis: look.glyphs.ellipsis)
      }
      y += block.count + gap
    }
  }

  /// Rows that a large figure has.
  private static let figureRows = 10

  /// Rows it should have of a slide's body that a figure stands in too: for large words where they leave the figure room.
  func wanted(in body: Rect) -> Int {
    guard !lines.isEmpty else { return 0 }
    let small = lines.reduce(0) { $0 + $1.text.wrapped(to: max(10, min(body.width - start, 110))).count + 1 } - 1
    let room = body.height - SlideList.figureRows - 1
    guard hasLargeWords, let large = largeBlocks(body.width - start, in: Rect(x: 0, y: 0, width: body.width, height: room)) else { return small }
    return large.count < lines.count(where: { !$0.isRest }) ? room : rows(large, body.width - start)
  }

  /// Columns in front of the words: none where no line has a mark.
  private var start: Int {
    let marks = lines.map { TextWidth.width(of: mark($0)) }.max() ?? 0
    return marks == 0 ? 0 : marks + 2
  }

  /// The lines that are drawn in large words; nil where none are: all of them but one that only says what else there is, or,
  /// on a tall screen, as many of the first as leave the others room.
  private func largeBlocks(_ width: Int, in rect: Rect) -> [Int: [String]]? {
    var found: [Int: [String]] = [:]
    for (index, line) in lines.enumerated() where !line.isRest {
      guard let words = LargeWords.lines(line.text, width: width, glyphs: look.glyphs) else { return nil }
      found[index] = words
    }
    while rows(found, width) > rect.height, let last = found.keys.max() {
      guard isTall else { return nil }
      found[last] = nil
    }
    return found.isEmpty ? nil : found
  }

  /// Rows that all lines take where some are large.
  private func rows(_ large: [Int: [String]], _ width: Int) -> Int {
    lines.indices.reduce(0) { rows, index in
      rows + (large[index].map { $0.count * LargeWords.lineHeight } ?? lines[index].text.wrapped(to: max(10, min(width, 110))).count)
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
