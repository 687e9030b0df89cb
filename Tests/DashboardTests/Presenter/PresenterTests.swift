import CareModel
import Screen
import Testing

@testable import Board
@testable import Dashboard

/// How slides are turned, and what can never come of it.
@Suite("Presenter")
struct PresenterTests {
  @Test("Keys of a remote and of a keyboard", arguments: [
    ("<pgdn>", 2), ("<right><down>", 3), ("<space><ret>n", 4), ("<pgdn><pgup>", 1), ("<end>", 9), ("<end><home>", 1), ("<end><pgdn>", 9), ("<pgup>", 1),
    ("<end><left>", 8), ("<end><up><backspace>p", 6),
    // Nine slides: one digit says all.
    ("5", 5), ("9", 9), ("0", 1), ("05", 5), ("57", 7),
    // What means nothing does nothing.
    ("xzsw/<f5><tab>", 1),
    // Any key ends a blank screen, and does no more than that.
    ("b<pgdn>", 1), (".<pgdn><pgdn>", 2), ("bbb<pgdn>", 1), ("?<pgdn><pgdn>", 2),
    // The overview.
    ("o<down><ret>", 3), ("o<right><right><right><ret>", 4), ("o<end><ret>", 9), ("o<esc><pgdn>", 2), ("oo", 1), ("o4", 4),
  ])
  func keys(_ script: String, _ number: Int) {
    #expect(PublicBoard.presenting().pressing(script).slideNumber == number)
  }

  @Test("With ten slides and more a first digit waits for a second", arguments: [
    ("1", 1, "1"), ("1<ret>", 1, ""), ("12", 12, ""), ("1<pgdn>", 2, ""), ("2", 2, ""), ("5<pgdn>1<esc>", 6, ""), ("19", 1, ""),
  ])
  func digits(_ script: String, _ number: Int, _ typed: String) {
    let state = PublicBoard.presenting { board in
      board.questions = (1...4).map { Question(indicator: nil, text: "\($0)?", meeting: "2024-06-11", answer: "") }
    }.pressing(script)
    #expect(state.presenter?.deck?.slides.count == 12)
    #expect(state.slideNumber == number)
    #expect(state.presenter?.typed == typed)
  }

  @Test("A blank screen is black in every cell and keeps no word")
  func blank() {
    for key in ["b", "."] {
      let state = PublicBoard.presenting().pressing(key)
      let canvas = state.render(Size(columns: 80, rows: 24))
      #expect(canvas.text.allSatisfy { $0 == " " || $0 == "\n" })
      #expect(canvas.cursor == nil)
    }
  }

  @Test("Idle waits for nothing; a timer for the next second; slides by themselves for their time")
  func deadlines() {
    let state = PublicBoard.presenting()
    #expect(state.nextDeadline == nil)
    #expect(state.after(7, "T").nextDeadline == .seconds(8))
    #expect(state.after(7, "TT").nextDeadline == nil)
    #expect(state.after(7, "Tb").nextDeadline == nil)
    #expect(state.pressing("a").nextDeadline == .seconds(20))
    #expect(state.pressing("aa").nextDeadline == nil)
    #expect(PublicBoard.presenting(every: .seconds(30)).nextDeadline == .seconds(30))
    #expect(PublicBoard.presenting(every: .seconds(30)).pressing("o").nextDeadline == nil)
  }

  @Test("Slides by themselves: on time, from the last to the first, from the last key on, not under a cover")
  func advance() {
    let state = PublicBoard.presenting(every: .seconds(30))
    #expect(state.after(29).slideNumber == 1)
    #expect(state.after(30).slideNumber == 2)
    #expect(state.after(30).after(30).slideNumber == 3)
    #expect(state.after(20, "<pgdn>").after(29).slideNumber == 2)
    #expect(state.after(20, "<pgdn>").after(30).slideNumber == 3)
    #expect(state.pressing("<end>").after(30).slideNumber == 1)
    #expect(state.pressing("b").after(300).slideNumber == 1)
    #expect(state.pressing("a").after(300).slideNumber == 1)
    #expect(state.pressing("a").render(Size(columns: 80, rows: 24)).text.contains("paused"))
  }

