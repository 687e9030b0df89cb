import Screen
import Testing

@Suite("Bars and gauges")
struct BarTests {
  private let ages = [
    BarChart.Row(label: "under 1", figure: "14", amount: 14, marks: [.init(20)], note: "+1"),
    BarChart.Row(label: "1–4", figure: "48", amount: 48, marks: [.init(30)], note: "+7"),
    BarChart.Row(label: "10–15", figure: "121", amount: 121, note: "+5"),
    BarChart.Row(label: "16 and over", figure: "74", amount: 74, marks: [.init(74)], note: "−2"),
    BarChart.Row(label: "not known", figure: "c", amount: nil),
    BarChart.Row(label: "abroad", figure: "0", amount: 0),
    BarChart.Row(label: "a few", figure: "0.1", amount: 0.1),
  ]

  @Test func rowsOnOneScale() {
    #expect(
      picture(50, 7, .unicode) { BarChart(rows: ages).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        under 1      14  ███▌│                          +1
        1–4          48  ███████│███▉                   +7
        10–15       121  ██████████████████████████████ +5
        16 and over  74  ██████████████████│            −2
        not known     c
        abroad        0
        a few       0.1  ▏
        """)
    #expect(
      picture(50, 7, .block) { BarChart(rows: ages).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        under 1      14  ███▌│                          +1
        1–4          48  ███████│████                   +7
        10–15       121  ██████████████████████████████ +5
        16 and over  74  ██████████████████│            −2
        not known     c
        abroad        0
        a few       0.1  ▌
        """)
    #expect(
      picture(50, 7, .ascii) { BarChart(rows: ages).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        under 1      14  ### |                          +1
        1–4          48  #######|####                   +7
        10–15       121  ############################## +5
        16 and over  74  ##################|            −2
        not known     c
        abroad        0
        a few       0.1  #
        """)
  }

  @Test func roomRunsOut() {
    #expect(
      picture(30, 3, .unicode) { BarChart(rows: ages).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        under 1      14  █│         +1
        1–4          48  ██│█       +7
        10–15       121  ██████████ +5
        """)
    #expect(
      picture(19, 2, .unicode) { BarChart(rows: ages).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        under 1    14  │
        1–4        48  │▋
        """)
    #expect(
      picture(12, 2, .unicode) { BarChart(rows: ages).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        under 1   14
        1–4       48
        """)
    #expect(
      picture(5, 2, .unicode) { BarChart(rows: ages).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        …  14
        …  48
        """)
    #expect(
      picture(2, 1, .unicode) { BarChart(rows: ages).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        14
        """)
  }

  @Test func aBarEndsInEighths() {
    #expect(
      picture(4, 1, .unicode) { Bar(1, of: 8).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ▌
        """)
    #expect(
      picture(4, 1, .unicode) { Bar(2.25, of: 8).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        █▏
        """)
    #expect(
      picture(4, 1, .unicode) { Bar(4.5, of: 8).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ██▎
        """)
    #expect(
      picture(4, 1, .unicode) { Bar(7.75, of: 8).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ███▉
        """)
    #expect(
      picture(4, 1, .unicode) { Bar(8, of: 8).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ████
        """)
    #expect(
      picture(4, 1, .unicode) { Bar(99, of: 8).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ████
        """)
    #expect(
      picture(4, 1, .unicode) { Bar(0, of: 8).draw(on: &$0, in: $1, glyphs: $2) }
        == """

        """)
    #expect(
      picture(4, 1, .unicode) { Bar(nil, of: 8).draw(on: &$0, in: $1, glyphs: $2) }
        == """

        """)
    #expect(
      picture(4, 1, .unicode) { Bar(0.001, of: 8).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ▏
        """)
    #expect(
      picture(4, 1, .block) { Bar(0.001, of: 8).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ▌
        """)
    #expect(
      picture(4, 1, .block) { Bar(2.9, of: 8).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        █▌
        """)
    #expect(
      picture(4, 1, .ascii) { Bar(2.9, of: 8).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        #
        """)
    #expect(
      picture(4, 1, .unicode) { Bar(-3, of: 8).draw(on: &$0, in: $1, glyphs: $2) }
        == """

        """)
  }

  @Test func aGaugeOverItsThreshold() {
    #expect(
      picture(50, 1, .unicode) { Gauge(value: 46, threshold: 44).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ████████████████████████████████████████│█▉── 105%
        """)
    #expect(
      picture(50, 1, .block) { Gauge(value: 46, threshold: 44).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ████████████████████████████████████████│██── 105%
        """)
    #expect(
      picture(50, 1, .ascii) { Gauge(value: 46, threshold: 44).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ########################################|##.. 105%
        """)
  }

  @Test func aGaugeBelowAtAndFarBeyond() {
    #expect(
      picture(40, 1, .unicode) { Gauge(value: 30, threshold: 44).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        █████████████████████▉──────────│─── 68%
        """)
    #expect(
      picture(40, 1, .unicode) { Gauge(value: 44, threshold: 44).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ███████████████████████████████│─── 100%
        """)
    #expect(
      picture(40, 1, .unicode) {
        Gauge(value: 100, threshold: 44).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
        ███████████████│███████████████████ 227%
        """)
    #expect(
      picture(40, 1, .unicode) { Gauge(value: 0, threshold: 44).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ─────────────────────────────────│─── 0%
        """)
    #expect(
      picture(40, 1, .unicode) {
        Gauge(value: nil, threshold: 44).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
        ────────────────────────────────────│───
        """)
  }

  @Test func aGaugeShrinks() {
    #expect(
      picture(12, 1, .unicode) { Gauge(value: 46, threshold: 44).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ██████│ 105%
        """)
    #expect(
      picture(7, 1, .unicode) { Gauge(value: 46, threshold: 44).draw(on: &$0, in: $1, glyphs: $2) }
        == """
           105%
        """)
    #expect(
      picture(4, 1, .unicode) { Gauge(value: 46, threshold: 44).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        105%
        """)
    #expect(
      picture(3, 1, .unicode) { Gauge(value: 46, threshold: 44).draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ██│
        """)
  }

  @Test func withoutAThresholdThereIsNoGauge() {
    #expect(
      picture(20, 1, .unicode) { Gauge(value: 3, threshold: 0).draw(on: &$0, in: $1, glyphs: $2) }
        == """

        """)
  }
}
