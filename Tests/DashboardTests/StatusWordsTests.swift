import Board
import CareModel
import Screen
import Testing

@testable import Dashboard

/// How settled a figure is, said alike wherever it stands.
@Suite("Provisional and estimated")
struct StatusWordsTests {
  static let board = GoldenTests.small { board in
    board.add("eet_19_21", Northmoor.code, .financialYear(starting: 2024), of: (74, 171), status: .estimated)
    board.add("eet_17_18", Northmoor.code, .financialYear(starting: 2023), of: (30, 51), status: .provisional)
    board.add("eet_17_18", Northmoor.code, .financialYear(starting: 2024), of: (33, 51), status: .final)
  }

  @Test("An estimate is called one in the line of its trend too")
  func trend() {
    let text = WatchTests.state(80, 24, Self.board).pressing("<esc>").plainText
    #expect(text.contains("19–21, trend: 52.6% in 2023-24, the highest; 43.3% (estimated) in 2024-25, the lowest"), "\(text)")
    #expect(text.contains("17–18, trend: 58.8% (provisional) in 2023-24"), "\(text)")
    let view = Viewpoint(snapshot: Self.board, area: Northmoor.code)
    let slide = SlideWriter(view: view, standing: Standing(view), explanation: "").paneSlide("eet_19_21").plainText(number: 1, of: 1)
    #expect(slide.contains("43.3%, red, 2024-25, estimated"), "\(slide)")
    #expect(!slide.contains("43.3% (provisional)"), "\(slide)")
  }

  @Test("A chart says what its hollow points are", arguments: [
    ([FigureStatus.final, .provisional], "hollow: provisional"), ([.final, .estimated], "hollow: estimated"),
    ([.estimated, .provisional], "hollow: provisional or estimated"), ([.final, .final], ""),
  ])
  func hollow(_ statuses: [FigureStatus], _ words: String) throws {
    let board = GoldenTests.small { board in
      for (step, status) in statuses.enumerated() {
        board.add("eet_19_21", Northmoor.code, .financialYear(starting: 2023 + step), of: (74 + Double(step), 171), status: status)
      }
    }
    let page = try #require(IndicatorPage("eet_19_21", Viewpoint(snapshot: board, area: Northmoor.code)))
    #expect(page.trend?.hollowWords == words)
    var state = State(State.Settings(size: Size(columns: 80, rows: 24)))
    _ = state.update(.loaded(board))
    #expect(state.pressing("/eet 19<ret>").render(Size(columns: 80, rows: 24)).text.contains("T Trend" + (words.isEmpty ? " ─" : " · \(words) ")))
  }

  @Test("Both ages have their target in the chart of care leavers")
  func targets() throws {
    let view = Viewpoint(snapshot: Self.board, area: Northmoor.code)
    let pane = try #require(Panes.contents(view).first { $0.indicator == "eet_19_21" })
    let trend = try #require(pane.blocks.lazy.compactMap { block -> Trend? in if case .trend(let trend) = block { trend } else { nil } }.first)
    #expect(trend.lines.filter { $0.role == .target }.map(\.name) == ["target 55%", "target 65%"])
    var canvas = Canvas(size: Size(columns: 60, rows: 12))
    PaneView(content: pane, look: Look(theme: .monochrome, glyphs: .unicode, marksChanges: false)).draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.text.contains("target 55%") && canvas.text.contains("target 65%"), "\(canvas.text)")
  }
}
