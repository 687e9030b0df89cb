import Screen
import Testing

@Suite("Scatter plot")
struct ScatterPlotTests {
  private let few = ScatterPlot(
    points: [
      .init(across: 10, up: 40), .init(across: 20, up: 50), .init(across: 30, up: 45), .init(across: 40, up: 60),
      .init(across: 25, up: 55, isHighlighted: true),
    ], unitAcross: "%", unitUp: "%")

  private let many = ScatterPlot(
    points: (0..<60).map { .init(across: Double($0), up: Double($0 % 20 * 3)) } + [.init(across: 30, up: 30, isHighlighted: true)])

  private func text(_ plot: ScatterPlot, _ columns: Int, _ rows: Int, _ glyphs: GlyphLevel = .unicode) -> String {
    picture(columns, rows, glyphs) { plot.draw(on: &$0, in: $1, glyphs: $2) }
  }

  @Test("A few areas by a dot each, with braille, with blocks, in ASCII")
  func fewAreas() {
    #expect(text(few, 36, 9) == """
      60%┤                               ●
         │                ◆
         │
         │          ●
         │                     ●
         │
      40%┤●
         └──────────┬────────────────────┬
                   20%                 40%
      """)
    #expect(text(few, 36, 9, .block) == """
      60%┤                               ●
         │                ◆
         │
         │          ●
         │                     ●
         │
      40%┤●
         └──────────┬────────────────────┬
                   20%                 40%
      """)
    #expect(text(few, 36, 9, .ascii) == """
      60%+                               o
         |                @
         |
         |          o
         |                     o
         |
      40%+o
         +----------+--------------------+
                   20%                 40%
      """)
  }

  @Test("Many areas as finely as the glyphs allow")
  func manyAreas() {
    #expect(text(many, 30, 8) == """
        │       ⢀⠔       ⢀⠆       ⡠⠂
      50┤      ⡠⠂       ⡠⠂       ⡰
        │    ⢀⠜       ◆⠊       ⡠⠊
        │   ⡠⠂       ⡠⠂       ⡔
        │  ⠎       ⠠⠊       ⠠⠊
       0┤⡠⠊       ⡰⠁      ⢀⠔⠁
        └┬──────────┬──────────┬────
         0          25         50
      """)
    #expect(text(many, 30, 8, .block) == """
        │        ▄       ▄▄       ▄▄
      50┤      ▄█       ▄▀      ▄█▀
        │    ▄█▀      ◆▀       ▄▀
        │   ▄▀       ▄▀      ▄█
        │ ▄█▀      ▄▀       ▄▀
       0┤█▀       █▀      ▄▀
        └┬──────────┬──────────┬────
         0          25         50
      """)
    #expect(text(many, 30, 8, .ascii) == """
        |        .       ..       ..
      50+      .:       .'      .:'
        |    .:'      @'       .'
        |   .'       .'      .:
        | .:'      .'       .'
       0+:'       :'      .'
        ++----------+----------+----
         0          25         50
      """)
  }

  @Test("Nothing to draw says so; one cell still has a mark; no size traps")
  func sizes() {
    #expect(text(ScatterPlot(points: [], emptyText: "no areas"), 10, 2) == "no areas\n")
    #expect(text(ScatterPlot(points: [.init(across: .nan, up: 1)], emptyText: "no areas"), 10, 1) == "no areas")
    #expect(text(few, 1, 1) == "◆")
    for columns in [0, 1, 2, 7, 9, 30, 200] {
      for rows in [0, 1, 2, 3, 4, 9, 60] {
        for glyphs in GlyphLevel.allCases {
          for plot in [few, many, ScatterPlot(points: [.init(across: .infinity, up: -1e300), .init(across: 1e300, up: 0)])] {
            _ = text(plot, columns, rows, glyphs)
          }
        }
      }
    }
  }
}
