import Board
import CareModel
import Documents
import Screen
import Testing

@testable import Dashboard

/// What a person presses, and where that leads.
@Suite("Stories")
struct StoryTests {
  let board = Northmoor.state()

  @Test("Keys lead to places", arguments: [
    ("", .home), ("s", .scorecard), ("5", .scorecard), ("d", .health), ("s<esc>", .home), ("<esc>", .home),
    ("r<ret>", .indicator("care_plan_up_to_date")), ("rr<ret>", .indicator("eet_19_21")), ("rrr<ret>", .indicator("care_plan_up_to_date")),
    ("R<ret>", .indicator("eet_19_21")), ("r<ret>r", .indicator("eet_19_21")), ("<ret>", .indicator("cla_number")),
    ("2<ret>", .indicator("cla_by_age")), ("4<down><ret>", .indicator("eet_19_21")), ("4<down><down><ret>", .indicator("eet_17_18")),
    ("/eet<ret><ret>", .indicator("eet_17_18")), ("s<end><ret>", .indicator("eet_19_21")), ("r<ret><right>", .indicator("pathway_plan_up_to_date")),
    ("sd<esc>", .scorecard), ("r<ret><esc><esc>", .home), (":health<ret>", .health), ("?health<ret>", .health),
  ] as [(String, Place)])
  func places(_ keys: String, _ place: Place) {
    #expect(board.pressing(keys).place == place)
  }

  @Test("What is wrong with a theme is still said when the board, read beside it, arrives later with the same figures")
  func themeBesideBoard() {
    var state = Northmoor.state()
    let fault = Diagnostic(.error, at: SourceLocation(file: "ours.yaml", line: 2, column: 1), "a tab stands in the indentation")
    _ = state.update(.themesRead([], [fault]))
    _ = state.update(.loaded(Northmoor.snapshot { $0.generation = 2 }))
    #expect(state.notice == fault.rendered)
  }

  @Test("Of two readings that arrive out of order the newer stays")
  func outOfOrder() {
    let newer = Northmoor.snapshot {
      $0.generation = 3
      $0.add("cla_number", Northmoor.code, Northmoor.months[35], value: 333)
    }
    let older = Northmoor.snapshot { $0.generation = 2 }
    var state = board
    _ = state.update(.loaded(newer))
    _ = state.update(.loaded(older))
    #expect(state.snapshot?.generation == 3)
    #expect(state.plainText.contains("333"))
  }

  @Test("Esc goes one level back: filter, zoom, screen; at the top nothing")
  func escape() {
    var state = board.pressing("s/care<ret>")
    #expect(state.visit.filter == "care")
    state = state.pressing("<esc>")
    #expect(state.visit.filter == "" && state.place == .scorecard)
    state = state.pressing("<esc>z")
    #expect(state.place == .home && state.visit.isZoomed)
    state = state.pressing("<esc><esc><esc>")
    #expect(!state.visit.isZoomed && state.place == .home)
  }

  @Test("Tab goes round the panes and the scorecard; arrows go where they point", arguments: [
    ("<tab>", 2), ("<tab><tab><tab><tab>", 5), ("<tab><tab><tab><tab><tab>", 1), ("<s-tab>", 5), ("<right>", 2), ("<down>", 3),
    ("<right><left>", 1), ("3<down>", 5), ("l", 2), ("3", 3),
  ])
  func focus(_ keys: String, _ pane: Int) {
    #expect(board.pressing(keys).visit.pane == pane)
  }

  @Test("[ and ] move the whole board, and come back to now")
  func travel() {
    var state = board.pressing("[")
    #expect(state.period == .month(7, year: 2024))
    #expect(state.standing?.periodLabel == "Jul 2024, 2024-25 Q2")
    state = state.pressing("[[")
    #expect(state.period == .month(5, year: 2024))
    state = state.pressing("]]]")
    #expect(state.period == nil)
    #expect(state.pressing("]").notice == "these are the latest figures")
    #expect(board.pressing(String(repeating: "[", count: 50)).notice == "these are the earliest figures")
  }

  @Test("Travelling keeps the place, and its page follows")
  func travelOnPage() {
    let state = board.pressing("r<ret>[")
    #expect(state.place == .indicator("care_plan_up_to_date"))
    #expect(state.page?.figures.first?.period == "Jul 2024")
  }

  @Test("Asking the world outside", arguments: [
    ("q", [.quit]), ("<c-c>", [.quit]), ("<c-l>", [.repaint]), ("m", [.setMouse(false)]), ("<f5>", [.reload]), ("<c-z>", [.suspend]),
    ("t", [.repaint]), ("/<c-c>", [.quit]), ("/q", []), ("?q", []),
  ] as [(String, [Effect])])
  func effects(_ keys: String, _ effects: [Effect]) throws {
    var state = board
    var last: [Effect] = []
    for key in try KeyScript(keys).keys { last = state.update(.input(.key(key))) }
    #expect(last == effects)
  }

