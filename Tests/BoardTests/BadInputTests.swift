import CareModel
import Documents
import Testing

@testable import Board

/// Every way a file can be bad has its sentence, and everything else on the board still shows.
@Suite("Bad input")
struct BadInputTests {
  struct Case: Sendable, CustomStringConvertible {
    let name: String
    let bytes: [UInt8]
    let problems: [String]
    /// `cla_number` of months from the bad file that are shown all the same.
    var survives: [String: Double] = [:]
    var description: String { name }

    init(_ name: String, _ text: String, _ problems: [String], survives: [String: Double] = [:]) {
      self.init(name, bytes: Array(text.utf8), problems, survives: survives)
    }

    init(_ name: String, bytes: [UInt8], _ problems: [String], survives: [String: Double] = [:]) {
      self.name = name
      self.bytes = bytes
      self.problems = problems
      self.survives = survives
    }
  }

  static let head = "indicator,period,value\n"
  static let good = "cla_number,2024-09,313\n"

  static let cases: [Case] = [
    Case("a file with nothing in it", "", ["bad.csv:1:1: warning: this file is empty; expected a row of column names"]),
    Case("a header alone", head, []),
    Case(
      "a workbook under another name", bytes: Array("PK\u{3}\u{4}....[Content_Types].xml".utf8),
      ["bad.csv:1:1: error: this is an Excel workbook; save the sheet as CSV"]),
    Case(
      "bytes that are no text", bytes: (0..<2000).map { UInt8($0 % 8) }, ["bad.csv:1:1: error: this is not a text file"]),
    Case(
      "a header with no known column", "name,shoe size\nAnna,38\n",
      ["bad.csv:1:1: warning: no column of this file is known; expected the columns indicator, period and value, or a file as DfE publishes it"]),
    Case(
      "a column misspelt", "indicator,period,vlaue\ncla_number,2024-09,313\n",
      ["bad.csv:1:18: error: this file is left out, because its column 'vlaue' is not known; did you mean 'value'?"]),
    Case(
      "a column missing", "indicator,value\ncla_number,313\n",
      ["bad.csv:1:1: error: this file is left out, because it has no column 'period'; expected the columns indicator, period, and value or numerator and denominator"]),
    Case(
      "a column twice", "indicator,period,value,Value\ncla_number,2024-09,313,400\n",
      ["bad.csv:1:24: warning: the column value stands twice; the first is read; expected each column once"], survives: ["2024-09": 313]),
    Case(
      "a column nearly known", "indicator,period,value,staus\ncla_number,2024-09,313,final\n",
      ["bad.csv:1:24: warning: column 'staus' is not used; did you mean 'status'?"], survives: ["2024-09": 313]),
    Case(
      "a row too short", head + "cla_number,2024-08\n" + good,
      ["bad.csv:2:19: error: this row has 2 cells; this row was left out; expected 3, as in the header"], survives: ["2024-09": 313]),
    Case(
      "a row too long", head + "cla_number,2024-08,1,234\n" + good,
      ["bad.csv:2:22: error: this row has 4 cells; this row was left out; expected 3, as in the header"], survives: ["2024-09": 313]),
    Case(
      "a quote that is never closed", head + good + "\"cla_number,2024-10,314\n",
      ["bad.csv:3:1: error: this quote is never closed; this line was left out; expected a second quote at the end of the cell"],
      survives: ["2024-09": 313]),
    Case(
      "a number with two points", head + "cla_number,2024-08,1.2.3\n" + good,
      ["bad.csv:2:20: error: '1.2.3' has more than one decimal point; expected a number, or one of the symbols c x z k u"],
      survives: ["2024-09": 313]),
    Case(
      "a word for a number", head + "cla_number,2024-08,many\n" + good,
      ["bad.csv:2:20: error: 'many' is not a number; expected a number, or one of the symbols c x z k u"], survives: ["2024-09": 313]),
    Case(
      "a comma in the wrong place", head + "cla_number,2024-08,\"12,34\"\n" + good,
      ["bad.csv:2:20: error: '12,34' has a comma that does not group thousands; expected a number, or one of the symbols c x z k u"],
      survives: ["2024-09": 313]),
    Case(
      "days that do not exist", head + "cla_number,31/02/2024,1\ncla_number,2023-02-29,1\ncla_number,2024-13,1\ncla_number,soon,1\ncla_number,,1\n" + good,
      [
        "bad.csv:2:12: error: '31/02/2024' is not a date: that month has 29 days; expected 2024-08, 2024-25 Q2, 2024-25 or 31/08/2024",
        "bad.csv:3:12: error: '2023-02-29' is not a date: that month has 28 days; expected 2024-08, 2024-25 Q2, 2024-25 or 31/08/2024",
        "bad.csv:4:12: error: '2024-13' is not a period; expected 2024-08, 2024-25 Q2, 2024-25 or 31/08/2024",
        "bad.csv:5:12: error: 'soon' is not a period; expected 2024-08, 2024-25 Q2, 2024-25 or 31/08/2024",
        "bad.csv:6:1: error: this row names no period; expected 2024-08, 2024-25 Q2, 2024-25 or 31/08/2024",
      ], survives: ["2024-09": 313]),
    Case(
      "NUL bytes", head + "cla_number,2024-08,3\u{0}12\n" + good,
      [
        "bad.csv:2:20: error: '3�12' is not a number; expected a number, or one of the symbols c x z k u",
        "bad.csv:2:21: warning: a NUL byte stands here; expected text",
      ], survives: ["2024-09": 313]),
    Case(
      "escape sequences", "indicator,period,value,team\ncla_number,2024-08,5,\u{1B}[2J\u{1B}]0;x\u{7}\n\u{1B}[31mcla,2024-08,5,\n" + "cla_number,2024-09,313,\n",
      [
        "bad.csv:2:22: warning: an escape character stands here; expected text",
        "bad.csv:3:1: error: unknown indicator '�[31mcla'; expected an id of the catalogue",
        "bad.csv:3:1: warning: an escape character stands here; expected text",
      ], survives: ["2024-09": 313]),
    Case(
      "an unknown indicator", head + "cla_nubmer,2024-08,5\nshoes,2024-08,5\n,2024-08,5\n" + good,
      [
        "bad.csv:2:1: error: unknown indicator 'cla_nubmer'; did you mean 'cla_number'?",
        "bad.csv:3:1: error: unknown indicator 'shoes'; expected an id of the catalogue",
        "bad.csv:4:1: error: this row names no indicator",
      ], survives: ["2024-09": 313]),
    Case(
      "an unknown area", "area,indicator,period,value\nThurock,cla_number,2024-08,5\nAtlantis-on-Sea,cla_number,2024-08,5\nThurrock,cla_number,2024-09,313\n",
      [
        "bad.csv:2:1: error: unknown area 'Thurock'; did you mean 'Thurrock'?",
        "bad.csv:3:1: error: unknown area 'Atlantis-on-Sea'; expected an area's name or code",
      ], survives: ["2024-09": 313]),
    Case(
      "an unknown status", "indicator,period,value,status\ncla_number,2024-08,5,provsional\ncla_number,2024-09,313,maybe\n",
      [
        "bad.csv:2:22: warning: unknown status 'provsional'; expected final, provisional or estimated, or one of c x z k u; did you mean 'provisional'?",
        "bad.csv:3:24: warning: unknown status 'maybe'; expected final, provisional or estimated, or one of c x z k u",
      ], survives: ["2024-08": 5, "2024-09": 313]),
    Case(
      "a day of publication that is none", "indicator,period,value,published\ncla_number,2024-09,313,31/11/2024\n",
      ["bad.csv:2:24: warning: '31/11/2024' is not a date: that month has 30 days; expected a date such as 31/08/2024"],
      survives: ["2024-09": 313]),
    Case(
      "counts below zero", "indicator,period,value,numerator,denominator\ncla_number,2024-08,-5,,\neet_19_21,2024-08,,-1,40\neet_19_21,2024-08,,1,-40\ncla_started,2024-08,-2,,\ncla_number,2024-09,313,,\n",
      [
        "bad.csv:2:20: error: the value '-5' is below zero; expected 0 or more",
        "bad.csv:3:20: error: the numerator '-1' is below zero; expected 0 or more",
        "bad.csv:4:22: error: the denominator '-40' is below zero; expected 0 or more",
        "bad.csv:5:21: error: the value '-2' is below zero; expected 0 or more",
      ], survives: ["2024-09": 313]),
    Case(
      "a part larger than its whole", "indicator,period,value,numerator,denominator\neet_19_21,2024-08,,41,40\neet_19_21,2024-10,,1,0\neet_19_21,2024-09,740,,\ncla_number,2024-09,313,,\n",
      [
        "bad.csv:2:20: error: the numerator '41' is larger than the denominator 40; expected at most the denominator",
        "bad.csv:3:20: error: the numerator '1' is larger than the denominator 0; expected at most the denominator",
        "bad.csv:4:19: error: the percentage '740' is more than 100; expected a number from 0 to 100",
      ], survives: ["2024-09": 313]),
    Case(
      "a percentage that is not that of its counts", "indicator,period,value,numerator,denominator\neet_19_21,2024-08,34,30,40\ncla_number,2024-09,313,,\n",
      ["bad.csv:2:19: warning: the value '34' is not 30 of 40, which is 75.0; the counts are used"], survives: ["2024-09": 313]),
    Case(
      "two rows that contradict one another", head + "cla_number,2024-08,312\ncla_number,2024-08,315\n" + good,
      [
        "bad.csv:3:1: error: cla_number of Thurrock for 2024-08 was given differently on line 2; this row stands; expected one row for each figure, or different dates under 'published'"
      ], survives: ["2024-08": 315, "2024-09": 313]),
    Case(
      "breakdowns half named", "indicator,period,value,breakdown,category,age,sex\ncla_number,2024-08,5,,under_1,,\ncla_number,2024-08,5,age,,,\ncla_number,2024-08,5,,,under_1,female\ncla_number,2024-08,5,gae,under_1,,\ncla_number,2024-08,5,age,undre_1,,\ncla_number,2024-09,313,,,,\n",
      [
        "bad.csv:2:23: error: the category 'under_1' stands without a breakdown; expected the breakdown it belongs to, such as age",
        "bad.csv:3:22: error: no category stands beside the breakdown 'age'; expected one of its groups, such as under_1, 1_4, or all",
        "bad.csv:4:1: error: this row divides by age and sex at once; expected one breakdown a row",
        "bad.csv:5:22: warning: 'gae' is a breakdown of your own; it is kept under that name; did you mean 'age'?",
        "bad.csv:6:26: warning: 'undre_1' is a group of your own; it is kept under that name; did you mean 'under_1'?",
      ], survives: ["2024-09": 313]),
    Case(
      "a DfE file of which nothing is known", "time_period,geographic_level,country_code,shoe,number\n2025,National,E92000001,Left,4\n",
      ["bad.csv:1:1: warning: a DfE file, but none of its labels is known; expected a table listed in the user guide"]),
  ]

