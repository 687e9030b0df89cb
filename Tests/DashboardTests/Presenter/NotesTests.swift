import CareModel
import Screen
import Testing

@testable import Board
@testable import Dashboard

@Suite("Speaker's notes")
struct NotesTests {
  static func screen(_ notes: SpeakerNotes?, at slide: String?) -> NotesScreen {
    var screen = NotesScreen(theme: .dark, colours: .ansi256, glyphs: .unicode)
    if let slide { _ = screen.update(.moved(SlidePosition(slide: slide, number: 5, count: 9, isBlank: false, zero: .zero))) }
    if let notes { _ = screen.update(.prepared(notes)) }
    return screen
  }

  static func words(_ screen: NotesScreen) -> String { screen.render(Size(columns: 100, rows: 50)).text }

  @Test("The slide that is up, the next, and what was said and asked")
  func follows() {
    let text = Self.words(Self.screen(SpeakerNotes(PublicBoard.deck()), at: "eet_19_21"))
    for words in ["Slide 5 of 9", "Care leavers 19–21 in education", "Next: Care plans up to date", "Two colleges closed their access courses in June.", "How many are not in EET because of illness? Not answered yet"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("RESTRICTED"))
  }

  @Test("A slide that moves on, is blank, or is not known; a presentation that ends; notes that cannot be made")
  func states() {
    var screen = Self.screen(SpeakerNotes(PublicBoard.deck()), at: "red/iha_on_time")
    #expect(Self.words(screen).contains("these notes know no slide “red/iha_on_time”"))
    _ = screen.update(.moved(SlidePosition(slide: "actions", number: 9, count: 9, isBlank: true, zero: .zero)))
    _ = screen.update(.elapsed(.seconds(725)))
    #expect(Self.words(screen).contains("the screen is blank"))
    #expect(Self.words(screen).contains("12:05"))
    #expect(Self.words(screen).contains("Next: this is the last slide"))
    _ = screen.update(.moved(nil))
    #expect(Self.words(screen).contains("The presentation has ended."))
    #expect(Self.words(Self.screen(nil, at: nil)).contains("No presentation is up yet."))
    var failed = Self.screen(nil, at: "title")
    _ = failed.update(.failed("there is no public view"))
    #expect(Self.words(failed).contains("There are no notes: there is no public view."))
  }

  @Test("Notes of one board do not stay beside the slides of another")
  func anotherBoard() {
    var screen = Self.screen(SpeakerNotes(PublicBoard.deck()), at: "title")
    _ = screen.update(.changedBoard)
    let text = Self.words(screen)
    #expect(text.contains("Preparing the notes"))
    #expect(!text.contains("Northmoor"))
  }

  @Test("Restricted notes say so in a line of their own, and only they hold what officers wrote")
  func restricted() {
    let board = Northmoor.snapshot { $0.commentary.append(Commentary(indicator: "eet_19_21", period: Northmoor.months[35], text: "Only 4 of 9 answered.", author: "Officer")) }
    let deck = PublicBoard.deck()
    #expect(!Self.words(Self.screen(SpeakerNotes(deck), at: "eet_19_21")).contains("Only 4 of 9"))
    let text = Self.words(Self.screen(SpeakerNotes(deck, restricted: board), at: "eet_19_21"))
    #expect(text.contains("Only 4 of 9 answered."))
    #expect(text.contains("RESTRICTED: for officers and members only."))
    #expect(SpeakerNotes(deck, restricted: board).plainText.hasPrefix("RESTRICTED"))
  }

  @Test("Any size")
  func sizes() {
    let screen = Self.screen(SpeakerNotes(PublicBoard.deck()), at: "title")
    for size in [Size(columns: 1, rows: 1), Size(columns: 3, rows: 2), Size(columns: 20, rows: 60), Size(columns: 200, rows: 4)] {
      #expect(screen.render(size).size == size)
    }
  }
}
