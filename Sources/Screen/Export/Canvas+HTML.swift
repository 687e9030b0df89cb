extension Canvas {
  /// The picture as an HTML page that needs nothing else, every cell in its place and in the colours
  /// that a terminal of `level` shows.
  ///
  /// The characters are text and can be selected; over those that are lines, blocks, braille or
  /// chart marks lies a drawing of them, so that they join whatever the typeface. There are no
  /// scripts and nothing is fetched; the same canvas gives the same bytes.
  /// - Parameters:
  ///   - title: what the picture is of.
  ///   - terminal: the colours of what the canvas leaves to the terminal.
  public func html(
    title: String, level: ColourLevel, terminal: TerminalColours = .xterm
  ) -> String {
    let picture = Picture(self, level: level, terminal: terminal)
    var sheet = PictureStyleSheet(picture)
    let rows = picture.rows.map { runs in
      var runs = runs[...]
      while let last = runs.last, last.isEmpty(on: picture.ground) { runs.removeLast() }
      return runs.map { sheet.element($0) }.joined()
    }
    let title = XMLText.text(title)
    let drawing = PictureLayer.shapes(picture.rows).group(called: "drawn")
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"en-GB\">", "<head>", "<meta charset=\"utf-8\">",
      "<meta http-equiv=\"Content-Security-Policy\""
        + " content=\"default-src 'none'; style-src 'unsafe-inline'\">",
      "<meta name=\"viewport\" content=\"width=device-width\">", "<title>\(title)</title>",
      "<style>",
    ]
    lines += sheet.rules
    lines += ["</style>", "</head>", "<body>", "<main>", "<h1>\(title)</h1>"]
    lines.append("<div class=\"screen\">")
    // A line end right after the tag is not part of the text.
    lines.append("<pre>")
    lines.append(rows.joined(separator: "\n") + "</pre>")
    if !drawing.isEmpty {
      lines.append(
        "<svg viewBox=\"0 0 \(picture.width) \(picture.height)\" preserveAspectRatio=\"none\""
          + " aria-hidden=\"true\" focusable=\"false\">")
      lines += drawing + ["</svg>"]
    }
    lines += ["</div>", "</main>", "</body>", "</html>"]
    return lines.joined(separator: "\n") + "\n"
  }
}

extension PictureRun {
  /// Whether leaving the run off the end of a row changes nothing.
  fileprivate func isEmpty(on ground: RGB) -> Bool {
    kind == .blank && look.ground == ground && !look.isUnderlined
  }
}
