import Documents
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
  let place = SourceLocation(file: "board.yaml", line: 14, column: 11)

  @Test("One line, and the line of the file with a caret")
  func rendered() {
    let diagnostic = Diagnostic(
      .error, at: place, "unknown unit", found: "per 1000", suggestion: "per 10,000",
      excerpt: SourceExcerpt(line: "    unit: per 1000", column: 11))
    #expect(diagnostic.rendered == "board.yaml:14:11: error: unknown unit 'per 1000'; did you mean 'per 10,000'?")
    #expect(
      diagnostic.renderedWithExcerpt == """
        board.yaml:14:11: error: unknown unit 'per 1000'; did you mean 'per 10,000'?
          14 |     unit: per 1000
             |           ^
        """)
  }

  @Test(
    "Sentences",
    arguments: [
      ("{} is not a number", "x", "a number", "'x' is not a number; expected a number"),
      ("unknown area", "x", nil, "unknown area 'x'"),
      ("{} and {} again", "x", nil, "'x' and 'x' again"),
      ("nothing stands here", nil, "a number", "nothing stands here; expected a number"),
      ("{} is wrong", nil, nil, "this value is wrong"),
      ("x\u{1B}[2J of Y\nerror: z", nil, "\u{9B}m", "x\u{FFFD}[2J of Y error: z; expected \u{FFFD}m"),
      ("unknown area", "a{}b\u{1B}[2J\nc", nil, "unknown area 'a{}b\u{FFFD}[2J c'"),
      (
        "unknown area", String(repeating: "x", count: 70), nil,
        "unknown area '" + String(repeating: "x", count: 60) + "…'"
      ),
    ] as [(String, String?, String?, String)])
  func sentences(message: String, found: String?, expected: String?, sentence: String) {
    #expect(Diagnostic(.error, at: place, message, found: found, expected: expected).sentence == sentence)
  }

  @Test("A confidential place keeps nothing that could identify a child")
  func confidential() {
    var place = place
    place.isConfidential = true
    let diagnostic = Diagnostic(
      .error, at: place, "unknown code", found: "SECRET", expected: "N1 or N2", suggestion: "SECRET",
      excerpt: SourceExcerpt(line: "SECRET", column: 1))
    #expect(diagnostic.renderedWithExcerpt == "board.yaml:14:11: error: unknown code; expected N1 or N2")
    #expect(!"\(diagnostic)".contains("SECRET"))
  }

  @Test(
    "A long line is cut around the fault",
    arguments: [
      (1, "abcdefghij…", 0), (6, "abcdefghij…", 5), (7, "abcdefghij…", 6), (13, "…ghijklmnop…", 7),
      (26, "…tuvwxyz", 7), (27, "…uvwxyz", 7), (99, "…", 1),
    ])
  func excerpt(column: Int, text: String, caret: Int) {
    let excerpt = SourceExcerpt(line: "abcdefghijklmnopqrstuvwxyz", column: column, width: 10)
    #expect(excerpt.text == text)
    #expect(excerpt.caretOffset == caret)
  }

  @Test("A list keeps the first of each kind and counts the rest")
  func list() {
    var list = DiagnosticList(limit: 2)
    for line in 1...5 {
      list.add(Diagnostic(.warning, at: SourceLocation(file: "f", line: line), "odd", code: "odd"))
    }
    list.add(code: "even", in: "f") {
      Diagnostic(.error, at: SourceLocation(file: "f", line: 9), "even", code: "even")
    }
    let value: Int? = list.collecting { () throws(Diagnostic) in
      throw Diagnostic(.note, at: SourceLocation(file: "g"), "noted")
    }
    #expect(value == nil)
    #expect(list.collecting { () throws(Diagnostic) in 7 } == 7)
    #expect(
      list.finished.map(\.rendered) == [
        "f:1:1: warning: odd", "f:2:1: warning: odd", "f:9:1: error: even", "g:1:1: note: noted",
        "f:3:1: warning: 3 more problems of this kind from here on",
      ])
    #expect(list.total == 7)
  }

  @Test("Places are in the order of a reader")
  func order() {
    let places = [("b", 1, 1), ("a", 2, 1), ("a", 1, 9), ("a", 1, 2)].map {
      SourceLocation(file: $0.0, line: $0.1, column: $0.2)
    }
    #expect(places.sorted().map(\.description) == ["a:1:2", "a:1:9", "a:2:1", "b:1:1"])
    #expect(Diagnostic.Severity.allCases.sorted() == [.note, .warning, .error])
    #expect(SourceLocation(file: "a\u{1B}b").description == "a\u{FFFD}b:1:1")
    #expect(Located("x", at: places[0]).map(\.count) == Located(1, at: places[0]))
  }
}
