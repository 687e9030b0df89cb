import Documents
import Testing

@Suite("YAML")
struct YAMLTests {
  static func document(_ text: String) throws -> YAMLDocument {
    try YAMLDocument(bytes: Array(text.utf8), file: "board.yaml")
  }

  @Test("Values stay as written, and know their places")
  func values() throws {
    let document = try Self.document(
      """
      # our board
      authority: Northmoor
      code: 0123
      updated: 2024-03-31
      open: no
      title: "Children’s: 74%"
      targets:
        - name: 'eet'
          value: 1,234
        - {name: café, value: 55%}
      note: |
        two
        lines
      empty:
      tilde: ~
      """)
    let board = try #require(document.root).mapping()
    #expect(board.entries.map(\.key.value).prefix(4) == ["authority", "code", "updated", "open"])
    #expect(try board.required("code").text() == "0123")
    #expect(try board.required("updated").text() == "2024-03-31")
    #expect(try board.required("updated").date() == DateText(checkingYear: 2024, month: 3, day: 31))
    #expect(try board.required("open").flag() == false)
    #expect(try board.required("title").scalar == board["title"]?.scalar)
    #expect(try board.required("title").text() == "Children’s: 74%")
    #expect(try board.required("title").scalar?.style == .doubleQuoted)
    #expect(try board.required("note").text() == "two\nlines\n")
    #expect(try board.required("note").scalar?.style == .block)
    #expect(board["empty"] == nil && board["tilde"] == nil && board["absent"] == nil)
    let targets = try board.required("targets").list()
    #expect(targets.map(\.location.description) == ["board.yaml:8:5", "board.yaml:10:5"])
    #expect(try targets[0].mapping().required("value").integer() == 1234)
    let second = try targets[1].mapping()
    #expect(try second.required("value").number().isPercentage)
    #expect(try second.required("value").location.description == "board.yaml:10:25")
    #expect(second.entries[1].key.location.description == "board.yaml:10:18")
    #expect(try second.required("name").located().location.column == 12)
    #expect(try board.required("code").oneOrMore().count == 1)
    #expect(try board.required("targets").oneOrMore().count == 2)
  }

  @Test("A file with nothing in it", arguments: ["", "\n", "# nothing\n", "---\n", "~", "\u{FEFF}"])
  func empty(text: String) throws {
    #expect(try Self.document(text).root == nil)
  }

  @Test("Columns count characters, not what they are made of")
  func columns() throws {
    let document = try Self.document("\u{FEFF}{e\u{301}: 1, b: 2}\r\n")
    #expect(try #require(document.root).mapping().entries.map(\.key.location.column) == [2, 8])
  }

  @Test(
    "What cannot be read",
    arguments: [
      ("a:\n\tb: 1\n", "2:1: error: a tab stands in the indentation; expected spaces"),
      ("a: 1\n \tb: 2\n", "2:2: error: a tab stands in the indentation; expected spaces"),
      ("a: 1\nb: 2\na: 3\n", "3:1: error: the key 'a' is given twice; first on line 1; expected each key once"),
      (
        "x:\n  - a: 1\n    b: 2\n\n# c\n    \"a\" : 2\n",
        "6:5: error: the key 'a' is given twice; first on line 2; expected each key once"
      ),
      ("{a: 1, a: 2}", "1:8: error: the key 'a' is given twice; first on line 1; expected each key once"),
      ("a: 1\n---\nb: 2\n", "2:1: error: a second document starts here; expected one document in a file"),
      ("a: [1, 2\nb: 3\n", "1:4: error: this list is never closed; expected a comma between items and ']' at the end"),
      (
        "a: {b: 1\n",
        "1:4: error: this bracket is never closed; expected a comma between entries and '}' at the end"
      ),
      ("a: \"b\nc: 1\n", "1:4: error: this quote is never closed; expected a second quote at the end of the text"),
      (
        "a: b: c\n",
        "1:5: error: a second colon stands in this line; expected quotes around a text that contains ': '"
      ),
      (
        "key\nother: 1\n",
        "2:6: error: this key does not line up with the line above, or a colon is missing there; "
          + "expected the same indentation for every key"
      ),
      (
        "a:\n  - x\n - y\n",
        "3:2: error: this line does not line up with the lines above; "
          + "expected the same indentation for every key or item"
      ),
      ("a: \"x\" y\n", "1:8: error: nothing can follow here; expected a new line"),
      ("[1, 2]]\n", "1:7: error: nothing can follow here; expected the end of the file"),
      ("a: 1\nb\nc: 2\n", "2:1: error: this line has no colon; expected a key, a colon and a value"),
      (
        "a: - b\n",
        "1:4: error: a list cannot begin on the line of its key; expected the first '-' on the next line"
      ),
      ("a: @x\n", "1:4: error: a text cannot begin with '@'; expected quotes around the text"),
      (
        "a: \"\\q\"\n",
        "1:5: error: this escape is not known between double quotes; "
          + "expected single quotes around a text with a backslash"
      ),
      (
        "a: &x 1\n",
        "1:4: error: anchors and aliases (&name, *name) are not read here; "
          + "expected the value itself, or quotes around the text"
      ),
      (
        "a: &x 1\nb: *x\n",
        "2:4: error: anchors and aliases (&name, *name) are not read here; "
          + "expected the value itself, or quotes around the text"
      ),
      (
        "a: *x\n",
        "1:4: error: anchors and aliases (&name, *name) are not read here; "
          + "expected the value itself, or quotes around the text"
      ),
      (
        "a: !!int 5\n",
        "1:4: error: tags (!name) are not read here; expected the value itself, or quotes around the text"
      ),
      ("? [a]\n: 1\n", "1:3: error: this key is not a word; expected text before the colon"),
      ("a: b\u{0}c\n", "1:5: error: a control character stands here; expected text"),
    ])
  func faults(text: String, rendered: String) {
    let diagnostic = #expect(throws: Diagnostic.self) { try Self.document(text) }
    #expect(diagnostic?.rendered == "board.yaml:" + rendered)
    #expect(diagnostic?.excerpt != nil)
  }