  @Test("costs what it costs and no more", arguments: cases)
  func each(item: Case) async throws {
    let board = BoardInMemory([
      "board.yaml": "authority: Thurrock\n", "observations/good.csv": Self.head + "uasc_number,2024-09,40\n",
      "benchmarks/england.csv": "area,indicator,period,value\nEngland,cla_number,2024-25,81770\n",
      "commentary.csv": "indicator,period,text\ncla_number,2024-09,Steady\n",
    ])
    board.write("bad.csv", item.bytes)
    let snapshot = try await board.load()
    #expect(snapshot.problems == item.problems)
    #expect(snapshot.value("uasc_number", "Thurrock", "2024-09") == 40)
    #expect(snapshot.value("cla_number", "England", "2024-25") == 81_770)
    #expect(snapshot.commentary.map(\.text) == ["Steady"])
    for (period, value) in item.survives { #expect(snapshot.value("cla_number", "Thurrock", period) == value) }
    for name in snapshot.figures.areas.areas.map(\.name) + snapshot.figures.groupNames + snapshot.problems {
      #expect(!name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
    }
  }

  @Test("Two files that contradict one another are both named, and the later by name stands") func contradictingFiles() async throws {
    let snapshot = try await BoardInMemory([
      "board.yaml": "authority: Thurrock\n", "observations/a.csv": Self.head + "cla_number,2024-08,312\n",
      "observations/b.csv": Self.head + "uasc_number,2024-08,40\ncla_number,2024-08,315\n",
    ]).load()
    #expect(
      snapshot.problems == [
        "observations/b.csv:3:1: warning: cla_number of Thurrock for 2024-08 is given differently in observations/a.csv, line 2; this one stands; expected one file for each figure, or different dates under 'published'"
      ])
    #expect(snapshot.value("cla_number", "Thurrock", "2024-08") == 315)
  }

