import Board
import CareModel
import Screen
import Testing

@testable import Dashboard

/// The comparison, two indicators side by side, and the flows as they are to look, drawn out.
@Suite("Pictures of comparison and flow")
struct ComparisonGoldenTests {
  private func text(_ snapshot: Snapshot, _ screen: ScreenName, _ rows: Int, _ glyphs: GlyphLevel = .unicode) -> String {
    var state = State(State.Settings(size: Size(columns: 80, rows: rows), glyphs: glyphs))
    _ = state.update(.loaded(snapshot))
    _ = state.show(screen)
    return state.render(Size(columns: 80, rows: rows)).lines.dropFirst(2).joined(separator: "\n")
  }

  private static let board = CompareTests.board { board in
    board.add("eet_19_21", Northmoor.neighbours[4], CompareTests.year, absence: .suppressed)
    for (place, neighbour) in Northmoor.neighbours.enumerated() {
      board.add("placements_3_plus", neighbour, CompareTests.year, of: (Double(5 + place), 100))
    }
    board.add("placements_3_plus", CompareTests.code, CompareTests.year, of: (8, 100))
  }

  @Test("Us among our neighbours, a suppressed one left out")
  func compare() {
    #expect(text(Self.board, .compare("eet_19_21"), 24) == """
      ╭ EET 19–21 · 2023-24 · neighbours: the board's list · best first ─────────────╮
      │   Larkminster                    ├──────●──────┤    58.0%  58 of 100  48–67% │
      │   Inglewater                    ├──────●──────┤     56.0%  56 of 100  46–65% │
      │   Hexbourne                    ├──────●─────┤       54.0%  54 of 100  44–63% │
      │   Greywick                   ├──────●──────┤        52.0%  52 of 100  42–62% │
      │   Fernvale                  ├──────●──────┤         50.0%  50 of 100  40–60% │
      │   Dunhollow              ├──────●──────┤            46.0%  46 of 100  37–56% │
      │ ▶ Northmoor             ├──────◆──────┤             45.0%  45 of 100  36–55% │
      │   Coldmere              ├─────●──────┤│             44.0%  44 of 100  35–54% │
      │   Brackwater          ├──────●──────┤ │             42.0%  42 of 100  33–52% │
      │   Ashbeck            ├──────●──────┤  │             40.0%  40 of 100  31–50% │
      │   Eastmarch                        │  │            [c]                       │
      │   neighbours' median               ●  │             50%                      │
      │   neighbours pooled               ●│  │             49.1%                    │
      │   England                          │  ●             54%                      │
      │                    30%     40%    50%    60%                                 │
      │                                                                              │
      │ Northmoor: 45.0% (45 of 100; chance alone would allow 35.6% to 54.8%).       │
      │ Similar to the neighbours' median of 50% (9 of 10 gave a figure): the        │
      │ Tab: more (lines 1 to 2 of 10)                                               │
      ╰──────────────────────────────────────────────────────────────────────────────╯
       ? help   ⏎ open   o order   b beside   v second   Tab more words   q quit
      """)
    #expect(text(Self.board, .compare("eet_19_21"), 16, .ascii) == """
      + EET 19-21 . 2023-24 . neighbours: the board's list . best first -------------+
      |   Dunhollow              |------o------|            46.0%  46 of 100  37-56% |
      | > Northmoor              |-----@-------|            45.0%  45 of 100  36-55% |
      |   Coldmere              |------o------|             44.0%  44 of 100  35-54% |
      |   neighbours' median               o  :             50%                      |
      |   neighbours pooled                o  :             49.1%                    |
      |   England                          :  o             54%                      |
      |                    30%     40%    50%     60%                                |
      |                                                                              |
      | Northmoor: 45.0% (45 of 100; chance alone would allow 35.6% to 54.8%).       |
      | Similar to the neighbours' median of 50% (9 of 10 gave a figure): the        |
      | Tab: more (lines 1 to 2 of 10)                                               |
      +------------------------------------------------------------------------------+
       ? help   Enter open   o order   b beside   v second   Tab more words   q quit
      """)
  }

  @Test("Two indicators side by side")
  func pair() {
    #expect(text(Self.board, .pair("placements_3_plus", "eet_19_21"), 36) == """
       Three or more placements in the year and care leavers 19–21 in education,     ▐
       employment or training                                                        ▐
       The two go together, strongly: where 3+ placements in year is higher, EET     ▐
       19–21 tends to be higher (rank correlation 0.99 over 10 authorities,          ▐
       2023-24).                                                                     ▐
       It does not say that one causes the other.                                    ▐
       10 areas are few: only a strong link would show.                              ▐
      ╭ 3+ placements in year ──────────────────────────────────────────────────────╮▐
      │ Fewer than two figures are known here, so there is no trend to draw.        │▐
      ╰─────────────────────────────────────────────────────────────────────────────╯▐
      ╭ EET 19–21 ──────────────────────────────────────────────────────────────────╮▐
      │ Fewer than two figures are known here, so there is no trend to draw.        │▐
      ╰─────────────────────────────────────────────────────────────────────────────╯▐
      ╭ Over 10 authorities · ◆ Northmoor · 2023-24 ────────────────────────────────╮▐
      │ up: EET 19–21                                                               │▐
      │    │                                                                      ● │▐
      │    │                                                                        │▐
      │    │                                                               ●        │▐
      │ 55%┤                                                                        │▐
      │    │                                                        ●               │▐
      │    │                                                                        │
      │    │                                                 ●                      │
      │    │                                                                        │
      │ 50%┤                                          ●                             │
      │    │                                                                        │
      │    │                                                                        │
      │    │                                                                        │
      │    │                                                                        │
      │    │                            ●                                           │
      │ 45%┤                            ◆                                           │
      │    │                     ●                                                  │
      │    │                                                                        │
      │    │              ●                                                         │
       ? help   Tab next section   Esc back   t theme   q quit
      """)
  }

  @Test("Why the number moved")
  func flows() {
    let board = FlowsTests.board([300, 310], started: [20, 25], ceased: [20, 18])
    #expect(text(board, .flows, 30) == """
       10 more than at the end of 2023-24 Q1 (300 to 310), because more started and  ▐
       fewer left: 25 started and 18 ceased; in the quarter before 20 and 20.        ▐
       Neither the change in starts nor that in ends is more than chance could       ▐
       bring.                                                                        ▐
       Starts, ends and numbers do not add up since the quarter before: 3 more are   ▐
       looked after than starts and ends explain. They are counted apart, some are   ▐
       rounded, and a child may start twice.                                         ▐
       Fewest started in 2023-24 Q1 (20), most in 2023-24 Q2 (25), of the last 2     ▐
       quarters.                                                                     ▐
       Fewest ceased in 2023-24 Q2 (18), most in 2023-24 Q1 (20), of the last 2      ▐
       quarters.                                                                     ▐
      ╭ From then to now ───────────────────────────────────────────────────────────╮▐
      │                     since the quarter before                                │▐
      │ then                         2023-24 Q1  300                                │▐
      │ + started                                 25                                │▐
      │ − ceased                                  18                                │▐
      │ does not add up by                        +3                                │▐
      │ = now                        2023-24 Q2  310                                │▐
      │ change                                   +10                                │▐
      ╰─────────────────────────────────────────────────────────────────────────────╯▐
      ╭ Number looked after ────────────────────────────────────────────────────────╮
      │ 310┤                                                            ⢀⣀⣀⣀⡠⠤⠤⠤⠔⠒● │
      │    │                                            ⣀⣀⣀⣀⠤⠤⠤⠤⠒⠒⠒⠒⠉⠉⠉⠉⠁           │
      │ 305┤                           ⣀⣀⣀⣀⡠⠤⠤⠤⠔⠒⠒⠒⠊⠉⠉⠉⠉                            │
      │    │          ⢀⣀⣀⣀⣀⠤⠤⠤⠤⠒⠒⠒⠒⠉⠉⠉⠉                                             │
      │ 300┤●⠤⠔⠒⠒⠒⠊⠉⠉⠉⠁                                                             │
      │ Q1 23-24                                                           Q2 23-24 │
       ? help   Tab next section   [ ] period   Esc back   t theme   q quit
      """)
  }
}
