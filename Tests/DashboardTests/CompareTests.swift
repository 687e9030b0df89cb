import Board
import CareModel
import Screen
import Testing

@testable import Dashboard

/// What a comparison says, as tables of cases on boards made for them.
@Suite("Compare")
struct CompareTests {
  static let code = Northmoor.code
  static let year = Period.financialYear(starting: 2023)
  static let names = ["Ashbeck", "Brackwater", "Coldmere", "Dunhollow", "Eastmarch", "Fernvale", "Greywick", "Hexbourne", "Inglewater", "Larkminster"]

  /// Northmoor with ten neighbours, each of 100 with 40, 42 … 58 in EET, and England at 54.
  static func board(
    ours: (Double, Double)? = (45, 100), _ change: (inout BoardInCode) -> Void = { _ in }
  ) -> Snapshot {
    var board = BoardInCode(Northmoor.catalogue)
    board.areas.add(Area(code: code, name: "Northmoor", level: .authority))
    board.areas.add(Area(code: .england, name: "England", level: .nation))
    board.profile.area = code
    board.profile.authority = "Northmoor"
    board.profile.neighbours = Northmoor.neighbours
    for (place, neighbour) in Northmoor.neighbours.enumerated() {
      board.areas.add(Area(code: neighbour, name: names[place], level: .authority))
      board.add("eet_19_21", neighbour, year, of: (Double(40 + place * 2), 100))
    }
    board.add("eet_19_21", .england, year, value: 54)
    if let ours { board.add("eet_19_21", code, year, of: ours) }
    change(&board)
    return board.snapshot()
  }

  static func page(_ snapshot: Snapshot, _ id: Indicator.ID = "eet_19_21", _ comparing: Comparing = Comparing()) throws -> ComparePage {
    try #require(ComparePage(id, Viewpoint(snapshot: snapshot, area: code), comparing))
  }

  static func state(_ snapshot: Snapshot, columns: Int = 120, rows: Int = 36) -> State {
    var state = State(State.Settings(size: Size(columns: columns, rows: rows)))
    _ = state.update(.loaded(snapshot))
    return state
  }

  @Test("Similar, worse, much worse, better: by our own interval and never by the bare difference", arguments: [
    ((45, 100), "Similar to the neighbours' median of 49% (10 of 10 gave a figure): the difference could be chance."),
    ((38, 100), "Worse than the neighbours' median of 49% (10 of 10 gave a figure)."),
    ((20, 100), "Much worse than the neighbours' median of 49% (10 of 10 gave a figure)."),
    ((75, 100), "Much better than the neighbours' median of 49% (10 of 10 gave a figure)."),
  ] as [((Double, Double), String)])
  func verdict(_ ours: (Double, Double), _ sentence: String) throws {
    #expect(try Self.page(Self.board(ours: ours)).sentences.contains(sentence))
  }

  @Test("The best there was is of the years there are figures of", arguments: [
    (2, "The best of the 3 figures from 2021-22 to 2023-24, a year apart, was 70.0% (70 of 100) in 2021-22; now 25.0 points lower: a change beyond chance (indicative)."),
    (5, "Its best in six years was 70.0% (70 of 100) in 2018-19; now 25.0 points lower: a change beyond chance (indicative)."),
  ])
  func best(_ back: Int, _ sentence: String) throws {
    let board = Self.board { board in
      for ago in 1...back {
        board.add("eet_19_21", Self.code, Self.year.advanced(by: -ago), of: (ago == back ? 70 : 44, 100))
      }
    }
    let sentences = try Self.page(board).sentences
    #expect(sentences.contains(sentence), "\(sentences)")
  }

  @Test("Rank with ties and with the range that chance allows; a band only when chance leaves one")
  func rank() throws {
    let tied = try Self.page(Self.board(ours: (44, 100))).sentences
    #expect(tied.contains { $0.hasPrefix("8th of 11 with data, tied with 1; chance allows between about ") }, "\(tied)")
    #expect(try Self.page(Self.board(ours: (45, 100))).sentences.contains("No A–D band: chance alone could put it in more than one quarter."))
    #expect(try Self.page(Self.board(ours: (90, 100))).sentences.contains("Band A, the best quarter."))
  }

