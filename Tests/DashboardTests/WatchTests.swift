import Board
import CareModel
import Screen
import Statistics
import Testing

@testable import Dashboard

@Suite("Watch list")
struct WatchTests {
  /// A board of a few figures, something promised for the summer and something asked in March.
  static let board = GoldenTests.small { board in
    board.actions = [
      Action(
        indicator: "care_plan_up_to_date", text: "Fill the two empty posts.", owner: "head of service",
        due: Day(year: 2025, month: 3, day: 1), status: "open", meeting: "2024-06-11", outcome: "")
    ]
    board.questions = [Question(indicator: "uasc_number", text: "When were we over the threshold?", meeting: "2025-03-12", answer: "")]
  }

  static func state(_ columns: Int, _ rows: Int, _ snapshot: Snapshot = board) -> State {
    var state = State(State.Settings(size: Size(columns: columns, rows: rows)))
    _ = state.update(.loaded(snapshot))
    return state.pressing("w")
  }

  @Test("As it is to look")
  func picture() {
    #expect(
      Self.state(80, 24).render(Size(columns: 80, rows: 24)).text == """
         Northmoor                        2024-25 · data to 31 Mar 2025 · updated 14:02
          R  1   A  0   G  1  no target 2   Home › Watch list    compared with: England
        ╭ Watch list · what to ask about first ────────────────────────────────────────╮
        │ Worse than neighbours and getting worse                                      │
        │  Nothing can be held against neighbours here.                                │
        │                                                                              │
        │ Red with no open action · 1                                                  │
        │  R  EET 19–21: 43.3% (74 of 171) [p] against a target of 55%; red since      │
        │     2024-25; 21 more would meet the target of 55%.                           │
        │                                                                              │
        │ New signals                                                                  │
        │  No figure has a history long enough to show a signal.                       │
        │                                                                              │
        │ Overdue actions · 1                                                          │
        │  G  Fill the two empty posts (head of service). Overdue by 30 days (due 1    │
        │     Mar 2025). Care plans up to date is 92.4%, green since 2024-25.          │
        │                                                                              │
        │ Questions without an answer · 1                                              │
        │  ·  When were we over the threshold? Asked at the meeting of 12 Mar 2025.    │
        │     UASC looked after is 46.                                                 │
        │                                                                              │
        │                                                                              │
        ╰──────────────────────────────────────────────────────────────────────────────╯
         ? help   ⏎ open   Tab next section   [ ] period   u actions   q quit
        """)
    #expect(
      Self.state(60, 16).pressing("<down><down>").render(Size(columns: 60, rows: 16)).text == """
         Northmoor    2024-25 · data to 31 Mar 2025 · updated 14:02
          R  1   A  0   G  1  no target 2   Home › Watch list
        ╭ Watch list · what to ask about first ────────────────────╮
        │ New signals                                              │
        │  No figure has a history long enough to show a signal.   │
        │                                                          │
        │ Overdue actions · 1                                      │
        │  G  Fill the two empty posts (head of service). Overdue  │
        │     by 30 days (due 1 Mar 2025). Care plans up to date   │
        │     is 92.4%, green since 2024-25.                       │
        │                                                          │
        │ Questions without an answer · 1                          │
        │  ·  When were we over the threshold? Asked at the        │
        │     meeting of 12 Mar 2025. UASC looked after is 46.     │
        ╰──────────────────────────────────────────────────────────╯
         ? help   ⏎ open   Tab next section   [ ] period   q quit
        """)
  }

  @Test("As linear text, a sentence a line")
  func plain() {
    #expect(
      Self.state(80, 24).plainText.hasSuffix(
        """
        ## Worse than neighbours and getting worse
        Nothing can be held against neighbours here.

        ## Red with no open action
        red: EET 19–21: 43.3% (74 of 171) (provisional) against a target of 55%; red since 2024-25; 21 more would meet the target of 55%.

        ## New signals
        No figure has a history long enough to show a signal.

        ## Overdue actions
        green: Fill the two empty posts (head of service). Overdue by 30 days (due 1 Mar 2025). Care plans up to date is 92.4%, green since 2024-25.

        ## Questions without an answer
        When were we over the threshold? Asked at the meeting of 12 Mar 2025. UASC looked after is 46.

        """))
  }

  @Test("What is worse than the neighbours and getting worse stands first, in one sentence with since when")
  func worse() {
    let sections = Northmoor.state().standing?.watch.sections ?? []
    #expect(
      sections.map(\.title) == [
        "Worse than neighbours and getting worse", "Red with no open action", "New signals", "Overdue actions", "Questions without an answer",
      ])
    #expect(
      sections.first?.lines.map(\.text) == [
        "EET 19–21: 44.9% (75 of 167) [p]; worse than the neighbours' 51.5% in 2023-24; getting worse (outside limits since Nov 2023); red since Dec 2022."
      ])
    #expect(
      sections.dropFirst().first?.lines.map(\.text) == [
        "Care plans up to date: 72.7% (218 of 300) against a target of 90%; red since Apr 2022; 52 more would meet the target of 90%."
      ])
  }

  @Test("A figure in a run to the better that fell a little is not getting worse")
  func improving() throws {
    let state = Northmoor.state { board in
      for (place, month) in Northmoor.months.enumerated() {
        let value = place == 35 ? 39.9 : place >= 28 ? 40 : place.isMultiple(of: 2) ? 20 : 21
        board.add("eet_19_21", Northmoor.code, month, of: (value * 10, 1000))
      }
    }
    let row = try #require(state.standing?.row("eet_19_21"))
    #expect(row.variation == .improvement && row.verdict == .worse)
    #expect(!row.isWorseAndWorsening)
    #expect(state.standing?.watch.sections.first?.lines.isEmpty == true)
  }

  @Test("Where actions and questions are not public, nothing is said of what is missing")
  func notPublic() throws {
    let state = Northmoor.state { board in (board.actions, board.questions, board.withheldPapers) = ([], [], 2) }
    let standing = try #require(state.standing)
    #expect(standing.rows.filter(\.isWithoutAction).isEmpty)
    #expect(standing.watch.sections[1].lines.isEmpty)
    let empty = [1, 3, 4].map { standing.watch.sections[$0].empty }
    #expect(empty == [
      "This cannot be said: 2 actions and questions are not public.", "No actions are public: 2 actions and questions are not public.",
      "No questions are public: 2 actions and questions are not public.",
    ])
    let one = Northmoor.state { $0.withheldPapers = 1 }.standing
    #expect(one?.watch.sections[4].note == "1 action or question is not public.")
    #expect(one?.actions.headline == "No action that is public is overdue and 1 question without an answer, of 1 action and 1 question that are public.")
  }

  @Test("A board without a target, an action, a question or a history has no good news of them to tell")
  func nothingOfTheKind() throws {
    var board = BoardInCode(Northmoor.catalogue)
    board.areas.add(Area(code: Northmoor.code, name: "Northmoor", level: .authority))
    board.profile.area = Northmoor.code
    board.add("cla_number", Northmoor.code, .financialYear(starting: 2024), value: 312)
    let bare = Self.state(80, 24, board.snapshot())
    #expect(bare.standing?.watch.sections.map(\.empty) == [
      "Nothing can be held against neighbours here.", "No figure on this board has a target, so nothing can be red.",
      "No figure has a history long enough to show a signal.", "There are no actions on this board.", "There are no questions on this board.",
    ])
    board.add("care_plan_up_to_date", Northmoor.code, .financialYear(starting: 2024), of: (290, 300))
    board.actions = [Action(indicator: "cla_number", text: "Count.", owner: "", due: nil, status: "done", meeting: "2025-06-11", outcome: "")]
    let good = Self.state(80, 24, board.snapshot())
    #expect(good.standing?.watch.sections[1].empty == "Nothing is red.")
    #expect(good.standing?.watch.sections[3].empty == "No action is overdue.")
  }

  @Test("A signal is new in the quarter in which it arose, and says when", arguments: [
    // Months at 70% after three years of 90 and 91: how many, whether that is new, and what is said.
    (1, true, "a concern: outside the process limits since Aug 2024."), (3, true, "a concern: outside the process limits since Jun 2024."),
    (4, false, ""),
  ])
  func newSignals(_ months: Int, _ isNew: Bool, _ words: String) throws {
    let state = Northmoor.state { board in
      for (place, month) in Northmoor.months.enumerated() {
        let value = place >= 36 - months ? 70.0 : place.isMultiple(of: 2) ? 90 : 91
        board.add("visits_on_time", Northmoor.code, month, of: (value * 10, 1000))
      }
    }
    let row = try #require(state.standing?.row("visits_on_time"))
    #expect(row.variation == .concern)
    let section = try #require(state.standing?.watch.sections[2])
    let line = section.lines.first { $0.indicator == "visits_on_time" }
    #expect((line != nil) == isNew)
    #expect(line?.text.hasSuffix(words) ?? words.isEmpty)
    #expect(section.note.isEmpty == (state.standing?.rows.count { $0.variation?.isSpecialCause ?? false } == section.lines.count))
  }

  @Test("A run is a signal from its seventh figure")
  func run() throws {
    // Eight months a little below three years of 90 and 92.
    let state = Northmoor.state { board in
      for (place, month) in Northmoor.months.enumerated() {
        let value = place >= 28 ? 89.5 + Double(place % 2) / 10 : place.isMultiple(of: 2) ? 90 : 92
        board.add("visits_on_time", Northmoor.code, month, of: (value * 10, 1000))
      }
    }
    let line = state.standing?.watch.sections[2].lines.first { $0.indicator == "visits_on_time" }
    #expect(line?.text.hasSuffix("seven in a row on one side of the mean from Jan 2024, a signal since Jul 2024.") == true)
  }

  @Test("An action is overdue from the day after it was due, by the day the reader looks from", arguments: [
    (1_730_332_800, 0), (1_730_419_200, 1), (0, 0),
  ])
  func overdue(_ now: Int, _ count: Int) {
    let state = Northmoor.state(State.Settings(size: Size(columns: 120, rows: 36), now: now))
    #expect(state.standing?.watch.sections[3].lines.count == count)
  }

  @Test("A board kept as an example has a day of its own, unless a person asks for another", arguments: [(false, 1), (true, 0)])
  func standsStill(_ isAsked: Bool, _ count: Int) {
    var settings = State.Settings(size: Size(columns: 120, rows: 36), now: 1_730_332_800)
    settings.isDayAsked = isAsked
    let state = Northmoor.state(settings) { $0.profile.today = Day(number: 1_730_419_200 / 86_400) }
    #expect(state.standing?.watch.sections[3].lines.count == count)
  }

  @Test("Enter opens the indicator of the sentence, and Esc returns to it; Tab goes from section to section")
  func opens() {
    var state = Northmoor.state().pressing("w")
    #expect(state.watchLine?.indicator == "eet_19_21")
    state = state.pressing("<tab>")
    #expect(state.watchLine?.indicator == "care_plan_up_to_date")
    state = state.pressing("<ret>")
    #expect(state.place == .indicator("care_plan_up_to_date"))
    state = state.pressing("<esc>")
    #expect(state.place == .watch && state.watchLine?.indicator == "care_plan_up_to_date")
  }
}
