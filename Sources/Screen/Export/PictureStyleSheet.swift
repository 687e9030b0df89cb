/// The class names that a picture's spans use, given out as they are asked for, and their rules.
struct PictureStyleSheet {
  private let picture: Picture
  private var looks: [ShownLook: Int] = [:]
  private var lookOrder: [ShownLook] = []
  private var widths: Set<Int> = []

  init(_ picture: Picture) { self.picture = picture }

  /// A run as a span: its look, its width in cells, and whether it is drawn.
  mutating func element(_ run: PictureRun) -> String {
    widths.insert(run.columns)
    let classes = "s\(number(of: run.look)) w\(run.columns)"
    let text = XMLText.text(run.text)
    // What is drawn is for the eye: a screen reader would spell it out.
    return run.kind == .shapes
      ? "<span class=\"\(classes) d\" aria-hidden=\"true\">\(text)</span>"
      : "<span class=\"\(classes)\">\(text)</span>"
  }

  private mutating func number(of look: ShownLook) -> Int {
    if let number = looks[look] { return number }
    looks[look] = lookOrder.count
    lookOrder.append(look)
    return lookOrder.count - 1
  }

  var rules: [String] {
    let (columns, rows) = (picture.size.columns, picture.size.rows)
    let ground = picture.ground
    let scheme = ground.relativeLuminance < 0.18 ? "dark" : "light"
    let fixed = [
      ":root{color-scheme:\(scheme);background:\(ground.hex)}",
      "body{margin:0}",
      "h1{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%)}",
      ".screen{position:relative;width:\(columns)ch;height:\(rows * 20)px;"
        + "font:16px/20px \(Typeface.families);font-variant-ligatures:none;"
        + "background:\(ground.hex);forced-color-adjust:none;"
        + "-webkit-print-color-adjust:exact;print-color-adjust:exact}",
      "pre{margin:0;font:inherit;white-space:pre;direction:ltr;unicode-bidi:bidi-override}",
      "span{display:inline-block;height:20px;vertical-align:top}",
      ".d{-webkit-text-fill-color:transparent}",
      "svg{position:absolute;top:0;left:0;width:100%;height:100%;pointer-events:none}",
    ]
    return fixed + widths.sorted().map { ".w\($0){width:\($0)ch}" }
      + lookOrder.enumerated().map { ".s\($0){\(declarations($1))}" }
  }

  private func declarations(_ look: ShownLook) -> String {
    var parts = ["color:\(look.ink.hex)", "background:\(look.ground.hex)"]
    if look.isBold { parts.append("font-weight:bold") }
    if look.isItalic { parts.append("font-style:italic") }
    if look.isUnderlined { parts.append("text-decoration:underline") }
    return parts.joined(separator: ";")
  }
}
