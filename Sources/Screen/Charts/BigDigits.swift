/// A figure large enough to be read across a room, drawn from blocks in the largest of four sizes
/// that fits.
///
/// Where a stroke turns, its outer corner is rounded, except in ASCII and at the small size, which
/// have nothing to round with. Digits, `. , % + - − – / £ : < > ( ) [ ] c f k m o` and the space have
/// shapes, enough for `46 of 44` and `[c]`; another character makes the figure plain text.
public struct BigDigits: Hashable, Sendable {
  public enum Scale: Int, CaseIterable, Comparable, Hashable, Sendable {
    /// 3 columns a digit, 3 rows of half blocks (5 rows in ASCII).
    case small
    /// 6 columns a digit, 5 rows.
    case medium
    /// 12 columns a digit, 10 rows.
    case large
    /// 18 columns a digit, 15 rows.
    case huge

    public static func < (left: Scale, right: Scale) -> Bool { left.rawValue < right.rawValue }
  }

  public enum Alignment: Hashable, Sendable { case left, centre, right }

  public var text: String
  public var style: Style
  public var alignment: Alignment
  public var largest: Scale

  public init(
    _ text: String, style: Style = .plain, alignment: Alignment = .left, largest: Scale = .large
  ) {
    self.text = text
    self.style = style
    self.alignment = alignment
    self.largest = largest
  }

  /// The room the figure takes at `scale`; nil when a character has no shape.
  public func size(at scale: Scale, glyphs: GlyphLevel = .unicode) -> Size? {
    guard let pixels = DigitShapes.pixels(text) else { return nil }
    let block = DigitShapes.block(scale, glyphs)
    return Size(
      columns: pixels.width * block.columns,
      rows: (DigitShapes.height * block.halves + 1) / 2)
  }

  /// The largest scale that fits in `size`; nil when only plain text does.
  public func scale(fitting size: Size, glyphs: GlyphLevel = .unicode) -> Scale? {
    Scale.allCases.reversed().first { scale in
      guard scale <= largest, let needed = self.size(at: scale, glyphs: glyphs) else {
        return false
      }
      return needed.columns <= size.columns && needed.rows <= size.rows
    }
  }

  /// Draws the figure from the top of `rect`, as plain text where no size fits.
  /// - Returns: the rows used.
  @discardableResult
  public func draw(on canvas: inout Canvas, in rect: Rect, glyphs: GlyphLevel = .unicode) -> Int {
    guard !rect.isEmpty, !text.isEmpty else { return 0 }
    guard let scale = scale(fitting: rect.size, glyphs: glyphs),
      let size = size(at: scale, glyphs: glyphs), let pixels = DigitShapes.pixels(text)
    else {
      let fitted = text.fitted(to: rect.width, ellipsis: glyphs.ellipsis)
      canvas.put(
        fitted, x: start(of: TextWidth.width(of: fitted), in: rect), y: rect.y, style: style)
      return 1
    }
    let block = DigitShapes.block(scale, glyphs)
    let left = start(of: size.columns, in: rect)
    canvas.clipped(to: rect) { canvas in
      for row in 0..<size.rows {
        for column in 0..<size.columns {
          let upper = pixels.covers(column, row * 2, block, rounded: glyphs != .ascii)
          let lower = pixels.covers(column, row * 2 + 1, block, rounded: glyphs != .ascii)
          guard upper || lower else { continue }
          let mark: Unicode.Scalar =
            glyphs == .ascii ? "#" : upper && lower ? "█" : upper ? "▀" : "▄"
          canvas.set(mark, x: left + column, y: rect.y + row, style: style)
        }
      }
    }
    return size.rows
  }

  private func start(of width: Int, in rect: Rect) -> Int {
    switch alignment {
    case .left: rect.x
    case .centre: rect.x + (rect.width - width) / 2
    case .right: rect.endX - width
    }
  }
}
