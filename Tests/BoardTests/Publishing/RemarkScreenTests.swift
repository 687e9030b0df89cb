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
    ("Three day placements; a 12 month period; two years old; a three-year-old.", [3, 12, 2, 3]),
    ("Three per cent, and 33 per cent; three per month.", [3]),
    ("Since 2 September 2024 and in 2023-24, on 31/08/2024.", []),
    ("Between 3-4 children.", [3, 4]),
    ("Section 20, year 11, item 2.", []),
    ("Report of Quarter 4, 2016-17; Q3 was better; in year 10.", []),
    ("At this stage 3 left; this quarter 3, all boys; in quarter 3 children left; girls x3.", [3, 3, 3, 1]),
    ("At this quarter three children; this year two; section three.", [3, 2, 3]),
    ("In May two children; two may return; 2 may return; all 3 August arrivals.", [2, 2, 2, 3]),
    ("On 3 September, since 1 April to 2 June 2024, by 4 May 2024, September 2 2024, 3 Sep 2024.", []),
    ("On 3 May, 40 July, on 3 September children left; three June 2024 arrivals.", [3, 40, 3, 3]),
    ("Aged 2,3 and 4; 2024-3 left; 3.0 children, 3.5 children.", [2, 3, 4, 3, 3]),
    ("'Three' left, and 'two's; twenty. Five came.", [3, 2, 20, 5]),
    ("Both left; a pair of twins stayed.", [2, 2, 2]),
    ("The 1st and the 2nd time.", []),
    ("٣ children", [1]),
    ("A handful of 70; a half-dozen, half a dozen, a dozen.", [5, 70, 6, 6, 12]),
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

  @Test(arguments: [
    ("In May two children went missing.", false), ("Two may return home.", false),
    ("This quarter three children were adopted.", false), ("This year two.", false), ("Three per month went missing.", false),
    ("At this stage 3 were missing.", false), ("The 3 August arrivals settled.", false), ("2 May return home.", false),
    ("He's settled.", false), ("The brother's placement ended.", false), ("A boy left.", false), ("The only arrival.", false),
    ("One in nine.", false), ("No-one but one.", false),
    ("On 3 September 2024 the panel met.", true), ("Since 2 June, as in Quarter 3, 2023-24.", true), ("In May many left.", true),
  ])
  func datesAndLabelsHideNoCount(_ text: String, _ isAllowed: Bool) {
    #expect(RemarkScreen(words: words, threshold: 5, hidden: [:]).allows([text], about: "cla_number", for: nil) == isAllowed)
  }

  @Test func aHiddenShareIsNotToldInWords() {
    let screen = RemarkScreen(words: words, threshold: 5, hidden: [:], hiddenShares: ["eet_19_21": ["33", "33.3"], "cla_rate": ["61.3"]])
    let cases: [(String, String?, Bool)] = [
      ("33 % of our care leavers.", "eet_19_21", false), ("33.3% of them.", "eet_19_21", false),
      ("Thirty-three per cent.", "eet_19_21", false), ("It was 33.33 percent.", "eet_19_21", false),
      ("A third of our care leavers.", "eet_19_21", false), ("Nearly half.", "eet_19_21", false),
      ("It is 61 per 10,000.", "cla_rate", false), ("It is 61.3.", nil, false), ("33 %.", nil, false),
      ("33 % of our care leavers.", "cla_rate", true), ("40 %, and 32.9 % before.", "eet_19_21", true),
      ("A third of our care leavers.", "cla_number", true), ("The second half of the year.", "cla_number", true),
      ("In 2023-24 and the third quarter.", "eet_19_21", true),
    ]
    for (text, indicator, isAllowed) in cases {
      #expect(screen.allows([text], about: indicator, for: nil) == isAllowed, "\(text)")
    }
    let unclear = RemarkScreen(words: words, threshold: 5, hidden: [:], hiddenShares: ["eet_19_21": ["x"]])
    #expect(!unclear.allows(["It was 70 %."], about: "eet_19_21", for: nil))
    #expect(unclear.allows(["It rose."], about: "eet_19_21", for: nil))
  }

  @Test func allThatIsPrintedOfARemarkIsScreened() async throws {
    let board = try await BoardInMemory([
      "board.yaml": "authority: Thurrock\nrebases:\n  - indicator: cla_number\n    from: 2024-09-30\n    reason: A new team\n    decided_by: The panel for three boys\n",
      "f.csv": "indicator,period,breakdown,category,numerator,denominator,value\ncla_number,2024-09,all,all,,,40\n",
      "actions.csv": """
        indicator,action,owner,due,status,meeting,outcome
        cla_number,Kept,Head of service,,open,"Report of Quarter 2, 2024-25",
        cla_number,By status,Head of service,,two children left,July 2024,
        cla_number,By owner,Her social worker,,open,July 2024,
        cla_number,By meeting,Head of service,,open,About three children,

        """,
      "questions.csv": """
        indicator,question,meeting,answer
        cla_number,Kept?,"Report of Quarter 2, 2024-25",Yes.
        cla_number,By meeting?,About three children,Yes.

        """,
      "commentary.csv": """
        indicator,period,text,author_role
        cla_number,2024-09,Kept.,Officers
        cla_number,2024-09,By author.,His social worker

        """,
    ]).load()
    #expect((board.actions.count, board.questions.count, board.commentary.count) == (4, 2, 2))
    let screen = RemarkScreen(words: words, threshold: 5, hidden: [:])
    let open = board.shown(
      board.figures, screen: screen, names: PublicNames(screen, catalogue: board.catalogue))
    #expect(open.actions.map(\.text) == ["Kept"])
    #expect(open.questions.map(\.text) == ["Kept?"])
    #expect(open.commentary.map(\.text) == ["Kept."])
    #expect(board.profile.rebases["cla_number"]?.map(\.decidedBy) == ["The panel for three boys"])
    #expect(open.profile.rebases["cla_number"]?.map(\.decidedBy) == ["not public"])
  }

  @Test func everyTextOfARemarkMustPass() {
    let screen = RemarkScreen(words: words, threshold: 5, hidden: [:])
    #expect(!screen.allows(["How many were there?", "Two."], about: "cla_number", for: nil))
  }
}
