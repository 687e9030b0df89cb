import CareModel
import Screen
import Testing

@testable import Dashboard

/// Numbers as a person says them.
@Suite("Numbers in words")
struct PlainNumberTests {
  @Test("One is one, and a mark stands behind what is counted", arguments: [
    ("1", "1 child"), ("2", "2 children"), ("312 [p]", "312 children [p]"), ("1 [p]", "1 child [p]"), ("[c]", "[c]"), ("no figure", "no figure"),
  ])
  func counted(_ number: String, _ words: String) throws {
    let noun = CountedNoun(try #require(Northmoor.catalogue["cla_number"]))
    #expect(noun.with(number) == words)
  }

  @Test("A mark and its meaning are not said twice", arguments: [
    ("[c] hidden so that nobody can be recognised", "hidden so that nobody can be recognised"),
    ("12 [c]", "12 (hidden so that nobody can be recognised)"),
    ("Ours: [c]", "Ours: hidden so that nobody can be recognised"),
  ])
  func marks(_ text: String, _ words: String) { #expect(PlainText.spoken(text) == words) }

  @Test("A change on the year before is a sentence, and one point is one")
  func yearBefore() throws {
    var text = ""
    for (share, before) in [(0.5, 0.49), (0.5, 0.5), (0.4996, 0.5)] {
      let state = Northmoor.state { board in
        for (month, value) in [(Northmoor.months[35], share), (Northmoor.months[23], before)] {
          board.add("visits_on_time", Northmoor.code, month, of: ((value * 10_000).rounded(), 10_000))
        }
      }
      text += state.pressing("/visits time<ret>").plainText
    }
    #expect(text.contains("(5,000 of 10,000), 1.0 points higher than the year before") || text.contains("(5,000 of 10,000), 1 point higher than the year before"), "\(text)")
    #expect(text.contains("(5,000 of 10,000), no change on the year before"))
    #expect(!text.split(separator: "\n").contains { $0.contains("the year before") && $0.contains("+") })
  }

  @Test("What is nought to the digit that is told has no arrow up or down", arguments: [(9_000.0, "▬ 0.0"), (9_003, "▬ 0.0"), (9_100, "▲ +1.0"), (8_900, "▼ −1.0")])
  func arrow(_ now: Double, _ words: String) {
    let size = Size(columns: 120, rows: 36)
    let state = Northmoor.state(State.Settings(size: size)) { board in
      for (step, value) in [(34, 9_000.0), (35, now)] { board.add("visits_on_time", Northmoor.code, Northmoor.months[step], of: (value, 10_000)) }
    }
    let row = state.pressing("s").render(size).lines.first { $0.contains("Visits on time") }
    #expect(row?.contains(words) == true, "\(row ?? "")")
  }

  @Test("A file that is gone is said once to have left its figures", arguments: [
    ("a.csv:1:1: this file is gone; its last figures still stand", "a.csv:1:1: this file is gone; its last figures still stand"),
    ("a.csv:14:7: '4O.3' is not a number", "a.csv:14:7: '4O.3' is not a number; the last good figures are shown"),
  ])
  func banner(_ sentence: String, _ words: String) {
    var state = Northmoor.state()
    _ = state.update(.loadFailed(sentence))
    #expect(state.banner?.text == words)
  }
}
