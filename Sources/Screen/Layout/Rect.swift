/// A rectangle of cells; it may lie partly or wholly outside a canvas, and may be empty.
///
/// Coordinates are held within ±1,000,000 and lengths within 0…1,000,000, so no arithmetic on them
/// can overflow.
public struct Rect: Hashable, Sendable {
  public let x: Int
  public let y: Int
  public let width: Int
  public let height: Int

  public static let zero = Rect(x: 0, y: 0, width: 0, height: 0)

  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = Rect.clamp(x)
    self.y = Rect.clamp(y)
    self.width = max(0, Rect.clamp(width))
    self.height = max(0, Rect.clamp(height))
  }

  static func clamp(_ value: Int) -> Int { min(max(value, -1_000_000), 1_000_000) }

  /// The first column to the right.
  public var endX: Int { x + width }
  /// The first row below.
  public var endY: Int { y + height }
  public var isEmpty: Bool { width == 0 || height == 0 }
  public var size: Size { Size(columns: width, rows: height) }

  public func contains(x column: Int, y row: Int) -> Bool {
    column >= x && column < endX && row >= y && row < endY
  }

  public func contains(_ other: Rect) -> Bool {
    other.isEmpty || other.x >= x && other.endX <= endX && other.y >= y && other.endY <= endY
  }

  /// What both cover; empty when they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(endX, other.endX) - left, height: min(endY, other.endY) - top)
  }

  /// The rectangle without so many cells at each side; empty, never inside out, when there are not
  /// enough.
  public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    let left = min(max(0, left), width)
    let top = min(max(0, top), height)
    return Rect(
      x: x + left, y: y + top, width: width - left - max(0, Rect.clamp(right)),
      height: height - top - max(0, Rect.clamp(bottom)))
  }

  public func inset(by cells: Int) -> Rect {
    inset(left: cells, top: cells, right: cells, bottom: cells)
  }

  /// The first `rows` rows and the rest.
  public func splitTop(_ rows: Int) -> (top: Rect, rest: Rect) {
    let rows = min(max(0, rows), height)
    return (
      Rect(x: x, y: y, width: width, height: rows),
      Rect(x: x, y: y + rows, width: width, height: height - rows)
    )
  }

  /// The last `rows` rows and the rest.
  public func splitBottom(_ rows: Int) -> (bottom: Rect, rest: Rect) {
    let split = splitTop(height - min(max(0, rows), height))
    return (split.rest, split.top)
  }

  /// The first `columns` columns and the rest.
  public func splitLeft(_ columns: Int) -> (left: Rect, rest: Rect) {
    let columns = min(max(0, columns), width)
    return (
      Rect(x: x, y: y, width: columns, height: height),
      Rect(x: x + columns, y: y, width: width - columns, height: height)
    )
  }

  /// The last `columns` columns and the rest.
  public func splitRight(_ columns: Int) -> (right: Rect, rest: Rect) {
    let split = splitLeft(width - min(max(0, columns), width))
    return (split.rest, split.left)
  }
}
