import CareModel
import Documents
import Testing

@testable import Board

/// From a board to what anybody may see of it.
@Suite struct DisclosureControlTests {
  static func tables() throws -> PublishingTables { try PublishingTables(folder: RealFigures.root + "/data") }

  static func publication(_ files: [String: String], ledger: PublicationLedger? = nil) async throws -> Publication {
    try DisclosureControl(try await BoardInMemory(files).load(), ledger: ledger, tables: try tables()).publication()
  }

  static let board = "authority: Thurrock\ndisclosure:\n  threshold: 5\n"

  static func figures(_ rows: [String]) -> String {
    "indicator,period,breakdown,category,numerator,denominator,value\n" + rows.joined(separator: "\n") + "\n"
  }

  @Test func aSmallGroupTakesAnotherWithIt() async throws {
    let view = try await Self.publication([
      "board.yaml": Self.board,
      "f.csv": Self.figures([
        "cla_number,2024-09,all,all,,,100", "cla_number,2024-09,need,n1,,,60", "cla_number,2024-09,need,n2,,,3",
        "cla_number,2024-09,need,n3,,,9", "cla_number,2024-09,need,n4,,,28",
      ]),
    ]).snapshot.board
    #expect(view.value("cla_number", "Thurrock", "2024-09") == 100)
    #expect(view.figure("cla_number", "Thurrock", "2024-09", "need/n2")?.absence == .suppressed)
    // The least that will do goes with it, and the rest stand.
    #expect(view.figure("cla_number", "Thurrock", "2024-09", "need/n3")?.absence == .suppressed)
    #expect(view.value("cla_number", "Thurrock", "2024-09", "need/n1") == 60)
    #expect(view.value("cla_number", "Thurrock", "2024-09", "need/n4") == 28)
  }

  @Test func thoseWhoAreNotAreHiddenToo() async throws {
    let view = try await Self.publication([
      "board.yaml": Self.board,
      "f.csv": Self.figures(["eet_19_21,2024-09,all,all,52,55,", "eet_17_18,2024-09,all,all,40,55,"]),
    ]).snapshot.board
    let hidden = view.figure("eet_19_21", "Thurrock", "2024-09")
    #expect(hidden?.absence == .suppressed)
    #expect(hidden?.numerator == nil && hidden?.denominator == nil && hidden?.value == nil)
    #expect(view.figure("eet_17_18", "Thurrock", "2024-09")?.numerator == 40)
  }