  @Test("The timer counts from the first slide, or from when it was set to nought")
  func timer() {
    let state = PublicBoard.presenting()
    #expect(!state.after(65).words.contains("1:05"))
    #expect(state.after(65, "T").words.contains("1:05"))
    #expect(state.after(65, "R").after(5).words.contains("0:05"))
    #expect(!state.after(65, "TT").words.contains("1:05"))
  }

  @Test("Newer files change no slide until they are asked for")
  func reload() {
    var state = PublicBoard.presenting().pressing("<pgdn>")
    let before = state.words
    _ = state.update(.filesChanged)
    #expect(state.words == "newer files: r " + before)
    #expect(state.update(.input(.key(.character("r")))) == [.publish])
    _ = state.update(.presented(PublicBoard.deck { $0.add("cla_number", Northmoor.code, Northmoor.months[35], value: 333) }))
    #expect(state.slideNumber == 2)
    #expect(state.words.contains("There were 333 children in our care"))
    #expect(!state.words.contains("newer files"))
  }

  @Test("Newer figures that cannot be made public leave the slides up and say so")
  func reloadRefused() {
    var state = PublicBoard.presenting().pressing("r")
    _ = state.update(.refused("there is no public view: the ledger is damaged"))
    #expect(state.slideNumber == 1)
    #expect(state.words.contains("the newer figures cannot be shown: there is no public view"))
    #expect(!state.pressing("<pgdn>").words.contains("the newer figures"))
  }

  @Test("Before there are slides nothing is shown, and a refusal is said")
  func phases() {
    var state = State(State.Settings(size: Size(columns: 80, rows: 24)))
    #expect(state.presentAlone(theme: .dark) == [.publish])
    #expect(state.words.contains("Preparing …"))
    _ = state.pressing("<pgdn>5bo")
    _ = state.update(.refused("there is no public view: no authority was chosen; name one with --area"))
    #expect(state.refusal == "there is no public view: no authority was chosen; name one with --area")
    #expect(state.words.contains("Nothing is presented"))
    #expect(state.words.contains("There is no public view: no authority was chosen"))
    #expect(state.update(.input(.key(.character("q")))) == [.quit])
  }

  @Test("q leaves what was opened to present; Esc asks first")
  func leavingAlone() {
    var state = PublicBoard.presenting()
    #expect(state.update(.input(.key(.escape))) == [])
    #expect(state.words.contains("Press q to leave"))
    #expect(state.pressing("<pgdn>").slideNumber == 2)
    #expect(state.update(.input(.key(.character("q")))) == [.quit])
    // The last frame, drawn after all, is a slide still.
    #expect(state.presenter != nil)
  }

  @Test("A terminal too small to present says so and which size is needed", arguments: [Size(columns: 59, rows: 24), Size(columns: 80, rows: 15)])
  func tooSmall(_ size: Size) {
    let text = PublicBoard.presenting(size).render(size).text
    #expect(text.contains("Slides need 60×16; this is \(size.columns)×\(size.rows)"))
  }

  @Test("Where it is, is told once each time it moves, and when it is over")
  func following() {
    var state = PublicBoard.presenting()
    func told(_ key: Key) -> [SlidePosition?] {
      state.update(.input(.key(key))).compactMap { effect -> SlidePosition?? in if case .follow(let position) = effect { .some(position) } else { nil } }
    }
    let moved = told(.pageDown)
    #expect(moved.map { $0?.slide } == ["cla_number"])
    #expect(told(.character("T")).isEmpty)
    #expect(told(.character("b")).map { $0?.isBlank } == [true])
    #expect(told(.character("b")).map { $0?.isBlank } == [false])
  }

  @Test("Every key of the presenter stands in the table of keys and does what it says or nothing")
  func table() {
    for command in Command.presenting {
      #expect(KeyTable.text.contains("\(command.title): \(command.help)"))
      #expect(command.whyNot(State()) == "no slides are up: press p to present")
    }
  }
}
