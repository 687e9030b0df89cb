internal import Screen
internal import Statistics

/// Draws figures side by side as bars as thick as there is room for.
struct SlideBars {
  struct Row {
    let label: String
    let figure: String
    /// 0–1 of the longest; nil where there is no figure.
    let amount: Double?
    let rating: Rating?
    let isMarked: Bool
  }

  let rows: [Row]
  let look: Look
  /// Whether letters of one cell would be too small for the room.
  var hasLargeWords = false

  func draw(on canvas: inout Canvas, in rect: Rect, _ left: inout [String]) {
    guard !rows.isEmpty else { return }
    guard rect.height >= rows.count else {
      left.append("the chart needs \(rows.count) lines and has room for \(rect.height)")
      return
    }
    let isLarge = hasLargeWords && rect.height >= rows.count * (LargeWords.lineHeight - 1)
      && rows.allSatisfy { LargeWords.lines($0.label, width: rect.width / 3, glyphs: look.glyphs)?.count == 1 }
    func width(_ text: String) -> Int { isLarge ? LargeWords.width(text) : TextWidth.width(of: text) }
    let pitch = min(isLarge ? 7 : 5, rect.height / rows.count)
    let thickness = max(1, pitch - 1)
    let labels = min(rows.map { width($0.label) + ($0.rating == nil ? 0 : 4) }.max() ?? 0, rect.width / 3 + 4)
    let figures = rows.map { width($0.figure) }.max() ?? 0
    let start = rect.x + labels + 2
    let room = max(0, rect.endX - start - figures - 2)
    for (index, row) in rows.enumerated() {
      let y = rect.y + index * pitch
      let middle = y + (thickness - 1) / 2
      var x = rect.x
      if let rating = row.rating { x += canvas.put(" \(rating.letter) ", x: x, y: middle, style: look.theme.chip(rating)) + 1 }
      if isLarge {
        let words = LargeWords(style: look.ink(row.isMarked ? .heading : .text))
        words.draw(row.label, on: &canvas, x: x, y: y + max(0, (thickness - 4) / 2))
        words.draw(row.figure, on: &canvas, x: rect.endX - width(row.figure), y: y + max(0, (thickness - 4) / 2))
      } else {
        let style = row.isMarked ? look[.heading] : look[.text]
        canvas.put(row.label, x: x, y: middle, style: style, maxWidth: rect.x + labels - x, ellipsis: look.glyphs.ellipsis)
        canvas.put(row.figure, x: rect.endX - width(row.figure), y: middle, style: style)
      }
      let role: Role = row.rating.map { Theme.role($0) } ?? (row.isMarked ? .series1 : .muted)
      guard let amount = row.amount else { continue }
      for line in 0..<thickness {
        Bar(amount, of: 1, style: look.ink(role)).draw(on: &canvas, in: Rect(x: start, y: y + line, width: room, height: 1), glyphs: look.glyphs)
      }
    }
  }
}
