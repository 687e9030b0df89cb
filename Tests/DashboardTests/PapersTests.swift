import Board
import CareModel
import Screen
import Testing

@testable import Dashboard

/// What was known of papers, and when.
@Suite("Papers")
struct PapersTests {
  @Test("The day that a meeting's name tells", arguments: [
    ("2024-06-11", "2024-06-11", "Meeting of 11 Jun 2024"), ("11/06/2024", "2024-06-11", "Meeting of 11 Jun 2024"),
    ("11 June 2024", "2024-06-11", "11 June 2024"), ("Panel of 2nd September 2024", "2024-09-02", "Panel of 2nd September 2024"),
    ("Scorecard of January 2021", "2021-01-31", "Scorecard of January 2021"),
    ("Report of Quarter 2, 2024-25", "2024-09-30", "Report of Quarter 2, 2024-25"),
    ("Report of Quarter 4, 2016-17", "2017-03-31", "Report of Quarter 4, 2016-17"), ("2023-24 Q1", "2023-06-30", "2023-24 Q1"),
    ("Annual meeting (2023-24).", "2024-03-31", "Annual meeting (2023-24)."), ("the one in the spring", nil, "the one in the spring"),
    ("31 February 2024", "2024-02-29", "31 February 2024"), ("", nil, "No meeting named"),
  ] as [(String, String?, String)])
  func meetings(_ text: String, _ day: String?, _ title: String) {
    let meeting = Meeting(text)
    #expect(meeting.day?.canonical == day)
    #expect(meeting.title == title)
  }

  struct Promise: Sendable, CustomTestStringConvertible {
    let status: String
    let due: String?
    let outcome: String
    /// Whether it is looked at from an earlier day than the files.
    let isEarlier: Bool
    let words: String
    let isOpen: Bool
    var shown = ""

    var testDescription: String { "\(status), \(due ?? "no due date"), \(outcome)\(isEarlier ? ", on the way back" : "")" }
  }

  @Test("What is known of a promise on 30 June 2024", arguments: [
    Promise(status: "open", due: "2024-06-29", outcome: "", isEarlier: false, words: "overdue by 1 day (due 29 Jun 2024)", isOpen: true),
    Promise(status: "open", due: "2024-06-30", outcome: "", isEarlier: false, words: "due 30 Jun 2024", isOpen: true),
    Promise(status: "in progress", due: nil, outcome: "", isEarlier: false, words: "in progress, no due date was given", isOpen: true),
    Promise(status: "", due: nil, outcome: "", isEarlier: false, words: "no due date was given", isOpen: true),
    Promise(status: "done", due: "2024-05-01", outcome: "Both in post", isEarlier: false, words: "done", isOpen: false, shown: "Both in post"),
    // The outcome says when: before that day it was still to be done, and late once due.
    Promise(status: "done", due: "2024-05-31", outcome: "Both in post from 1 August 2024", isEarlier: true, words: "overdue by 30 days (due 31 May 2024)", isOpen: true),
    Promise(status: "done", due: "2024-05-31", outcome: "Since March 2024", isEarlier: true, words: "done", isOpen: false, shown: "Since March 2024"),
    Promise(status: "done", due: "2024-05-31", outcome: "Both in post", isEarlier: true, words: "done by now; the files do not say when", isOpen: false),
    Promise(status: "open", due: "2024-05-31", outcome: "One of two", isEarlier: true, words: "overdue by 30 days (due 31 May 2024)", isOpen: true),
  ])
  func promises(_ promise: Promise) throws {
    let action = Action(
      indicator: nil, text: "Fill both posts", owner: "Head of service", due: promise.due.flatMap { Meeting.day(in: $0) }, status: promise.status,
      meeting: "2024-03-12", outcome: promise.outcome)
    let known = KnownAction(0, action, on: Day(year: 2024, month: 6, day: 30), isEarlier: promise.isEarlier)
    #expect(known.words == promise.words)
    #expect(known.isOpen == promise.isOpen)
    #expect(known.outcome == promise.shown)
  }

  /// Northmoor with papers of two meetings and remarks on two periods.
  static func state(_ keys: String = "", _ size: Size = Size(columns: 120, rows: 36)) -> State {
    Northmoor.state(State.Settings(size: size, now: 1_725_148_800)) { board in
      board.actions = [
        Action(
          indicator: "care_plan_up_to_date", text: "Weekly meeting on late plans", owner: "Head of care", due: Day(year: 2024, month: 7, day: 31),
          status: "open", meeting: "2024-06-11", outcome: ""),
        Action(
          indicator: "care_plan_up_to_date", text: "Fill both posts", owner: "Head of service", due: Day(year: 2024, month: 5, day: 31),
          status: "done", meeting: "2024-03-12", outcome: "In post from 1 August 2024"),
      ]
      board.questions = [
        Question(indicator: "eet_19_21", text: "Is the fall final?", meeting: "2024-06-11", answer: ""),
        Question(indicator: nil, text: "Who visits on Sundays?", meeting: "2024-03-12", answer: "Nobody yet."),
      ]
      board.commentary = [
        Commentary(indicator: "care_plan_up_to_date", period: .month(8, year: 2024), text: "Said of August.", author: "Head of care"),
        Commentary(indicator: "care_plan_up_to_date", period: .month(3, year: 2024), text: "Said of March.", author: "Head of care"),
      ]
    }.pressing(keys)
  }

