import CareModel
import Documents
import Testing

@testable import Returns

@Suite("Reading a return")
struct ReadingTests {
  private let rows = ["c1,01/05/2023,S,C1,N1,U6,PR1,,,,,,", "c2,01/05/2022,S,C1,N1,U6,PR1,01/06/2023,E8,,,,"]
  private let header = Fixture.header("c1,2,15/06/2012,WBRI,,,", "c2,1,20/06/2013,WBRI,,,")

  private func number(_ files: [String: String], _ period: String = "2023-24") throws -> String {
    FigureLookup(try Fixture.make(files), ["looked_after_on_date"])["looked_after_on_date", period]
  }

  @Test("Columns in any order and letter case, with more than are needed, whatever the file is called")
  func columns() throws {
    let text = """
      year,PL_DISTANCE,dec,Rec,cin,PLACE,ls,place provider,RNE,DECOM,Child,LA
      2024,12.5,,,N1,U6,C1,PR1,S,01/05/2023,c1,X
      2024,,01/06/2023,E8,N1,U6,C1,PR1,S,2022-05-01,c2,X

      """
    let made = try Fixture.make(["anything.txt": text])
    #expect(made.episodeCount == 2)
    #expect(made.years == [2024])
    #expect(made.files.map { $0.file } == [.episodes])
    #expect(try number(["anything.txt": text]) == "1")
  }

  @Test("Every encoding and separator that the CSV reader knows")
  func encodings() throws {
    let text = Fixture.episodes(rows[0], rows[1])
    var sixteen: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { sixteen += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let files: [[UInt8]] = [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), sixteen,
      Array(text.map { $0 == "," ? ";" : String($0) }.joined().utf8),
      Array(text.map { $0 == "," ? "\t" : String($0) }.joined().utf8),
      Array(text.map { $0 == "\n" ? "\r\n" : String($0) }.joined().utf8),
    ]
    for bytes in files {
      let made = SSDA903Return([("2023-24/e.csv", bytes)], tables: try Fixture.tables(), key: Fixture.key)
      #expect(made.episodeCount == 2)
      #expect(made.checks.filter { $0.rule != .fileAbsent }.isEmpty)
    }
  }

