import Screen
import Testing

@testable import Terminal

/// Bytes, and what the person did.
@Suite struct InputDecoderTests {
  @Test(arguments: [
    // Plain keys
    ("a", [.key(.character("a"))]),
    ("A é界", [.key(.character("A")), .key(.character(" ")), .key(.character("é")), .key(.character("界"))]),
    ("e\u{301}x", [.key(.character("e\u{301}")), .key(.character("x"))]),
    ("\r", [.key(.enter)]), ("\n", [.key(.enter)]), ("\t", [.key(.tab)]),
    ("\u{7F}", [.key(.backspace)]), ("\u{8}", [.key(.backspace)]),
    ("\u{1}\u{10}\u{1A}", [.key(.control("a")), .key(.control("p")), .key(.control("z"))]),
    ("\u{0}", [.key(.control(" "))]), ("\u{1D}", [.key(.control("]"))]),
    // Cursor keys in both modes, with and without modifiers
    ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", [.key(.up), .key(.down), .key(.right), .key(.left)]),
    ("\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD", [.key(.up), .key(.down), .key(.right), .key(.left)]),
    ("\u{1B}[1;5A\u{1B}[1;2D", [.key(.up), .key(.left)]),
    ("\u{1B}\u{1B}[A\u{1B}\u{1B}OB", [.key(.up), .key(.down)]),
    // Where terminals disagree: xterm, VT220, rxvt, the Linux console, PuTTY, tmux
    ("\u{1B}[H\u{1B}OH\u{1B}[1~\u{1B}[7~", [.key(.home), .key(.home), .key(.home), .key(.home)]),
    ("\u{1B}[F\u{1B}OF\u{1B}[4~\u{1B}[8~", [.key(.end), .key(.end), .key(.end), .key(.end)]),
    ("\u{1B}OP\u{1B}[11~\u{1B}[[A\u{1B}[1;2P", [.key(.function(1)), .key(.function(1)), .key(.function(1)), .key(.function(1))]),
    ("\u{1B}OS\u{1B}[14~\u{1B}[[D\u{1B}[S", [.key(.function(4)), .key(.function(4)), .key(.function(4)), .key(.function(4))]),
    ("\u{1B}[15~\u{1B}[[E", [.key(.function(5)), .key(.function(5))]),
    ("\u{1B}[17~\u{1B}[21~\u{1B}[23~\u{1B}[24~", [.key(.function(6)), .key(.function(10)), .key(.function(11)), .key(.function(12))]),
    ("\u{1B}[Z\u{1B}[27;2;9~\u{1B}[9;2u", [.key(.backTab), .key(.backTab), .key(.backTab)]),
    ("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~", [.key(.insert), .key(.delete), .key(.pageUp), .key(.pageDown)]),
    ("\u{1B}[3;5~\u{1B}[3$\u{1B}[3^", [.key(.delete), .key(.delete), .key(.delete)]),
    ("\u{1B}OM\u{1B}Op\u{1B}Oy\u{1B}Ok", [.key(.enter), .key(.character("0")), .key(.character("9")), .key(.character("+"))]),
    // Alt, and keys spelled out
    ("\u{1B}x\u{1B}é", [.key(.alt("x")), .key(.alt("é"))]),
    ("\u{1B}[112;5u\u{1B}[120;3u\u{1B}[97u", [.key(.control("p")), .key(.alt("x")), .key(.character("a"))]),
    ("\u{1B}[27u", [.key(.escape)]),
    // The mouse
    ("\u{1B}[<0;1;1M\u{1B}[<0;1;1m", [.click(column: 0, row: 0)]),
    ("\u{1B}[<0;240;60M", [.click(column: 239, row: 59)]),
    ("\u{1B}[<64;5;6M\u{1B}[<65;5;6M", [.wheel(lines: -3, column: 4, row: 5), .wheel(lines: 3, column: 4, row: 5)]),
    ("\u{1B}[<2;5;6M\u{1B}[<35;5;6M\u{1B}[<66;5;6M", []),
    ("\u{1B}[M !!\u{1B}[M#!!\u{1B}[M`\"#", [.click(column: 0, row: 0), .wheel(lines: -3, column: 1, row: 2)]),
    // Paste
    ("\u{1B}[200~two\rlines\u{1B}[A\u{7}\u{1B}[201~q", [.paste("two\nlines[A"), .key(.character("q"))]),
    ("\u{1B}[200~\u{1B}[201~", [.paste("")]),
    // Chatter
    ("\u{1B}[?62;1;4c\u{1B}[24;80R\u{1B}[I\u{1B}[Oa", [.key(.character("a"))]),
    ("\u{1B}]11;rgb:0000/0000/0000\u{7}a", [.key(.character("a"))]),
    ("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\a", [.key(.character("a"))]),
    ("\u{1B}P>|tmux 3.3a\u{1B}\\a", [.key(.character("a"))]),
    ("\u{1B}[?2026;2$ya", [.key(.character("a"))]),
    ("\u{1B}[99~\u{1B}Oz\u{1B}[[Xa", [.key(.character("a"))]),
    ("\u{1B}[12;\u{1B}[A", [.key(.up)]),
    ("\u{1B}[97;-9223372036854775808u\u{1B}[<0;-9223372036854775808;-1M\u{1B}[99999999999999999999~", [.key(.character("a"))]),
  ] as [(String, [Input])])
  func understands(bytes: String, inputs: [Input]) {
    var decoder = InputDecoder()
    #expect(decoder.decode(bytes.utf8) == inputs)
    #expect(decoder.patience == nil)
  }

