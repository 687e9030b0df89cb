import Board
import CareModel
import Screen
import Testing

@testable import Dashboard

/// The children behind a figure: reached from it by one key, in the order in which something is to be done, and nowhere else.
@Suite("Records on the screen")
struct RecordsTests {
  private static let texts = [
    "returns/2023-24/header.csv":
      "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nC1,1,01/05/2010,WBRI,,,\nC2,2,01/05/2015,BAFR,,,\nC3,1,20/05/2006,MOTH,,,\n",
    "returns/2023-24/episodes.csv":
      "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
      + "C1,01/05/2023,S,C2,N1,U6,PR1,,,,,,\nC2,01/05/2023,S,E1,N1,A5,PR1,,,,,,\nC3,01/05/2023,S,V2,N8,H5,PR1,,,,,,\n",
    "returns/2023-24/reviews.csv":
      "CHILD,DOB,REVIEW,REVIEW_CODE\nC1,01/05/2010,31/05/2023,PN1\nC1,01/05/2010,31/08/2023,PN1\nC1,01/05/2010,28/02/2024,PN1\n"
      + "C2,01/05/2015,05/06/2023,PN0\nC2,01/05/2015,05/09/2023,PN0\nC2,01/05/2015,05/03/2024,PN0\n"
      + "C3,20/05/2006,31/05/2023,PN1\nC3,20/05/2006,28/08/2023,PN1\n",
  ]

  private func snapshot(_ board: String = "records: restricted\n", mayKeepRecords: Bool = true) async throws -> Snapshot {
    let texts = RecordsTests.texts.merging(["board.yaml": "authority: Marsham\narea: X01\n" + board]) { old, _ in old }
    let files = Files(
      list: { (_: String) throws(Files.Failure) in texts.keys.sorted() },
      read: { (path: String) throws(Files.Failure) in
        guard let text = texts[String(path.dropFirst("board/".count))] else { throw .missing }
        return Array(text.utf8)
      },
      stamp: { (path: String) throws(Files.Failure) in
        guard let text = texts[String(path.dropFirst("board/".count))] else { throw .missing }
        return Files.Stamp(bytes: text.utf8.count, modified: 1, inode: 1)
      })
    return try await BoardLoader(
      folder: "board", reference: try Reference(folder: BoardOnDisk.root + "/data"), files: files, mayKeepRecords: mayKeepRecords
    ).load()
  }

  /// A terminal whose program answers what it is asked.
  private struct Terminal {
    var state: State
    var asked: [RecordQuestion] = []

    init(_ snapshot: Snapshot, columns: Int = 120, rows: Int = 36, mayShowRecords: Bool = true) {
      var settings = State.Settings(size: Size(columns: columns, rows: rows))
      settings.mayShowRecords = mayShowRecords
      state = State(settings)
      send(.loaded(snapshot))
    }

    mutating func send(_ event: Event) {
      for effect in state.update(event) {
        guard case .findRecords(let question) = effect, let shelf = state.snapshot?.records else { continue }
        asked.append(question)
        send(.recordsFound(question, question.answer(from: shelf)))
      }
    }

    mutating func press(_ script: String) throws {
      for key in try KeyScript(script).keys { send(.input(.key(key))) }
    }

    /// Pseudonyms in the order shown.
    var children: [String] { state.records?.page?.rows.map(\.id) ?? [] }
  }

  private func onChildren(_ snapshot: Snapshot, columns: Int = 120, rows: Int = 36) throws -> Terminal {
    var terminal = Terminal(snapshot, columns: columns, rows: rows)
    let isThere = terminal.state.show(.indicator("cla_number"))
    #expect(isThere)
    try terminal.press("e")
    return terminal
  }

