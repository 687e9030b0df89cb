/// Ways to divide a rectangle; every result lies inside it, in order, and none overlaps another.
public enum Layout {
  /// How long one part wants to be, in cells.
  public enum Length: Hashable, Sendable {
    case fixed(Int)
    /// A share of what the fixed parts leave, in proportion to `weight`, and at least `minimum`
    /// while there is room.
    case flexible(weight: Int = 1, minimum: Int = 0)
  }

  /// Rows from top to bottom, `gap` empty rows between them; together with the gaps they fill
  /// `rect` exactly.
  public static func rows(_ lengths: [Length], in rect: Rect, gap: Int = 0) -> [Rect] {
    spans(lengths, total: rect.height, gap: gap).map { start, length in
      Rect(x: rect.x, y: rect.y + start, width: rect.width, height: length)
    }
  }

  /// Columns from left to right, `gap` empty columns between them; together with the gaps they fill
  /// `rect` exactly.
  public static func columns(_ lengths: [Length], in rect: Rect, gap: Int = 0) -> [Rect] {
    spans(lengths, total: rect.width, gap: gap).map { start, length in
      Rect(x: rect.x + start, y: rect.y, width: length, height: rect.height)
    }
  }

  /// A grid of `columns` × `rows` near-equal rectangles, row by row.
  public static func grid(columns: Int, rows: Int, in rect: Rect, gap: Int = 0) -> [Rect] {
    let flexible = Length.flexible()
    return Layout.rows(Array(repeating: flexible, count: max(0, rows)), in: rect, gap: gap)
      .flatMap {
        Layout.columns(Array(repeating: flexible, count: max(0, columns)), in: $0, gap: gap)
      }
  }

  /// The largest rectangle of at most `size`, in the middle of `rect`.
  public static func centred(_ size: Size, in rect: Rect) -> Rect {
    let width = min(size.columns, rect.width)
    let height = min(size.rows, rect.height)
    return Rect(
      x: rect.x + (rect.width - width) / 2, y: rect.y + (rect.height - height) / 2, width: width,
      height: height)
  }

  /// Start and length of each part. Where room is short the earlier part is served first; where
  /// fixed parts leave room that no flexible part takes, the last part grows.
  static func spans(_ lengths: [Length], total: Int, gap: Int) -> [(start: Int, length: Int)] {
    guard !lengths.isEmpty else { return [] }
    let total = max(0, total)
    let gap = min(max(0, gap), lengths.count > 1 ? total / (lengths.count - 1) : 0)
    var room = total - gap * (lengths.count - 1)
    var result = Array(repeating: 0, count: lengths.count)

    for (index, length) in lengths.enumerated() {
      switch length {
      case .fixed(let cells), .flexible(_, let cells):
        result[index] = min(max(0, cells), room)
        room -= result[index]
      }
    }
    grow(&result, by: room, lengths)

    var start = 0
    return result.map { length in
      defer { start += length + gap }
      return (start, length)
    }
  }

  /// Hands `room` cells to the flexible parts so that their lengths, minimum included, come as near
  /// their weights as they can.
  private static func grow(_ result: inout [Int], by room: Int, _ lengths: [Length]) {
    var open: [(index: Int, weight: Int)] = []
    for (index, length) in lengths.enumerated() {
      if case .flexible(let weight, _) = length {
        open.append((index, min(max(1, weight), 10_000)))
      }
    }
    guard !open.isEmpty else {
      result[result.count - 1] += room
      return
    }
    // A part whose minimum is more than its share keeps the minimum; the others share what is left.
    var shared = open.reduce(room) { $0 + result[$1.index] }
    var settled = false
    while !settled {
      let weights = open.reduce(0) { $0 + $1.weight }
      let over = open.filter { result[$0.index] * weights > shared * $0.weight }
      settled = over.isEmpty || over.count == open.count
      if !settled {
        shared -= over.reduce(0) { $0 + result[$1.index] }
        open.removeAll { part in over.contains { $0.index == part.index } }
      }
    }
    var weights = open.reduce(0) { $0 + $1.weight }
    for part in open {
      let length = weights == 0 ? 0 : (shared * part.weight + weights / 2) / weights
      result[part.index] = length
      shared -= length
      weights -= part.weight
    }
  }
}
