import Dashboard

/// What a presentation tells whoever follows it: which board, and which slide. Not one figure.
struct PresenterNews: Hashable {
  var board: String
  var area: String
  var period: String
  var today: String
  var slide: String
  var number: Int
  var count: Int
  var isBlank: Bool
  /// When the timer stood at nought, in seconds since 1970.
  var zero: Int

  /// A line a fact, the name before its value, and a last line that says it is whole.
  var text: String {
    [
      "careboard-presenter 1", "board \(board)", "area \(area)", "period \(period)", "today \(today)", "slide \(slide)", "number \(number)", "count \(count)",
      "blank \(isBlank ? "yes" : "no")", "zero \(zero)", "end", "",
    ].joined(separator: "\n")
  }
}

extension PresenterNews {
  /// The end of the year 9999: what is later is no time that anything began.
  private static let lastSecond = 253_402_300_799

  /// Nil for what is not such news, or not all of it.
  init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    guard lines.first == "careboard-presenter 1", lines.count == 12, lines[10] == "end", lines[11].isEmpty else { return nil }
    func value(_ name: String) -> String? { lines.first { $0.hasPrefix(name + " ") }.map { String($0.dropFirst(name.count + 1)) } }
    guard let board = value("board"), let slide = value("slide"), let number = value("number").flatMap({ Int($0) }),
      let count = value("count").flatMap({ Int($0) }), let zero = value("zero").flatMap({ Int($0) }), number > 0, count >= number,
      count <= 100_000, (0...PresenterNews.lastSecond).contains(zero)
    else { return nil }
    self.init(
      board: board, area: value("area") ?? "", period: value("period") ?? "", today: value("today") ?? "", slide: slide, number: number, count: count,
      isBlank: value("blank") == "yes", zero: zero)
  }
}
