/// Neighbouring cells of one row that are to be painted together.
public struct Run: Equatable, Sendable {
  public let y: Int
  public let x: Int
  /// From column `x` on; never begins or ends inside a wide character.
  public let cells: ArraySlice<Cell>

  public init(y: Int, x: Int, cells: ArraySlice<Cell>) {
    self.y = y
    self.x = x
    self.cells = cells
  }
}

extension Canvas {
  // Moving the terminal's cursor costs about as many bytes as painting this many unchanged cells.
  private static let worthJoining = 4

  /// What has to be painted to turn `old` into this canvas, top to bottom; every row, whole, when
  /// the sizes differ.
  public func diff(from old: Canvas) -> [Run] {
    guard old.size == size else { return paintedWhole() }
    var runs: [Run] = []
    let columns = size.columns
    cells.withUnsafeBufferPointer { new in
      old.cells.withUnsafeBufferPointer { old in
        for y in 0..<size.rows {
          let row = y * columns
          var start = -1
          var end = -1
          for x in 0..<columns where new[row + x] != old[row + x] {
            if start >= 0, x - end > Canvas.worthJoining {
              runs.append(run(y: y, from: start, to: end))
              start = x
            } else if start < 0 {
              start = x
            }
            end = x + 1
          }
          if start >= 0 { runs.append(run(y: y, from: start, to: end)) }
        }
      }
    }
    return runs
  }

  /// Every row as one run: what a first paint needs.
  public func paintedWhole() -> [Run] {
    guard size.columns > 0 else { return [] }
    return (0..<size.rows).map { Run(y: $0, x: 0, cells: row($0)) }
  }

  /// Does to this canvas what painting `runs` does to a screen.
  public mutating func apply(_ runs: [Run]) {
    for run in runs { overwrite(y: run.y, x: run.x, with: run.cells) }
  }

  private func run(y: Int, from start: Int, to end: Int) -> Run {
    let row = y * size.columns
    let first = cells[row + start].width == 0 ? start - 1 : start
    let last = cells[row + end - 1].width == 2 ? end + 1 : end
    return Run(y: y, x: first, cells: cells[row + first..<row + last])
  }
}