  @Test("A name of a file that would steer a terminal") func fileName() async throws {
    let snapshot = try await BoardInMemory([
      "board.yaml": "authority: Thurrock\n", "a\u{1B}[2J.csv": Self.head + "cla_number,2024-08,312\n",
      "b.csv": Self.head + "cla_number,2024-08,313\n", "c\u{1B}[2J.xlsx": "",
    ]).load()
    #expect(!CheckReport(snapshot).text.contains("\u{1B}"))
    #expect(!CheckReport(snapshot).json.contains("\u{1B}"))
    #expect(CheckReport(snapshot).text.contains("c�[2J.xlsx: not a kind of file that is known; left alone\n"))
  }

  @Test("An unclosed quote at the end of thirty megabytes costs its line") func thirtyMegabytes() async throws {
    var text = "indicator,area,period,value\n"
    text.reserveCapacity(31_000_000)
    let areas = try await BoardInMemory.reference.value.areas.areas.filter { $0.level == .authority && $0.until == nil }.map(\.code.text)
    var rows = 1
    // The same rows again and again: their size is what counts here.
    while text.utf8.count < 30_000_000 {
      text += "cla_number,\(areas[rows % areas.count]),\(2000 + rows % 25)-0\(1 + rows % 9),\(rows % 25 + rows % 9)\n"
      rows += 1
    }
    text += "\"cla_number,Thurrock,2030-08,312\n"
    let snapshot = try await BoardInMemory(["big.csv": text, "good.csv": "indicator,area,period,value\ncla_number,Thurrock,2031-08,7\n"]).load()
    #expect(
      snapshot.problems == [
        "big.csv:\(rows + 1):1: error: this quote is never closed; this line was left out; expected a second quote at the end of the cell"
      ])
    #expect(snapshot.value("cla_number", "Thurrock", "2031-08") == 7)
    #expect(snapshot.files.first { $0.path == "big.csv" }?.rows == rows - 1)
  }

  @Test("A line of ten megabytes costs itself") func tenMegabytes() async throws {
    let wide = String(repeating: ",", count: 10_000_000)
    let long = String(repeating: "x", count: 10_000_000)
    let snapshot = try await BoardInMemory([
      "board.yaml": "authority: Thurrock\n", "a.csv": Self.head + "cla_number,2024-08\(wide)x\n" + Self.good,
      "b.csv": Self.head + "cla_number,2024-08,\(long)\n" + "uasc_number,2024-09,5\n",
    ]).load()
    #expect(
      snapshot.problems == [
        "a.csv:2:10000020: error: this row has 10000002 cells; this row was left out; expected 3, as in the header",
        "b.csv:2:20: error: this cell is 10000000 bytes long; this row was left out; expected at most 1048576",
      ])
    #expect(snapshot.value("cla_number", "Thurrock", "2024-09") == 313)
    #expect(snapshot.value("uasc_number", "Thurrock", "2024-09") == 5)
  }

  @Test("More indicators, areas and teams than the store has room for are refused, never mixed up") func tooMany() async throws {
    let rows = (0..<5000).map { "cla_number,Thurrock,2024-08,team,t\($0),\($0)" }
    let own = "id,title,unit\n" + (0..<2100).map { "own_\($0),Own \($0),count" }.joined(separator: "\n")
    let snapshot = try await BoardInMemory([
      "indicators.csv": own,
      "a.csv": "indicator,area,period,breakdown,category,value\n" + rows.joined(separator: "\n"),
      "b.csv": "indicator,area,period,value\nown_2099,Thurrock,2024-08,5\nown_3,Thurrock,2024-08,6\n",
    ]).load()
    #expect(snapshot.value("cla_number", "Thurrock", "2024-08", "team/t17") == 17)
    #expect(snapshot.value("own_3", "Thurrock", "2024-08") == 6)
    #expect(snapshot.value("own_2099", "Thurrock", "2024-08") == nil)
    #expect(snapshot.value("cla_number", "Thurrock", "2024-08") == nil)
    #expect(snapshot.problems.contains("b.csv:2:1: error: this figure has no room in the store; expected fewer indicators, areas, breakdowns or groups"))
  }
}
