import Screen
import Testing

@Suite("Line chart: who is drawn, and how")
struct LineChartSeriesTests {
  private let years = ChildrenInCare.years

  @Test func usAndOthersAgainstATarget() {
    #expect(
      picture(60, 8, .unicode) {
        LineChart(
          series: [
            .init(values: [60, 58, 57, 55, 50, 47], hollow: [5], endLabel: "us 47%"),
            .init(values: [52, 52, 53, 53, 54, 54], mark: .dotted, endLabel: "England 54%"),
          ], references: [.init(65, label: "target 65%")], labels: years, unit: "%"
        ).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
        65%┤⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁ target 65%
        60%┤●⡀
           │ ⠈⠉⠉⠑⠒⠒⠢●⠤⠤⣀⣀⣀⣀⡀
        55%┤               ⠈⠉●⠉⠒⠒⠒⠤⠤⠤⣀●
           │⡀⡀⡀⡀⡀⡀⡀⡀⣀⢀⢀⢀⢀⠠⠠⠠⠠⠠⠠⠠⠠⠠⠠⠠⠠⠠⠄⠍⠖⠢⠦⣂⠂⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁⠁ England 54%
        50%┤                                ⠉⠑⠢●⡀⡀
           │                                      ⠁⠁⠂⠄⠄○ us 47%
         2020-21          2022-23          2024-25
        """)
    #expect(
      picture(60, 8, .block) {
        LineChart(
          series: [
            .init(values: [60, 58, 57, 55, 50, 47], hollow: [5], endLabel: "us 47%"),
            .init(values: [52, 52, 53, 53, 54, 54], mark: .dotted, endLabel: "England 54%"),
          ], references: [.init(65, label: "target 65%")], labels: years, unit: "%"
        ).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
        65%┤──────────────────────────────────────────── target 65%
           │
        60%┤●▀▀▀▀▄▄▄▄●▄▄▄▄
        55%┤              ▀▀▀●▀▀▀▀▄▄▄▄●▄
           │────────────────────────────▀▀▄▄──────────── England 54%
        50%┤                                ▀▀● ▄
           │                                      ▀ ▀ ▄○ us 47%
         2020-21          2022-23          2024-25
        """)
    #expect(
      picture(60, 8, .ascii) {
        LineChart(
          series: [
            .init(values: [60, 58, 57, 55, 50, 47], hollow: [5], endLabel: "us 47%"),
            .init(values: [52, 52, 53, 53, 54, 54], mark: .dotted, endLabel: "England 54%"),
          ], references: [.init(65, label: "target 65%")], labels: years, unit: "%"
        ).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
        65%+-------------------------------------------- target 65%
           |
        60%+@''''....@....
        55%+              '''@''''....@.
           |----------------------------''..------------ England 54%
        50%+                                ''@ .
           |                                      ' ' .o us 47%
         2020-21          2022-23          2024-25
        """)
  }

  @Test func aGapIsAGap() {
    #expect(
      picture(40, 4, .unicode) {
        LineChart(series: [.init(values: [4, 6, nil, nil, 5, nil, 9, 8])]).draw(
          on: &$0, in: $1, glyphs: $2)
      }
        == """
        8┤                                ●⠒⠒⠤⠤●
         │
        6┤   ⢀⡠●
        4┤●⠔⠊⠁                 ●
        """)
    #expect(
      picture(40, 4, .block) {
        LineChart(series: [.init(values: [4, 6, nil, nil, 5, nil, 9, 8])]).draw(
          on: &$0, in: $1, glyphs: $2)
      }
        == """
        8┤                                ●▀▀▄▄●
         │
        6┤   ▄▄●
        4┤●▀▀                  ●
        """)
    #expect(
      picture(40, 4, .ascii) {
        LineChart(series: [.init(values: [4, 6, nil, nil, 5, nil, 9, 8])]).draw(
          on: &$0, in: $1, glyphs: $2)
      }
        == """
        8+                                @''..@
         |
        6+   ..@
        4+@''                  @
        """)
  }

  @Test func aThresholdIsSetAgainFromTimeToTime() {
    #expect(
      picture(58, 6, .unicode) {
        LineChart(series: [
          .init(values: [40, 41, 40, 43, 44, 45, 46, 46], endLabel: "46"),
          .init(values: [42, 42, 42, 42, 44, 44, 44, 44], mark: .steps, endLabel: "threshold 44"),
        ]).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
        46┤                              ⢀⣀⠤⠔⠒●⠉⠉⠉⠉⠉● 46
          │                        ⢀⣀⠤⠔⠒●⠁
        44┤                  ●⠤⠤⠒⠒●⠉⠈⠈⠈⠈⠈⠈⠈⠈⠈⠈⠈⠈⠈⠈⠈⠈⠈ threshold 44
        42┤⡀⡀⡀⡀⡀⡀⡀⡀⡀⡀⡀⡀⡀⡀⡀⡀⡠⡊⡀⡀⡀⡀⡀⣸
          │     ⢀●       ⡠⠊
        40┤●⠤⠔⠒⠉⠁ ⠉⠑⠒⠤⢄●⠊
        """)
    #expect(
      picture(58, 6, .block) {
        LineChart(series: [
          .init(values: [40, 41, 40, 43, 44, 45, 46, 46], endLabel: "46"),
          .init(values: [42, 42, 42, 42, 44, 44, 44, 44], mark: .steps, endLabel: "threshold 44"),
        ]).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
        46┤                               ▄▄▄▀●▀▀▀▀▀● 46
          │                         ▄▄▄▀●▀
        44┤                  ●▄▄▀▀●▀───────────────── threshold 44
        42┤────────────────▄▀─────
          │     ▄●▄      ▄▀
        40┤●▄▀▀▀   ▀▀▀▄●▀
        """)
    #expect(
      picture(58, 6, .ascii) {
        LineChart(series: [
          .init(values: [40, 41, 40, 43, 44, 45, 46, 46], endLabel: "46"),
          .init(values: [42, 42, 42, 42, 44, 44, 44, 44], mark: .steps, endLabel: "threshold 44"),
        ]).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
        46+                               ...'@'''''@ 46
          |                         ...'@'
        44+                  @..''@'----------------- threshold 44
        42+----------------.'-----
          |     .@.      .'
        40+@.'''   '''.@'
        """)
  }

  @Test func provisionalFiguresAreHollow() {
    #expect(
      picture(46, 4, .unicode) {
        LineChart(series: [.init(values: [70, 72, 75, 71, 68, 66], hollow: [4, 5])], unit: "%")
          .draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
        75%┤           ⣀⣀⠤⠔⠒●⠑⠢⠤⣀
           │ ⢀⣀⣀⡠⠤⠤⠔●⠊⠉          ⠉⠒⠢⢄●
        70%┤●⠁                        ⠁⠁⠂⠂⠄⡀⡀
           │                                 ○⠁⠂⠂⠂⠄⠄⠄○
        """)
    #expect(
      picture(46, 4, .block) {
        LineChart(series: [.init(values: [70, 72, 75, 71, 68, 66], hollow: [4, 5])], unit: "%")
          .draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
        75%┤           ▄▄▄▄▀●▀▄▄▄
           │   ▄▄▄▄▀●▀▀          ▀▀▀▄● ▄
        70%┤●▀▀                          ▀ ▀ ○ ▄
           │                                     ▀ ▀ ○
        """)
    #expect(
      picture(46, 4, .ascii) {
        LineChart(series: [.init(values: [70, 72, 75, 71, 68, 66], hollow: [4, 5])], unit: "%")
          .draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
        75%+           ....'@'...
           |   ....'@''          '''.@ .
        70%+@''                          ' ' o .
           |                                     ' ' o
        """)
  }
}