  @Test("From an indicator to its children: overdue first, then whose review comes next; the chosen one is told in full")
  func story() async throws {
    var terminal = try onChildren(try await snapshot())
    #expect(terminal.asked.map(\.period.canonical) == ["2024-03"])
    let page = try #require(terminal.state.records?.page)
    #expect(page.rows.map { "\($0.age) \($0.inCare) \($0.toDo) \($0.review) \($0.placement)" } == [
      "17 10m review 32 days overdue +1 32 overdue Semi-independent", "13 10m  in 150 days Other foster carer",
      "8 10m  in 158 days Order, current carer",
    ])
    let words = terminal.state.words
    #expect(words.contains("RESTRICTED: not for the meeting"))
    #expect(words.contains("3 children, as at 31 Mar 2024"))
    #expect(words.contains("review 32 days overdue; 18 within 3 months"))
    try terminal.press("<down>")
    #expect(terminal.state.cursor == page.rows.dropFirst().first?.id)
    try terminal.press("<esc>")
    #expect(terminal.state.records == nil && terminal.state.place == .indicator("cla_number"))
  }

  @Test("Of a share that should be high, those it leaves out come first, as far as was known then")
  func share() async throws {
    var terminal = Terminal(try await snapshot())
    _ = terminal.state.show(.indicator("reviews_on_time"))
    try terminal.press("[e")
    #expect(terminal.asked.map(\.period.canonical) == ["2024-02"])
    let page = try #require(terminal.state.records?.page)
    #expect(page.parts.map { "\($0.title) \($0.rows.map(\.toDo))" } == [
      "Not among those counted [\"review 1 day overdue +1\"]", "Counted [\"\"]",
    ])
    #expect(page.summary == "1 of 2 in the figure; 2 children, as at 29 Feb 2024")
  }

  @Test("From a group under the cursor to its children, and on to other groups")
  func groups() async throws {
    var terminal = Terminal(try await snapshot())
    try terminal.press("2<down>")
    while terminal.state.cursor != "10_15" {
      let before = terminal.state.cursor
      try terminal.press("<down>")
      try #require(terminal.state.cursor != before)
    }
    try terminal.press("e")
    #expect(terminal.asked.map(\.category) == [Category(breakdown: "age", id: "10_15")])
    #expect(terminal.children.count == 1)
    try terminal.press("<right>")
    #expect(terminal.state.visit.category == Category(breakdown: "age", id: "16_plus") && terminal.children.count == 1)
    try terminal.press("<tab>")
    #expect(terminal.state.visit.category.breakdown != "age")
    try terminal.press("<left><left><left>")
    #expect(terminal.state.visit.category.breakdown == "age")
  }

  @Test("Another period is another question, and so is another reading of the files")
  func again() async throws {
    var terminal = Terminal(try await snapshot())
    _ = terminal.state.show(.indicator("cla_number"))
    try terminal.press("e[")
    #expect(terminal.asked.map(\.period.canonical) == ["2024-03", "2024-02"])
    #expect(terminal.children.count == 3)
  }

  @Test("Why there are none", arguments: [
    ("", true, true, "records are off: board.yaml says nothing of records"),
    ("records: off\n", true, true, "records are off: board.yaml says so"),
    ("records: everyone\n", true, true, "records are off: what board.yaml says of them cannot be used; d says why"),
    ("records: restricted\nrecords_key: none\n", true, true, "records are off: what board.yaml says of them cannot be used; d says why"),
    ("records: restricted\n", false, true, "records are shown on a terminal only, never in a picture or a text"),
    ("records: restricted\n", true, false, "records are shown on a terminal only, never in a picture or a text"),
  ])
  func refused(board: String, mayKeepRecords: Bool, mayShowRecords: Bool, reason: String) async throws {
    var terminal = Terminal(try await snapshot(board, mayKeepRecords: mayKeepRecords), mayShowRecords: mayShowRecords)
    _ = terminal.state.show(.indicator("cla_number"))
    try terminal.press("e")
    #expect(terminal.state.notice == reason)
    #expect(terminal.state.place == .indicator("cla_number") && terminal.asked.isEmpty)
  }

  @Test("Nothing takes a record off the screen: no copy, no text, no slides")
  func stays() async throws {
    var terminal = try onChildren(try await snapshot())
    let children = terminal.children
    #expect(children.count == 3)
    #expect(terminal.state.update(.input(.key(.character("y")))) == [])
    #expect(terminal.state.notice == "records are never copied: what is on this screen stays on it")
    for child in children { #expect(!terminal.state.plainText.contains(child)) }
    #expect(terminal.state.update(.input(.key(.character("p")))).contains(.publish))
    #expect(terminal.state.records == nil)
    for child in children { #expect(!terminal.state.render(terminal.state.settings.size).text.contains(child)) }
  }

  @Test("The public view has none, whatever the board says")
  func publicView() async throws {
    var terminal = Terminal(try await snapshot())
    terminal.state.settings.isPublic = true
    _ = terminal.state.show(.indicator("cla_number"))
    try terminal.press("e")
    #expect(terminal.state.notice == "the public view has no records")
    #expect(terminal.asked.isEmpty)
  }

  @Test("A board that stops allowing records takes them from the screen")
  func withdrawn() async throws {
    var terminal = try onChildren(try await snapshot())
    let children = terminal.children
    terminal.send(.loaded(try await snapshot("records: off\n")))
    #expect(terminal.state.records == nil)
    let words = terminal.state.words
    #expect(words.contains("Records are off: board.yaml says so"))
    for child in children { #expect(!words.contains(child)) }
  }

  @Test("At every size the warning stands and nobody's pseudonym is cut", arguments: [(80, 24), (120, 36), (200, 60), (60, 16)])
  func sizes(columns: Int, rows: Int) async throws {
    let terminal = try onChildren(try await snapshot(), columns: columns, rows: rows)
    for glyphs in GlyphLevel.allCases {
      var state = terminal.state
      state.settings.glyphs = glyphs
      let text = state.render(Size(columns: columns, rows: rows)).text
      #expect(text.contains("RESTRICTED: not for the meeting"))
      for child in terminal.children { #expect(text.contains(child), "\(columns)×\(rows)") }
      #expect(text.contains("review 32 days overdue"))
    }
  }
}
