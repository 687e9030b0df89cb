import Screen
import Testing

@Suite("Sparkline")
struct SparklineTests {
  @Test func heightsAndGaps() {
    #expect(
      picture(12, 1, .unicode) {
        Sparkline(values: [1, 2, 3, 4, 5, 6, 7, 8, nil, 3]).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
          ▁▂▃▄▅▆▇█·▃
        """)
    #expect(
      picture(12, 1, .block) {
        Sparkline(values: [1, 2, 3, 4, 5, 6, 7, 8, nil, 3]).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
          ▁▂▃▄▅▆▇█·▃
        """)
    #expect(
      picture(12, 1, .ascii) {
        Sparkline(values: [1, 2, 3, 4, 5, 6, 7, 8, nil, 3]).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
          __.-=*## .
        """)
  }

  @Test func theLatestStandAtTheRight() {
    #expect(
      picture(4, 1, .unicode) {
        Sparkline(values: [1, 9, 1, 2, 3, 4]).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
        ▁▃▆█
        """)
    #expect(
      picture(8, 1, .unicode) { Sparkline(values: [1, 9]).draw(on: &$0, in: $1, glyphs: $2) }
        == """
              ▁█
        """)
  }

  @Test func neverChanging() {
    #expect(
      picture(6, 1, .unicode) { Sparkline(values: [3, 3, 3, 3]).draw(on: &$0, in: $1, glyphs: $2) }
        == """
          ▄▄▄▄
        """)
    #expect(
      picture(6, 1, .ascii) { Sparkline(values: [3, 3, 3, 3]).draw(on: &$0, in: $1, glyphs: $2) }
        == """
          ----
        """)
  }

  @Test func onARangeOfItsOwn() {
    #expect(
      picture(5, 1, .unicode) {
        Sparkline(values: [0, 25, 50, 75, 100], range: 0...100).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
        ▁▃▅▇█
        """)
    #expect(
      picture(5, 1, .unicode) {
        Sparkline(values: [40, 45, 50, 45, 40], range: 0...100).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
        ▄▄▅▄▄
        """)
  }

  @Test func nothingToShow() {
    #expect(
      picture(5, 1, .unicode) { Sparkline(values: []).draw(on: &$0, in: $1, glyphs: $2) }
        == """

        """)
    #expect(
      picture(5, 1, .unicode) {
        Sparkline(values: [nil, nil, .nan]).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
          ···
        """)
  }
}
