import Screen
import Testing

@Suite("Line chart")
struct LineChartTests {
  /// Children looked after, month by month, over two years and a half.
  private let children: [Double?] = [
    278, 279, 281, 283, 284, 286, 288, 288, 290, 292, 293, 293, 294, 296, 295, 297, 296, 298, 296,
    295, 297,
    299, 300, 301, 303, 303, 306, 309, 312,
  ]
  private let quarters: [LineChart.Label] = [
    .init(0, "Apr 22"), .init(6, "Oct 22"), .init(12, "Apr 23"), .init(18, "Oct 23"),
    .init(24, "Apr 24"),
  ]
  private let years: [LineChart.Label] = [
    .init(0, "2020-21"), .init(1, "2021-22"), .init(2, "2022-23"), .init(3, "2023-24"),
    .init(4, "2024-25"),
  ]

  @Test func aTrendInThreeRows() {
    #expect(
      picture(57, 4, .unicode) {
        LineChart(series: [.init(values: children, endLabel: "312")], labels: quarters).draw(
          on: &$0, in: $1, glyphs: $2)
      }
        == """
           │                                       ⢀⣀⣀⣀⣀⡠⠤⠔⠒● 312
        300┤          ⣀⣀⣀⣀⣀⠤⠤⠤⠤⠤⠔⠒⠒⠒⠒⠒⠒⠒⠒⠉⠑⠒⠒⠒⠒⠒⠉⠉⠉⠁
        280┤⠤⠤⠤⠒⠒⠒⠒⠒⠉⠉
         Apr 22    Oct 22     Apr 23    Oct 23    Apr 24
        """)
    #expect(
      picture(57, 4, .block) {
        LineChart(series: [.init(values: children, endLabel: "312")], labels: quarters).draw(
          on: &$0, in: $1, glyphs: $2)
      }
        == """
           │                                         ▄▄▄▄▄▀▀● 312
        300┤          ▄▄▄▄▄▄▄▄▄▄▄▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀
        280┤▄▄▄▀▀▀▀▀▀▀
         Apr 22    Oct 22     Apr 23    Oct 23    Apr 24
        """)
    #expect(
      picture(57, 4, .ascii) {
        LineChart(series: [.init(values: children, endLabel: "312")], labels: quarters).draw(
          on: &$0, in: $1, glyphs: $2)
      }
        == """
           |                                         .....''@ 312
        300+          ...........''''''''''''''''''''
        280+...'''''''
         Apr 22    Oct 22     Apr 23    Oct 23    Apr 24
        """)
  }

  @Test func moreRowsShowMoreOfIt() {
    #expect(
      picture(44, 9, .unicode) {
        LineChart(series: [.init(values: children)], labels: quarters).draw(
          on: &$0, in: $1, glyphs: $2)
      }
        == """
        310┤                                      ⡠●
           │                                    ⡔⠉
        300┤                              ⢀⣀⠤⠒⠉⠉
           │                  ⣀⣀⣀⠤⣀⠤⠢⢄⣀⣀⠔⠊⠁
           │            ⡠⠔⠒⠒⠊⠉
        290┤       ⢀⡠⠤⠔⠊
           │   ⢀⠤⠤⠒⠁
        280┤⣀⠤⠒⠁
         Apr 22  Oct 22   Apr 23  Oct 23  Apr 24
        """)
    #expect(
      picture(44, 9, .block) {
        LineChart(series: [.init(values: children)], labels: quarters).draw(
          on: &$0, in: $1, glyphs: $2)
      }
        == """
        310┤                                      ▄●
           │                                    ▄▀
        300┤                               ▄▄▀▀▀
           │                  ▄▄▄▄▄▄▀▄▄▄▄▀▀
           │             ▄▀▀▀▀
        290┤       ▄▄▄▄▀▀
           │    ▄▄▀
        280┤▄▄▄▀
         Apr 22  Oct 22   Apr 23  Oct 23  Apr 24
        """)
    #expect(
      picture(44, 9, .ascii) {
        LineChart(series: [.init(values: children)], labels: quarters).draw(
          on: &$0, in: $1, glyphs: $2)
      }
        == """
        310+                                      .@
           |                                    .'
        300+                               ..'''
           |                  ......'....''
           |             .''''
        290+       ....''
           |    ..'
        280+...'
         Apr 22  Oct 22   Apr 23  Oct 23  Apr 24
        """)
  }

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

  @Test func withoutFiguresItSaysSo() {
    #expect(
      picture(20, 3, .unicode) {
        LineChart(series: [.init(values: [nil, nil])]).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """

             no figures

        """)
    #expect(
      picture(6, 1, .ascii) { LineChart(series: []).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        no fi~
        """)
    #expect(
      picture(20, 2, .unicode) {
        LineChart(series: [.init(values: [.nan, .infinity])]).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
             no figures

        """)
  }

  @Test func roomRunsOut() {
    #expect(
      picture(24, 4, .unicode) {
        LineChart(series: [.init(values: children, endLabel: "312")], labels: quarters).draw(
          on: &$0, in: $1, glyphs: $2)
      }
        == """
           │            ⢀⣀⡠● 312
        300┤   ⢀⣀⠤⠔⠒⠒⠊⠒⠊⠁
        280┤⠤⠒⠒⠁
            Oct 22    Apr 24
        """)
    #expect(
      picture(12, 3, .unicode) {
        LineChart(series: [.init(values: children, endLabel: "312")], labels: quarters).draw(
          on: &$0, in: $1, glyphs: $2)
      }
        == """
        400┤      ⣀●
        200┤⠉⠉⠉⠉⠉⠉
              Apr 24
        """)
    #expect(
      picture(8, 2, .unicode) {
        LineChart(series: [.init(values: children, endLabel: "312")], labels: quarters).draw(
          on: &$0, in: $1, glyphs: $2)
      }
        == """
              ⣀●
        ⠉⠉⠉⠉⠉⠉
        """)
    #expect(
      picture(5, 1, .unicode) {
        LineChart(series: [.init(values: children, endLabel: "312")], labels: quarters).draw(
          on: &$0, in: $1, glyphs: $2)
      }
        == """
        ⣠⠤⠖⠒●
        """)
    #expect(
      picture(1, 1, .unicode) {
        LineChart(series: [.init(values: children, endLabel: "312")], labels: quarters).draw(
          on: &$0, in: $1, glyphs: $2)
      }
        == """
        ●
        """)
  }

  @Test func labelsKeepTheirDistance() {
    #expect(
      picture(44, 3, .unicode) {
        LineChart(series: [.init(values: [1, 2, 3, 4, 5])], labels: years).draw(
          on: &$0, in: $1, glyphs: $2)
      }
        == """
        5┤                ⣀⣀⣀⣀⣀●⣀⣀⠤⠤⠤⠤⠤⠒⠒●⠒⠒⠒⠒⠊⠉⠉⠉⠉●
        0┤●⠤⠤⠒⠒⠒⠒⠒⠉⠉●⠉⠉⠉⠉⠉
        2020-21             2022-23          2024-25
        """)
    #expect(
      picture(30, 3, .unicode) {
        LineChart(series: [.init(values: [1, 2, 3, 4, 5])], labels: years).draw(
          on: &$0, in: $1, glyphs: $2)
      }
        == """
        5┤           ⣀⣀⣀●⣀⠤⠤⠤⠒●⠒⠒⠒⠊⠉⠉●
        0┤●⠤⠒⠒⠒⠊⠉●⠉⠉⠉
        2020-21      2022-23   2024-25
        """)
    #expect(
      picture(14, 3, .unicode) {
        LineChart(series: [.init(values: [1, 2, 3, 4, 5])], labels: years).draw(
          on: &$0, in: $1, glyphs: $2)
      }
        == """
        5┤     ⣀⣀⠤⠒⠒⠊●
        0┤⠤⠒⠊⠉⠉
               2024-25
        """)
  }
}
