import CareModel
import Testing

@testable import Board

/// A return in a board's folder, from its files to the board's figures, and what becomes of it when they change.
@Suite("A return on a board") struct ReturnBoardTests {
  private static let header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
  private static let episodes =
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"

  private static func episode(_ child: Int, _ start: String, _ end: String = "", _ reason: String = "") -> String {
    "C\(child),\(start),S,C2,N1,U6,PR1,\(end),\(reason),,,,\n"
  }

  /// Three children at the start of 2023-24; one leaves in June, one comes in September.
  private static let threeChildren = [
    "returns/2023-24/header.csv": header
      + "C1,1,01/05/2010,WBRI,,,\nC2,2,01/05/2015,BAFR,,,\nC3,1,01/05/2020,MOTH,,,\nC4,2,01/05/2022,WBRI,,,\n",
    "returns/2023-24/episodes.csv": episodes + episode(1, "01/02/2020") + episode(2, "01/02/2021")
      + episode(3, "01/02/2022", "10/06/2023", "E4A") + episode(4, "05/09/2023"),
  ]

  private static let board = "authority: Marsham\narea: X01\n"

  private static func folder(_ more: [String: String] = [:]) -> BoardInMemory {
    BoardInMemory(threeChildren.merging(["board.yaml": board]) { old, _ in old }.merging(more) { _, new in new })
  }

  @Test("Children are counted at every month end, by group, and what happens in months, quarters and years")
  func months() async throws {
    let snapshot = try await ReturnBoardTests.folder().load()
    #expect(snapshot.value("cla_number", "Marsham", "2023-05") == 3)
    #expect(snapshot.value("cla_number", "Marsham", "2023-06") == 2)
    #expect(snapshot.value("cla_number", "Marsham", "2024-03") == 3)
    #expect(snapshot.value("cla_number", "Marsham", "2024-03", "age/10_15") == 1)
    #expect(snapshot.value("cla_started", "Marsham", "2023-09") == 1)
    #expect(snapshot.value("cla_ceased", "Marsham", "2023-24 Q1") == 1)
    #expect(snapshot.value("cla_ceased", "Marsham", "2023-24", "reason_ceased/returned_home_planned") == 1)
    #expect(snapshot.value("cla_net_change", "Marsham", "2023-24") == 0)
    #expect(snapshot.homeArea == AreaCode("X01"))
  }

  @Test("A count on a day stands once, under its month") func onceADate() async throws {
    let snapshot = try await ReturnBoardTests.folder().load()
    #expect(snapshot.figures.kinds("cla_number", area: AreaCode("X01")) == [.month])
    var query = FigureListing.Query()
    query.indicators = ["cla_number"]
    query.periods = PeriodText("2023-24")?.readings ?? []
    let rows = FigureListing(query, snapshot: snapshot).csv.split(separator: "\n")
    #expect(rows.dropFirst() == ["X01,Marsham,cla_number,2024-03,2024-03-31,all,all,3,,,final,returns/2023-24"])
  }

  @Test("A return with no board around it is of this authority, or of the area that was asked for") func nobodysReturn() async throws {
    let folder = BoardInMemory(ReturnBoardTests.threeChildren)
    let snapshot = try await folder.load()
    #expect(snapshot.homeArea.flatMap { snapshot.figures.areas[$0]?.name } == "This authority")
    let asked = BoardLoader(
      folder: "board", reference: try await BoardInMemory.reference.value, files: folder.files, home: AreaCode("E06000034"))
    #expect(try await asked.load().value("cla_number", "Thurrock", "2024-03") == 3)
  }

  @Test("Among the published files of all authorities a return elsewhere is nobody's") func strangersReturn() async throws {
    var texts = ["neighbours.csv": "indicator,area,period,value\ncla_number,E06000034,2023-24,5\ncla_number,E09000008,2023-24,6\n"]
    for (path, text) in ReturnBoardTests.threeChildren { texts["sample/" + path] = text }
    let folder = BoardInMemory(texts)
    let snapshot = try await folder.load()
    #expect(snapshot.returns == nil)
    #expect(snapshot.figures.areaCodes().map(\.text) == ["E06000034", "E09000008"])
    #expect(snapshot.files.filter { $0.path.hasPrefix("sample/") }.allSatisfy { $0.kind.hasPrefix("SSDA903 return, not read") })
  }

