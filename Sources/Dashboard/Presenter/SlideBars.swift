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

  func draw(on canvas: inout Canvas, in rect: Rect, _ left: inout [String]) {
    guard !rows.isEmpty else { return }
    guard rect.height >= rows.count else {
      left.append("the chart needs \(rows.count) lines and has room for \(rect.height)")
      return
    }
    let pitch = min(5, rect.height / rows.count)
    let thickness = max(1, pitch - 1)
    let labels = min(rows.map { TextWidth.width(of: $0.label) + ($0.rating == nil ? 0 : 4) }.max() ?? 0, rect.width / 3)
    let figures = rows.map { TextWidth.width(of: $0.figure) }.max() ?? 0
    let start = rect.x + labels + 2
    let room = max(0, rect.endX - start - figures - 2)
    for (index, row) in rows.enumerated() {
      let y = rect.y + index * pitch
      let middle = y + (thickness - 1) / 2
      let words = row.isMarked ? look[.heading] : look[.text]
      var x = rect.x
      if let rating = row.rating { x += canvas.put(" \(rating.letter) ", x: x, y: middle, style: look.theme.chip(rating)) + 1 }
      canvas.put(row.label, x: x, y: middle, style: words, maxWidth: rect.x + labels - x, ellipsis: look.glyphs.ellipsis)
      let role: Role = row.rating.map { Theme.role($0) } ?? (row.isMarked ? .series1 : .muted)
      if let amount = row.amount {
        for line in 0..<thickness {
          Bar(amount, of: 1, style: look.ink(role)).draw(on: &canvas, in: Rect(x: start, y: y + line, width: room, height: 1), glyphs: look.glyphs)
        }
      }
      canvas.put(row.figure, x: rect.endX - TextWidth.width(of: row.figure), y: middle, style: words)
    }
  }
}
