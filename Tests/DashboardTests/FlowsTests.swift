import Board
import CareModel
import Screen
import Testing

@testable import Dashboard

/// Why the number moved, as tables of cases.
@Suite("Flows")
struct FlowsTests {
  static let code = Northmoor.code

  /// Quarters of numbers, starts and ends; the last two starts and ends are held against each other.
  static func board(_ numbers: [Double], started: [Double?], ceased: [Double?]) -> Snapshot {
    var board = BoardInCode(Northmoor.catalogue)
    board.areas.add(Area(code: code, name: "Northmoor", level: .authority))
    board.profile.area = code
    let first = Period.quarter(1, ofYearStarting: 2023)
    for (step, number) in numbers.enumerated() { board.add("cla_number", code, first.advanced(by: step), value: number) }
    for (id, values) in [("cla_started", started), ("cla_ceased", ceased)] {
      for (step, value) in values.enumerated() {
        if let value { board.add(id, code, first.advanced(by: step), value: value) }
      }
    }
    return board.snapshot()
  }

  private func page(_ snapshot: Snapshot) throws -> FlowsPage {
    try #require(FlowsPage(Viewpoint(snapshot: snapshot, area: Self.code)))
  }

  struct Case: Sendable {
    let change: Double
    /// Before and now.
    let started: (Double, Double)
    let ceased: (Double, Double)
    let cause: String
  }

  @Test("Which door moved", arguments: [
    Case(change: 8, started: (25, 31), ceased: (24, 23), cause: "because more started, not because fewer left"),
    Case(change: 8, started: (25, 24), ceased: (24, 16), cause: "because fewer left, not because more started"),
    Case(change: 8, started: (20, 25), ceased: (24, 17), cause: "because more started and fewer left"),
    Case(change: 5, started: (31, 30), ceased: (24, 25), cause: "as more start than leave, though neither more started nor fewer left than before"),
    Case(change: -8, started: (25, 16), ceased: (24, 24), cause: "because fewer started, not because more left"),
    Case(change: -8, started: (25, 25), ceased: (24, 33), cause: "because more left, not because fewer started"),
    Case(change: -8, started: (25, 20), ceased: (24, 28), cause: "because fewer started and more left"),
  ])
  func cause(_ one: Case) throws {
    let page = try page(Self.board([300, 300 + one.change], started: [one.started.0, one.started.1], ceased: [one.ceased.0, one.ceased.1]))
    #expect(page.headline.contains(", \(one.cause): "), "\(page.headline)")
  }

  /// Months of numbers whose starts and ends are hidden, as a public view has them; `quarters` are told where they are given.
  static func hidden(_ months: Int, quarters: Bool) -> Snapshot {
    var board = BoardInCode(Northmoor.catalogue)
    board.areas.add(Area(code: code, name: "Northmoor", level: .authority))
    board.profile.area = code
    for step in 0..<months {
      let month = Period.month(4, year: 2023).advanced(by: step)
      board.add("cla_number", code, month, value: 300 + Double(step))
      for id in ["cla_started", "cla_ceased"] { board.add(id, code, month, absence: .suppressed) }
    }
    if quarters {
      for step in 0..<months / 3 {
        let quarter = Period.quarter(1, ofYearStarting: 2023).advanced(by: step)
        board.add("cla_started", code, quarter, value: 25 + Double(step))
        board.add("cla_ceased", code, quarter, value: 22)
      }
    }
    return board.snapshot()
  }

  @Test("What is hidden is called hidden, not unknown", arguments: [(12, false), (11, true)])
  func hiding(_ months: Int, _ quarters: Bool) throws {
    let snapshot = Self.hidden(months, quarters: quarters)
    let page = try page(snapshot)
    #expect(page.headline.hasSuffix("How many started and ceased is hidden so that nobody can be recognised."), "\(page.headline)")
    #expect(!(page.headline + page.sentences.joined()).contains("o figures of who"))
    var state = State(State.Settings(size: Size(columns: 120, rows: 36)))
    _ = state.update(.loaded(snapshot))
    let screen = state.pressing("f").render(Size(columns: 120, rows: 36)).text
    #expect(screen.contains("+ started") && screen.contains("[c]") && !screen.contains("not known"), "\(screen)")
    #expect(state.pressing("f").plainText.contains("; started: hidden so that nobody can be recognised; ceased: hidden so that nobody can be recognised; "))
  }

  @Test("Where months are hidden and their quarter is told, the quarter explains the number")
  func quarter() throws {
    let page = try page(Self.hidden(12, quarters: true))
    #expect(page.bridges.first?.started == 28 && page.bridges.first?.ceased == 22)
    #expect(page.headline.contains("28 started and 22 ceased"), "\(page.headline)")
  }

  @Test("What does not add up is named, and what adds up is not")
  func remainder() throws {
    let page = try page(Self.board([300, 310], started: [20, 25], ceased: [20, 18]))
    #expect(page.bridges.first?.remainder == 3)
    #expect(page.sentences.contains("Starts, ends and numbers do not add up since the quarter before: 3 more are looked after than starts and ends explain. They are counted apart, some are rounded, and a child may start twice."))
    let whole = try self.page(Self.board([300, 307], started: [20, 25], ceased: [20, 18]))
    #expect(!whole.sentences.contains { $0.contains("add up") })
  }

  @Test("A change of two or three children is called what it is")
  func chance() throws {
    let page = try page(Self.board([300, 308], started: [25, 31], ceased: [24, 23]))
    #expect(page.sentences.contains("Neither the change in starts nor that in ends is more than chance could bring."))
    let clear = try self.page(Self.board([300, 360], started: [25, 80], ceased: [24, 20]))
    #expect(clear.sentences.contains("The change in starts is beyond chance; that in ends could be chance."))
  }

  @Test("A flow that is not known is not taken for nought")
  func unknown() throws {
    let page = try page(Self.board([300, 290], started: [nil, 12], ceased: [nil, nil]))
    #expect(page.headline == "10 fewer than at the end of 2023-24 Q1 (300 to 290). 12 started; no figures of who ceased: the board cannot say which of the two moved it.")
    #expect(page.bridges.first?.remainder == nil)
  }

  @Test("A board with nothing on it says what to put there")
  func nothing() {
    var state = State(State.Settings(size: Size(columns: 100, rows: 30)))
    _ = state.update(.loaded(CompareTests.board()))
    #expect(state.pressing("f").render(Size(columns: 100, rows: 30)).text.contains("There are no figures for this"))
  }

  @Test("The quarter's end and the year's end before the month", arguments: [
    ((9, 2024), ["Jun 2024", "Mar 2024"]), ((8, 2024), ["Jun 2024", "Mar 2024"]), ((7, 2024), ["Jun 2024", "Mar 2024"]),
    ((6, 2024), ["Mar 2024"]), ((4, 2024), ["Mar 2024"]), ((3, 2024), ["Dec 2023", "Mar 2023"]), ((1, 2024), ["Dec 2023", "Mar 2023"]),
  ] as [((Int, Int), [String])])
  func ends(_ month: (Int, Int), _ from: [String]) throws {
    var board = BoardInCode(Northmoor.catalogue)
    board.areas.add(Area(code: Self.code, name: "Northmoor", level: .authority))
    board.profile.area = Self.code
    let last = Period.month(month.0, year: month.1)
    for step in 0..<30 { board.add("cla_number", Self.code, last.advanced(by: -step), value: 300) }
    #expect(try page(board.snapshot()).bridges.map(\.from.label) == from)
  }
}
