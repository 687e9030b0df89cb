import Screen
import Testing

@Suite("At any size")
struct AnySizeTests {
  private typealias Drawing = @Sendable (inout Canvas, Rect, GlyphLevel) -> Void

  private static let values: [Double?] = [
    nil, 4, 7.5, nil, .infinity, 3, -2, 1e300, .nan, 12, 9, 9,
  ]

  private static let drawings: [(String, Drawing)] = [
    (
      "line chart",
      {
        LineChart(
          series: [
            .init(values: values, hollow: [9, 10], endLabel: "us 世界"),
            .init(values: [1, 2, 3], mark: .steps, endLabel: "threshold"),
            .init(values: values, mark: .dotted), .init(values: values, mark: .points),
          ], references: [.init(5, label: "target"), .init(.infinity)],
          labels: [
            .init(0, "2022"), .init(5, "界界"), .init(11, "2024"), .init(-4, "no"), .init(99, "no"),
          ],
          unit: "%"
        ).draw(on: &$0, in: $1, glyphs: $2)
      }
    ),
    (
      "small line chart",
      {
        LineChart(series: [.init(values: [312])], labels: [.init(0, "Sep 24")], baseline: .zero)
          .draw(on: &$0, in: $1, glyphs: $2)
      }
    ),
    (
      "long line chart",
      {
        LineChart(series: [.init(values: (0..<400).map { Double($0 % 37) })])
          .draw(on: &$0, in: $1, glyphs: $2)
      }
    ),
    ("empty line chart", { LineChart(series: []).draw(on: &$0, in: $1, glyphs: $2) }),
    (
      "bar",
      {
        Bar(7.3, of: 9, marks: [.init(99), .init(-1), .init(.nan)]).draw(
          on: &$0, in: $1, glyphs: $2)
      }
    ),
    (
      "bar chart",
      {
        BarChart(
          rows: values.map { .init(label: "世界 label", figure: "1,234", amount: $0, note: "+1") }
        )
        .draw(on: &$0, in: $1, glyphs: $2)
      }
    ),
    ("gauge", { Gauge(value: 46, threshold: 44).draw(on: &$0, in: $1, glyphs: $2) }),
    (
      "gauge far over", { Gauge(value: 1e300, threshold: 1e-300).draw(on: &$0, in: $1, glyphs: $2) }
    ),
    ("sparkline", { Sparkline(values: values).draw(on: &$0, in: $1, glyphs: $2) }),
    ("big digits", { BigDigits("−4.5%", alignment: .centre).draw(on: &$0, in: $1, glyphs: $2) }),
    (
      "dot plot",
      {
        DotPlot(
          rows: values.map {
            .init(label: "area 世界", value: $0, interval: 1...1e300, figure: "4%")
          },
          references: [.init(3, label: "England")]
        ).draw(on: &$0, in: $1, glyphs: $2)
      }
    ),
    (
      "table",
      {
        Table(
          columns: [
            .init("界界", stretches: true), .init("n", alignment: .decimal, priority: 1),
            .init("trend", priority: 2),
          ],
          rows: [
            .init(["世界世界", "1,234.5%"]),
            .init([.bar(Bar(1, of: 2)), .sparkline(Sparkline(values: values))]),
          ]
        ).draw(on: &$0, in: $1, selected: 1, glyphs: $2)
      }
    ),
    (
      "scroll bar",
      {
        $0.scrollBar(
          x: $1.x, y: $1.y, height: $1.width > 0 ? $1.height : 0, shown: 3..<9, total: 40,
          glyphs: $2)
      }
    ),
    ("frame", { $0.frame($1, title: "世界 title", glyphs: $2) }),
  ]

  @Test(
    "every drawing keeps to its rectangle, in every glyph level, and none traps",
    arguments: drawings.indices)
  func keepsToItsRectangle(index: Int) {
    let (name, draw) = Self.drawings[index]
    for glyphs in GlyphLevel.allCases {
      for rows in 0...12 {
        for columns in 0...30 {
          let area = Rect(x: 2, y: 1, width: columns, height: rows)
          var canvas = Canvas(size: Size(columns: columns + 4, rows: rows + 2))
          canvas.fill(canvas.bounds, style: .plain, character: "~")
          draw(&canvas, area, glyphs)
          let strays = (0..<canvas.size.rows).contains { y in
            (0..<canvas.size.columns).contains { x in
              !area.contains(x: x, y: y) && canvas[x, y].character != "~"
            }
          }
          #expect(!strays, "\(name) at \(columns)×\(rows), \(glyphs):\n\(canvas.text)")
        }
      }
    }
  }

  @Test("nothing beyond ASCII is drawn at ASCII level", arguments: drawings.indices)
  func asciiIsASCII(index: Int) {
    let (name, draw) = Self.drawings[index]
    for columns in [1, 5, 12, 40] {
      let text = picture(columns, 9, .ascii) { canvas, rect, glyphs in
        draw(&canvas, rect, glyphs)
        canvas = canvas.limited(to: glyphs)
      }
      #expect(text.utf8.allSatisfy { $0 < 0x80 }, "\(name) at \(columns):\n\(text)")
    }
  }

  @Test func drawingPartlyOffTheCanvasIsNoTrouble() {
    for (_, draw) in Self.drawings {
      var canvas = Canvas(size: Size(columns: 9, rows: 3))
      draw(&canvas, Rect(x: -5, y: -2, width: 40, height: 12), .unicode)
      draw(&canvas, Rect(x: 7, y: 2, width: 40, height: 12), .block)
      draw(&canvas, Rect(x: 4000, y: 4000, width: 10, height: 10), .ascii)
    }
  }
}