  @Test(
    "The year that a path names",
    arguments: [
      ("SSDA903_2024_episodes.csv", 2024), ("2023-24/episodes.csv", 2024), ("903 2023/2024.csv", 2024),
      ("returns/2022/ep 2023-24.csv", 2024), ("ep_20240331.csv", 2024), ("ep_2024-11.csv", 2025),
      ("2023_2024/e.csv", 2024), ("903_episodes.csv", nil), ("e1.csv", nil), ("12345.csv", nil),
    ] as [(String, Int?)])
  func years(path: String, year: Int?) { #expect(ReportingYear.named(in: path) == year) }

  @Test("Years in folders: the same episode again is the same episode, and the later year stands")
  func folders() throws {
    let made = try Fixture.make([
      "2022-23/e.csv": Fixture.episodes("c1,01/05/2022,S,C1,N1,U6,PR1,,,,,,", "c2,01/06/2022,S,C1,N1,U6,PR1,,,,,,"),
      "2023-24/e.csv": Fixture.episodes(
        "c1,01/05/2022,S,C1,N1,U6,PR1,01/09/2023,E8,,,,", "c2,01/06/2022,S,C2,N1,U6,PR1,,,,,,"),
    ])
    #expect(made.episodeCount == 2)
    let figures = FigureLookup(made, ["looked_after_on_date", "started", "ceased"])
    #expect(figures["looked_after_on_date", "2022-23"] == "2")
    #expect(figures["looked_after_on_date", "2023-08"] == "2")
    #expect(figures["looked_after_on_date", "2023-24"] == "1")
    #expect(figures["looked_after_on_date", "2022-23", "legal_status", "full_care_order"] == "1")
    #expect(figures["started", "2022-23"] == "2")
    #expect(figures["ceased", "2023-24"] == "1")
    #expect(made.count(.episodeNotCarriedOver) == 0)
  }

  @Test("An episode open at the end of a year and gone from the next ends between them, and is named")
  func notCarriedOver() throws {
    let made = try Fixture.make([
      "2022-23/e.csv": Fixture.episodes("c1,01/05/2022,S,C1,N1,U6,PR1,,,,,,", "c2,01/06/2022,S,C1,N1,U6,PR1,,,,,,"),
      "2023-24/e.csv": Fixture.episodes("c2,01/06/2022,S,C1,N1,U6,PR1,,,,,,"),
    ])
    #expect(made.places(.episodeNotCarriedOver) == ["2022-23/e.csv:2:1"])
    let figures = FigureLookup(made, ["looked_after_on_date", "ceased"])
    #expect(figures["looked_after_on_date", "2022-23"] == "2")
    #expect(figures["looked_after_on_date", "2023-24"] == "1")
    #expect(figures["ceased", "2023-24"] == "0")
  }

  @Test("Rows of several years in one file, told apart by a column")
  func appended() throws {
    let text = """
      CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,YEAR
      c1,01/05/2022,S,C1,N1,U6,PR1,,,2023
      c1,01/05/2022,S,C1,N1,U6,PR1,01/09/2023,E8,2024
      c2,01/06/2021,S,C1,N1,U6,PR1,,,2022/23
      c2,01/06/2021,S,C1,N1,U6,PR1,,,2023/24

      """
    let made = try Fixture.make(["e.csv": text])
    #expect(made.years == [2023, 2024])
    #expect(made.episodeCount == 2)
    #expect(try number(["e.csv": text], "2022-23") == "2")
    #expect(try number(["e.csv": text], "2023-24") == "1")
  }

  @Test("Both code sets: sex as digits and as letters, old and new placements")
  func codes() throws {
    let made = try Fixture.make([
      "2023-24/e.csv": Fixture.episodes("c1,01/05/2022,S,C1,N1,H5,PR1,,,,,,"),
      "2023-24/h.csv": Fixture.header("c1,2,15/06/2008,WBRI,,,"),
      "2025-26/e.csv": Fixture.episodes("c3,01/05/2025,S,C1,N1,K3,PR1,,,,,,"),
      "2025-26/h.csv": Fixture.header("c3,F,15/06/2008,WBRI,,,"),
    ])
    #expect(made.count(.codeNotInYear) == 0)
    let figures = FigureLookup(made, ["looked_after_on_date"])
    #expect(figures["looked_after_on_date", "2023-24", "sex", "female"] == "1")
    #expect(figures["looked_after_on_date", "2025-26", "sex", "female"] == "1")
    #expect(figures["looked_after_on_date", "2023-24", "placement", "independent_living"] == "1")
    #expect(figures["looked_after_on_date", "2025-26", "placement", "supported_accommodation"] == "1")
    // 2024-25 is not there; only of its last day something is known, from who is in care as the next year begins.
    #expect(figures["looked_after_on_date", "2024-25"] == "0")
    #expect(figures["looked_after_on_date", "2024-09"] == "")
    #expect(made.count(.yearNotContiguous) == 1)
  }

  @Test("Two-digit years get the century that makes sense")
  func centuries() throws {
    let made = try Fixture.make([
      "2023-24/e.csv": Fixture.episodes("c1,01/05/23,S,C1,N1,U6,PR1,,,,,,"),
      "2023-24/h.csv": Fixture.header("c1,2,15/06/12,WBRI,,,", "c2,2,15/06/99,WBRI,,,"),
    ])
    #expect(made.count(.dateTwoDigitYear) == 3)
    #expect(made.count(.birthInFuture) == 0)
    #expect(FigureLookup(made, ["looked_after_on_date"])["looked_after_on_date", "2023-24", "age", "10_15"] == "1")
  }

  @Test("A year that is plainly not over gives provisional figures up to its last month")
  func partYear() throws {
    var text = Fixture.episodes("")
    for day in 1...28 { text += "c\(day),\(day < 10 ? "0" : "")\(day)/05/2023,S,C1,N1,U6,PR1,,,,,,\n" }
    let made = try Fixture.make(["2023-24/e.csv": text])
    #expect(made.isPartYear)
    let figures = FigureLookup(made, ["looked_after_on_date", "started"])
    #expect(figures["looked_after_on_date", "2023-05"] == "28 [p]")
    #expect(figures["started", "2023-05"] == "28 [p]")
    #expect(figures["looked_after_on_date", "2023-06"] == "")
    #expect(figures["started", "2023-24"] == "")
  }

  @Test("A return made on a given day ends on it")
  func lastDay() throws {
    let made = try Fixture.make(
      ["2023-24/e.csv": Fixture.episodes(rows[0])], lastDay: Day(year: 2023, month: 11, day: 15))
    let figures = FigureLookup(made, ["looked_after_on_date"])
    #expect(figures["looked_after_on_date", "2023-10"] == "1 [p]")
    #expect(figures["looked_after_on_date", "2023-11-15"] == "1 [p]")
    #expect(figures["looked_after_on_date", "2023-11"] == "")
  }

  @Test("Bytes of every kind cost their row or their file and never more")
  func malformed() throws {
    let hostile: [[UInt8]] = [
      [], [0], Array("CHILD".utf8), Array("CHILD,DECOM\n".utf8), Array("PK\u{3}\u{4}".utf8), Array(",,,\n,,,\n".utf8),
      Array("CHILD,DECOM,DEC,RNE\n\"c1,01/01/2020,,S\nc2,99/99/9999,,S\nc3,\n,,,\n".utf8),
      Array("CHILD,DECOM,DEC,RNE,LS\nc1,01/01/2199,01/01/1900,S,V3\nc1,01/01/1900,,S,C1\n".utf8),
      Array("CHILD,MISSING,MIS_START,MIS_END\nc1,M,01/01/1900,\nc1,M,01/01/1900,31/12/2199\n".utf8),
      Array("CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nc1,01/01/2199,YES,F1,B1\n".utf8),
      Array("CHILD,SDQ_SCORE,CONVICTED\nc1,99999999999999999999,-1\n".utf8),
      Array("CHILD,REVIEW,REVIEW_CODE,YEAR\nc1,01/01/2020,PN1,0\nc1,01/01/2021,PN1,99999999999\n".utf8),
    ]
    for (index, bytes) in hostile.enumerated() {
      let pieces = [("h.csv", Array(header.utf8)), ("e.csv", Array(Fixture.episodes(rows[0], rows[1]).utf8)), ("x.csv", bytes)]
      let made = SSDA903Return(pieces, tables: try Fixture.tables(), key: Fixture.key)
      let figures = FigureLookup(made.figures(catalogue: ShippedCatalogue.shared))
      #expect(figures["cla_number", "2023-24"] != "", "\(index)")
    }
    for bytes in hostile {
      let alone = SSDA903Return([("x.csv", bytes)], tables: try Fixture.tables(), key: Fixture.key)
      _ = alone.figures(catalogue: ShippedCatalogue.shared)
    }
    _ = SSDA903Return([], tables: try Fixture.tables(), key: Fixture.key).figures(catalogue: ShippedCatalogue.shared)
  }

  @Test("Nothing a return prints, reflects or says holds a cell")
  func keepsNothing() throws {
    let markers = ["MARKERCHILD", "27/03/2011", "QQ12", "ZZ99", "M123456789012", "SCMARK", "WORKERMARK"]
    let made = try Fixture.make([
      "2023-24/e.csv": Fixture.episodes(
        "MARKERCHILD,01/05/2023,S,QQ12,N1,U6,PR1,,E8,,QQ12 1ZZ,ZZ99 1QQ,SCMARK", "MARKERCHILD,27/03/2011x,S,,,,,,,,,,"),
      "2023-24/h.csv": Fixture.header("MARKERCHILD,2,27/03/2011,ZZ99,M123456789012,,"),
      "2023-24/s.csv": "CHILD,SW_ID,SW_DECOM,SW_DEC\nMARKERCHILD,WORKERMARK,01/05/2023,QQ12\n\"MARKERCHILD",
    ])
    var printed = "\(made) \(String(reflecting: made))"
    dump(made, to: &printed)
    dump(made.children, to: &printed)
    dump(made.checks, to: &printed)
    dump(made.files, to: &printed)
    for check in made.checks { for one in check.diagnostics { printed += one.renderedWithExcerpt + one.sentence } }
    for file in made.files { for one in file.diagnostics { printed += one.renderedWithExcerpt } }
    for marker in markers { #expect(!printed.contains(marker), "\(marker)") }
    #expect(made.count(.dateUnreadable) == 2)
  }
}
