import Testing

@testable import Terminal

/// What is sent for a copied text.
@Suite struct ClipboardTextTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"), ("±£?>", "wrHCoz8+"),
  ])
  func encodes(text: String, expected: String) {
    #expect(String(decoding: ClipboardText.base64(Array(text.utf8)), as: UTF8.self) == expected)
  }

  @Test(arguments: [
    (nil, "\u{1B}]52;c;Zm9v\u{7}"), ("tmux", "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{7}\u{1B}\\"),
    ("screen", "\u{1B}P\u{1B}]52;c;Zm9v\u{7}\u{1B}\\"),
  ] as [(String?, String)])
  func wraps(multiplexer: String?, expected: String) throws {
    let text = try #require(ClipboardText("foo", multiplexer: multiplexer))
    #expect(String(decoding: text.bytes, as: UTF8.self) == expected)
  }

  @Test func refusesWhatNoTerminalTakes() {
    #expect(ClipboardText(String(repeating: "x", count: ClipboardText.largest + 1), multiplexer: nil) == nil)
  }
}
