import CareModel
import Documents
import Testing

@testable import Board

@Suite("board.yaml and indicators.csv")
struct BoardFileTests {
  static let figures = "indicator,area,period,value\ncla_number,Thurrock,2024-08,312\n"

  static func load(_ yaml: String) async throws -> Snapshot {
    try await BoardInMemory(["board.yaml": yaml, "observations/f.csv": figures]).load()
  }

  @Test(
    "What is wrong in board.yaml is said once, at its place, and the figures still show",
    arguments: [
      ("authority: Thurrock\n\tarea: E06000034\n", ["board.yaml:2:1: error: a tab stands in the indentation; expected spaces"]),
      (
        "authority: Thurrock\nauthority: Kent\n",
        ["board.yaml:2:1: error: the key 'authority' is given twice; first on line 1; expected each key once"]
      ),
      (
        "authority: &us Thurrock\narea: *us\n",
        ["board.yaml:2:7: error: anchors and aliases (&name, *name) are not read here; expected the value itself, or quotes around the text"]
      ),
      ("- Thurrock\n", ["board.yaml:1:1: error: this is a list; expected keys and values"]),
      ("authority: [Thurrock, Kent]\n", ["board.yaml:1:12: error: this is a list; expected text"]),
      ("authority: \"Thurrock\n", ["board.yaml:1:12: error: this quote is never closed; expected a second quote at the end of the text"]),
      ("authorty: Thurrock\n", ["board.yaml:1:1: warning: unknown key 'authorty'; did you mean 'authority'?"]),
      ("authority: Thurrock\ntargets: 90\n", ["board.yaml:2:10: error: this is text; expected a list"]),
      ("targets:\n  - 90\n", ["board.yaml:2:5: error: this is text; expected keys and values"]),
      (
        "targets:\n  - indicator: eet_19-12\n    target: 55\n",
        ["board.yaml:2:16: error: unknown indicator 'eet_19-12'; did you mean 'eet_19_21'?"]
      ),
      ("targets:\n  - indicator: eet_19_21\n", ["board.yaml:2:5: error: 'target' is missing here"]),
      (
        "targets:\n  - indicator: eet_19_21\n    target: fifty\n",
        ["board.yaml:3:13: error: 'fifty' is not a number; expected a number such as 1,234 or 12.3"]
      ),
      (
        "targets:\n  - indicator: eet_19_21\n    target: 55\n    form: 2024-04-01\n",
        ["board.yaml:4:5: warning: unknown key 'form'; did you mean 'from'?"]
      ),
      (
        "targets:\n  - indicator: eet_19_21\n    target: 55\n    from: 2024-02-30\n",
        ["board.yaml:4:11: error: '2024-02-30' is not a date: that month has 29 days; expected a date such as 31/08/2024"]
      ),
      (
        "nts_threshold:\n  - from: 2023-04-01\n    threshold: 44.5\n",
        ["board.yaml:3:16: error: '44.5' is not a whole number; expected a whole number"]
      ),
      ("panes:\n  - cla_nubmer\n", ["board.yaml:2:5: error: unknown indicator 'cla_nubmer'; did you mean 'cla_number'?"]),
      ("area: Thurock\n", ["board.yaml:1:7: warning: 'Thurock' is on no list of areas; it is taken for an area of your own; did you mean 'Thurrock'?"]),
      ("area: E06000043x\nauthority: X\n", []),
      ("neighbours: [Thurrock, Swindn, Atlantis-on-Sea]\n", [
        "board.yaml:1:24: error: unknown area 'Swindn'; did you mean 'Swindon'?",
        "board.yaml:1:32: error: unknown area 'Atlantis-on-Sea'; expected an area's name or code",
      ]),
      ("areas:\n  - code: X1\n    name: Northmoor\n    level: authorty\n", [
        "board.yaml:4:12: error: 'authorty' is not a level of areas; expected authority, region, nation, group; did you mean 'authority'?"
      ]),
      ("disclosure:\n  treshold: 5\n", ["board.yaml:2:3: warning: unknown key 'treshold'; did you mean 'threshold'?"]),
      ("disclosure:\n  threshold: -5\n", ["board.yaml:2:14: error: the threshold '-5' is below zero; expected 0 to 1000"]),
      ("", []), ("# nothing yet\n", []),
    ] as [(String, [String])])
  func faults(yaml: String, problems: [String]) async throws {
    let snapshot = try await Self.load(yaml)
    #expect(snapshot.problems == problems)
    #expect(snapshot.value("cla_number", "Thurrock", "2024-08") == 312)
  }

  @Test("One slip in board.yaml costs its own line") func rest() async throws {
    let snapshot = try await Self.load(
      "authority: Thurrock\ntargets:\n  - indicator: nothing_like_it_at_all\n    target: 1\n  - indicator: eet_19_21\n    target: 55\npanes: 7\n")
    #expect(snapshot.problems.count == 2)
    #expect(snapshot.homeArea?.text == "E06000034")
    #expect(snapshot.profile.targets["eet_19_21"]?.map(\.value) == [55])
    #expect(snapshot.profile.panes == BoardProfile.defaultPanes)
  }

