import Screen
import Testing

@Suite("Text from files")
struct SanitisingTests {
  @Test(
    "is stripped of all that could act on a terminal",
    arguments: [
      ("plain", "plain"),
      ("\u{1B}[31mred\u{1B}[0m", "red"),
      ("\u{1B}[2J\u{1B}[1;1Hgone", "gone"),
      ("\u{1B}]0;title\u{7}after", "after"),
      ("\u{1B}]52;c;AAAA\u{1B}\\after", "after"),
      ("\u{1B}]0;never ended", "0;never ended"),
      ("\u{1B}Pq#0\u{1B}\\sixel", "sixel"),
      ("\u{1B}(0lqk", "lqk"),
      ("\u{1B}c reset", " reset"),
      ("end\u{1B}", "end"),
      ("\u{1B}[31", "31"),
      ("\u{9B}31mred", "red"),
      ("\u{9D}0;t\u{9C}after", "after"),
      ("bell\u{7}\u{8}\u{0}\u{7F}", "bell"),
      ("two\r\nlines\tapart", "two  lines apart"),
      ("abc\u{202E}cba\u{202C}", "abccba"),
      ("\u{2066}x\u{2069}\u{200E}\u{200F}\u{61C}", "x"),
      ("\u{FEFF}bom\u{200B}\u{2060}", "bom"),
      ("a\u{200D}b\u{AD}c", "abc"),
      ("no\u{A0}break\u{2009}thin\u{2028}line", "no break thin line"),
      ("❤\u{FE0F}\u{E0041}", "❤"),
      ("\u{E0B0}icon", "\u{FFFD}icon"),
    ])
  func stripped(raw: String, safe: String) {
    #expect(raw.sanitised == safe)
  }

  @Test func aStringThatNeverEndsIsLeftReadable() {
    let long = String(repeating: "x", count: 10_000)
    #expect(("\u{1B}]" + long + "\u{7}").sanitised == long)
  }

  @Test func nothingUnsafeReachesACell() {
    var canvas = Canvas(size: Size(columns: 12, rows: 1))
    canvas.put("\u{1B}[31mA\u{202E}\n\u{7}B", x: 0, y: 0)
    #expect(canvas.text == "A B")
    #expect(Cell("\u{1B}").character == " ")
    #expect(Cell("\u{301}").character == " ")
    #expect(Cell("\n").character == " ")
  }

  @Test func onlySomeMarksAreKeptOnACharacter() {
    var canvas = Canvas(size: Size(columns: 2, rows: 1))
    canvas.put("a" + String(repeating: "\u{301}", count: 500) + "b", x: 0, y: 0)
    #expect(canvas[0, 0].scalars.count == 3)
    #expect(canvas[1, 0].character == "b")
  }
}
