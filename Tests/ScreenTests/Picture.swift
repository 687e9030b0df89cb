import Screen

/// What `draw` draws on an empty canvas of so many columns and rows, as text.
func picture(
  _ columns: Int, _ rows: Int, _ glyphs: GlyphLevel = .unicode,
  _ draw: (inout Canvas, Rect, GlyphLevel) -> Void
) -> String {
  var canvas = Canvas(size: Size(columns: columns, rows: rows))
  draw(&canvas, canvas.bounds, glyphs)
  return canvas.text
}