  @Test func childrenWhoAreNotOfASubgroupAreCountedToo() async throws {
    // 40 in all and 37 of them unaccompanied leaves three who are not.
    let view = try await Self.publication([
      "board.yaml": Self.board, "f.csv": Self.figures(["cla_number,2024-09,all,all,,,40", "uasc_number,2024-09,all,all,,,37"]),
    ]).snapshot.board
    #expect(
      [view.value("cla_number", "Thurrock", "2024-09"), view.value("uasc_number", "Thurrock", "2024-09")].contains(nil))
  }

  @Test func whatARevisionAddsIsNotToldByTheDifference() async throws {
    let before = PublicationLedger(
      area: AreaCode("E06000034"),
      releases: [
        LedgerRelease(
          name: "Q1", released: Day(number: 19_900),
          entries: [LedgerEntry(indicator: "cla_number", period: .month(6, year: 2024), value: 300)])
      ])
    for (now, isShown) in [(302, false), (300, true), (330, true)] {
      let publication = try await Self.publication(
        ["board.yaml": Self.board, "f.csv": Self.figures(["cla_number,2024-06,all,all,,,\(now)"])], ledger: before)
      #expect((publication.snapshot.board.value("cla_number", "Thurrock", "2024-06") != nil) == isShown, "\(now)")
      #expect(publication.audit.text.contains("earlier releases compared with: Q1"))
    }
  }

  @Test func aFigureWithoutCountsOfOurOwnIsNotPublic() async throws {
    let view = try await Self.publication([
      "board.yaml": Self.board, "f.csv": Self.figures(["placements_3_plus,2024-09,all,all,,,12.5"]),
    ]).snapshot.board
    #expect(view.value("placements_3_plus", "Thurrock", "2024-09") == nil)
  }

  @Test func unclearRulesMakeNoPublicView() async throws {
    for yaml in ["authority: Thurrock\ndisclosure:\n  threshold: few\n", "authority: Thurrock\ndisclosure:\n  treshold: 5\n"] {
      let refusal = await #expect(throws: PublicationRefusal.self) {
        _ = try await Self.publication(["board.yaml": yaml, "f.csv": Self.figures(["cla_number,2024-09,all,all,,,40"])])
      }
      #expect(refusal?.sentence.contains("the disclosure rules are not clear (board.yaml:3:") == true)
    }
  }

  @Test func nothingIsSaidOfFilesAndFaults() async throws {
    let view = try await Self.publication([
      "board.yaml": Self.board, "f.csv": Self.figures(["cla_number,2024-09,all,all,,,40", "cla_number,2024-09,need,n2,,,three"]),
    ]).snapshot.board
    #expect(view.files.isEmpty && view.diagnostics.isEmpty)
  }

  @Test func aHiddenPercentageIsNotQuoted() async throws {
    let view = try await Self.publication([
      "board.yaml": Self.board, "f.csv": Self.figures(["eet_19_21,2024-09,all,all,52,55,", "eet_17_18,2024-09,all,all,40,55,"]),
      "commentary.csv": """
        indicator,period,text
        eet_19_21,2024-09,At 95 % it has never been higher
        eet_17_18,2024-09,At 73 % it is as it was
        """,
    ]).snapshot.board
    #expect(view.commentary.map(\.indicator) == ["eet_17_18"])
  }

  @Test func theAuditSaysWhatItIs() async throws {
    let audit = try await Self.publication([
      "board.yaml": Self.board, "f.csv": Self.figures([
        "uasc_turning_18,2024-09,all,all,,,3", "cla_number,2024-09,all,all,,,60", "cla_number,2024-09,need,n1,,,20",
        "cla_number,2024-09,need,n2,,,3", "cla_number,2024-09,need,n3,,,17", "cla_number,2024-09,need,n4,,,20",
      ]),
    ]).audit
    #expect(audit.text.hasPrefix("RESTRICTED"))
    #expect(audit.text.contains("withdrawn whole: uasc_turning_18 by all, each month\n"))
    #expect(audit.text.contains("\"uasc_turning_18, 2024-09\",3,its breakdown is withdrawn"))
    #expect(audit.text.contains("\"cla_number, need: n2, 2024-09\",3,the count is small,1–19,yes\n"))
  }

  /// Rows of a board of ours, and those of its figures that anybody may see.
  @Test(arguments: [
    // A percentage of a known group gives its count away, and so does one of a known part.
    (["placements_3_plus,2024-09,all,all,,48,6.25"], []),
    (["placements_3_plus,2024-09,all,all,60,,96.77"], []),
    // A figure that is not there keeps nothing of what it was.
    (["placements_3_plus,2024-09,all,all,3,48,c"], []),
    // What falls below zero is shown where both that it follows from are, and only there.
    (["cla_net_change,2024-25 Q2,all,all,,,8", "cla_started,2024-25 Q2,all,all,,,30"], ["cla_started"]),
    (
      ["cla_started,2024-25 Q2,all,all,,,30", "cla_ceased,2024-25 Q2,all,all,,,22"],
      ["cla_started", "cla_ceased", "cla_net_change"]
    ),
    // Groups that come to more than their total cannot be shown to be safe.
    (
      [
        "cla_number,2024-09,all,all,,,100", "cla_number,2024-09,sex,female,,,60", "cla_number,2024-09,sex,male,,,70",
      ], ["cla_number"]
    ),
  ] as [([String], [String])])
  func whatIsShown(_ rows: [String], _ shown: [String]) async throws {
    let view = try await Self.publication(["board.yaml": Self.board, "f.csv": Self.figures(rows)]).snapshot.board
    let figures = view.catalogue.indicators.flatMap { indicator in
      Period.Kind.allCases.flatMap { kind in view.figures.series(indicator.id, area: AreaCode("E06000034"), kind: kind).map { (indicator.id, $0) } }
    }
    #expect(Set(figures.filter { $0.1.value != nil }.map(\.0)) == Set(shown))
    for (_, figure) in figures where figure.value == nil {
      #expect(figure.numerator == nil && figure.denominator == nil && figure.published == nil)
    }
    #expect(view.figures.files == ["the public view"])
  }

  @Test func whatIsPublicElsewhereIsKnownToEverybody() async throws {
    let view = try await Self.publication([
      "board.yaml": Self.board + "  already_public: [uasc_number]\n",
      "f.csv": Self.figures(["cla_number,2024-09,all,all,,,40", "uasc_number,2024-09,all,all,,,37"]),
    ]).snapshot.board
    #expect(view.value("uasc_number", "Thurrock", "2024-09") == 37)
    #expect(view.value("cla_number", "Thurrock", "2024-09") == nil)
  }

  @Test func aBoardFileThatCannotBeReadMakesNoPublicView() async throws {
    for yaml in ["authority: Thurrock\n\tdisclosure:\n", "authority: Thurrock\ndisclosures:\n  ledger: l.csv\n"] {
      await #expect(throws: PublicationRefusal.self) {
        let board = try await BoardInMemory(["board.yaml": yaml, "f.csv": "area," + Self.figures(["Thurrock,cla_number,2024-09,all,all,,,40"])]).load()
        _ = try DisclosureControl(board, area: AreaCode("E06000034"), tables: try Self.tables()).publication()
      }
    }
  }
}
