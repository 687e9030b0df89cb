import Board
import CareModel
import Screen
import Testing

@testable import Dashboard

/// Screens as they are to look, drawn out.
@Suite("Pictures")
struct GoldenTests {
  static let code = Northmoor.code

  /// A board small enough to draw: two years of a few figures.
  static func small(_ fill: (inout BoardInCode) -> Void = { _ in }) -> Snapshot {
    var board = BoardInCode(Northmoor.catalogue)
    board.areas.add(Area(code: code, name: "Northmoor", level: .authority))
    board.areas.add(Area(code: .england, name: "England", level: .nation))
    board.profile.area = code
    board.profile.authority = "Northmoor"
    if let from = Day(year: 2022, month: 8, day: 24) { board.profile.thresholds = [.init(from: from, children: 44)] }
    for (start, count, uasc, eet) in [(2023, 303.0, 43.0, 90.0), (2024, 312, 46, 74)] {
      let year = Period.financialYear(starting: start)
      board.add("cla_number", code, year, value: count)
      board.add("uasc_number", code, year, value: uasc)
      board.add("eet_19_21", code, year, of: (eet, 171), status: start == 2024 ? .provisional : .final)
      board.add("eet_19_21", .england, year, value: 54)
    }
    board.add("care_plan_up_to_date", code, .financialYear(starting: 2024), of: (231, 250))
    board.add("youth_justice", code, .financialYear(starting: 2024), absence: .suppressed)
    fill(&board)
    return board.snapshot()
  }

  static func state(_ columns: Int, _ rows: Int, _ glyphs: GlyphLevel = .unicode) -> State {
    var state = State(State.Settings(size: Size(columns: columns, rows: rows), glyphs: glyphs))
    _ = state.update(.loaded(small()))
    return state
  }

  static func pane(_ number: Int, _ columns: Int, _ rows: Int, _ glyphs: GlyphLevel = .unicode) -> String {
    let contents = Panes.contents(Viewpoint(snapshot: small(), area: code))
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    let look = Look(theme: .monochrome, glyphs: glyphs, marksChanges: false)
    PaneView(content: contents[number - 1], look: look).draw(on: &canvas, in: canvas.bounds)
    return canvas.limited(to: glyphs).text
  }