  @Test("Nine care leavers bear no verdict, no band and no rank, and the page says why once")
  func small() throws {
    let page = try Self.page(Self.board(ours: (9, 9)))
    #expect(page.sentences == [
      "Northmoor: 100% (9 of 9; chance alone would allow 70.1% to 100.0%).",
      "No verdict, no band, and not ranked: fewer than ten children: one child moves the figure by ten points or more.",
      "The neighbours' median of 49% (10 of 10 gave a figure).", "England, 54%.",
    ])
  }

  @Test("Suppressed and missing neighbours are named, stand last, and are never nought")
  func missing() throws {
    let page = try Self.page(Self.board { board in
      board.add("eet_19_21", Northmoor.neighbours[0], Self.year, absence: .suppressed)
    })
    #expect(page.notes.contains("Left out, and not counted as nought: Ashbeck (hidden so that nobody can be recognised)."))
    #expect(page.areas.last?.name == "Ashbeck" && page.areas.last?.value == nil && page.areas.last?.figure == "[c]")
    #expect(page.sentences.contains("Similar to the neighbours' median of 50% (9 of 10 gave a figure): the difference could be chance."))
  }

  @Test("Fewer than six of ten neighbours: not compared, and said")
  func few() throws {
    let page = try Self.page(Self.board { board in
      for neighbour in Northmoor.neighbours.prefix(5) { board.add("eet_19_21", neighbour, Self.year, absence: .suppressed) }
    })
    #expect(page.sentences.contains("Not compared with neighbours: 5 of 10 have a figure, and fewer than six in ten is too few."))
    #expect(!page.groups.contains { $0.kind == .median || $0.kind == .pooled })
  }

  @Test("Where ours is later, our figure of the comparators' period is used and the latest named")
  func period() throws {
    let page = try Self.page(Self.board(ours: nil) { board in
      board.add("eet_19_21", Self.code, .month(3, year: 2024), of: (45, 100))
      board.add("eet_19_21", Self.code, .month(8, year: 2024), of: (30, 100))
    })
    #expect(page.sentences.first == "Northmoor: 45.0% (45 of 100; chance alone would allow 35.6% to 54.8%).")
    #expect(page.notes.first == "All figures are of 2023-24, ours that of Mar 2024, the latest of our comparators. Our own latest is 30.0% in Aug 2024.")
  }

  @Test("Without a figure of that period nothing is compared, and both periods are named")
  func otherPeriod() throws {
    let page = try Self.page(Self.board(ours: nil) { $0.add("eet_19_21", Self.code, .month(8, year: 2024), of: (30, 100)) })
    #expect(page.sentences.first == "Northmoor: we have no figure for 2023-24; ours of Aug 2024, 30.0%, is of another period and is not compared.")
    #expect(!page.sentences.contains { $0.contains("imilar") || $0.contains("orse") })
  }

  @Test("A rounded figure has no interval and no verdict")
  func rounded() throws {
    let page = try Self.page(Self.board(ours: nil) { $0.add("eet_19_21", Self.code, Self.year, value: 45) })
    #expect(page.areas.first { $0.kind == .ours }?.interval == nil)
    #expect(page.sentences.contains { $0.hasPrefix("No verdict and no band: chance cannot be weighed") })
    #expect(page.notes.contains("No interval where only a rounded figure is known: Northmoor."))
  }

  @Test("Pooled where it differs from the median")
  func pooled() throws {
    let page = try Self.page(Self.board { $0.add("eet_19_21", Northmoor.neighbours[9], Self.year, of: (580, 1000)) })
    #expect(page.sentences.contains { $0.hasPrefix("All neighbours' children together, 53.3%; ours lies ") })
    #expect(page.groups.map(\.name) == ["neighbours' median", "neighbours pooled", "England"])
  }

  @Test("Best first, or nearest first; an area set beside stands among them and goes again")
  func orders() {
    var state = Self.state(Self.board { board in
      board.areas.add(Area(code: AreaCode("E09000009"), name: "Elsewhere", level: .authority))
      board.add("eet_19_21", AreaCode("E09000009"), Self.year, of: (50, 100))
    }).pressing("/eet_19<ret>c")
    #expect(state.place == .compare("eet_19_21"))
    #expect(state.cursor == Self.code.text)
    #expect(state.rowIDs.first == Northmoor.neighbours[9].text)
    state = state.pressing("o")
    #expect(state.rowIDs.prefix(2) == [Self.code.text, Northmoor.neighbours[0].text])
    state = state.pressing("belsewhere<ret>")
    #expect(state.cursor == "E09000009")
    #expect(state.render(state.settings.size).text.contains("Elsewhere"))
    state = state.pressing("belsewhere<ret>")
    #expect(!state.rowIDs.contains("E09000009"))
  }

  @Test("Enter turns the board to another area only where the board is about none")
  func enter() {
    let about = Self.state(Self.board()).pressing("/eet_19<ret>c<home><ret>")
    #expect(about.area == Self.code)
    #expect(about.notice == "this board is about Northmoor; a shows what there is of Larkminster")
    #expect(Self.state(Self.board()).pressing("/eet_19<ret>c<ret>").notice == "this is the area shown")
    #expect(Self.state(Self.board()).pressing("/eet_19<ret>c<end><up><ret>").notice == "neighbours' median is not one area, so there is nothing to open")
    var board = State(State.Settings(size: Size(columns: 120, rows: 36), area: Self.code))
    _ = board.update(.loaded(Self.board { $0.profile.area = nil }))
    board = board.pressing("/eet_19<ret>cblarkminster<ret><ret>")
    #expect(board.area == Northmoor.neighbours[9])
    #expect(board.place == .compare("eet_19_21"))
  }

  @Test("Screens by name, and their keys", arguments: [
    ("compare/eet_19_21", .compare("eet_19_21")), ("pair/eet_19_21/eet_17_18", .pair("eet_19_21", "eet_17_18")), ("flows", .flows),
    ("pair/eet_19_21", nil), ("pair/a/", nil), ("compare/", nil),
  ] as [(String, ScreenName?)])
  func names(_ text: String, _ name: ScreenName?) {
    #expect(ScreenName(text) == name)
  }
}
