import Screen
import Testing

@Suite("Dot plot")
struct DotPlotTests {
  private let plot = DotPlot(
    rows: [
      .init(label: "Thurrock", value: 47, interval: 40...54, figure: "47%", isHighlighted: true),
      .init(label: "Medway", value: 52, interval: 48...56, figure: "52%"),
      .init(label: "Southend-on-Sea", value: 61, figure: "61%"),
      .init(label: "Swindon", value: nil, figure: "c"),
      .init(label: "Peterborough", value: 50, interval: 49...51, figure: "50%"),
    ], references: [.init(54, label: "England")], unit: "%")

  @Test func areasOnOneAxis() {
    #expect(
      picture(56, 7, .unicode) { plot.draw(on: &$0, in: $1, glyphs: $2) }
        == """
                                            England
        ▶ Thurrock        ├─────────◆──────────┤             47%
          Medway                      ├─────●─────┤          52%
          Southend-on-Sea                      │         ●   61%
          Swindon                              │               c
          Peterborough                 ├─●┤    │             50%
                         40%            50%           60%
        """)
    #expect(
      picture(56, 7, .block) { plot.draw(on: &$0, in: $1, glyphs: $2) }
        == """
                                            England
        ▶ Thurrock        ├─────────◆──────────┤             47%
          Medway                      ├─────●─────┤          52%
          Southend-on-Sea                      │         ●   61%
          Swindon                              │               c
          Peterborough                 ├─●┤    │             50%
                         40%            50%           60%
        """)
    #expect(
      picture(56, 7, .ascii) { plot.draw(on: &$0, in: $1, glyphs: $2) }
        == """
                                            England
        > Thurrock        |---------@----------|             47%
          Medway                      |-----o-----|          52%
          Southend-on-Sea                      :         o   61%
          Swindon                              :               c
          Peterborough                 |-o|    :             50%
                         40%            50%           60%
        """)
  }

  @Test func roomRunsOut() {
    #expect(
      picture(40, 6, .unicode) { plot.draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ▶ Thurrock        ├────◆────┤        47%
          Medway                ├──●──┤      52%
          Southend-on-Sea           │    ●   61%
          Swindon                   │          c
          Peterborough          ├●┤ │        50%
                         40%            60%
        """)
    #expect(
      picture(24, 3, .unicode) { plot.draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ▶ Thurrock           47%
          Medway             52%
          Southend-on-Sea    61%
        """)
    #expect(
      picture(10, 2, .unicode) { plot.draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ▶ Thu… 47%
          Med… 52%
        """)
    #expect(
      picture(3, 1, .unicode) { plot.draw(on: &$0, in: $1, glyphs: $2) }
        == """
        47%
        """)
  }

  @Test func middleHalfOfManyAreas() {
    let all = DotPlot(rows: [
      .init(label: "Ours", value: 40, interval: 30...50, figure: "40", isHighlighted: true),
      .init(label: "All", value: 50, interval: 0...100, figure: "50", band: 40...60),
    ])
    #expect(
      picture(40, 2, .unicode) { all.draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ▶ Ours         ├──◆──┤                40
          All  ├──────────━━━●━━──────────┤   50
        """)
    #expect(
      picture(40, 2, .ascii) { all.draw(on: &$0, in: $1, glyphs: $2) }
        == """
        > Ours         |--@--|                40
          All  |----------===o==----------|   50
        """)
  }
}
