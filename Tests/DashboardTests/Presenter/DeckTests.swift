import CareModel
import Screen
import Statistics
import Testing

@testable import Board
@testable import Dashboard

/// What slides say, whatever they look like.
@Suite("Slides")
struct DeckTests {
  @Test("The usual order: the board, its panes, what is red, what improved, what was asked, what was promised")
  func order() {
    #expect(
      PublicBoard.deck().slides.map(\.id) == [
        "title", "cla_number", "cla_by_age", "uasc_number", "eet_19_21", "red/care_plan_up_to_date", "improved", "asked/1", "actions",
      ])
  }

  @Test("A board's own order, by name of one slide or of several; unknown names are told", arguments: [
    (["actions", "title"], ["actions", "title"], []),
    (["eet_17_18", "panes"], ["eet_17_18", "cla_number", "cla_by_age", "uasc_number", "eet_19_21"], []),
    (["red/care_plan_up_to_date", "red", "asked/1", "titel"], ["red/care_plan_up_to_date", "asked/1"], ["titel"]),
  ] as [([String], [String], [String])])
  func own(_ names: [String], _ ids: [String], _ unknown: [String]) {
    let deck = PublicBoard.deck(order: names)
    #expect(deck.slides.map(\.id) == ids)
    #expect(deck.unknownNames == unknown)
  }

  @Test("Every headline is a sentence with its figure, its direction and its period", arguments: [
    ("title", "2 of our 6 measures with a target are red in Aug 2024; 2 are amber and 2 green."),
    ("cla_number", "There were 309 children in our care at the end of Aug 2024, 7 more than a year before."),
    ("uasc_number", ": 48 at the end of Aug 2024, 4 over the threshold of 44 since Ma"),
    ("red/care_plan_up_to_date", "of care plans are up to date at the end of Aug 2024"),
    ("asked/1", "You asked last time, at “July 2024”: “How many are not in EET because of illness?”"),
    ("actions", "Nothing we promised is overdue on 31 Aug 2024; 1 not due yet."),
  ])
  func headlines(_ id: String, _ words: String) throws {
    let slide = try #require(PublicBoard.deck().slides.first { $0.id == id })
    #expect(slide.headline.contains(words), "\(slide.headline)")
  }

  @Test("A withheld figure keeps its slide, which says that it is withheld and why")
  func withheld() throws {
    let deck = PublicBoard.deck { board in
      board.add("eet_19_21", Northmoor.code, Northmoor.months[35], absence: .suppressed)
      for group in ["under_1", "1_4", "5_9", "10_15", "16_plus"] {
        board.add("cla_number", Northmoor.code, Northmoor.months[35], category: Category(breakdown: "age", id: group), absence: .suppressed)
      }
    }
    for id in ["eet_19_21", "cla_by_age"] {
      let slide = try #require(deck.slides.first { $0.id == id })
      #expect(slide.headline.hasSuffix("withheld, so that nobody can be recognised."), "\(slide.headline)")
      #expect(slide.figure?.text == "[c]")
      #expect(slide.explanation == "[c]: hidden, so that nobody can be recognised from a number of 1 to 5 or work one out.")
      #expect(slide.plainText(number: 1, of: 1).contains("hidden so that nobody can be recognised"))
    }
  }

  @Test("What is unusually bad did not improve, though a year before was worse still; slides and report say the same")
  func notImproved() throws {
    let board = PublicBoard.snapshot { board in
      for (place, month) in Northmoor.months.enumerated() {
        let value = place == 35 ? 70.0 : place == 23 ? 60 : place.isMultiple(of: 2) ? 90 : 91
        board.add("visits_on_time", Northmoor.code, month, of: (value * 10, 1000))
      }
      board.add("pathway_plan_up_to_date", Northmoor.code, Northmoor.months[35], of: (100, 100))
    }
    let row = try #require(Standing(Viewpoint(snapshot: board.board, area: Northmoor.code)).row("visits_on_time"))
    #expect(row.variation == .concern)
    #expect(row.yearChange == "+10")
    guard case .list(let lines) = try #require(Deck(board, order: ["improved"]).slides.first).chart else {
      Issue.record("no list")
      return
    }
    #expect(lines.contains { $0.text.hasPrefix("Pathway plans up to date: ") })
    #expect(!lines.contains { $0.text.contains("Visits on time") })
    let report = PanelReport(.everybody(board), area: Northmoor.code, today: TinyBoard.today, abbreviations: Abbreviations(entries: []))
    guard case .list(let items)? = report.paper.sections.first(where: { $0.key == "improved" })?.blocks.first else {
      Issue.record("nothing improved in the report")
      return
    }
    #expect(items.count == lines.count)
    #expect(!items.contains { $0.words.contains("Visits on time") })
  }

  @Test("Of what it is the largest group: the words of the indicator, and nothing where a group is withheld")
  func largestGroup() {
    let missing = Indicator(
      id: "missing_by_age", title: "Missing by age", shortTitle: "Missing by age", theme: "Safety", frequency: .monthly, timing: .period,
      profile: .init(indicator: "missing_children", breakdown: "age"))
    func headline(_ id: String, _ change: @escaping (inout BoardInCode) -> Void) -> String? {
      PublicBoard.deck(order: [id], change).slides.first?.headline
    }
    func age(_ group: String) -> Category { Category(breakdown: "age", id: group) }
    #expect(headline("cla_by_age") { _ in }?.contains("% of children in our care at the end of Aug 2024 are in the largest group by age, ") == true)
    let other = headline("missing_by_age") { board in
      board.catalogue = Catalogue(indicators: Northmoor.catalogue.indicators + [missing], breakdowns: Northmoor.catalogue.breakdowns)
      board.add("missing_children", Northmoor.code, Northmoor.months[35], value: 12)
      board.add("missing_children", Northmoor.code, Northmoor.months[35], value: 9, category: age("10_15"))
      board.add("missing_children", Northmoor.code, Northmoor.months[35], value: 3, category: age("1_4"))
    }
    #expect(other == "Children who went missing in Aug 2024: 75% are in the largest group by age, 10–15: 9 of 12.")
    let withheld = headline("cla_by_age") { $0.add("cla_number", Northmoor.code, Northmoor.months[35], category: age("under_1"), absence: .suppressed) }
    #expect(withheld?.hasPrefix("Children looked after by age at the end of Aug 2024: the highest figure shown is that of 10–15, ") == true)
  }

  @Test("Where actions are not public, what is promised is said of the public ones alone")
  func notPublic() {
    let slide = PublicBoard.deck(order: ["actions"]) { $0.withheldPapers = 1 }.slides.first
    #expect(slide?.headline == "No action that is public is overdue on 31 Aug 2024; 1 not due yet.")
    #expect(slide?.figure?.facts == ["of 1 action that is public", "1 action or question is not public"])
    let late = PublicBoard.deck(order: ["actions"], today: Day(year: 2024, month: 12, day: 1)) { $0.withheldPapers = 1 }.slides.first
    #expect(late?.headline == "1 of our 1 action that is public is overdue on 1 Dec 2024.")
  }

  @Test("A board without figures has slides that say so")
  func empty() {
    var board = BoardInCode(Northmoor.catalogue)
    board.areas.add(Area(code: Northmoor.code, name: "Northmoor", level: .authority))
    board.profile.area = Northmoor.code
    let deck = Deck(PublicSnapshot(board: board.snapshot(), rules: PublicationRules(), withheld: 0, shown: 0))
    #expect(deck.slides.map(\.id) == ["title", "cla_number", "cla_by_age", "uasc_number", "eet_19_21", "improved"])
    #expect(deck.slides.allSatisfy { $0.headline.hasSuffix(".") })
  }

  @Test("What was overdue and done is on slides of its own, late first, by role and never by name")
  func actions() throws {
    let deck = PublicBoard.deck(order: ["actions"], today: Day(year: 2024, month: 12, day: 1)) { board in
      board.actions += [
        Action(indicator: nil, text: "Open a second drop-in", owner: "Service Manager", due: Day(year: 2024, month: 9, day: 1), status: "done", meeting: "2024-06-11", outcome: "Open since July"),
        Action(indicator: nil, text: "Visit every hostel", owner: "Service Manager", due: Day(year: 2024, month: 9, day: 1), status: "open", meeting: "2024-06-11", outcome: ""),
      ]
    }
    #expect(deck.slides.map(\.headline) == [
      "2 of our 3 actions are overdue on 1 Dec 2024; 1 is done.", "1 of our 3 actions is done on 1 Dec 2024.",
    ])
    guard case .list(let lines) = try #require(deck.slides.first).chart else {
      Issue.record("no list")
      return
    }
    #expect(lines.map(\.text) == [
      "Visit every hostel (Service Manager): 91 days late.", "Ring-fence ten council apprenticeships (head of service): 31 days late.",
    ])
  }

  @Test("Only what was asked at the last meeting, beside the figure then and now")
  func asked() throws {
    let deck = PublicBoard.deck(order: ["asked"]) { board in
      board.questions = [
        Question(indicator: "cla_number", text: "Long ago?", meeting: "2023-06-11", answer: "Yes."),
        Question(indicator: "cla_number", text: "Why more?", meeting: "2024-06-11", answer: "More started."),
        Question(indicator: nil, text: "Who answers?", meeting: "2024-06-11", answer: ""),
        Question(indicator: "cla_number", text: "After this?", meeting: "2031-06-11", answer: ""),
      ]
    }
    #expect(deck.slides.map(\.headline) == [
      "You asked last time, on 11 Jun 2024: “Why more?”", "You asked last time, on 11 Jun 2024: “Who answers?”",
    ])
    #expect(deck.slides.first?.figure?.facts.contains { $0.contains("then (May 2024)") && $0.contains("now (Aug 2024)") } == true)
    #expect(deck.slides.first?.figure?.facts.first == "Answer: More started.")
    #expect(deck.slides.last?.figure == nil)
    #expect(deck.slides.last?.chart == .list([Slide.Line(mark: "", rating: nil, text: "Not answered yet.")]))
  }

  @Test("A question about no figure, or a withheld one, shows its answer, and what is withheld")
  func askedWithout() throws {
    let deck = PublicBoard.deck(order: ["asked"]) { board in
      board.add("eet_19_21", Northmoor.code, Northmoor.months[35], absence: .suppressed)
      board.questions = [
        Question(indicator: nil, text: "Who answers?", meeting: "2024-06-11", answer: "The head of service."),
        Question(indicator: "eet_19_21", text: "Is it final?", meeting: "2024-06-11", answer: "Not yet."),
      ]
    }
    let texts = deck.slides.map { slide -> [String] in if case .list(let lines) = slide.chart { lines.map(\.text) } else { [] } }
    #expect(texts == [["Answer: The head of service."], ["Answer: Not yet.", "EET 19–21, Aug 2024: hidden so that nobody can be recognised."]])
    #expect(deck.slides.last?.explanation.hasPrefix("[c]: hidden") == true)
    #expect(!deck.plainText.contains("?\n?"))
  }

  @Test("A percentage that came without its counts is withheld for that reason, and says so")
  func withoutCounts() throws {
    let board = Northmoor.snapshot { $0.add("eet_19_21", Northmoor.code, Northmoor.months[35], absence: .suppressed) }
    let bare = PublicSnapshot.Withheld(indicator: "eet_19_21", area: Northmoor.code, category: .whole, period: Northmoor.months[35])
    let deck = Deck(PublicSnapshot(board: board, rules: PublicationRules(), withheld: 1, shown: 0, withoutCounts: [bare]), order: ["eet_19_21"])
    let slide = try #require(deck.slides.first)
    #expect(slide.headline.hasSuffix("is withheld: it came without the counts behind it."), "\(slide.headline)")
    #expect(slide.explanation == "[c]: hidden, because it came without the counts behind it, and only they can tell whether somebody could be recognised.")
    #expect(slide.plainText(number: 1, of: 1).contains("\nWithheld, because it came without the counts behind it"))
  }

  @Test("Lateness that can be pictured", arguments: [
    (1, "1 day"), (92, "92 days"), (93, "over 3 months"), (366, "over 11 months"), (367, "over a year"), (732, "over a year"), (849, "over 2 years"),
  ])
  func lateness(_ days: Int, _ words: String) { #expect(Wording.lateness(days) == words) }

  @Test("Of a board whose figures are old it is said that its list may be")
  func age() {
    let old = PublicBoard.deck(order: ["actions"], today: Day(year: 2026, month: 11, day: 27)).slides.first
    #expect(old?.source == "From the panel's list of actions; the board's figures are over 2 years old.")
    let fresh = PublicBoard.deck(order: ["actions"], today: Day(year: 2024, month: 12, day: 1)).slides.first
    #expect(fresh?.source == "From the panel's list of actions.")
  }

  @Test("An earlier period is presented as it stood then")
  func earlier() {
    let deck = PublicBoard.deck(order: ["cla_number"], period: Northmoor.months[23])
    #expect(deck.slides.first?.headline.contains("at the end of Aug 2023") == true)
  }

  @Test("As linear text: each figure with its unit, period and status in words")
  func plain() throws {
    let deck = PublicBoard.deck()
    let slide = try #require(deck.slides.first { $0.id == "eet_19_21" })
    let text = slide.plainText(number: 5, of: 9)
    #expect(text.hasPrefix("## Slide 5 of 9: Care leavers 19–21 in education, employment or training\n"))
    #expect(text.contains("\nEET 19–21: "))
    #expect(text.contains(", Aug 2024, provisional\n"))
    for symbol in ["[p]", "▲", "▼"] { #expect(!deck.plainText.contains(symbol), "\(symbol)") }
  }
}
