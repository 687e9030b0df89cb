import Screen
import Testing

@Suite("Layout")
struct LayoutTests {
  private func widths(_ lengths: [Layout.Length], _ total: Int, gap: Int = 0) -> [Int] {
    Layout.columns(lengths, in: Rect(x: 0, y: 0, width: total, height: 1), gap: gap).map(\.width)
  }

  @Test func fixedPartsAreServedFirst() {
    #expect(widths([.fixed(3), .flexible(), .fixed(2)], 10) == [3, 5, 2])
    #expect(widths([.fixed(3), .flexible(), .fixed(2)], 4) == [3, 0, 1])
    #expect(widths([.fixed(3), .fixed(2)], 9) == [3, 6])
    #expect(widths([], 9) == [])
  }

  @Test func flexiblePartsShareByWeight() {
    #expect(widths([.flexible(), .flexible()], 9) == [5, 4])
    #expect(widths([.flexible(weight: 2), .flexible()], 9) == [6, 3])
    #expect(widths([.flexible(), .flexible(), .flexible()], 10, gap: 1) == [3, 3, 2])
    #expect(widths([.flexible(minimum: 7), .flexible()], 10) == [7, 3])
    #expect(widths([.flexible(minimum: 7), .flexible()], 20) == [10, 10])
  }

  @Test("parts fill the whole and never overlap", arguments: 0..<200)
  func fills(seed: UInt64) {
    var numbers = Numbers(seed: seed)
    let lengths: [Layout.Length] = (0..<(1 + numbers.next(6))).map { _ in
      numbers.next(2) == 0
        ? .fixed(numbers.next(20) - 2)
        : .flexible(weight: numbers.next(5), minimum: numbers.next(12))
    }
    let gap = numbers.next(3)
    let whole = Rect(x: numbers.next(9) - 4, y: 2, width: numbers.next(60), height: numbers.next(9))
    let parts = Layout.columns(lengths, in: whole, gap: gap)
    #expect(parts.count == lengths.count)
    #expect(parts.first?.x == whole.x)
    #expect(parts.last?.endX == whole.endX)
    #expect(parts.allSatisfy(whole.contains))
    for (left, right) in zip(parts, parts.dropFirst()) {
      #expect(right.x >= left.endX)
      #expect(right.x - left.endX <= gap)
    }
    let rows = Layout.rows(lengths, in: whole, gap: gap)
    #expect(rows.last?.endY == whole.endY)
    #expect(rows.allSatisfy(whole.contains))
  }

  @Test func aGridCoversItsRectangle() {
    let cells = Layout.grid(columns: 2, rows: 2, in: Rect(x: 0, y: 0, width: 5, height: 3))
    #expect(
      cells.map { [$0.x, $0.y, $0.width, $0.height] } == [
        [0, 0, 3, 2], [3, 0, 2, 2], [0, 2, 3, 1], [3, 2, 2, 1],
      ])
  }

  @Test func rectanglesNeverTurnInsideOut() {
    let small = Rect(x: 5, y: 5, width: 3, height: 1)
    #expect(small.inset(by: 2).isEmpty)
    #expect(small.inset(by: Int.max).isEmpty)
    #expect(Rect(x: 0, y: 0, width: -4, height: 3).width == 0)
    #expect(Rect(x: Int.max, y: Int.min, width: Int.max, height: Int.max).endX > 0)
    #expect(
      small.intersection(Rect(x: 7, y: 0, width: 9, height: 9))
        == Rect(x: 7, y: 5, width: 1, height: 1))
    #expect(small.splitTop(9).top == small)
    #expect(small.splitRight(1).right.x == 7)
    #expect(
      Layout.centred(Size(columns: 1, rows: 9), in: small) == Rect(x: 6, y: 5, width: 1, height: 1))
  }
}
