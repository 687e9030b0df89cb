import CareModel
import Testing

@testable import Board

/// A file that somebody else has written cannot put a formula into the listings that are opened in a spreadsheet.
@Suite struct FormulaCellTests {
  static let files = [
    "board.yaml": "authority: Thurrock\n",
    "indicators.csv": "id,title,unit,theme\nown_thing,=HYPERLINK(1),count,@home\n",
    "=f.csv": """
      indicator,period,breakdown,category,value
      own_thing,2024-09,,,9
      cla_net_change,2024-09,,,-7

      """,
  ]

  @Test func figures() async throws {
    let csv = FigureListing(FigureListing.Query(), snapshot: try await BoardInMemory(Self.files).load()).csv
    #expect(csv.contains("'=f.csv:"))
    #expect(csv.contains(",-7,") && !csv.contains("'-7"))
  }

  @Test func scorecard() async throws {
    let snapshot = try await BoardInMemory(Self.files).load()
    let area = try #require(snapshot.homeArea)
    for csv in [ScorecardListing(snapshot, area: area, period: nil).csv, await ScorecardCollection(snapshot, areas: [area], period: nil).csv] {
      #expect(csv.contains("own_thing,'=HYPERLINK(1),'@home,count,"))
      #expect(csv.contains(",-7,") && !csv.contains("'-7"))
    }
  }

  @Test(
    arguments: [
      ("=1+1", "'=1+1"), ("\u{FEFF}=1", "'\u{FEFF}=1"), ("\u{1B}=1", "'\u{1B}=1"), ("-3", "-3"), ("-1e-07", "-1e-07"), ("1e-07", "1e-07"), ("-1e", "'-1e"),
      ("-e1", "'-e1"), ("a;=1", "a;'=1"), ("E06000034", "E06000034"), ("a,b", "\"a,b\""),
    ])
  func cells(_ words: String, _ cell: String) { #expect(SpreadsheetText.cell(words) == cell) }
}
