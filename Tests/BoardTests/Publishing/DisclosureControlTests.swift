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

  @Test func whatWasRecordedLateIsNotToldBesideWhatWasPublished() async throws {
    for (counted, areBothShown) in [(302, false), (300, true), (330, true)] {
      let view = try await Self.publication([
        "board.yaml": Self.board,
        "f.csv": Self.figures(["cla_number,2024-03,all,all,,,\(counted)", "cla_number,2023-24,all,all,,,300"]),
      ]).snapshot.board
      let shown = [view.value("cla_number", "Thurrock", "2024-03"), view.value("cla_number", "Thurrock", "2023-24")]
      #expect(!shown.contains(nil) == areBothShown, "\(counted)")
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

  // MARK: - What nobody has declared

  static let months = ["2024-06", "2024-07", "2024-08", "2024-09"]

  /// A council's own count of the same children as one of the built-in ones.
  static let outOfArea = "id,title,unit\nplaced_far,Placed far away,count\n"

  @Test func aCouncilsOwnNameForAGroupIsHiddenWithIt() async throws {
    var rows = Self.months.flatMap { ["cla_number,\($0),all,all,,,100"] }
    for (month, far) in zip(Self.months, [9, 12, 11, 8]) {
      rows += [
        "cla_number,\(month),distance,over_20_miles,,,\(far)", "cla_number,\(month),distance,not_known,,,3",
        "cla_number,\(month),distance,within_20_miles,,,\(97 - far)", "placed_far,\(month),all,all,,,\(far)",
      ]
    }
    let files = ["board.yaml": Self.board, "indicators.csv": Self.outOfArea, "f.csv": Self.figures(rows)]
    let publication = try await Self.publication(files)
    let view = publication.snapshot.board
    #expect(publication.audit.doubles.contains { $0.contains("placed_far") && $0.contains("distance: over_20_miles") })
    for month in Self.months {
      let group = view.value("cla_number", "Thurrock", month, "distance/over_20_miles")
      let twin = view.value("placed_far", "Thurrock", month)
      // Whoever knows one knows the other, and what is left of the total is three.
      #expect((group == nil) == (twin == nil) || view.value("cla_number", "Thurrock", month, "distance/within_20_miles") == nil, "\(month)")
    }
    // One month that differs, and they are not the same.
    let others = try await Self.publication(files.merging(["f.csv": Self.figures(rows + ["placed_far,2024-05,all,all,,,20", "cla_number,2024-05,distance,over_20_miles,,,21"])]) { $1 })
    #expect(others.audit.doubles.isEmpty)
  }

  @Test func theGroupsOfAnotherIndicatorAreATotalToo() async throws {
    // The whole of one is told by the groups of another, and one of these is small.
    var rows: [String] = []
    for (month, teams) in zip(Self.months, [(20, 3, 17), (22, 4, 15), (19, 2, 16), (25, 3, 20)]) {
      rows += [
        "placed_far,\(month),all,all,,,\(teams.0 + teams.1 + teams.2)", "seen,\(month),team,a,,,\(teams.0)", "seen,\(month),team,b,,,\(teams.1)",
        "seen,\(month),team,c,,,\(teams.2)",
      ]
    }
    // Elsewhere the small team is large, so that the track is not withdrawn whole.
    for year in 2021...2023 { for month in 1...9 { rows += ["seen,\(year)-0\(month),team,b,,,30", "seen,\(year)-0\(month),team,a,,,50", "seen,\(year)-0\(month),team,c,,,50"] } }
    let publication = try await Self.publication([
      "board.yaml": Self.board, "indicators.csv": Self.outOfArea + "seen,Seen this month,count\n", "f.csv": Self.figures(rows),
    ])
    #expect(publication.audit.doubles == ["placed_far and all groups of seen, team"])
    let view = publication.snapshot.board
    for month in Self.months {
      #expect(view.value("seen", "Thurrock", month, "team/b") == nil)
      let known = [view.value("placed_far", "Thurrock", month), view.value("seen", "Thurrock", month, "team/a"), view.value("seen", "Thurrock", month, "team/c")]
      #expect(known.contains(nil), "\(month)")
    }
  }

  @Test func aCountyLessItsDistrictsIsADistrict() async throws {
    let yaml = """
      authority: Shire
      area: X50
      areas:
        - area: X50
          name: Shire
        - area: X51
          name: North
          region: X50
        - area: X52
          name: South
          region: X50
        - area: X53
          name: West
          region: X50

      """
    let rows = ["X50,99", "X51,60", "X52,36", "X53,3"].map { line in
      let parts = line.split(separator: ",")
      return "\(parts[0]),cla_number,2024-09,all,all,,,\(parts[1])"
    }
    let view = try await Self.publication(["board.yaml": yaml, "f.csv": "area," + Self.figures(rows)]).snapshot.board
    #expect(view.value("cla_number", "West", "2024-09") == nil)
    let known = ["Shire", "North", "South"].map { view.value("cla_number", $0, "2024-09") }
    #expect(known.contains(nil) && known.contains { $0 != nil })
  }

  @Test func aRoundedRegionLeavesARange() async throws {
    let yaml = { (own: String) in
      "authority: Own\narea: X51\nregion: X50\nareas:\n  - area: X51\n    name: Own\n    region: X50\n  - area: X52\n    name: Other\n    region: X50\n  - area: X50\n    name: Vale\n    level: region\n"
    }("")
    // Our 9 protect our 3. The region is 350 to 359 rounded or 345 to 354, so ours are not narrowed enough to matter.
    let rows = ["X51,cla_number,2024-09,all,all,,,12", "X52,cla_number,2024-09,all,all,,,340", "X50,cla_number,2024-09,all,all,,,350"]
    let publication = try await Self.publication(["board.yaml": yaml, "f.csv": "area," + Self.figures(rows)])
    #expect(publication.snapshot.board.value("cla_number", "Own", "2024-09") == 12)
    // Three, and the region less the other leaves at most four: hiding the figure alone would not do.
    let small = ["X51,cla_number,2024-09,all,all,,,3", "X52,cla_number,2024-09,all,all,,,350", "X50,cla_number,2024-09,all,all,,,350"]
    let hidden = try await Self.publication(["board.yaml": yaml, "f.csv": "area," + Self.figures(small)])
    #expect(hidden.snapshot.board.value("cla_number", "Own", "2024-09") == nil)
    let others = ["Other", "Vale"].map { hidden.snapshot.board.value("cla_number", $0, "2024-09") }
    #expect(others.contains(nil) || hidden.audit.givenAway.count == 1, "\(others) \(hidden.audit.givenAway)")
  }

  @Test func whatWasReleasedIsRememberedWhenItsFigureIsGone() async throws {
    func ledger(_ entries: [LedgerEntry]) -> PublicationLedger {
      PublicationLedger(area: AreaCode("E06000034"), releases: [LedgerRelease(name: "Q1", released: Day(number: 19_900), entries: entries)])
    }
    let month = Period.month(9, year: 2024)
    let rows = ["cla_number,2024-09,all,all,,,100", "cla_number,2024-09,need,n1,,,60", "cla_number,2024-09,need,n4,,,28"]
    let files = ["board.yaml": Self.board, "f.csv": Self.figures(rows)]
    // Twelve are in neither group. An earlier release told of nine of them, in a group that the board no longer has.
    let free = try await Self.publication(files)
    #expect(free.snapshot.board.value("cla_number", "Thurrock", "2024-09", "need/n4") == 28)
    for group in ["n3", "unheard_of"] {
      let earlier = ledger([LedgerEntry(indicator: "cla_number", category: Category(breakdown: "need", id: group), period: month, value: 9)])
      let view = try await Self.publication(files, ledger: earlier).snapshot.board
      let known = ["all/all", "need/n1", "need/n4"].map { view.value("cla_number", "Thurrock", "2024-09", $0) }
      #expect(known.contains(nil), "\(group)")
    }
    // And the whole that is gone: its groups leave three.
    let whole = ledger([LedgerEntry(indicator: "cla_number", period: month, value: 91)])
    let parts = try await Self.publication(["board.yaml": Self.board, "f.csv": Self.figures(Array(rows.dropFirst()))], ledger: whole).snapshot.board
    #expect(["need/n1", "need/n4"].map { parts.value("cla_number", "Thurrock", "2024-09", $0) }.contains(nil))
    // Of an indicator that the board does not know any more nothing can be said but that.
    let lost = try await Self.publication(files, ledger: ledger([LedgerEntry(indicator: "gone", period: month, value: 9)])).audit
    #expect(lost.text.contains("released before and not compared, because the board no longer has the indicator: gone, 1 figures"))
  }

  @Test func twoReleasesThatDifferByOneAreSaidAndDoNotStopTheNext() async throws {
    let entry = { LedgerEntry(indicator: "cla_number", period: .month(9, year: 2024), value: $0) }
    let ledger = PublicationLedger(
      area: AreaCode("E06000034"),
      releases: [
        LedgerRelease(name: "press", released: Day(number: 19_900), isByHand: true, entries: [entry(101)]),
        LedgerRelease(name: "Q1", released: Day(number: 19_901), entries: [entry(100)]),
      ])
    let audit = try await Self.publication(["board.yaml": Self.board, "f.csv": Self.figures(["cla_number,2024-09,all,all,,,100"])], ledger: ledger).audit
    #expect(audit.givenAway == ["cla_number, 2024-09, by how it was changed between two releases"])
  }

  // MARK: - Words

  @Test func aFigureWithoutItsCountsSaysSo() async throws {
    let published = try await Self.publication([
      "board.yaml": Self.board,
      "f.csv": Self.figures(["placements_3_plus,2024-09,all,all,,,12.5", "uasc_number,2024-09,all,all,,,3", "cla_number,2024-09,all,all,,,60"]),
    ]).snapshot
    let month = Period.month(9, year: 2024)
    #expect(published.reason("placements_3_plus", period: month) == "Withheld: it was given without the counts behind it, so that nobody can show it to be safe.")
    #expect(published.reason("uasc_number", period: month) == "Withheld, so that nobody can be recognised from a number of 1 to 5 or work one out.")
    #expect(published.reason("uasc_number", period: .month(8, year: 2024)) == nil)
  }

  @Test func theWordsOfOurOwnIndicatorsAreScreened() async throws {
    let view = try await Self.publication([
      "board.yaml": Self.board,
      "indicators.csv": """
        id,title,unit,definition,caveats
        left_early,Three boys who left early,count,Those who left before the end,Her brother is counted too
        seen,Seen in time,count,All children seen,Counted at the end of the month

        """,
      "f.csv": Self.figures(["left_early,2024-09,all,all,,,40", "seen,2024-09,all,all,,,80", "cla_number,2024-09,all,all,,,90"]),
    ]).snapshot.board
    let own = try #require(view.catalogue["left_early"])
    #expect((own.title, own.shortTitle, own.caveats) == ("left early", "left early", "not public"))
    #expect(own.definition == "Those who left before the end")
    let other = try #require(view.catalogue["seen"])
    #expect((other.title, other.definition, other.caveats) == ("Seen in time", "All children seen", "Counted at the end of the month"))
    let built = try await BoardInMemory.reference.value
    for indicator in built.catalogue.indicators { #expect(view.catalogue[indicator.id]?.definition == indicator.definition, "\(indicator.id)") }
  }
}
