/// One amount as a horizontal bar from zero, with marks for what it is compared with.
///
/// A bar is as long as its amount's share of `full`, in eighths of a column at unicode level,
/// halves at block level, whole columns of `#` in ASCII. Any amount above zero shows something. A
/// mark is a thin line across the row.
public struct Bar: Hashable, Sendable {
  /// A comparator on the bar's scale.
  public struct Mark: Hashable, Sendable {
    public var value: Double
    public var style: Style

    public init(_ value: Double, style: Style = .plain) {
      self.value = value
      self.style = style
    }
  }

  /// Nil where there is no figure: nothing is drawn but the marks.
  public var amount: Double?
  /// The amount that fills the whole width.
  public var full: Double
  public var style: Style
  public var marks: [Mark]

  public init(_ amount: Double?, of full: Double, style: Style = .plain, marks: [Mark] = []) {
    self.amount = amount
    self.full = full
    self.style = style
    self.marks = marks
  }

  /// Draws the bar in the first row of `rect`.
  public func draw(on canvas: inout Canvas, in rect: Rect, glyphs: GlyphLevel = .unicode) {
    guard !rect.isEmpty, let full = Axis.drawable(full), full > 0 else { return }
    let parts = glyphs == .unicode ? 8 : glyphs == .block ? 2 : 1
    let length = Bar.length(amount, of: full, steps: rect.width * parts)
    let whole = length / parts
    let row = Rect(x: rect.x, y: rect.y, width: rect.width, height: 1)
    canvas.clipped(to: row) { canvas in
      canvas.put(
        String(repeating: glyphs == .ascii ? "#" : "█", count: whole)
          + Bar.end(length % parts, parts),
        x: rect.x, y: rect.y, style: style)
      for mark in marks.reversed() {
        guard let value = Axis.drawable(mark.value), value >= 0 else { continue }
        let column = min(Int(min(value / full, 1) * Double(rect.width)), rect.width - 1)
        var look = mark.style
        // Over the bar the mark stands on the bar's colour, where there is one; elsewhere on what
        // is there.
        look.background =
          column < whole && style.foreground != .terminalDefault
            && style.foreground != look.foreground
          ? style.foreground : style.background
        canvas.put(glyphs == .ascii ? "|" : "│", x: rect.x + column, y: rect.y, style: look)
      }
    }
  }

  /// How many of `steps` an amount takes: at least one when it is more than nothing, never more
  /// than all.
  static func length(_ amount: Double?, of full: Double, steps: Int) -> Int {
    guard let amount = Axis.drawable(amount), amount > 0 else { return 0 }
    return max(1, Int((min(amount / full, 1) * Double(steps)).rounded()))
  }

  /// The part of a column that ends a bar.
  private static func end(_ part: Int, _ parts: Int) -> String {
    let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return parts == 8 ? eighths[part] : part == 1 ? "▌" : ""
  }
}
