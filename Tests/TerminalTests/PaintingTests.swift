import Screen
import Testing

@testable import Terminal

@Suite struct PaintingTests {
  typealias Pair = ColourPairs.Pair

  @Test func pairsAreGivenOutOnceAndRunOut() {
    var pairs = ColourPairs(limit: 4)
    let numbers = [-1, 1, 2, 1, 3, 4, -1].map { pairs.number(of: Pair(foreground: $0, background: -1))?.number }
    #expect(numbers == [0, 1, 2, 1, 3, nil, 0])
    pairs.removeAll()
    #expect(pairs.number(of: Pair(foreground: 4, background: -1))?.number == 1)
  }

  @Test func neverMoreThan256() {
    var pairs = ColourPairs(limit: 65_536)
    let given = (0..<300).compactMap { pairs.number(of: Pair(foreground: $0, background: 5)) }
    #expect(given.count == 255)
    #expect(given.map(\.number).max() == 255)
  }

  private let orange = Style(
    foreground: .rgb(red: 255, green: 175, blue: 0), background: .rgb(red: 0, green: 0, blue: 0),
    attributes: [.bold, .reverse])

  @Test(arguments: [
    (.none, 0, -1, -1), (.ansi256, 256, 214, 16), (.truecolour, 1 << 24, 0xFF_AF_00, 0x01_01_01),
  ] as [(ColourLevel, Int, Int32, Int32)])
  func coloursByLevel(level: ColourLevel, colours: Int, foreground: Int32, background: Int32) {
    let ink = Ink(orange, level: level, colours: colours)
    #expect(ink.pair == Pair(foreground: foreground, background: background))
    #expect(ink.attributes == Ink(orange, level: .none, colours: 0).attributes)
  }

  /// White on black needs bold where there are eight colours, and grey on black must not vanish.
  @Test func eightColoursMakeDo() {
    let black = Colour.rgb(red: 0, green: 0, blue: 0)
    let white = Style(foreground: .rgb(red: 255, green: 255, blue: 255), background: black)
    let grey = Style(foreground: .rgb(red: 127, green: 127, blue: 127), background: black)
    let bold = Ink(Style(attributes: .bold), level: .none, colours: 0).attributes
    #expect(Ink(white, level: .ansi16, colours: 16).pair == Pair(foreground: 15, background: 0))
    #expect(Ink(white, level: .ansi16, colours: 8).pair == Pair(foreground: 7, background: 0))
    #expect(Ink(white, level: .ansi16, colours: 8).attributes == bold)
    #expect(Ink(grey, level: .ansi16, colours: 8).pair == Pair(foreground: 7, background: 0))
  }

  @Test func memoryTerminalPlaysItsScript() {
    var terminal = InMemoryTerminal(
      size: Size(columns: 10, rows: 2), script: [[.key(.up)], [.resize(Size(columns: 5, rows: 1))]])
    #expect(terminal.needsPaint)
    terminal.present(Canvas(size: terminal.size))
    #expect(!terminal.needsPaint)
    #expect(terminal.drain(at: .now) == [.key(.up)])
    #expect(!terminal.isClosed)
    #expect(terminal.drain(at: .now) == [.resize(Size(columns: 5, rows: 1))])
    #expect(terminal.size == Size(columns: 5, rows: 1))
    #expect(terminal.isClosed)
    terminal.send([.resumed])
    #expect(!terminal.isClosed)
    _ = terminal.drain(at: .now)
    #expect(terminal.needsPaint)
    #expect(terminal.frames.count == 1)
  }
}
