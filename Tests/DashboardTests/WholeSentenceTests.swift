import Screen
import Testing

@testable import Dashboard

/// What must be read to its end, on screens that are narrow for it.
@Suite("Whole sentences")
struct WholeSentenceTests {
  static let words = "observations/care_plans.csv:1207:14: '74..0' is not a number, expected digits with at most one decimal point; the last good figures are shown"

  @Test("A banner has a second line where it needs one, and what is below moves down", arguments: [60, 80, 120])
  func banner(_ columns: Int) {
    var state = Northmoor.state()
    state.banner = Banner(text: Self.words)
    let lines = state.render(Size(columns: columns, rows: 36)).lines
    let text = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(columns < 80 ? text.contains("observations/care_plans.csv:1207:14:") : text.contains(Self.words))
    state.banner = Banner(text: "short")
    #expect(state.bannerLines(columns) == ["short"])
  }

  @Test("Compare at 80 by 24 shows every area, the best first")
  func compare() async throws {
    let text = try await BoardOnDisk.demo.state("/care plans<ret>c", columns: 80, rows: 24).render(Size(columns: 80, rows: 24)).text
    for name in ["Northmoor", "Ashbeck", "Brackwater", "Coldmere", "Dunhollow", "Eastmarch", "Fernvale", "Greywick", "Hexbourne", "Inglewater", "Larkminster"] {
      #expect(text.contains(name), "\(name)\n\(text)")
    }
  }
}
