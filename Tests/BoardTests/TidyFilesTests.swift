import CareModel
import Documents
import Testing

@testable import Board

@Suite("Figures as an officer writes them")
struct TidyFilesTests {
  static let board = "authority: Thurrock\n"

  static func load(_ csv: String) async throws -> Snapshot {
    try await BoardInMemory(["board.yaml": board, "observations/f.csv": csv]).load()
  }

  @Test("Only indicator, period and something to show are needed, in any order and letter case") func least() async throws {
    for csv in ["indicator,period,value\ncla_number,2024-08,312\n", "VALUE,Period,Indicator\n312,2024-08,CLA_NUMBER\n", "Numerator,indicator,period\n312,cla_number,2024-08"] {
      let snapshot = try await Self.load(csv)
      #expect(snapshot.problems == [])
      #expect(snapshot.value("cla_number", "Thurrock", "2024-08") == 312)
    }
  }

  @Test(
    "Numbers as British offices write them",
    arguments: [
      ("\"1,234\"", "cla_number", 1234.0), ("74%", "eet_19_21", 74), ("74.5 %", "eet_19_21", 74.5), ("\"£4,500\"", "placement_cost_week", 4500),
      (" 312 ", "cla_number", 312), ("0", "cla_number", 0), ("−3", "cla_net_change", -3), ("-3", "cla_net_change", -3), ("+9", "cla_net_change", 9),
      (".5", "caseload_average", 0.5),
    ])
  func numbers(text: String, indicator: String, value: Double) async throws {
    let snapshot = try await Self.load("indicator,period,value\n\(indicator),2024-08,\(text)\n")
    #expect(snapshot.problems == [])
    #expect(snapshot.value(indicator, "Thurrock", "2024-08") == value)
  }

  @Test(
    "Periods as people and Excel write them",
    arguments: [
      ("2024-08", "2024-08"), ("Aug-24", "2024-08"), ("August 2024", "2024-08"), ("31/08/2024", "2024-08-31"), ("2024-08-31", "2024-08-31"),
      ("2024-25 Q2", "2024-25 Q2"), ("Q2 2024/25", "2024-25 Q2"), ("2024/25", "2024-25"), ("2024–25", "2024-25"),
    ])
  func periods(text: String, canonical: String) async throws {
    let snapshot = try await Self.load("indicator,period,value\ncla_number,\(text),312\n")
    #expect(snapshot.problems == [])
    #expect(snapshot.value("cla_number", "Thurrock", canonical) == 312)
  }

  @Test("2011-12 is December among months and a year among years") func ambiguous() async throws {
    let months = try await Self.load("indicator,period,value\ncla_number,2011-12,1\ncla_number,2013-08,2\n")
    #expect(months.figure("cla_number", "Thurrock", "Dec 2011")?.value == 1)
    let years = try await Self.load("indicator,period,value\ncla_number,2013-14,2\ncla_number,2011-12,1\n")
    #expect(years.figure("cla_number", "Thurrock", "2011/12")?.value == 1)
    #expect(years.figure("cla_number", "Thurrock", "Dec 2011") == nil)
    let alone = try await Self.load("indicator,period,value\nchild_population,2011-12,44000\ncla_number,2011-12,300\n")
    #expect(alone.figure("child_population", "Thurrock", "2011/12")?.value == 44_000, "the indicator is annual")
    #expect(alone.figure("cla_number", "Thurrock", "Dec 2011")?.value == 300, "the indicator is monthly")
  }

  static let plain = "indicator,area,period,value\ncla_number,Thurrock,2024-08,312\n\"uasc_number\",\"Bristol, City of\",2024-08,\"1,234\"\n"