  @Test("Papers of later meetings and remarks on later periods are not there on the way back")
  func travel() {
    let now = Self.state("/care plans<ret>")
    #expect(now.page?.commentary.map(\.value) == ["Said of August.", "Said of March."])
    #expect(now.page?.actions.map(\.value) == ["Weekly meeting on late plans", "Fill both posts"])
    #expect(now.page?.actions.map(\.label) == ["Head of care, overdue by 32 days (due 31 Jul 2024), 11 Jun 2024", "Head of service, done, 12 Mar 2024"])
    // Back to May: the meeting of June is to come, and the posts are not filled before August.
    let may = Self.state("/care plans<ret>[[[")
    #expect(may.standing?.periodLabel.hasPrefix("May 2024") == true)
    #expect(may.page?.commentary.map(\.value) == ["Said of March."])
    #expect(may.page?.actions.map(\.label) == ["Head of service, due 31 May 2024, 12 Mar 2024"])
    #expect(may.page?.questions.isEmpty == true)
    let june = Self.state("[[")
    #expect(june.standing?.watch.sections[3].lines.map(\.text).first?.hasPrefix("Fill both posts (Head of service). Overdue by 30 days (due 31 May 2024).") == true)
    #expect(Self.state("u[[[").render(Size(columns: 120, rows: 36)).text.contains("2 actions and questions came after May 2024 and are not shown."))
  }

  @Test("Papers stand beside the board's own authority, and beside none where nothing says whose they are", arguments: [
    (Northmoor.code, true, 1), (Northmoor.neighbours[0], true, 0), (Northmoor.code, false, 0), (Northmoor.neighbours[0], false, 0),
  ])
  func ours(_ area: AreaCode, _ isNamed: Bool, _ count: Int) {
    let papers = Papers(Viewpoint(snapshot: Northmoor.snapshot { if !isNamed { $0.profile.area = nil } }, area: area))
    #expect([papers.commentary.count, papers.actions.count, papers.questions.count] == [count, count, count])
  }

  @Test("The one authority of a board need not be named")
  func only() {
    let papers = Papers(Viewpoint(snapshot: TinyBoard.snapshot { $0.profile.area = nil }, area: TinyBoard.code))
    #expect(papers.actions.count == 1)
  }

  @Test("Actions and questions by meeting, what is overdue or unanswered first, each beside the figure then and now")
  func screen() throws {
    let page = try #require(Self.state().standing?.actions)
    #expect(page.headline == "1 action overdue and 1 question without an answer, of 2 actions and 2 questions in all.")
    #expect(page.groups.map(\.title) == ["Meeting of 11 Jun 2024", "Meeting of 12 Mar 2024"])
    #expect(page.items.map(\.text) == ["Weekly meeting on late plans", "Is the fall final?", "Fill both posts", "Who visits on Sundays?"])
    #expect(page.items.map(\.state) == ["Head of care · overdue by 32 days (due 31 Jul 2024)", "not answered yet", "Head of service · done", "answered: Nobody yet."])
    #expect(page.items[0].figure.hasPrefix("Care plans up to date: "))
    #expect(page.items[0].figure.contains(" then (May 2024), 72.7% now (Aug 2024): "))
    #expect(page.items[3].figure.isEmpty)
  }

  @Test("Enter opens the indicator and Esc returns; Tab goes from meeting to meeting; what is about no indicator says so")
  func keys() {
    var state = Self.state("u")
    #expect(state.place == .actions && state.actionsItem?.text == "Weekly meeting on late plans")
    #expect(state.pressing("<ret>").place == .indicator("care_plan_up_to_date"))
    state = state.pressing("<ret><esc><tab>")
    #expect(state.actionsItem?.text == "Fill both posts")
    #expect(state.pressing("<end><ret>").notice == "there is nothing to open here")
  }

