import Screen
import Testing

@Suite("Table")
struct TableTests {
  private let table = Table(
    columns: [
      .init(""), .init("Indicator", minimum: 18, stretches: true),
      .init("latest", alignment: .decimal),
      .init("target", alignment: .decimal, priority: 1), .init("trend", priority: 3, minimum: 8),
      .init("signal", priority: 4), .init("share", priority: 5, minimum: 9),
      .init("neighbours", alignment: .right, priority: 2),
    ],
    rows: [
      .init([
        .text(StyledText("R")), .text(StyledText("Care plans up to date")),
        .text(StyledText("74.0%")),
        .text(StyledText("90%")), .sparkline(Sparkline(values: [8, 7, 6, 5, 4, nil, 2, 1])),
        .text(StyledText("worsening (shift of 8)")), .bar(Bar(7, of: 10)),
        .text(StyledText("86.2")),
      ]),
      .init([
        .text(StyledText("A")), .text(StyledText("Children looked after 世界")),
        .text(StyledText("1,312")),
        .text(StyledText("none")), .sparkline(Sparkline(values: [1, 2, 3])),
        .text(StyledText("common cause")), .bar(Bar(3, of: 10)), .text(StyledText("70")),
      ]),
    ])

  @Test func everythingFits() {
    #expect(
      picture(112, 3, .unicode) { _ = table.draw(on: &$0, in: $1, glyphs: $2) }
        == """
           Indicator                             latest  target  trend     signal                  share      neighbours
        R  Care plans up to date                  74.0%     90%  █▇▆▅▄·▂▁  worsening (shift of 8)  ██████▎          86.2
        A  Children looked after 世界          1,312       none       ▁▅█  common cause            ██▊                70
        """)
  }

  @Test func textShrinksThenColumnsLeaveInOrder() {
    #expect(
      picture(80, 3, .unicode) { _ = table.draw(on: &$0, in: $1, glyphs: $2) }
        == """
           Indicator             latest  target  trend     signal             neighbours
        R  Care plans up to …     74.0%     90%  █▇▆▅▄·▂▁  worsening (shift…        86.2
        A  Children looked a…  1,312       none       ▁▅█  common cause               70
        """)
    #expect(
      picture(60, 3, .unicode) { _ = table.draw(on: &$0, in: $1, glyphs: $2) }
        == """
           Indicator                      latest  target  neighbours
        R  Care plans up to date           74.0%     90%        86.2
        A  Children looked after 世界   1,312       none          70
        """)
    #expect(
      picture(40, 3, .unicode) { _ = table.draw(on: &$0, in: $1, glyphs: $2) }
        == """
           Indicator              latest  target
        R  Care plans up to d…     74.0%     90%
        A  Children looked af…  1,312       none
        """)
    #expect(
      picture(24, 3, .unicode) { _ = table.draw(on: &$0, in: $1, glyphs: $2) }
        == """
           Indicator      latest
        R  Care plans…     74.0%
        A  Children l…  1,312
        """)
    #expect(
      picture(12, 3, .unicode) { _ = table.draw(on: &$0, in: $1, glyphs: $2) }
        == """
           In…  lat…
        R  Ca…  74.…
        A  Ch…  1,3…
        """)
    #expect(
      picture(5, 3, .unicode) { _ = table.draw(on: &$0, in: $1, glyphs: $2) }
        == """
           I…
        R  C…
        A  C…
        """)
    #expect(
      picture(1, 3, .unicode) { _ = table.draw(on: &$0, in: $1, glyphs: $2) }
        == """

        R
        A
        """)
  }

  @Test func asciiCutsWithATilde() {
    #expect(
      picture(30, 3, .ascii) { _ = table.draw(on: &$0, in: $1, glyphs: $2) }
        == """
           Indicator            latest
        R  Care plans up to~     74.0%
        A  Children looked ~  1,312
        """)
  }

  @Test func rowsFromTheMiddle() {
    #expect(
      picture(30, 2, .unicode) { _ = table.draw(on: &$0, in: $1, firstRow: 1, glyphs: $2) }
        == """
           Indicator            latest
        A  Children looked …  1,312
        """)
    #expect(
      picture(30, 2, .unicode) { _ = table.draw(on: &$0, in: $1, showsHeader: false, glyphs: $2) }
        == """
        R  Care plans up to…     74.0%
        A  Children looked …  1,312
        """)
  }
}
