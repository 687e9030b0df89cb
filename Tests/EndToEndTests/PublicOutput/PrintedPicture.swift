import Screen

/// One screen or slide at one size in one theme.
struct PrintedPicture: Sendable {
  let name: String
  let size: Size
  let theme: String
  let title: String
  let canvas: Canvas
  let text: String

  init(name: String, size: Size, theme: String, title: String, canvas: Canvas) {
    self.name = name
    self.size = size
    self.theme = theme
    self.title = title
    self.canvas = canvas
    text = canvas.text
  }

  /// What is in the picture's other forms and not in its text; empty where they say the same.
  func strayWords() -> [String] {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { Self.trimmed($0) }
    var stray: [String] = []
    let ansi = MarkupText.withoutSequences(canvas.ansi(level: .ansi256)).split(separator: "\n", omittingEmptySubsequences: false).map { Self.trimmed($0) }
    if ansi.filter({ !$0.isEmpty }) != rows.filter({ !$0.isEmpty }) { stray.append("ansi has other rows") }
    for (form, document) in [
      ("svg", canvas.svg(title: title, level: .ansi256)), ("html", canvas.html(title: title, level: .ansi256)),
    ] {
      // A description tells its rows one after another.
      for passage in MarkupText(document).passages.flatMap({ $0.split(separator: " / ").map(String.init) }) {
        let words = passage.filter { !$0.isWhitespace }
        if words.isEmpty || passage == title { continue }
        // The letters of a row without those that are drawn; a run of them stands in the row as it does in the document.
        if !rows.contains(where: { Self.isSpelt(words, in: $0) }) { stray.append("\(form): \(passage)") }
      }
    }
    return stray
  }

  private static func trimmed(_ row: Substring) -> String {
    var row = row
    while row.last == " " { row.removeLast() }
    return String(row)
  }

  /// Whether letters stand in a row in their order.
  private static func isSpelt(_ letters: String, in row: String) -> Bool {
    var rest = letters[...]
    for letter in row where letter == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