  @Test("As it is to look where there is no room beside the words")
  func picture() {
    let text = Self.state("u", Size(columns: 80, rows: 24)).render(Size(columns: 80, rows: 24)).lines.dropFirst(2).joined(separator: "\n")
    #expect(
      text == """
        ╭ Actions and questions · by meeting ──────────────────────────────────────────╮
        │ 1 action overdue and 1 question without an answer, of 2 actions and 2        │
        │ questions in all.                                                            │
        │                                                                              │
        │ Meeting of 11 Jun 2024 · 2 outstanding                                       │
        │  R  Weekly meeting on late plans                                             │
        │     Head of care · overdue by 32 days (due 31 Jul 2024)                      │
        │     Care plans up to date: 73.7% then (May 2024), 72.7% now (Aug 2024): 1.0  │
        │     points lower                                                             │
        │  R  Asked: Is the fall final?                                                │
        │     Not answered yet                                                         │
        │     EET 19–21: 43.7% then (May 2024), 44.9% [p] now (Aug 2024): 1.2 points   │
        │     higher                                                                   │
        │                                                                              │
        │ Meeting of 12 Mar 2024                                                       │
        │  R  Fill both posts                                                          │
        │     Head of service · done                                                   │
        │     Outcome: In post from 1 August 2024                                      │
        │     Care plans up to date: 76.7% then (Feb 2024), 72.7% now (Aug 2024): 4.0  │
        │     points lower                                                             │
        ╰──────────────────────────────────────────────────────────────────────────────╯
         ? help   ⏎ open   Tab next section   [ ] period   w watch   q quit
        """)
  }

  @Test("Every item is reached and nothing is cut, at every size", arguments: [Size(columns: 60, rows: 16), Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60)])
  func scrolls(_ size: Size) {
    var state = Self.state("u", size)
    var seen = ""
    for _ in 0..<4 {
      seen += state.words
      state = state.pressing("<down>")
    }
    for words in ["Weekly meeting on late plans", "Is the fall final?", "Fill both posts", "Who visits on Sundays?", "Nobody yet."] {
      #expect(seen.contains(words))
    }
  }

  @Test("A board without papers says which files would hold them")
  func none() {
    let state = Northmoor.state { board in
      board.actions = []
      board.questions = []
    }.pressing("u")
    #expect(state.words.contains("No actions are on this board: actions.csv would hold them"))
    #expect(state.words.contains("No questions are on this board: questions.csv would hold them"))
    #expect(state.pressing("<ret><down><tab>").place == .actions)
    #expect(state.plainText.contains("No actions are on this board: actions.csv would hold them"))
  }

  @Test("Remarks stand on the axis of the trend with their text beneath; what they are not of stays with the commentary")
  func remarks() throws {
    func said(_ month: Int, _ text: String) -> Commentary {
      Commentary(indicator: "care_plan_up_to_date", period: .month(month, year: 2024), text: text, author: "Head of care")
    }
    let state = Northmoor.state { board in
      board.commentary = [
        said(8, "Said of August."), said(3, "Said of March."), said(3, "And this."),
        Commentary(indicator: "care_plan_up_to_date", period: nil, text: "Said of no month.", author: nil),
        Commentary(indicator: "care_plan_up_to_date", period: .month(1, year: 2019), text: "Said of long ago.", author: nil),
      ]
    }.pressing("/care plans<ret>")
    let page = try #require(state.page)
    #expect(page.remarks.map(\.mark) == ["1", "1", "2"])
    #expect(page.remarks.map(\.text) == ["Mar 2024, Head of care: Said of March.", "Mar 2024, Head of care: And this.", "Aug 2024, Head of care: Said of August."])
    let marks = try #require(page.trend?.marks)
    #expect(marks[30] == "1" && marks[35] == "2" && Set(marks.values) == ["1", "2", "▲", "▼"])
    // Under the label of its own month: the last column of the chart is August.
    let lines = state.render(Size(columns: 120, rows: 36)).lines
    let axis = try #require(lines.firstIndex { $0.contains("Mar 24") && $0.contains("Aug 24") })
    let column = { (text: String, word: String) in Array(text).indices.first { Array(text)[$0...].starts(with: word) } ?? -1 }
    #expect(abs(column(lines[axis + 1], "1") - (column(lines[axis], "Mar 24") + 3)) <= 1)
    #expect(lines[axis + 1].contains("▼ 2"))
    #expect(state.words.contains("1 Mar 2024, Head of care: Said of March."))
    let papers = state.pressing("A").words
    #expect(papers.contains("Said of long ago.") && papers.contains("Said of no month."))
  }

  @Test("As linear text, a paper a line")
  func plain() {
    let text = Self.state("u").plainText
    #expect(text.contains("## Meeting of 11 Jun 2024\nAction: Weekly meeting on late plans. Head of care; overdue by 32 days (due 31 Jul 2024). Care plans up to date: "))
    #expect(text.contains("\nQuestion: Who visits on Sundays? Answered: Nobody yet.\n"))
  }

  @Test("What a figure was, where that cannot be told", arguments: [
    ("the one in the spring", "72.7% now (Aug 2024); what it was then cannot be said, because no day of the meeting is given"),
    ("2001-01-01", "72.7% now (Aug 2024); there was no figure by then"),
    ("2024-09-01", "72.7% then (Aug 2024); there is no later figure yet"),
  ])
  func unknown(_ meeting: String, _ words: String) {
    let view = Viewpoint(snapshot: Northmoor.snapshot(), area: Northmoor.code)
    #expect(PaperText.thenAndNow("care_plan_up_to_date", Meeting(meeting), view) == words)
    #expect(PaperText.thenAndNow("staying_put", Meeting(meeting), view) == "there is no figure to set beside it")
  }
}
