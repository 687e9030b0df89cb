internal import CareModel
internal import Screen
internal import Statistics

/// Draws one number to be seen first: the number, its colour's letter, and how it changed in words.
struct MeasureView {
  let measure: Measure
  let look: Look
  /// Whether there is room for digits several rows high.
  var isBig = false

  func height(width: Int) -> Int {
    guard isBig, measure.absence == nil else { return lines(width: width - numberWidth - 2).count }
    return 5
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard rect.height > 0 else { return }
    if isBig, measure.absence == nil, rect.height >= 5 {
      drawBig(on: &canvas, in: rect)
      return
    }
    canvas.put(number, x: rect.x, y: rect.y, maxWidth: rect.width, ellipsis: look.glyphs.ellipsis)
    let x = numberWidth + 2
    for (row, line) in lines(width: rect.width - x).prefix(rect.height).enumerated() {
      canvas.put(line, x: rect.x + x, y: rect.y + row, style: look[.text])
    }
  }

  private func drawBig(on canvas: inout Canvas, in rect: Rect) {
    let digits = BigDigits(
      measure.number + (measure.suffix == "%" ? "%" : ""), style: look.number(.heading, isChanged: measure.isChanged),
      alignment: .left, largest: .medium)
    let room = Rect(x: rect.x, y: rect.y, width: min(rect.width * 2 / 3, rect.width - 12), height: rect.height)
    digits.draw(on: &canvas, in: room, glyphs: look.glyphs)
    let used = digits.scale(fitting: room.size, glyphs: look.glyphs)
      .flatMap { digits.size(at: $0, glyphs: look.glyphs)?.columns } ?? TextWidth.width(of: digits.text)
    let x = rect.x + used + 3
    var y = rect.y
    if let rating = measure.rating {
      canvas.put(" \(rating.letter) ", x: x, y: y, style: look.theme.chip(rating))
      y += 1
    }
    for line in lines(width: rect.endX - x).prefix(rect.endY - y) {
      canvas.put(line, x: x, y: y, style: look[.text])
      y += 1
    }
  }

  private var number: StyledText {
    var text = StyledText(measure.text, style: look.number(.heading, isChanged: measure.isChanged))
    if !measure.mark.isEmpty { text.append(" " + measure.mark, style: look[.provisional]) }
    if let rating = measure.rating {
      text.append(" ", style: look[.text])
      text.append(" \(rating.letter) ", style: look.theme.chip(rating))
    }
    return text
  }

  private var numberWidth: Int { number.width }

  private func lines(width: Int) -> [String] {
    let words: String
    if let absence = measure.absence {
      words = absence
    } else if let change = measure.change {
      words = (measure.direction.map { $0.arrow + " " } ?? "") + change
    } else {
      words = measure.when
    }
    return width < 8 ? [words] : words.wrapped(to: width)
  }
}
