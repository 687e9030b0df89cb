import Screen
import Testing

@Suite("Text width")
struct TextWidthTests {
  @Test(
    "a string takes the columns a terminal gives it",
    arguments: [
      ("", 0), ("a", 1), ("74.0%", 5), ("£4,500", 6), ("−3.1", 4), ("café", 4), ("cafe\u{301}", 4),
      ("Llŷn", 4), ("世界", 4), ("ｆｕｌｌ", 8), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("▲▼●○■□▬", 7), ("⣿⡇", 2), ("╭─╮", 3), ("█▌▏", 3), ("→…–", 3), ("👍", 2), ("👨‍👩‍👧", 6),
      ("\u{301}", 0),
      ("a\u{200B}b", 2), ("ก็", 1), ("❤\u{FE0F}", 1), ("\u{E000}", 1),
    ])
  func columns(text: String, expected: Int) {
    #expect(TextWidth.width(of: text) == expected)
  }

  @Test func aCharacterTakesWhatItsPartsTake() {
    #expect(TextWidth.width(of: Character("界")) == 2)
    #expect(TextWidth.width(of: Character("e\u{301}")) == 1)
  }

  @Test(
    "text is cut with an ellipsis, never through a wide character",
    arguments: [
      ("Northmoor", 20, "Northmoor"), ("Northmoor", 9, "Northmoor"), ("Northmoor", 8, "Northmo…"),
      ("Northmoor", 1, "…"), ("Northmoor", 0, ""), ("Northmoor", -3, ""), ("世界人", 5, "世界…"),
      ("世界人", 4, "世…"), ("世界", 1, "…"), ("cafe\u{301}s", 5, "cafe\u{301}s"),
      ("cafe\u{301}s!", 5, "cafe\u{301}…"),
    ])
  func fitting(text: String, columns: Int, expected: String) {
    #expect(text.fitted(to: columns) == expected)
  }

  @Test func padding() {
    #expect("ab".paddedRight(to: 4) == "ab  ")
    #expect("ab".paddedLeft(to: 4) == "  ab")
    #expect("ab".centred(in: 5) == " ab  ")
    #expect("世界".paddedRight(to: 4) == "世界")
    #expect("世界".paddedRight(to: 3) == "世…")
    #expect("世界人".paddedLeft(to: 4) == " 世…")
    #expect("abc".paddedLeft(to: 2, ellipsis: "~") == "a~")
  }

  @Test(
    "text is wrapped at spaces",
    arguments: [
      ("sixty more in EET", 9, ["sixty", "more in", "EET"]),
      ("unaccompanied", 5, ["unacc", "ompan", "ied"]),
      ("a b", 1, ["a", "b"]), ("", 5, []), ("anything", 0, []), ("世界", 1, ["世界"]),
    ] as [(String, Int, [String])])
  func wrapping(text: String, columns: Int, expected: [String]) {
    #expect(text.wrapped(to: columns) == expected)
  }

  @Test("a word as long as a book is broken once, not again for each line")
  func longWord() {
    let lines = String(repeating: "x", count: 500_000).wrapped(to: 50)
    #expect(lines.count == 10_000)
    #expect(lines.allSatisfy { $0.utf8.count == 50 })
  }
}