  @Test("The rate follows from the population of the June in the same financial year") func rate() async throws {
    let snapshot = try await ReturnBoardTests.folder([
      "observations/population.csv":
        "area,indicator,period,value\nX01,child_population,2022-06-30,10000\nX01,child_population,2023-06-30,12000\n"
    ]).load()
    #expect(snapshot.value("cla_rate", "Marsham", "2024-03") == 2.5)
    #expect(snapshot.figure("cla_rate", "Marsham", "2024-03")?.denominator == 12_000)
    #expect(snapshot.value("cla_rate", "Marsham", "2023-03").map { ($0 * 10).rounded() } == 30)
  }

  // MARK: Beside other sources

  @Test("What the Department published of the same year stands beside what was counted, and neither is lost")
  func published() async throws {
    let snapshot = try await BoardInMemory(
      ReturnBoardTests.threeChildren.merging([
        "board.yaml": "authority: Thurrock\narea: E06000034\n",
        "benchmarks/dfe.csv": """
          time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code,population_type,population_estimate,children_count,rate_per_10000
          2024,Reporting year,Local authority,E92000001,England,E12000006,East of England,883,Thurrock,E06000034,Children looked after on 31 March each year,44000,5,1
          2024,Reporting year,Local authority,E92000001,England,E12000006,East of England,883,Thurrock,E06000034,Children starting to be looked after each year,44000,7,2

          """,
      ]) { old, _ in old }
    ).load()
    #expect(snapshot.value("cla_number", "Thurrock", "2024-03") == 3)
    #expect(snapshot.value("cla_number", "Thurrock", "2023-24") == 5)
    #expect(snapshot.value("cla_started", "Thurrock", "2023-24") == 1)
    let thurrock = AreaCode("E06000034")
    let year = Period.financialYear(starting: 2023)
    #expect(snapshot.figures.others("cla_started", area: thurrock, period: year).map(\.value) == [7])
    let march = try #require(snapshot.figure("cla_number", "Thurrock", "2024-03"))
    #expect(snapshot.told("cla_number", area: thurrock, beside: march).map(\.value) == [5])
    var query = FigureListing.Query()
    query.indicators = ["cla_started"]
    query.periods = [year]
    query.areas = [thurrock]
    let values = FigureListing(query, snapshot: snapshot).csv.split(separator: "\n").dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false)[7] }
    #expect(values == ["1", "7"])
  }

  @Test("What an officer wrote down stands before what was counted") func written() async throws {
    let snapshot = try await ReturnBoardTests.folder([
      "observations/own.csv": "indicator,period,value\ncla_number,2024-03,4\n"
    ]).load()
    let march = try #require(snapshot.figure("cla_number", "Marsham", "2024-03"))
    #expect(march.value == 4)
    #expect(snapshot.told("cla_number", area: AreaCode("X01"), beside: march).map(\.value) == [3])
  }

  // MARK: What the board says of it

  @Test("After the day of the extract nothing is known") func madeOn() async throws {
    let snapshot = try await ReturnBoardTests.folder([
      "board.yaml": ReturnBoardTests.board + "returns:\n  made_on: 2023-10-31\n"
    ]).load()
    #expect(snapshot.value("cla_number", "Marsham", "2023-10") == 3)
    #expect(snapshot.figure("cla_number", "Marsham", "2023-10")?.status == .provisional)
    #expect(snapshot.figure("cla_number", "Marsham", "2023-11") == nil)
    #expect(snapshot.returns?.isPartYear == true)
  }

  @Test(
    "A definition that is none is told where it stands",
    arguments: [
      ("same_carer_move: counted", "board.yaml:5:22: error: there is no definition called 'same_carer_move'; expected same_carer_moves, temporary_stays, start_counted, uasc_on_date, oc2_children, in_touch_base, review_first_known, start_unknown, long_care_known, years_together, identifiers, participation_under_4; did you mean 'same_carer_moves'?"),
      ("start_counted: frist", "board.yaml:5:20: error: 'frist' is no reading of start_counted; expected latest or first; did you mean 'first'?"),
    ]) func definitions(entry: String, sentence: String) async throws {
    let snapshot = try await ReturnBoardTests.folder([
      "board.yaml": ReturnBoardTests.board + "returns:\n  definitions:\n    \(entry)\n"
    ]).load()
    #expect(snapshot.problems.contains(sentence), "\(snapshot.problems)")
  }

  @Test("How an open definition was read is told with the indicator") func readings() async throws {
    let snapshot = try await ReturnBoardTests.folder([
      "board.yaml": ReturnBoardTests.board + "returns:\n  definitions:\n    start_counted: first\n"
    ]).load()
    let started = try #require(snapshot.catalogue["cla_started"])
    #expect(
      snapshot.countedBy(started, area: AreaCode("X01"))
        == "A child who started more than once in a period is counted once, as at the first start.")
    let health = try #require(snapshot.catalogue["rha_up_to_date"])
    #expect(
      snapshot.countedBy(health, area: AreaCode("X01"))
        == "Not given: the return has no file, column or date that tells this.")
  }

  // MARK: Files that change

  @Test("A saved file is read again with the rest of the return, and nothing else is") func refresh() async throws {
    let folder = ReturnBoardTests.folder(["observations/own.csv": "indicator,period,value\ncpp_number,2024-03,40\n"])
    let loader = try await folder.loader()
    _ = try await loader.load()
    _ = folder.reads
    folder.write(
      "returns/2023-24/episodes.csv",
      ReturnBoardTests.episodes + ReturnBoardTests.episode(1, "01/02/2020") + ReturnBoardTests.episode(2, "01/02/2021"))
    #expect(try await loader.load().value("cla_number", "Marsham", "2024-03") == 2)
    #expect(folder.reads == ["board.yaml", "returns/2023-24/episodes.csv", "returns/2023-24/header.csv"])
    _ = try await loader.load()
    #expect(folder.reads == ["board.yaml"])
  }

  @Test(
    "A file that is gone or broken takes nothing from the board, and is named",
    arguments: [
      ("", "this file is empty; expected a row of column names"),
      (episodes, "this file has lost all its rows; its last figures still stand"),
      ("CHILD;DECOM;RNE", "this file has lost all its rows; its last figures still stand"),
      (nil, "this file is gone; its last figures still stand"),
    ]) func held(text: String?, sentence: String) async throws {
    let folder = ReturnBoardTests.folder()
    let loader = try await folder.loader()
    let good = try await loader.load()
    let path = "returns/2023-24/episodes.csv"
    if let text { folder.write(path, text) } else { folder.remove(path) }
    let held = try await loader.load(now: 1_700_000_000)
    #expect(held.value("cla_number", "Marsham", "2024-03") == 3)
    #expect(held.problems.contains("\(path):1:1: error: \(sentence)"), "\(held.problems)")
    #expect(held.files.first { $0.path == path }?.state == .held(since: 1_700_000_000))
    folder.write(path, ReturnBoardTests.threeChildren[path] ?? "")
    let mended = try await loader.load(now: 1_700_000_100)
    #expect(mended.problems == good.problems)
  }

  @Test("A folder of a return that is renamed is not missed under its old name") func renamed() async throws {
    let folder = ReturnBoardTests.folder()
    let loader = try await folder.loader()
    let before = try await loader.load()
    for file in ["header.csv", "episodes.csv"] { folder.rename("returns/2023-24/\(file)", to: "returns/2023-24 final/\(file)") }
    let after = try await loader.load()
    #expect(after.problems.count == before.problems.count)
    #expect(after.value("cla_number", "Marsham", "2024-03") == 3)
  }

  // MARK: What is wrong with it

  @Test("Broken rules are listed by place and counted by rule, and no cell is quoted") func checks() async throws {
    let rows = (0..<130).map { ReturnBoardTests.episode(10 + $0, "01/02/2023", "01/01/2023", "E4A") }.joined()
    let folder = ReturnBoardTests.folder(["returns/2023-24/episodes.csv": ReturnBoardTests.episodes + rows])
    let snapshot = try await folder.load()
    let finding = try #require(snapshot.returns?.findings.first { $0.rule == "episode_ends_before_start" })
    #expect(finding.count == 130)
    #expect(finding.listed == 100)
    let text = CheckReport(snapshot).text
    #expect(text.contains("returns/2023-24/episodes.csv:2:"))
    #expect(text.contains("  130  error: "))
    #expect(text.contains("the first 100 are listed above"))
    #expect(!text.contains("C10") && !text.contains("01/01/2023"))
    #expect(CheckReport(snapshot).json.contains("\"rule\": \"episode_ends_before_start\", \"severity\": \"error\", \"rows\": 130"))
  }

  @Test("A public copy has no return") func publicCopy() async throws {
    let snapshot = try await ReturnBoardTests.folder().load()
    let tables = try PublishingTables(folder: RealFigures.root + "/data")
    let publication = try DisclosureControl(snapshot, tables: tables).publication()
    #expect(publication.snapshot.board.returns == nil)
    #expect(publication.snapshot.board.value("cla_number", "Marsham", "2024-03") == nil)
  }
}
