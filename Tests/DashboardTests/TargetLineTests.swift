import Board
import CareModel
import Screen
import Testing

@testable import Dashboard

/// A trend shows what its figure is held against before it shows mean and limits.
@Suite("Targets and thresholds in a trend")
struct TargetLineTests {
  /// Months around 85% with a target at the upper limit, so that the two want the same row.
  static func state(_ columns: Int, _ rows: Int, _ glyphs: GlyphLevel = .unicode) -> State {
    Northmoor.state(State.Settings(size: Size(columns: columns, rows: rows), glyphs: glyphs)) { board in
      for (place, month) in Northmoor.months.enumerated() {
        board.add("visits_on_time", Northmoor.code, month, of: ([856, 824, 838, 868][place % 4] - (place == 35 ? 120 : 0), 1000))
      }
    }.pressing("/visits time<ret>")
  }

  @Test("The target's label and line are there at any size", arguments: [(80, 24), (120, 36), (200, 60)], [GlyphLevel.unicode, .ascii])
  func target(_ size: (Int, Int), _ glyphs: GlyphLevel) throws {
    let state = Self.state(size.0, size.1, glyphs)
    let canvas = state.render(Size(columns: size.0, rows: size.1))
    let lines = canvas.lines
    let row = try #require(lines.firstIndex { $0.contains("target 90%") }, "\(lines)")
    let line = (max(0, row - 1)...row + 1).contains { y in (6..<60).count { canvas[$0, y].style == Theme.dark[.target] } > 8 }
    #expect(line, "\(lines)")
  }

  @Test("Unaccompanied children are held against the threshold on their own page")
  func threshold() throws {
    for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60)] {
      var state = State(State.Settings(size: size))
      _ = state.update(.loaded(Northmoor.snapshot()))
      let text = state.pressing("/uasc looked<ret>").render(size).text
      #expect(text.contains("48 against a threshold of 44: 4 over, since May 2024"), "\(text)")
      #expect(text.split(separator: "\n").contains { line in ["⠂", "⠄", "⠁"].contains { line.contains($0) } && line.contains(" threshold") }, "\(text)")
    }
    let page = try #require(IndicatorPage("uasc_number", Viewpoint(snapshot: Northmoor.snapshot(), area: Northmoor.code)))
    #expect(page.why.contains { $0.label == "Threshold" && $0.value.hasPrefix("48 against a threshold of 44: 4 over, since May 2024") && $0.note.contains("Set by the board from 24 Aug 2022.") })
    #expect(page.trend?.lines.contains { $0.role == .threshold } == true)
    let other = try #require(IndicatorPage("cla_number", Viewpoint(snapshot: Northmoor.snapshot(), area: Northmoor.code)))
    #expect(other.threshold == nil && other.trend?.lines.contains { $0.role == .threshold } == false)
  }

  @Test("A hidden number has no place against the threshold to tell")
  func hidden() throws {
    let board = GoldenTests.small { $0.add("uasc_number", Northmoor.code, .financialYear(starting: 2024), absence: .suppressed) }
    let page = try #require(IndicatorPage("uasc_number", Viewpoint(snapshot: board, area: Northmoor.code)))
    #expect(page.threshold == nil && !page.why.contains { $0.label == "Threshold" })
  }
}
