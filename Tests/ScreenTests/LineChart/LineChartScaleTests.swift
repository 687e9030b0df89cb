import Screen
import Testing

@Suite("Line chart: few figures, and the range they stand in")
struct LineChartScaleTests {
  @Test func oneFigureIsADotWithItsValue() {
    #expect(
      picture(30, 4, .unicode) {
        LineChart(series: [.init(values: [54])], labels: [.init(0, "2024-25")], unit: "%").draw(
          on: &$0, in: $1, glyphs: $2)
      }
        == """
           │
        55%┤            ● 54%
        50%┤
                     2024-25
        """)
    #expect(
      picture(30, 4, .block) {
        LineChart(series: [.init(values: [54])], labels: [.init(0, "2024-25")], unit: "%").draw(
          on: &$0, in: $1, glyphs: $2)
      }
        == """
           │
        55%┤            ● 54%
        50%┤
                     2024-25
        """)
    #expect(
      picture(30, 4, .ascii) {
        LineChart(series: [.init(values: [54])], labels: [.init(0, "2024-25")], unit: "%").draw(
          on: &$0, in: $1, glyphs: $2)
      }
        == """
           |
        55%+            @ 54%
        50%+
                     2024-25
        """)
  }

  @Test func twoFiguresAreALine() {
    #expect(
      picture(30, 4, .unicode) {
        LineChart(
          series: [.init(values: [54, 57.5])], labels: [.init(0, "2023-24"), .init(1, "2024-25")],
          unit: "%"
        ).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
        58%┤                   ⢀⣀⣀⠤⠤⠔●
        56%┤         ⣀⣀⡠⠤⠤⠔⠒⠒⠉⠉⠁
        54%┤●⡠⠤⠤⠒⠒⠊⠉⠉
         2023-24               2024-25
        """)
  }

  @Test func aFigureAmongGapsIsSeen() {
    #expect(
      picture(30, 3, .unicode) {
        LineChart(series: [.init(values: [nil, nil, nil, nil, nil, 8, nil, nil, nil, nil])]).draw(
          on: &$0, in: $1, glyphs: $2)
      }
        == """
        9┤
        8┤               ● 8
        7┤
        """)
  }

  @Test func aConstantSeriesIsLevel() {
    #expect(
      picture(24, 3, .unicode) {
        LineChart(series: [.init(values: [7, 7, 7, 7, 7])]).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
        8┤
        7┤●⠒⠒⠒⠒●⠒⠒⠒⠒⠒●⠒⠒⠒⠒●⠒⠒⠒⠒●
        6┤
        """)
    #expect(
      picture(24, 3, .unicode) {
        LineChart(series: [.init(values: [0, 0, 0])]).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
        1┤
         │
        0┤●⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀●⣀⣀⣀⣀⣀⣀⣀⣀⣀●
        """)
  }

  @Test func fromZero() {
    #expect(
      picture(30, 5, .unicode) {
        LineChart(series: [.init(values: [74.1, 73, 75.2, 80])], baseline: .zero, unit: "%").draw(
          on: &$0, in: $1, glyphs: $2)
      }
        == """
        80%┤●⠒⠒⠒⠢⠤⠤⠤●⠤⠤⠤⠤⠒⠒⠒⠒●⠒⠒⠒⠊⠉⠉⠉●
        60%┤
        40%┤
        20%┤
         0%┤
        """)
  }

  @Test func aRangeOfOnesOwn() {
    #expect(
      picture(30, 5, .unicode) {
        LineChart(series: [.init(values: [20, 40, 90])], range: 0...100, unit: "%").draw(
          on: &$0, in: $1, glyphs: $2)
      }
        == """
        100%┤                       ⣀●
         75%┤                 ⢀⣀⠤⠒⠊⠉
         50%┤           ⣀●⡠⠤⠒⠉⠁
         25%┤●⣀⠤⠤⠤⠒⠒⠒⠉⠉⠉
          0%┤
        """)
  }

  @Test func belowZero() {
    #expect(
      picture(30, 5, .unicode) {
        LineChart(series: [.init(values: [-1200, 400, -300])]).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
              │         ⢀⠤●⠑⠒⠤⣀⡀
             0┤       ⣀⠔⠁      ⠈⠉⠒⠢⢄⣀
          −500┤     ⡠⠊               ●
              │  ⢀⠔⠉
        −1,000┤●⠒⠁
        """)
    #expect(
      picture(30, 5, .ascii) {
        LineChart(series: [.init(values: [-1200, 400, -300])]).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
              |          .@'...
             0+       .''      ''...
          -500+     .'              '@
              |  ..'
        -1,000+@'
        """)
  }
}
