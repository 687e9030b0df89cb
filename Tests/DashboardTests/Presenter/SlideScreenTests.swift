import CareModel
import Screen
import Testing

@testable import Board
@testable import Dashboard

/// How slides look, and that they fit.
@Suite("Slides on screen")
struct SlideScreenTests {
  @Test("Nothing on a slide of the invented board is cut at a projector's sizes", arguments: Deck.usualSizes, [GlyphLevel.unicode, .block, .ascii])
  func fits(_ size: Size, _ glyphs: GlyphLevel) {
    #expect(PublicBoard.deck().overflow(at: size, glyphs: glyphs).map(\.sentence) == [])
  }

  @Test("Words that do not fit are told by slide, size and place")
  func overflow() {
    let long = Array(repeating: "Will somebody explain to us in words that we can follow why this happened", count: 6).joined(separator: ", and ") + "?"
    let deck = PublicBoard.deck(order: ["asked"]) { $0.questions = [Question(indicator: nil, text: long, meeting: "2024-06-11", answer: "")] }
    #expect(deck.overflow(at: Size(columns: 80, rows: 24)).map(\.sentence) == [
      "slide 1 (You asked last time) does not fit at 80×24: the headline needs 8 lines and has room for 4"
    ])
    #expect(deck.overflow(at: Size(columns: 200, rows: 60)) == [])
  }

  @Test("Every slide at any size, in any alphabet, is drawn inside the screen", arguments: [GlyphLevel.unicode, .block, .ascii])
  func anySize(_ glyphs: GlyphLevel) {
    var state = PublicBoard.presenting()
    state.settings.glyphs = glyphs
    for (columns, rows) in [(1, 1), (7, 3), (59, 15), (60, 16), (61, 17), (80, 24), (100, 16), (60, 60), (150, 48), (200, 20), (220, 70)] {
      for key in ["<home>", "<pgdn>", "<pgdn>", "<pgdn>", "<pgdn>", "<pgdn>", "<pgdn>", "<pgdn>", "<pgdn>", "o", "?"] {
        state = state.pressing(key)
        #expect(state.render(Size(columns: columns, rows: rows)).size == Size(columns: columns, rows: rows))
      }
      state = state.pressing("<esc>")
    }
  }

  @Test("As it is to look")
  func look() {
    let state = PublicBoard.presenting().pressing("o<end><ret>")
    #expect(
      state.render(Size(columns: 60, rows: 16)).lines.map { $0.trimmedRight } == """

           Nothing we promised is overdue on 31 Aug 2024; 1 not
           due yet.

           ▄████▄
           ██  ██   actions are overdue
           ██  ██   of 1 action in all
           ██  ██
           ▀████▀






           From the panel's list of actions.                9 / 9
        """.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).trimmedRight })
  }

  @Test("On a large screen the message of every slide is in large words, whose letters no cell holds", arguments: [Size(columns: 120, rows: 36), Size(columns: 200, rows: 60)])
  func largeHeadlines(_ size: Size) {
    let deck = PublicBoard.deck()
    var state = PublicBoard.presenting()
    for slide in deck.slides {
      // Two rows that the first line of large words stands in, whether or not a small line stands above it.
      let top = SlideLayout(Rect(x: 0, y: 0, width: size.columns, height: size.rows)).page.y
      let band = state.render(size).lines.dropFirst(top + 2).prefix(2).joined()
      #expect(band.contains { "▘▝▀▖▌▞▛▗▚▐▜▄▙▟█".contains($0) } && !band.contains(where: \.isLetter), "\(slide.id): \(band)")
      state = state.pressing("<pgdn>")
    }
  }

  @Test("What a phrase leaves of its headline", arguments: [
    ("There were 309, 7 more.", "There were 309", "", "7 more."), ("You asked: “Why?”", "“Why?”", "You asked:", ""),
    ("Long and winding.", "Short", "", "Long and winding."), ("All.", "All.", "", ""),
  ])
  func rest(_ headline: String, _ phrase: String, _ before: String, _ after: String) {
    let slide = Slide(
      id: "a", title: "A", headline: headline, indicator: nil, figure: nil, chart: .none, comparator: "", source: "", explanation: "", notes: [], phrases: [phrase])
    #expect(slide.rest(of: phrase).before == before)
    #expect(slide.rest(of: phrase).after == after)
  }

  @Test("Large words in lines of like length")
  func balanced() {
    #expect(LargeWords.lines("Which teams do better, and what do they do?", width: 106, glyphs: .unicode)?.last == "do?")
    #expect(LargeWords.balanced("Which teams do better, and what do they do?", width: 106, glyphs: .unicode) == ["Which teams do better,", "and what do they do?"])
  }

  @Test("Large words have a shape for every letter that slides are written in")
  func letters() {
    let used = Set((PublicBoard.deck().plainText + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789£%–−“”‘’.,;:!?()[]/&+-'\"…").filter { $0 != "\n" && $0 != "#" })
    #expect(used.filter { LetterShapes.shape($0) == nil && $0 != " " } == [])
  }

  @Test("Large words are whole words in lines that fit")
  func largeWords() throws {
    let lines = try #require(LargeWords.lines("Seventeen more than a year before", width: 40, glyphs: .unicode))
    #expect(lines == ["Seventeen more", "than a year", "before"])
    for line in lines { #expect(LargeWords.width(line) <= 40) }
    #expect(LargeWords.lines("Σ", width: 40, glyphs: .unicode) == nil)
    #expect(LargeWords.lines("words", width: 40, glyphs: .ascii) == nil)
  }
}

extension String {
  fileprivate var trimmedRight: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