  @Test("UASC against the threshold, with braille, with blocks, in ASCII")
  func transferScheme() {
    #expect(
      Self.pane(3, 50, 8) == """
        46 against a threshold of 44: 2 over, since
        2024-25.
        46  ▲ 3 more than last year
        ████████████████████████████████████████│█▉── 105%
        threshold 44 (set by the board from 24 Aug 2022)
        46┤                  ⢀⣀⣀⣀⣀⡠⠤⠤⠤⠤⠤⠒⠒⠒⠒⠒⠉⠉● UASC
        44┤●⣂⣂⠦⠦⠦⠦⠦⠒⠒⠒⠒⠒⠊⠋⠋⠋⠋⠃⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠒ threshold
        2023-24                             2024-25
        """)
    #expect(
      Self.pane(3, 50, 5, .ascii) == """
        46 against a threshold of 44: 2 over, since 2024-~
        46  ^ 3 more than last year
        ########################################|##.. 105%
        threshold 44 (set by the board from 24 Aug 2022)

        """)
  }

  @Test("Care leavers side by side")
  func careLeavers() {
    #expect(
      Self.pane(4, 56, 7) == """
        EET target needs 21 more at 19–21.
              now              x of n target England
        19–21 43.3% [p]  R  74 of 171    55%     54%
        55%┤●⡂⡂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂⠂ target 55%
        50%┤   ⠁⠁⠁⠁⠁⠁⠂⠂⠂⠂⠂⠂⠄⠄⠄⠄⠄⠄⡀⡀⡀⡀⡀⡀
        45%┤                           ⠁⠁⠁⠁⠁⠂⠂⠂⠂⠂⠂⠄⠄○
         2023-24                                 2024-25
        """)
  }

  @Test("Home in one column, as small as it gets")
  func smallest() {
    #expect(
      Self.state(60, 16).render(Size(columns: 60, rows: 16)).text == """
         Northmoor    2024-25 · data to 31 Mar 2025 · updated 14:02
          R  1   A  0   G  1  no target 2    compared with: England
         1 In our care 2 Age 3 UASC 4 Care leavers 5 Scorecard
        ╭ 1 Children in our care ──────────────────────────────────╮
        │ 312 children in our care at the end of 2024-25.          │
        │ 312  ▲ 9 more than last year                             │
        │    │                                             ⣀⣀⠤⠤⠒⠒● │
        │ 310┤                                     ⢀⣀⡠⠤⠔⠒⠉⠉        │
        │    │                              ⣀⡠⠤⠔⠒⠊⠉⠁               │
        │    │                      ⣀⣀⠤⠤⠒⠒⠉⠉                       │
        │    │              ⢀⣀⡠⠤⠔⠒⠊⠉                               │
        │ 305┤       ⣀⣀⠤⠔⠒⠊⠉⠁                                      │
        │    │●⠤⠤⠒⠒⠉⠉                                              │
        │  2023-24                                         2024-25 │
        ╰──────────────────────────────────────────────────────────╯
         ? help   / find   r next red   ⏎ open   q quit
        """)
  }

  @Test("The scorecard by theme at 80 columns, and what each cell looks like")
  func scorecard() {
    let state = Self.state(80, 16).pressing("s")
    #expect(
      state.render(Size(columns: 80, rows: 16)).text == """
         Northmoor                        2024-25 · data to 31 Mar 2025 · updated 14:02
          R  1   A  0   G  1  no target 2   Home › Scorecard     compared with: England
        ╭ Scorecard · by theme ────────────────────────────────────────────────────────╮
        │     indicator                   now     since   target off by change England │
        │ Children in our care                                                         │
        │  ·  Children looked after    312                    –         ▲ +9        –  │
        │ UASC                                                                         │
        │  ·  UASC looked after         46                    –         ▲ +3        –  │
        │ Plans, visits, reviews                                                       │
        │  G  Care plans up to date     92.4%                90%           –        –  │
        │ Safety                                                                       │
        │  ·  Offended in the year     [c]                    –            –        –  │
        │ 312 · not assessed: neither higher nor lower is better                       │
        │ no figures for 13 other indicators                                           │
        ╰──────────────────────────────────────────────────────────────────────────────╯
         ? help   / find   r next red   ⏎ open   o order   [ ] period   q quit
        """)
  }

  @Test("An indicator's page")
  func page() {
    let state = Self.state(80, 24).pressing("/eet<ret>")
    #expect(
      state.render(Size(columns: 80, rows: 24)).text == """
         Northmoor                        2024-25 · data to 31 Mar 2025 · updated 14:02
          R  1   A  0   G  1  no target 2   Home › Scorecard › EET 19–21   with England
         Care leavers 19–21 in education, employment or training                       ▐
         43.3% of care leavers aged 19–21 are in education, employment or training.    ▐
         43.3%  R  [p]  ▼ 9.4 points lower than last year                              ▐
                        Red: 43.3% is below the target of 55%, tolerance of 5 points   ▐
                        In 2024-25: England 54% (worse)                                ▐
                        21 more would meet the target of 55%                           ▐
                        2024-25 · 74 of 171

        ╭ T Trend · hollow: provisional ──────────────────────────────────────────────╮
        │ 55%┤⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅⠅ England    │
        │    │●⠂⠄⠄⠄⡀⡀⡀                                                     target 55% │
        │ 50%┤        ⠁⠁⠂⠂⠂⠄⠄⠄⡀⡀⡀                                                     │
        │    │                   ⠁⠁⠁⠂⠂⠂⠄⠄⡀⡀⡀                                          │
        │    │                              ⠁⠁⠁⠂⠂⠂⠄⠄⠄⡀⡀⡀                              │
        │ 45%┤                                          ⠁⠁⠂⠂⠂⠄⠄⠄⡀⡀⡀                   │
        │    │                                                     ⠁⠁⠁⠂⠂⠂○ EET 19–21  │
        │  2023-24                                                    2024-25         │
        │     ▲                                                          ▼            │
        │ ▲ highest 52.6% in 2023-24 · ▼ lowest 43.3% in 2024-25.                     │
        ╰─────────────────────────────────────────────────────────────────────────────╯
        ╭ W Why this colour ──────────────────────────────────────────────────────────╮
         ? help   Tab next section   r next red   [ ] period   Esc back   q quit
        """)
  }

  @Test("Home as linear text")
  func plain() {
    #expect(
      Self.state(80, 24).plainText == """
        # Northmoor: children in our care and care leavers
        Period: 2024-25
        Data to 31 Mar 2025; figures are final where nothing else is said
        Indicators: 1 red, 0 amber, 1 green, 2 without a target, 1 not rated: hidden, not available or of too few

        ## Children in our care
        312 children in our care at the end of 2024-25.
        Children looked after: 312 children, 2024-25; 9 more than last year
        Children looked after, trend: 303 children in 2023-24, the lowest; 312 in 2024-25, the highest
        Signal: not assessed: too few points for limits

        ## Age cohorts
        No figures for Northmoor on this board.

        ## UASC and the NTS threshold
        46 against a threshold of 44: 2 over, since 2024-25.
        UASC looked after: 46, 2024-25; 3 more than last year
        105% of the threshold of 44 children
        Threshold: 44 children (set by the board from 24 Aug 2022)
        UASC, trend: 43 in 2023-24, the lowest; 46 in 2024-25, the highest
        Threshold, trend: 44 from 2023-24 to 2024-25
        Signal: not assessed: too few points for limits

        ## Care leavers in education, employment or training
        EET target needs 21 more at 19–21.
        19–21: 43.3% (74 of 171), provisional, 2024-25; red; target 55%; 9.4 points lower than last year; England 54%
        19–21, trend: 52.6% in 2023-24, the highest; 43.3% (provisional) in 2024-25, the lowest
        Red since 2024-25; signal: not assessed: too few points for limits

        ## Scorecard, red first
        EET 19–21: red; 43.3% (74 of 171), provisional, 2024-25; target 55%; 9.4 points lower than last year; red since 2024-25; England 54%; signal: not assessed: too few points for limits
        Care plans up to date: green; 92.4% (231 of 250), 2024-25; target 90%; signal: not assessed: too few points for limits
        Children looked after: no target; 312 children, 2024-25; 9 more than last year; signal: not assessed: too few points for limits
        UASC looked after: no target; 46, 2024-25; 3 more than last year; signal: not assessed: too few points for limits
        Offended in the year: hidden so that nobody can be recognised, 2024-25
        No figures for 13: CLA per 10,000; Children who started; Children who ceased; NTS threshold; Children aged 0 to 17; NTS transfers out; Pathway plans up to date; Visits on time; 3+ placements in year; IHA within 20 days; Children missing; EET 17–18; Staying put

        """)
  }

  @Test("Ratings are patches of colour with a letter; the focus has the bright frame")
  func looks() {
    let state = Self.state(60, 16)
    let canvas = state.render(Size(columns: 60, rows: 16))
    let theme = Theme.dark
    let row = String(
      (1..<24).map { x -> Character in
        switch canvas[x, 1].style {
        case theme[.text]: "t"
        case theme[.muted]: "m"
        case theme[.red]: "?"
        default: canvas[x, 1].style.background == theme[.red].foreground ? "R" : canvas[x, 1].style.background == theme[.amber].foreground ? "A" : canvas[x, 1].style.background == theme[.green].foreground ? "G" : "b"
        }
      })
    #expect(row == "RRRttttAAAttttGGGttttmm")
    #expect(canvas[0, 3].style == theme[.focusBorder])
  }
}
