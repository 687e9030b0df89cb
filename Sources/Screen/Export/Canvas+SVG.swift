extension Canvas {
  /// The picture as an SVG document, every cell in its place and in the colours that a terminal of
  /// `level` shows.
  ///
  /// A cell is 8 units wide and 16 high. Lines, blocks, braille and chart marks are drawn;
  /// other characters are text, each set at its own cell, so that the reader's typeface moves none.
  /// There are no scripts and nothing is fetched; the same canvas gives the same bytes.
  /// - Parameters:
  ///   - title: what the picture is of; its words follow as the description.
  ///   - terminal: the colours of what the canvas leaves to the terminal.
  public func svg(
    title: String, level: ColourLevel, terminal: TerminalColours = .xterm
  ) -> String {
    let picture = Picture(self, level: level, terminal: terminal)
    let (width, height) = (picture.width, picture.height)
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
        + " viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-labelledby=\"title desc\""
        + " xml:lang=\"en-GB\" xml:space=\"preserve\">",
      "<title id=\"title\">\(XMLText.text(title))</title>",
      "<desc id=\"desc\">\(XMLText.text(picture.words))</desc>",
      "<style>text{white-space:pre;direction:ltr;unicode-bidi:bidi-override;"
        + "font-variant-ligatures:none}</style>",
      "<rect width=\"\(width)\" height=\"\(height)\" fill=\"\(picture.ground.hex)\"/>",
    ]
    lines += PictureLayer.grounds(picture.rows, on: picture.ground).group(called: "grounds")
    lines += PictureLayer.shapes(picture.rows).group(called: "drawn")
    lines += PictureLayer.underlines(picture.rows).group(called: "underlines")
    lines.append("<g font-family=\"\(Typeface.families)\" font-size=\"13.3\">")
    for (y, runs) in picture.rows.enumerated() {
      let spans = runs.filter { $0.kind == .letters || $0.kind == .lone }.map(\.svgText).joined()
      if !spans.isEmpty {
        // Letters stand a quarter of the cell above its foot.
        let baseline = y * CellShape.height / 100 + 12
        lines.append("<text y=\"\(baseline)\">\(spans)</text>")
      }
    }
    lines += ["</g>", "</svg>"]
    return lines.joined(separator: "\n") + "\n"
  }
}

extension PictureRun {
  fileprivate var svgText: String {
    let places = kind == .lone ? [x] : Array(x..<x + columns)
    let list = places.map { String($0 * CellShape.width / 100) }.joined(separator: " ")
    let weight = look.isBold ? " font-weight=\"bold\"" : ""
    let slant = look.isItalic ? " font-style=\"italic\"" : ""
    return "<tspan x=\"\(list)\" fill=\"\(look.ink.hex)\"\(weight)\(slant)>"
      + "\(XMLText.text(text))</tspan>"
  }
}