  @Test("An escape that YAML hides between quotes never reaches a name") func escapes() async throws {
    let snapshot = try await Self.load("authority: \"Thur\\e[2Jrock\"\narea: \"X\\e1\"\n")
    #expect(snapshot.profile.authority == "Thur�[2Jrock")
    #expect(!snapshot.figures.areas.areas.contains { $0.name.contains("\u{1B}") || $0.code.text.contains("\u{1B}") })
  }

  @Test("A board file that may not be read, a second one, and one with a slip in its name") func others() async throws {
    let board = BoardInMemory([
      "board.yaml": "authority: Kent\n", "board.yml": "authority: Thurrock\n", "borad.yaml": "", "notes.md": "", "data.xlsx": "",
      "observations/f.csv": Self.figures,
    ])
    let snapshot = try await board.load()
    #expect(snapshot.problems == ["board.yml:1:1: warning: this file is not read, because board.yaml is there too; expected one of the two"])
    #expect(snapshot.files.filter { $0.state == .unknown }.map(\.path) == ["borad.yaml", "data.xlsx"])
    #expect(snapshot.files.map(\.path) == ["board.yaml", "borad.yaml", "data.xlsx", "observations/f.csv"])
    board.forbid("board.yaml")
    let closed = try await board.load()
    #expect(closed.problems.first == "board.yaml:1:1: error: this file cannot be read: we may not read it")
    #expect(closed.value("cla_number", "Thurrock", "2024-08") == 312)
  }

  @Test("What is wrong in indicators.csv costs its cell") func indicators() async throws {
    let snapshot = try await BoardInMemory([
      "indicators.csv":
        "id,titel,title,unit,polarity,target\nkinship,,Kinship placements,count,hihger,12\nbadunit,,Bad,per head,higher,a dozen\n,,No name,count,,\neet_19_21,,Our EET,,,60\n",
      "observations/f.csv": "indicator,area,period,value\nkinship,Thurrock,2024-08,7\neet_19_21,Thurrock,2024-08,50\n",
    ]).load()
    #expect(
      snapshot.problems == [
        "indicators.csv:1:4: warning: column 'titel' is not used; did you mean 'title'?",
        "indicators.csv:2:35: error: 'hihger' is not one of the words known here; did you mean 'higher'?",
        "indicators.csv:3:14: error: 'per head' is not one of the words known here; expected count, percent, rate_per_10000, rate_per_1000, pounds, average",
        "indicators.csv:3:30: error: 'a dozen' is not a number; expected a number such as 1,234 or 12.3",
        "indicators.csv:4:1: error: this row has no id; expected the id of an indicator",
      ])
    #expect(snapshot.catalogue["kinship"]?.title == "Kinship placements")
    #expect(snapshot.catalogue["eet_19_21"]?.title == "Our EET")
    #expect(snapshot.catalogue["eet_19_21"]?.unit == .percent)
    #expect(snapshot.value("kinship", "Thurrock", "2024-08") == 7)
    #expect(snapshot.value("eet_19_21", "Thurrock", "2024-08") == 50)
  }

  @Test("What is wrong in commentary, actions and questions") func words() async throws {
    let snapshot = try await BoardInMemory([
      "commentary.csv": "indicator,period,text\ncla_nubmer,2024-08,Lost\ncla_number,soon,Kept without its period\n",
      "actions.csv": "indicator,action,owner,due,status\ncla_number,Look again,Head of service,31/02/2025,open\n",
      "questions.csv": "indicator,question,meeting,answer\n,Why?,2024-09,\n",
    ]).load()
    #expect(
      snapshot.problems == [
        "actions.csv:2:39: warning: '31/02/2025' is not a date: that month has 28 days; expected a date such as 31/08/2024",
        "commentary.csv:2:1: warning: unknown indicator 'cla_nubmer'; did you mean 'cla_number'?",
        "commentary.csv:3:12: warning: 'soon' is not a period; the text stands without one; expected 2024-08, 2024-25 Q2, 2024-25 or 31/08/2024",
      ])
    #expect(snapshot.commentary.map(\.text) == ["Kept without its period"])
    #expect(snapshot.actions.map(\.due) == [nil])
    #expect(snapshot.questions.map(\.text) == ["Why?"])
  }

  @Test("An example stands still at a day", arguments: [
    ("2024-10-21", Day(year: 2024, month: 10, day: 21), []), ("21/10/2024", Day(year: 2024, month: 10, day: 21), []),
    ("2024-10", nil, ["board.yaml:2:8: error: '2024-10' is not a day; expected a day such as 2024-10-21"]),
  ] as [(String, Day?, [String])])
  func standsStill(_ text: String, _ day: Day?, _ problems: [String]) async throws {
    let snapshot = try await BoardInMemory(["board.yaml": "authority: Thurrock\ntoday: \(text)\n", "f.csv": "indicator,period,value\ncla_number,2024-08,300\n"]).load()
    #expect(snapshot.profile.today == day)
    #expect(snapshot.problems == problems)
  }
}