  /// The same, a byte at a time: packets may end anywhere.
  @Test(arguments: [
    "\u{1B}[1;5A", "\u{1B}OP", "\u{1B}[[A", "\u{1B}[<0;12;34M", "界", "\u{1B}é",
    "\u{1B}[200~pasted\r\ntext\u{1B}[201~", "\u{1B}]0;title\u{1B}\\z", "\u{1B}[M !!",
  ])
  func understandsPieces(bytes: String) {
    var whole = InputDecoder()
    var pieces = InputDecoder()
    let expected = whole.decode(bytes.utf8)
    #expect(bytes.utf8.flatMap { pieces.decode([$0]) } == expected)
    #expect(!expected.isEmpty)
  }

  @Test func bytesThatAreNotTextAreDropped() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0xFF, 0xC3, 0x28, 0xC0, 0x80, 0xE2, 0x41]) == [.key(.character("(")), .key(.character("A"))])
    #expect(decoder.patience == nil)
  }

  /// What has come, how long to wait, and what silence then makes of it.
  @Test(arguments: [
    ("\u{1B}", .keystroke, [.key(.escape)]),
    ("\u{1B}\u{1B}", .keystroke, [.key(.escape), .key(.escape)]),
    ("\u{1B}[", .keystroke, [.key(.alt("["))]),
    ("\u{1B}O", .keystroke, [.key(.alt("O"))]),
    ("\u{1B}]", .keystroke, [.key(.alt("]"))]),
    ("\u{1B}[1;", .sequence, []),
    ("\u{1B}]11;rgb", .sequence, []),
    ("\u{E9}", nil, []),
    ("\u{1B}[200~cut off", .sequence, [.paste("cut off")]),
  ] as [(String, InputDecoder.Patience?, [Input])])
  func silenceMeans(bytes: String, patience: InputDecoder.Patience?, inputs: [Input]) {
    var decoder = InputDecoder()
    _ = decoder.decode(bytes.utf8)
    #expect(decoder.patience == patience)
    #expect(decoder.silence() == inputs)
    #expect(decoder.patience == nil)
    #expect(decoder.decode("a".utf8) == [.key(.character("a"))])
  }

  @Test func escapeThenAnythingElseIsBoth() {
    var decoder = InputDecoder()
    #expect(decoder.decode("\u{1B}".utf8) == [])
    #expect(decoder.silence() == [.key(.escape)])
    #expect(decoder.decode("[A".utf8) == [.key(.character("[")), .key(.character("A"))])
  }

  @Test func endlessSequenceIsGivenUp() {
    var decoder = InputDecoder()
    _ = decoder.decode("\u{1B}]".utf8)
    for _ in 0..<100 { #expect(decoder.decode(String(repeating: "x", count: 100).utf8).count <= 100) }
    #expect(decoder.decode("\u{7}".utf8).isEmpty == false || decoder.patience == nil)
  }

  @Test func longPasteIsCutAndStillEnds() {
    var decoder = InputDecoder()
    var inputs = decoder.decode("\u{1B}[200~".utf8)
    let packet = Array(repeating: UInt8(ascii: "x"), count: 100_000)
    for _ in 0..<20 { inputs += decoder.decode(packet) }
    inputs += decoder.decode("\u{1B}[201~q".utf8)
    guard case .paste(let text) = inputs.first else {
      Issue.record("no paste")
      return
    }
    #expect((1 << 20...1 << 20 + 16).contains(text.utf8.count))
    #expect(inputs.dropFirst() == [.key(.character("q"))])
  }

  /// Whatever comes, nothing traps and nothing is held for ever.
  @Test func anyBytesAreSurvived() {
    var state: UInt64 = 42
    let alphabet: [UInt8] = Array("\u{1B}[]O<;0123~MmP$\\u?A\u{7}".utf8) + [0xC3, 0xE2, 0xFF, 0x80]
    var decoder = InputDecoder()
    for round in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      _ = decoder.decode([alphabet[Int(state >> 33) % alphabet.count]])
      if round % 97 == 0 {
        _ = decoder.silence()
        #expect(decoder.patience == nil)
      }
    }
  }
}
