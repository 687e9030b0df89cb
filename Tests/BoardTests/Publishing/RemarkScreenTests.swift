import Testing

@testable import Board

/// Words can tell what a table hides: which remarks may be public.
@Suite struct RemarkScreenTests {
  let words: ScreeningWords
  init() throws {
    words = ScreeningWords(try ReferenceTable(path: "publishing/words.csv", folder: RealFigures.root + "/data", files: .live))
  }

  @Test(arguments: [
    ("No number at all.", []),
    ("Fourteen children started in July, among them two groups.", [14, 2]),
    ("Only four children started in August.", [4]),
    ("There were 1,234 in all, and 5 more.", [1234, 5]),
    ("Twenty-five of thirty left; twenty stayed.", [25, 30, 20]),
    ("It fell by 3 % and then by 4.5 points.", []),
    ("One day late; 2 weeks; three months; £4 a week per child.", [4]),
    ("Since 2 September 2024 and in 2023-24, on 31/08/2024.", []),
    ("Between 3-4 children.", [3, 4]),
    ("Section 20, year 11, part 2.", []),
    ("Both left; a pair of twins stayed.", [2, 2, 2]),
    ("The 1st and the 2nd time.", []),
    ("٣ children", [1]),
    ("A handful of 70.", [5, 70]),
  ] as [(String, [Int])])
  func countsThatASentenceNames(_ text: String, _ counts: [Int]) {
    #expect(SpokenNumbers(text, words: words).counts == counts)
  }

  @Test func aRemarkIsWithheldForWhatItNames() {
    let screen = RemarkScreen(words: words, threshold: 5, hidden: ["cla_started": [14]])
    let cases: [(String, String?, Audience?, Bool)] = [
      ("More started than in any quarter before.", "cla_started", nil, true),
      ("Three started in August.", "cla_started", nil, false),
      ("Fourteen started in July.", "cla_started", nil, false),
      ("Fourteen started in July.", "cla_number", nil, true),
      ("Fourteen started in July.", nil, nil, false),
      ("Her placement ended.", "cla_number", nil, false),
      ("Three started in August.", "cla_started", .everybody, true),
      ("Nothing to say.", "cla_started", .restricted, false),
      ("At 45 we passed our threshold of 44.", "uasc_number", nil, true),
    ]
    for (text, indicator, audience, isAllowed) in cases {
      #expect(screen.allows([text], about: indicator, for: audience) == isAllowed, "\(text)")
    }
  }

  @Test func everyTextOfARemarkMustPass() {
    let screen = RemarkScreen(words: words, threshold: 5, hidden: [:])
    #expect(!screen.allows(["How many were there?", "Two."], about: "cla_number", for: nil))
  }
}
