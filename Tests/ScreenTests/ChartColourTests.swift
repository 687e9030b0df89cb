import Screen
import Testing

@Suite("Colours of charts")
struct ChartColourTests {
  private static func colour(_ shade: UInt8) -> Style {
    Style(foreground: .rgb(red: shade, green: 0, blue: 0))
  }

  private let ours = colour(1)
  private let others = colour(2)
  private let target = colour(3)
  private let axis = colour(4)
  private var legend: [Style: Character] { [ours: "u", others: "o", target: "t", axis: "a"] }

  @Test func whereLinesMeetOursIsSeen() {
    var board = Canvas(size: Size(columns: 30, rows: 4))
    LineChart(
      series: [
        .init(values: [2, 2, 4, 4], style: ours, endLabel: "us"),
        .init(values: [4, 2, 2, 3], style: others, mark: .dotted, endLabel: "them"),
      ], references: [.init(2, label: "target", style: target)], axisStyle: axis
    ).draw(on: &board, in: board.bounds)
    #expect(
      board.text == """
        4┤⠁⠄          ⡠●⠉⠉⠉⠉⠉⠉● us
         │  ⠁⠄      ⢀⠔⠁       ⢀ them
         │   ⠈⠠   ⢀⠔⠁      ⠠⠐⠈
        2┤●⣀⣀⣀⣀⣈⣠●⡊⡀⡀⡀⡀⣀⡠⡐⡈⡀⡀⡀⡀ target
        """)
    #expect(
      board.styleMap(legend: legend) == """
        aaoo          uuuuuuuuu uu
         a  oo      uuu       o oooo
         a   oo   uuu      ooo
        aauuuuuuuuuooooooootttt tttttt
        """)
  }

  @Test func theBarBeyondTheThresholdStandsOut() {
    var board = Canvas(size: Size(columns: 20, rows: 1))
    Gauge(
      value: 60, threshold: 40, style: ours, overStyle: others, markStyle: target, trackStyle: axis
    ).draw(on: &board, in: board.bounds)
    #expect(board.text == "██████████│████ 150%")
    #expect(board.styleMap(legend: legend) == "uuuuuuuuuutoooo oooo")
  }

  @Test func aMarkOnABarStandsOnTheBarsColour() {
    var board = Canvas(size: Size(columns: 10, rows: 1))
    Bar(6, of: 10, style: ours, marks: [.init(3, style: target), .init(8, style: target)])
      .draw(on: &board, in: board.bounds)
    #expect(board.text == "███│██  │")
    #expect(board[3, 0].style == Style(foreground: target.foreground, background: ours.foreground))
    #expect(board[8, 0].style == target)
  }

  @Test func provisionalHeightsAreMarked() {
    var board = Canvas(size: Size(columns: 4, rows: 1))
    Sparkline(values: [1, 2, 3, 2], style: ours, hollow: [3], hollowStyle: others)
      .draw(on: &board, in: board.bounds)
    #expect(board.styleMap(legend: legend) == "uuuo")
  }
}