  @Test(
    "Encodings, separators and line ends of council laptops",
    arguments: [
      "plain", "mark", "crlf", "old Mac lines", "semicolons", "tabs", "utf-16 le", "utf-16 be", "utf-16 no mark", "blank rows", "no last line end",
    ])
  func encodings(kind: String) async throws {
    let text = Self.plain
    let bytes: [UInt8] =
      switch kind {
      case "mark": [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case "crlf": Array(text.split(separator: "\n").map { $0 + "\r\n" }.joined().utf8)
      case "old Mac lines": Array(text.split(separator: "\n").joined(separator: "\r").utf8)
      case "semicolons": Array("indicator;area;period;value\ncla_number;Thurrock;2024-08;312\nuasc_number;Bristol, City of;2024-08;1,234\n".utf8)
      case "tabs": Array("indicator\tarea\tperiod\tvalue\ncla_number\tThurrock\t2024-08\t312\nuasc_number\tBristol, City of\t2024-08\t1,234\n".utf8)
      case "utf-16 le": [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      case "utf-16 be": [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
      case "utf-16 no mark": text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      case "blank rows": Array(text.split(separator: "\n").map { $0 + "\n,,,\n\n   \n" }.joined().utf8)
      case "no last line end": Array(text.dropLast().utf8)
      default: Array(text.utf8)
      }
    let board = BoardInMemory(["board.yaml": Self.board])
    board.write("observations/f.csv", bytes)
    let snapshot = try await board.load()
    #expect(snapshot.problems == [])
    #expect(snapshot.value("cla_number", "Thurrock", "2024-08") == 312)
    #expect(snapshot.value("uasc_number", "Bristol", "2024-08") == 1234)
  }

  @Test("A file in Windows-1252, and one that is two encodings at once") func windows() async throws {
    let board = BoardInMemory(["board.yaml": Self.board])
    board.write("observations/pound.csv", Array("indicator,period,value\nplacement_cost_week,2024-25 Q1,".utf8) + [0xA3] + Array("900\n".utf8))
    board.write(
      "observations/mixed.csv",
      Array("indicator,period,team,value\ncla_number,2024-08,Zoë,5\ncla_number,2024-09,Zoë,6\ncla_number,2024-10,Zoë,6\ncla_number,2024-08,Ren".utf8) + [0xE9] + Array("e,7\n".utf8))
    let snapshot = try await board.load()
    #expect(snapshot.value("placement_cost_week", "Thurrock", "2024-25 Q1") == 900)
    #expect(snapshot.value("cla_number", "Thurrock", "2024-08", "team/zoë") == 5)
    #expect(snapshot.value("cla_number", "Thurrock", "2024-08", "team/renée") == 7)
    #expect(
      snapshot.problems == ["observations/mixed.csv:5:23: warning: one byte here is not UTF-8; it is read as Windows-1252"])
  }

  @Test(
    "Statuses, in words, letters and brackets",
    arguments: [
      ("final", FigureStatus.final), ("", .final), ("provisional", .provisional), ("Provisional", .provisional), ("p", .provisional), ("[p]", .provisional),
      ("estimated", .estimated), ("e", .estimated), ("revised", .revised), ("r", .revised),
    ])
  func statuses(text: String, status: FigureStatus) async throws {
    let snapshot = try await Self.load("indicator,period,value,status\ncla_number,2024-08,312,\(text)\n")
    #expect(snapshot.problems == [])
    #expect(snapshot.figure("cla_number", "Thurrock", "2024-08")?.status == status)
    #expect(snapshot.value("cla_number", "Thurrock", "2024-08") == 312)
  }

  @Test(
    "DfE's symbols mean what DfE says, as the value or as the status",
    arguments: [
      ("c", Absence.suppressed), ("[c]", .suppressed), ("x", .notAvailable), (":", .notAvailable), ("z", .notApplicable), ("k", .low), ("~", .low),
      ("low", .low), ("u", .unreliable), ("C", .suppressed), ("suppressed", .suppressed),
    ])
  func symbols(text: String, absence: Absence) async throws {
    let asStatus = try await Self.load(
      "indicator,period,value,numerator,denominator,status\ncla_number,2024-08,312,,,\(text)\neet_19_21,2024-08,,12,40,\(text)\n")
    #expect(asStatus.problems == [])
    #expect(asStatus.figure("cla_number", "Thurrock", "2024-08")?.content == .absent(absence))
    #expect(asStatus.figure("eet_19_21", "Thurrock", "2024-08")?.content == .absent(absence), "counts do not bring a hidden figure back")
    #expect(asStatus.figure("eet_19_21", "Thurrock", "2024-08")?.numerator == nil)
    #expect(asStatus.figure("eet_19_21", "Thurrock", "2024-08")?.denominator == 40)
    guard text != "suppressed" else { return }
    let asValue = try await Self.load("indicator,period,value\ncla_number,2024-08,\(text)\n")
    #expect(asValue.problems == [])
    #expect(asValue.figure("cla_number", "Thurrock", "2024-08")?.content == .absent(absence))
  }

  @Test("Neither an empty row nor a base alone is a nought") func empty() async throws {
    let snapshot = try await Self.load(
      "indicator,period,value,numerator,denominator\ncla_number,2024-08,,,\neet_19_21,2024-08,,,40\neet_19_21,2024-09,,0,0\neet_19_21,2024-10,,0,40\n")
    #expect(snapshot.problems == [])
    #expect(snapshot.figure("cla_number", "Thurrock", "2024-08")?.content == .absent(.notAvailable))
    #expect(snapshot.figure("eet_19_21", "Thurrock", "2024-08")?.content == .absent(.notAvailable))
    #expect(snapshot.figure("eet_19_21", "Thurrock", "2024-09")?.content == .absent(.notApplicable))
    #expect(snapshot.value("eet_19_21", "Thurrock", "2024-10") == 0)
  }

  @Test("A later row under 'published' replaces an earlier and both are remembered, in either order") func published() async throws {
    let rows = ["cla_number,2024-08,312,2024-09-10", "cla_number,2024-08,315,10/10/2024", "cla_number,2024-08,316,12 Nov 2024"]
    for rows in [rows, rows.reversed(), [rows[1], rows[2], rows[0]]] {
      let snapshot = try await Self.load("indicator,period,value,published\n" + rows.joined(separator: "\n"))
      #expect(snapshot.problems == [])
      let figure = try #require(snapshot.figure("cla_number", "Thurrock", "2024-08"))
      #expect(figure.value == 316)
      #expect(figure.status == .revised)
      #expect(figure.release?.canonical == "2024-11-12")
      let area = try #require(snapshot.homeArea)
      let earlier = snapshot.figures.revisions("cla_number", area: area, period: .month(8, year: 2024))
      #expect(earlier.map(\.value) == [315, 312])
    }
  }

  @Test("Breakdowns by two columns, or by a column named after one") func breakdowns() async throws {
    let snapshot = try await Self.load(
      """
      indicator,period,breakdown,category,value,Legal status,team,remark
      cla_number,2024-08,,,312,,,the whole
      cla_number,2024-08,all,all,312,all,all,again
      cla_number,2024-08,age,under_1,14,,,
      cla_number,2024-08,Age,1-4,48,,,
      cla_number,2024-08,age,16+,74,,,
      cla_number,2024-08,,,200,full_care_order,,
      cla_number,2024-08,,,90,,North,
      """)
    #expect(snapshot.problems == ["observations/f.csv:1:61: note: column 'remark' is not used"])
    #expect(snapshot.value("cla_number", "Thurrock", "2024-08") == 312)
    #expect(snapshot.value("cla_number", "Thurrock", "2024-08", "age/under_1") == 14)
    #expect(snapshot.value("cla_number", "Thurrock", "2024-08", "age/1_4") == 48)
    #expect(snapshot.value("cla_number", "Thurrock", "2024-08", "age/16_plus") == 74)
    #expect(snapshot.value("cla_number", "Thurrock", "2024-08", "legal_status/full_care_order") == 200)
    #expect(snapshot.value("cla_number", "Thurrock", "2024-08", "team/north") == 90)
    #expect(snapshot.figure("cla_number", "Thurrock", "2024-08", "age/1_4")?.denominator == 312)
  }

  @Test("A share of a threshold may pass a hundred, and a net change may fall below nought") func beyond() async throws {
    let snapshot = try await Self.load(
      "indicator,period,value,numerator,denominator\nuasc_nts_position,2024-08,,46,44\ncla_net_change,2024-08,-9,,\n")
    #expect(snapshot.problems == [])
    #expect(snapshot.value("uasc_nts_position", "Thurrock", "2024-08").map { ($0 * 10).rounded() / 10 } == 104.5)
    #expect(snapshot.value("cla_net_change", "Thurrock", "2024-08") == -9)
  }

  @Test("Neither the order of rows and columns, nor names of files, nor how rows are shared among them matters") func anyOrder() async throws {
    let reader = try CSVReader(bytes: try Files.live.read(RealFigures.root + "/data/demo/observations/care-leavers.csv"), file: "f.csv")
    var table: [[String]] = [reader.header.map(\.name)]
    _ = reader.forEachRow { row in table.append(reader.header.indices.map { "\"\(row[$0].string)\"" }) }
    let board = String(decoding: try Files.live.read(RealFigures.root + "/data/demo/board.yaml"), as: UTF8.self)
    var chance = SystemOfChance(seed: 9)
    var expected: [String]?
    for round in 0..<4 {
      let columns = round == 0 ? Array(table[0].indices) : table[0].indices.shuffled(using: &chance)
      let body = round == 0 ? Array(table.dropFirst()) : table.dropFirst().shuffled(using: &chance)
      let parts = round == 0 ? 1 : 3
      let files = BoardInMemory(["board.yaml": board])
      for part in 0..<parts {
        let rows = body.enumerated().filter { $0.offset % parts == part }.map(\.element)
        let text = ([table[0]] + rows).map { row in columns.map { row[$0] }.joined(separator: ",") }.joined(separator: "\n")
        files.write("observations/\(Int.random(in: 0...9999, using: &chance)).csv", text)
      }
      let snapshot = try await files.load()
      #expect(snapshot.problems == [])
      var said: [String] = []
      snapshot.figures.forEach { indicator, area, category, figure in
        // A share of a whole that another file gives has no base of its own.
        let base = category == .whole ? "\(figure.denominator ?? -1)" : ""
        said.append("\(indicator.id) \(area.code) \(category) \(figure.period.canonical) \(figure.content) \(base) \(figure.status)")
      }
      said.sort()
      #expect(said.count > 1000)
      if let expected { #expect(said == expected) } else { expected = said }
    }
  }

  @Test("What loses every figure is an error, and says what was expected", arguments: [
    ("indicator,period,numerater,denominator,value\ncla_number,2024-08,5,9,\ncla_number,2024-09,6,9,\n", "observations/f.csv:1:1: error: no row of this file has a value"),
    ("cla_number,2024-08,300\ncla_number,2024-09,301\n", "observations/f.csv:1:1: error: this file is left out, because its first row is a figure and names no column"),
    ("indicator,period,value\n", "observations/f.csv: error: no file of this board gives a figure"),
  ])
  func everythingLost(_ text: String, _ start: String) async throws {
    let report = CheckReport(try await BoardInMemory(["board.yaml": "authority: Thurrock\n", "observations/f.csv": text]).load())
    #expect(report.hasErrors)
    #expect(report.text.contains(start.replacing("observations/f.csv: ", with: "")), "\(report.text)")
  }

  @Test("A period that has not begun is said, and its figure stays where it was put")
  func periodsToCome() async throws {
    let files = ["board.yaml": "authority: Thurrock\n", "f.csv": "indicator,period,value\ncla_number,2024-08,300\ncla_number,2042-09,301\n"]
    let snapshot = try await BoardInMemory(files).loader().load(today: Day(year: 2024, month: 8, day: 15))
    #expect(snapshot.problems == ["f.csv:3:12: error: '2042-09' is still to come; expected a period that has begun"])
    #expect(snapshot.value("cla_number", "Thurrock", "2042-09") == 301)
  }

  @Test("Of many problems of one kind ten are listed, and the rest counted")
  func manyOfAKind() async throws {
    let rows = (1...40).map { "cla_number,2024-08,\($0)x\n" }.joined()
    let report = CheckReport(try await BoardInMemory(["board.yaml": "authority: Thurrock\n", "f.csv": "indicator,period,value\n" + rows]).load())
    #expect(report.text.split(separator: "\n").count { $0.hasPrefix("f.csv:") && $0.contains("error") } == 10)
    #expect(report.text.contains("f.csv: 30 more of the same kind; --format json has them all\n"))
    #expect(report.text.hasSuffix("41 errors, 0 warnings\n"))
  }
}
