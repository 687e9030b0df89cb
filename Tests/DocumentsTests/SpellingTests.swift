import Documents
import Testing

@Suite("Spelling")
struct SpellingTests {
  static let known = ["cla_number", "cla_rate", "cla_started", "cla_ceased", "eet_19_21", "eet_17_18", "County Durham"]

  @Test(
    arguments: [
      ("cla_numbr", ["cla_number"]), ("cla-number", ["cla_number"]), ("CLA Number", ["cla_number"]),
      ("cla_nubmer", ["cla_number"]), ("cla_raet", ["cla_rate"]), ("eet_19_12", ["eet_19_21", "eet_17_18"]),
      ("county durhm", ["County Durham"]), ("county", ["County Durham"]), ("cla_s", ["cla_started"]),
      ("zebra", []), ("", []), ("x", []), (String(repeating: "x", count: 100_000), []),
    ])
  func nearest(name: String, found: [String]) {
    #expect(Spelling.nearest(to: name, among: Self.known) == found)
  }

  @Test(
    arguments: [
      ("", "", 0), ("a", "", 1), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "abcd", 1), ("abc", "xbc", 1),
      ("kitten", "sitting", 3), ("ca", "abc", 3),
    ])
  func distance(one: String, other: String, slips: Int) {
    #expect(Spelling.distance(one, other) == slips)
    #expect(Spelling.distance(other, one) == slips)
  }
}
