extension Canvas {
  /// Draws the edge of `rect`, `title` in its top line, and leaves what is inside alone.
  ///
  /// Corners are round at unicode level, square at block level, `+` in ASCII. A title that does not
  /// fit is cut with an ellipsis. Nothing is drawn in a rectangle of fewer than two columns or
  /// rows.
  /// - Returns: the room inside.
  @discardableResult
  public mutating func frame(
    _ rect: Rect, title: String = "", style: Style = .plain, titleStyle: Style? = nil,
    glyphs: GlyphLevel = .unicode
  ) -> Rect {
    frame(
      rect, title: StyledText(title, style: titleStyle ?? style), style: style, glyphs: glyphs)
  }

  /// Draws the edge of `rect` with a title of several looks; see
  /// `frame(_:title:style:titleStyle:glyphs:)`.
  /// - Parameter note: stands at the right of the top line where there is room for it beside the
  ///   whole title.
  @discardableResult
  public mutating func frame(
    _ rect: Rect, title: StyledText, note: StyledText = StyledText([]), style: Style = .plain,
    glyphs: GlyphLevel = .unicode
  ) -> Rect {
    guard rect.width >= 2, rect.height >= 2 else { return rect.inset(by: 1) }
    let line = FrameGlyphs(glyphs)
    let middle = rect.width - 2
    let across = String(repeating: line.horizontal, count: middle)
    put(line.topLeft + across + line.topRight, x: rect.x, y: rect.y, style: style)
    put(line.bottomLeft + across + line.bottomRight, x: rect.x, y: rect.endY - 1, style: style)
    for y in max(rect.y + 1, 0)..<max(rect.y + 1, 0, min(rect.endY - 1, size.rows)) {
      put(line.vertical, x: rect.x, y: y, style: style)
      put(line.vertical, x: rect.endX - 1, y: y, style: style)
    }
    if title.width > 0, middle >= 3 {
      let fitted = title.fitted(to: middle - 2, ellipsis: glyphs.ellipsis)
      let padding = StyledText(" ", style: style)
      put(padding + fitted + padding, x: rect.x + 1, y: rect.y)
    }
    let noteWidth = note.width
    if noteWidth > 0, title.width + noteWidth + 6 <= middle {
      let padding = StyledText(" ", style: style)
      put(padding + note + padding, x: rect.endX - noteWidth - 3, y: rect.y)
    }
    return rect.inset(by: 1)
  }
}

/// The strings a frame is drawn with, one column each.
private struct FrameGlyphs {
  let topLeft, topRight, bottomLeft, bottomRight, horizontal, vertical: String

  init(_ level: GlyphLevel) {
    let corners: [String]
    switch level {
    case .unicode: corners = ["╭", "╮", "╰", "╯"]
    case .block: corners = ["┌", "┐", "└", "┘"]
    case .ascii: corners = ["+", "+", "+", "+"]
    }
    (topLeft, topRight, bottomLeft, bottomRight) = (corners[0], corners[1], corners[2], corners[3])
    horizontal = level == .ascii ? "-" : "─"
    vertical = level == .ascii ? "|" : "│"
  }
}