  @Test("Paste is text for a filter, never keys")
  func paste() {
    var state = board
    #expect(state.update(.input(.paste("q"))) == [])
    #expect(state.place == .home && state.notice != nil)
    state = state.pressing("/")
    #expect(state.update(.input(.paste("care\nplans\u{1B}[31m"))) == [])
    #expect(state.visit.filter.hasPrefix("care plans"))
    #expect(!state.visit.filter.unicodeScalars.contains("\u{1B}"))
  }

  @Test("A reload keeps cursor, filter and place, marks what changed and says so until the next key")
  func reload() {
    var state = board.pressing("s/plans<ret><down>")
    #expect(state.cursor == "pathway_plan_up_to_date")
    _ = state.update(
      .loaded(Northmoor.snapshot { board in
        board.generation = 2
        board.add("pathway_plan_up_to_date", Northmoor.code, Northmoor.months[35], of: (90, 100), file: "observations/figures.csv")
        board.add("eet_19_21", Northmoor.code, Northmoor.months[35], of: (90, 167), file: "observations/figures.csv")
      }))
    #expect(state.cursor == "pathway_plan_up_to_date")
    #expect(state.visit.filter == "plans")
    #expect(state.notice == "2 figures changed in observations/figures.csv")
    #expect(state.standing?.row("pathway_plan_up_to_date")?.measure.isChanged == true)
    #expect(state.standing?.row("care_plan_up_to_date")?.measure.isChanged == false)
    #expect(state.render(state.settings.size).hasStyle(state.theme[.changed]))
    state = state.pressing("<down>")
    #expect(!state.render(state.settings.size).hasStyle(state.theme[.changed]))
    #expect(state.notice == nil)
  }

  @Test("A row that vanished gives the cursor to another")
  func vanished() {
    var state = board.pressing("r")
    #expect(state.cursor == "care_plan_up_to_date")
    _ = state.update(.loaded(BoardInCode(Northmoor.catalogue).snapshot()))
    #expect(state.cursor == nil)
    _ = state.render(Size(columns: 120, rows: 36))
    _ = state.update(.loaded(Northmoor.snapshot()))
    #expect(state.cursor == "care_plan_up_to_date")
  }

  @Test("Trouble stands in a banner by file and line until it is over; the figures stay")
  func trouble() {
    var state = board
    let fault = Diagnostic(
      .error, at: SourceLocation(file: "observations/eet.csv", line: 14, column: 7), "{} is not a number", found: "4O.3")
    _ = state.update(.trouble([fault]))
    let text = state.render(Size(columns: 120, rows: 36)).text
    #expect(text.contains("observations/eet.csv:14:7: '4O.3' is not a number; the last good figures are shown"))
    #expect(text.contains("Care plans up to date"))
    _ = state.update(.trouble([]))
    #expect(!state.render(Size(columns: 120, rows: 36)).text.contains("eet.csv"))
  }

  @Test("A board of many areas asks which, at once")
  func areas() {
    var state = State(State.Settings(size: Size(columns: 100, rows: 30)))
    _ = state.update(.loaded(Northmoor.snapshot { $0.profile.area = nil; $0.profile.authority = nil }))
    #expect(state.standing == nil)
    #expect(state.render(Size(columns: 100, rows: 30)).text.contains("Choose an area"))
    state = state.pressing("northm<ret>")
    #expect(state.area == Northmoor.code)
    #expect(state.standing?.authority == "Northmoor")
    state = state.pressing("aengland<ret>")
    #expect(state.area == .england)
  }

  @Test("A click focuses, a second opens; hints and the trail can be clicked")
  func mouse() throws {
    var state = board
    let size = state.settings.size
    func find(_ state: State, _ text: String) throws -> (Int, Int) {
      for (row, line) in state.render(size).lines.enumerated() {
        if let found = line.firstRange(of: text) { return (line.distance(from: line.startIndex, to: found.lowerBound), row) }
      }
      throw NotOnScreen(text: text)
    }
    var spot = try find(state, "Pathway plans")
    _ = state.update(.input(.click(column: spot.0, row: spot.1)))
    #expect(state.visit.pane == 5 && state.cursor == "pathway_plan_up_to_date")
    _ = state.update(.input(.click(column: spot.0, row: spot.1)))
    #expect(state.place == .indicator("pathway_plan_up_to_date"))
    spot = try find(state, "Home ›")
    _ = state.update(.input(.click(column: spot.0, row: spot.1)))
    #expect(state.place == .home)
    spot = try find(state, "s scorecard")
    _ = state.update(.input(.click(column: spot.0, row: spot.1)))
    #expect(state.place == .scorecard)
    _ = state.update(.input(.wheel(lines: 1, column: 10, row: 10)))
    #expect(state.cursor == "cla_rate")
  }

  @Test("Pages scroll no further than their end")
  func scrolling() {
    var state = board.pressing("r<ret><end>")
    let end = state.visit.scroll
    #expect(end > 0)
    #expect(state.pressing("<down><pgdn>").visit.scroll == end)
    #expect(state.pressing("<home><up>").visit.scroll == 0)
    state = state.pressing("<home><tab>")
    #expect(state.visit.scroll > 0)
  }
}

struct NotOnScreen: Error {
  let text: String
}

extension Canvas {
  func hasStyle(_ style: Style) -> Bool {
    (0..<size.rows).contains { y in row(y).contains { $0.style == style } }
  }
}
