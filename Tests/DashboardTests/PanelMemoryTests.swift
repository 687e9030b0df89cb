import CareModel
import Screen
import Testing

@testable import Board
@testable import Dashboard

/// What a panel asks of its own past, on the screen, in the paper and on slides: question 8, what the peak was and what stood beside it;
/// question 13, what was agreed, who does it and whether it is late; and what was asked last time.
@Suite("What a panel asks of its own past")
struct PanelMemoryTests {
  static func change(_ board: inout BoardInCode) {
    board.add("eet_19_21", Northmoor.code, Northmoor.months[20], of: (120, 160))
    board.commentary = [
      Commentary(
        indicator: "eet_19_21", period: Northmoor.months[20], text: "Traineeships ran until this month.", author: "Head of the Virtual School")
    ]
    board.actions = [
      Action(indicator: "eet_19_21", text: "Offer traineeships", owner: "Head of Skills", due: Day(year: 2024, month: 7, day: 31), status: "open", meeting: "2024-06-11", outcome: "")
    ]
    board.questions = [Question(indicator: "eet_19_21", text: "Is the fall final?", meeting: "2024-06-11", answer: "")]
  }

  static let period = Northmoor.months[20].canonicalLabel
  static let today = Day(year: 2024, month: 8, day: 31).map { $0.advanced(by: 1) } ?? Northmoor.months[35].lastDay

  static func report(_ format: PanelReport.Format) -> String {
    PanelReport(.restricted(Northmoor.snapshot(change)), area: Northmoor.code, period: nil, today: today, abbreviations: .none).text(as: format)
  }

  @Test("The peak and what stood beside it: on its page, in the report as page, text and sheet, and on a slide of its own")
  func peak() throws {
    var state = State(State.Settings(size: Size(columns: 120, rows: 36)))
    _ = state.update(.loaded(Northmoor.snapshot(Self.change)))
    let page = state.pressing("/eet 19<ret>").words
    #expect(page.contains("highest 75.0% in \(Self.period)") && page.contains("Traineeships ran until this month."))
    for format in [PanelReport.Format.html, .markdown] {
      let report = Self.report(format)
      #expect(report.contains("The highest is 75.0% in \(Self.period)") && report.contains("Traineeships ran until this month."), "\(format)")
    }
    #expect(Self.report(.csv).contains(",75,\(Northmoor.months[20].canonical),Traineeships ran until this month.,"))
    let slide = try #require(PublicBoard.deck(order: ["peaks"], Self.change).slides.first)
    #expect(slide.id == "peak/eet_19_21")
    #expect(slide.headline.hasPrefix("EET 19–21: highest at the end of \(Self.period), at 75%, "))
    #expect(slide.figure?.facts == ["120 of 160", "Head of the Virtual School: Traineeships ran until this month."])
  }

  @Test("No slide of a peak that nobody has spoken of, or that is the latest figure")
  func noPeak() {
    #expect(PublicBoard.deck(order: ["peaks"]).slides.allSatisfy { $0.id != "peak/eet_19_21" })
    let rising = PublicBoard.deck(order: ["peak/eet_19_21"]) { board in
      board.add("eet_19_21", Northmoor.code, Northmoor.months[35], of: (150, 160))
      board.commentary = [Commentary(indicator: "eet_19_21", period: Northmoor.months[35], text: "The best yet.", author: "")]
    }
    #expect(rising.slides.isEmpty && rising.unknownNames == ["peak/eet_19_21"])
  }

  @Test("What was agreed, who does it and how late it is, and what was asked last time with the figure then and now")
  func promisedAndAsked() throws {
    var state = State(State.Settings(size: Size(columns: 120, rows: 36)))
    _ = state.update(.loaded(Northmoor.snapshot(Self.change)))
    let screen = state.pressing("u").words
    for words in ["Offer traineeships", "Head of Skills", "overdue", "Is the fall final?", "Not answered yet", "then (May 2024)"] {
      #expect(screen.contains(words), "\(words)")
    }
    for format in [PanelReport.Format.html, .markdown] {
      let report = Self.report(format)
      for words in ["Offer traineeships", "Head of Skills", "Overdue by 32 days", "Last time: Meeting of 11 Jun 2024", "Is the fall final?", "Not answered yet", "then (May 2024)"] {
        #expect(report.contains(words), "\(format): \(words)")
      }
    }
    #expect(Self.report(.csv).contains("\"Offer traineeships (Head of Skills, overdue by 32 days (due 31 Jul 2024))\",\"Is the fall final? (11 Jun 2024, not answered yet)\""))
    let slides = PublicBoard.deck(order: ["asked", "actions"], today: Self.today, Self.change).plainText
    for words in [
      "You asked last time, on 11 Jun 2024: “Is the fall final?”", "Not answered yet", "then (May 2024)", "Offer traineeships (Head of Skills): 32 days late.",
    ] {
      #expect(slides.contains(words), "\(words)")
    }
  }
}
