import CareModel
import Documents
import Statistics
import Testing

@testable import Board

@Suite("Rebases in board.yaml")
struct RebasesTests {
  /// Two years of months: 60 and 62 in turn, from April 2023 80 and 82.
  static let figures: String = {
    var rows = "indicator,area,period,numerator,denominator\n"
    for month in 0..<24 {
      let year = 2022 + (month + 3) / 12
      let number = (month + 3) % 12 + 1
      rows += "dental_up_to_date,Thurrock,\(year)-\(number < 10 ? "0" : "")\(number),\((month < 12 ? 120 : 160) + month % 2 * 4),200\n"
    }
    return rows
  }()

  static func load(_ rebases: String) async throws -> Snapshot {
    try await BoardInMemory(["board.yaml": "authority: Thurrock\nrebases:\n" + rebases, "observations/f.csv": figures]).load()
  }

  static func entry(
    _ indicator: String = "dental_up_to_date", from: String = "2023-04-01", reason: String = "A clinic on wheels",
    by: String = "Panel", more: String = ""
  ) -> String {
    "  - indicator: \(indicator)\n    from: \(from)\n    reason: \(reason)\n    decided_by: \(by)\n" + more
  }

  @Test(
    "each field is checked, and said at its place",
    arguments: [
      (entry(), []),
      (entry(from: "April 2023"), []),
      (entry(from: "30/04/2023"), []),
      (entry(more: "    definition: yes\n"), []),
      (entry("teeth"), ["board.yaml:3:16: error: unknown indicator 'teeth'"]),
      (entry("dental_up_to_dat"), ["board.yaml:3:16: error: unknown indicator 'dental_up_to_dat'; did you mean 'dental_up_to_date'?"]),
      (
        entry(from: "2023-02-30"),
        ["board.yaml:4:11: error: '2023-02-30' is not a date: that month has 28 days; expected a date such as 31/08/2024"]
      ),
      (
        entry(from: "soon", more: "    definition: perhaps\n"),
        [
          "board.yaml:4:11: error: 'soon' is not a date; expected a date such as 31/08/2024",
          "board.yaml:7:17: error: 'perhaps' is neither yes nor no; expected yes or no",
        ]
      ),
      (entry(reason: "\"  \""), ["board.yaml:5:13: error: '  ' says nothing; expected a few words"]),
      (entry(by: ""), ["board.yaml:6:5: error: nothing stands after 'decided_by'"]),
      ("  - indicator: dental_up_to_date\n    from: 2023-04-01\n", [
        "board.yaml:3:5: error: 'reason' is missing here", "board.yaml:3:5: error: 'decided_by' is missing here",
      ]),
      (entry(more: "    decidedby: Panel\n"), ["board.yaml:7:5: warning: unknown key 'decidedby'; did you mean 'decided_by'?"]),
      (entry() + entry(), ["board.yaml:8:11: error: the limits of dental_up_to_date start again on '2023-04-01' already; expected each date once"]),
      ("  - 2023-04-01\n", ["board.yaml:3:5: error: this is text; expected keys and values"]),
      ("  dental_up_to_date\n", ["board.yaml:3:3: error: this is text; expected a list"]),
      (
        entry(from: "2021-04-01"),
        ["board.yaml:4:11: error: no figure of dental_up_to_date stands at '2021-04-01', so its limits do not start again; expected a date within one of its periods, 2022-04 to 2024-03"]
      ),
      (
        entry("rha_up_to_date"),
        ["board.yaml:4:11: error: no figure of rha_up_to_date stands at '2023-04-01', so its limits do not start again; expected an indicator that has figures"]
      ),
    ] as [(String, [String])])
  func faults(rebases: String, problems: [String]) async throws {
    let snapshot = try await Self.load(rebases)
    #expect(snapshot.problems == problems)
    #expect(snapshot.figure("dental_up_to_date", "Thurrock", "2024-03") != nil)
    let errors = problems.count { $0.contains(": error:") }
    #expect(snapshot.files.first { $0.path == "board.yaml" }?.errors == errors)
  }

  static func judgement(_ snapshot: Snapshot) throws -> Judgement {
    let home = try #require(snapshot.homeArea)
    return try #require(snapshot.assessment("dental_up_to_date", area: home)?.judgement)
  }

  static func segments(_ chart: ControlChart) -> [Range<Int>] {
    if case .process(let process) = chart { process.segments.map(\.places) } else { [] }
  }

  @Test("Mean and limits start again at the date, and what was a shift is routine") func limits() async throws {
    let before = try Self.judgement(try await Self.load("  []\n"))
    let after = try Self.judgement(try await Self.load(Self.entry()))
    #expect(Self.segments(before.chart) == [0..<24])
    #expect(before.variation == .found(.improvement))
    #expect(Self.segments(after.chart) == [0..<12, 12..<24])
    #expect(after.variation == .found(.commonCause))
    guard case .process(let chart) = after.chart else { return }
    #expect(chart.segments.map(\.mean) == [61, 81])
    #expect(after.directions.lastYear.value?.difference == 20)
  }

  @Test("Across a change of definition nothing is compared") func definition() async throws {
    let snapshot = try await Self.load(Self.entry(from: "2024-03-01", more: "    definition: yes\n"))
    let judgement = try Self.judgement(snapshot)
    #expect(judgement.directions.previous == .notAssessed(.definitionBreak))
    #expect(judgement.directions.lastYear == .notAssessed(.definitionBreak))
    #expect(judgement.variation == .notAssessed(.tooFewPoints))
    let home = try #require(snapshot.homeArea)
    let assessment = try #require(snapshot.assessment("dental_up_to_date", area: home))
    #expect(assessment.previous == nil)
    #expect(assessment.yearEarlier == nil)
    #expect(assessment.change == nil)
    let comparison = try #require(snapshot.peers("dental_up_to_date", area: home))
    #expect(comparison.yearEarlier.value == nil)
  }

  @Test("A definition that changed where no figure stands is an error, and still nothing is compared across it")
  func definitionInAGap() async throws {
    let figures = "indicator,area,period,numerator,denominator\neet_19_21,Thurrock,2023-24,50,100\neet_19_21,Thurrock,2025-26,60,100\n"
    let snapshot = try await BoardInMemory([
      "board.yaml": "authority: Thurrock\nrebases:\n" + Self.entry("eet_19_21", from: "2024-09-01", more: "    definition: yes\n"),
      "f.csv": figures,
    ]).load()
    #expect(
      snapshot.problems == [
        "board.yaml:4:11: error: no figure of eet_19_21 stands at '2024-09-01', so the definition changes with the next one; expected a date within one of its periods, 2023-24 to 2025-26"
      ])
    let home = try #require(snapshot.homeArea)
    let judgement = try #require(snapshot.assessment("eet_19_21", area: home)?.judgement)
    #expect(judgement.periods.map(\.canonical) == ["2023-24", "2024-25", "2025-26"])
    #expect(snapshot.profile.rebases["eet_19_21"]?.map(\.isDefinition) == [true])
  }

  @Test("A decision of ours says nothing of other authorities") func others() async throws {
    let snapshot = try await BoardInMemory([
      "board.yaml": "authority: Kent\nrebases:\n" + Self.entry(),
      "f.csv": Self.figures + "dental_up_to_date,Kent,2023-04,1,20\n",
    ]).load()
    #expect(snapshot.problems == [])
    let theirs = try #require(snapshot.figures.areas.area(named: "Thurrock")).code
    let judgement = try #require(snapshot.assessment("dental_up_to_date", area: theirs)?.judgement)
    #expect(Self.segments(judgement.chart) == [0..<24])
  }
}
