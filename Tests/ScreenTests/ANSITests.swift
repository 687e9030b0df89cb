import Screen
import Testing

@Suite("Text with colours")
struct ANSITests {
  private let alarm = Style(
    foreground: .rgb(red: 255, green: 0, blue: 0), background: .rgb(red: 0, green: 0, blue: 0),
    attributes: .bold)

  private func board() -> Canvas {
    var board = Canvas(size: Size(columns: 8, rows: 2))
    board.put("R", x: 0, y: 0, style: alarm)
    board.put(
      "A", x: 1, y: 0,
      style: Style(
        foreground: .rgb(red: 255, green: 255, blue: 0), background: alarm.background,
        attributes: .bold))
    board.put("g", x: 2, y: 0, style: Style(background: alarm.background))
    board.put("plain", x: 0, y: 1)
    return board
  }

  private func readable(_ level: ColourLevel) -> String {
    String(board().ansi(level: level).map { $0 == "\u{1B}" ? "§" : $0 })
  }

  @Test func onlyChangesAreWritten() {
    #expect(readable(.ansi256) == "§[1;38;5;196;48;5;16mR§[38;5;226mA§[0;48;5;16mg§[0m\nplain")
    #expect(readable(.ansi16) == "§[1;91;40mR§[93mA§[0;40mg§[0m\nplain")
    #expect(
      readable(.truecolour)
        == "§[1;38;2;255;0;0;48;2;0;0;0mR§[38;2;255;255;0mA§[0;48;2;0;0;0mg§[0m\nplain")
    #expect(readable(.none) == "§[1mRA§[0mg\nplain")
  }

  @Test func blanksThatShowSomethingAreKept() {
    var board = Canvas(size: Size(columns: 3, rows: 1))
    board.fill(board.bounds, style: Style(attributes: .reverse))
    #expect(board.ansi(level: .none) == "\u{1B}[7m   \u{1B}[0m")
    #expect(Canvas(size: Size(columns: 3, rows: 2)).ansi(level: .ansi256) == "\n")
    #expect(Canvas(size: Size(columns: 0, rows: 0)).ansi(level: .ansi256) == "")
  }
}
