import Screen
import Testing

@Suite("What has to be painted")
struct CanvasDiffTests {
  @Test func nothingWhenNothingChanged() {
    let board = Canvas(size: Size(columns: 8, rows: 3))
    #expect(board.diff(from: board).isEmpty)
  }

  @Test func changesFarApartAreSeparateRuns() {
    let old = Canvas(size: Size(columns: 20, rows: 2))
    var new = old
    new.put("a", x: 1, y: 0)
    new.put("b", x: 3, y: 0)
    new.put("c", x: 15, y: 0)
    new.put("d", x: 0, y: 1)
    #expect(
      new.diff(from: old).map { "\($0.y),\($0.x):" + $0.cells.map(\.text).joined() } == [
        "0,1:a b", "0,15:c", "1,0:d",
      ])
  }

  @Test func aRunNeverBeginsOrEndsInsideAWideCharacter() {
    var old = Canvas(size: Size(columns: 6, rows: 1))
    old.put("世", x: 2, y: 0)
    var new = old
    new.restyle(Rect(x: 3, y: 0, width: 1, height: 1)) { _ in Style(attributes: .bold) }
    #expect(new.diff(from: old).map(\.x) == [2])
    #expect(new.diff(from: old).map(\.cells.count) == [2])
  }

  @Test func anotherSizeIsPaintedWhole() {
    let old = Canvas(size: Size(columns: 3, rows: 9))
    let new = Canvas(size: Size(columns: 4, rows: 2))
    #expect(new.diff(from: old).map(\.cells.count) == [4, 4])
    #expect(Canvas(size: Size(columns: 0, rows: 4)).diff(from: old).isEmpty)
  }

  @Test("painting the difference gives the new screen", arguments: 0..<200)
  func oracle(seed: UInt64) {
    var numbers = Numbers(seed: seed)
    let size = Size(columns: numbers.next(25), rows: numbers.next(6))
    let old = numbers.scribble(on: Canvas(size: size))
    let new = numbers.scribble(on: numbers.next(2) == 0 ? old : Canvas(size: size))
    var screen = old
    let runs = new.diff(from: old)
    screen.apply(runs)
    screen.cursor = new.cursor
    #expect(screen == new)
    for run in runs {
      #expect(run.cells.first?.width != 0)
      #expect(run.cells.last?.width != 2)
    }
    for y in 0..<size.rows {
      let widths = new.row(y).map(\.width)
      #expect(widths.reduce(0, +) == size.columns, "every wide character is whole")
    }
  }
}
