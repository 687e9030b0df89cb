internal import Screen

/// Lines of labelled numbers, as many to a line as there is room for; none is ever cut in two.
struct FactsView {
  let facts: [Fact]
  let look: Look

  func height(width: Int) -> Int { lines(width: width).count }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    for (row, line) in lines(width: rect.width).prefix(rect.height).enumerated() {
      canvas.put(line, x: rect.x, y: rect.y + row, maxWidth: rect.width, ellipsis: look.glyphs.ellipsis)
    }
  }

  private func lines(width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    for fact in facts {
      let text = fitted(fact, width)
      if let last = lines.last, last.width + 3 + text.width <= width {
        lines[lines.count - 1] = last + StyledText("   ", style: look[.text]) + text
      } else {
        lines.append(text)
      }
    }
    return lines
  }

  /// A note gives way, its last clause first, before a number is cut.
  private func fitted(_ fact: Fact, _ width: Int) -> StyledText {
    var clauses = fact.note.split(separator: ";")
    while !clauses.isEmpty {
      let text = styled(Fact(fact.label, fact.value, note: clauses.joined(separator: ";")))
      if text.width <= width { return text }
      clauses.removeLast()
    }
    return styled(Fact(fact.label, fact.value))
  }

  private func styled(_ fact: Fact) -> StyledText {
    var text = StyledText([])
    if !fact.label.isEmpty { text.append(fact.label + " ", style: look[.muted]) }
    text.append(fact.value, style: look[.text])
    if !fact.note.isEmpty { text.append(" (\(fact.note))", style: look[.muted]) }
    return text
  }
}