  @Test("Too large, too deep")
  func limits() {
    let large = #expect(throws: Diagnostic.self) { try Self.document(String(repeating: "a", count: 1_048_577)) }
    #expect(large?.rendered == "board.yaml:1:1: error: this file is 1048577 bytes long; expected at most 1048576")
    let deep = [
      String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000),
      String(repeating: "{a: ", count: 100_000), String(repeating: "? ", count: 100_000),
      String(repeating: "- ", count: 60) + "x", String(repeating: "[", count: 60) + String(repeating: "]", count: 60),
      (0..<400).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
      (0..<1100).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    ]
    for text in deep {
      let diagnostic = #expect(throws: Diagnostic.self) { try Self.document(text) }
      #expect(diagnostic?.sentence == "this is nested too deeply; expected at most 50 levels")
    }
  }

  enum Word: String, CaseIterable {
    case final, provisional, estimated
  }

  @Test("A value of the wrong kind is refused with what it is")
  func wrongTypes() throws {
    let board = try #require(
      try Self.document("list: [1]\ntext: provisonal\nmap: {a: 1}\nnothing:\nhalf: 1.5\ndate: 31/02/2024\n").root
    ).mapping()
    func sentence(_ work: () throws -> Any) -> String? {
      do {
        return "\(try work())"
      } catch {
        return (error as? Diagnostic)?.rendered
      }
    }
    let found = [
      sentence { try board.required("text").list() },
      sentence { try board.required("list").text() },
      sentence { try board.required("map").number() },
      sentence { try board.required("text").mapping() },
      sentence { try board.required("text").number() },
      sentence { try board.required("half").integer() },
      sentence { try board.required("text").flag() },
      sentence { try board.required("date").date() },
      sentence { try board.required("text").oneOf(Word.self) },
      sentence { try board.required("half").oneOf(Word.self) },
      sentence { try board.required("nothing") },
      sentence { try board.required("absent") },
    ]
    #expect(
      found == [
        "board.yaml:2:7: error: this is text; expected a list",
        "board.yaml:1:7: error: this is a list; expected text",
        "board.yaml:3:6: error: this is keys and values; expected a number",
        "board.yaml:2:7: error: this is text; expected keys and values",
        "board.yaml:2:7: error: 'provisonal' is not a number; expected a number such as 1,234 or 12.3",
        "board.yaml:5:7: error: '1.5' is not a whole number; expected a whole number",
        "board.yaml:2:7: error: 'provisonal' is neither yes nor no; expected yes or no",
        "board.yaml:6:7: error: '31/02/2024' is not a date: that month has 29 days; "
          + "expected a date such as 31/08/2024",
        "board.yaml:2:7: error: 'provisonal' is not one of the words known here; did you mean 'provisional'?",
        "board.yaml:5:7: error: '1.5' is not one of the words known here; expected final, provisional, estimated",
        "board.yaml:4:1: error: nothing stands after 'nothing'",
        "board.yaml:1:1: error: 'absent' is missing here",
      ])
  }

  @Test("Unknown keys are named with what was perhaps meant")
  func unknownKeys() throws {
    let board = try #require(try Self.document("authority: x\nneighbors: y\nzebra: z\n").root).mapping()
    let found = board.unknownKeys(known: ["authority", "neighbours", "targets"])
    #expect(
      found.map(\.renderedWithExcerpt) == [
        """
        board.yaml:2:1: warning: unknown key 'neighbors'; did you mean 'neighbours'?
          2 | neighbors: y
            | ^
        """,
        """
        board.yaml:3:1: warning: unknown key 'zebra'; expected one of authority, neighbours, targets
          3 | zebra: z
            | ^
        """,
      ])
  }
}
