import Screen
import Testing

@Suite("Line chart")
struct LineChartTests {
  private let children = ChildrenInCare.children
  private let quarters = ChildrenInCare.quarters
  private let years = ChildrenInCare.years

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
