/// A grid of cells to draw on: a value, compared and copied like one, that no coordinate can make
/// trap.
///
/// Rows and columns count from 0 at the top left. Drawing outside the canvas, or outside the
/// innermost `clipped` rectangle, does nothing. A wide character owns two cells; drawing over
/// either half blanks the other, and one that would be cut in half by an edge shows as a blank.
public struct Canvas: Equatable, Sendable {
  public let size: Size
  /// Where the terminal's own cursor stands, so that screen readers and magnifiers follow the
  /// focus; nil hides it.
  public var cursor: Position?
  /// Row after row.
  private(set) var cells: [Cell]
  private var clip: Rect

  /// A column and a row.
  public struct Position: Hashable, Sendable {
    public let x: Int
    public let y: Int

    public init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }
  }

  public init(size: Size, fill style: Style = .plain) {
    let bounds = Rect(x: 0, y: 0, width: size.columns, height: size.rows)
    self.size = bounds.size
    clip = bounds
    cells = Array(
      repeating: .space(look: Cell.pack(style)), count: bounds.width * bounds.height)
  }

  public var bounds: Rect { Rect(x: 0, y: 0, width: size.columns, height: size.rows) }

  /// The cell at column `x`, row `y`; blank outside the canvas.
  public subscript(x: Int, y: Int) -> Cell {
    bounds.contains(x: x, y: y) ? cells[y * size.columns + x] : .blank
  }

  /// The cells of one row; none outside the canvas.
  public func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < size.rows else { return [] }
    return cells[y * size.columns..<(y + 1) * size.columns]
  }

  /// Draws with everything outside `rect` left alone; nested clips narrow one another.
  public mutating func clipped(to rect: Rect, _ draw: (inout Canvas) -> Void) {
    let outer = clip
    clip = outer.intersection(rect)
    draw(&self)
    clip = outer
  }

  /// Writes `text`, sanitised, from column `x` of row `y` and returns the columns it took.
  ///
  /// - Parameters:
  ///   - maxWidth: columns the text may take; longer text is cut with `ellipsis`.
  ///   - clip: a rectangle outside which nothing is drawn, besides the clips already in force.
  /// - Returns: columns from `x` to the end of what was written, counting those an edge hid on the
  ///   left, not those hidden on the right.
  @discardableResult
  public mutating func put(
    _ text: String, x: Int, y: Int, style: Style = .plain, maxWidth: Int? = nil,
    ellipsis: String = "…", clip rect: Rect? = nil
  ) -> Int {
    if let maxWidth, text.isWider(than: maxWidth) {
      let fitting = text.fitted(to: maxWidth, ellipsis: ellipsis)
      return put(fitting, x: x, y: y, style: style, clip: rect)
    }
    let area = rect.map(clip.intersection) ?? clip
    guard y >= area.y, y < area.endY, x < area.endX else { return 0 }
    let start = Rect.clamp(x)
    let look = Cell.pack(style)
    if let used = putASCII(text, x: start, y: y, look: look, area) { return used }
    var column = start
    var last: Int?
    Sanitiser.forEachSafeScalar(of: text) { scalar in
      let width = TextWidth.width(of: scalar)
      if width == 0 {
        if let last { cells[last] = cells[last].combining(scalar) }
        return true
      }
      guard column < area.endX else { return false }
      last = nil
      if column >= area.x, column + width <= area.endX {
        last = y * size.columns + column
        place(
          Cell(scalarBits: UInt64(scalar.value), width: width, look: look), x: column, y: y)
      } else {
        // Half of a wide character: the half that may be drawn on is blank.
        for half in column..<column + width where half >= area.x && half < area.endX {
          place(.space(look: look), x: half, y: y)
        }
      }
      column += width
      return true
    }
    return min(column, area.endX) - start
  }

  /// Writes `text` if it is nothing but printable ASCII, as nearly all text is: every byte is a
  /// column. Nil, and nothing written, if not.
  private mutating func putASCII(
    _ text: String, x start: Int, y: Int, look: UInt64, _ area: Rect
  ) -> Int? {
    // One byte beyond the edge tells whether the last character goes on with a mark.
    let visible = text.utf8.prefix(max(0, area.endX - start) + 1)
    guard visible.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return nil }
    var column = start
    for byte in visible {
      guard column < area.endX else { break }
      if column >= area.x {
        place(Cell(scalarBits: UInt64(byte), width: 1, look: look), x: column, y: y)
      }
      column += 1
    }
    return column - start
  }

  /// Writes one scalar that is known to be safe and one column wide.
  mutating func set(_ scalar: Unicode.Scalar, x: Int, y: Int, style: Style) {
    guard clip.contains(x: x, y: y) else { return }
    place(Cell(scalarBits: UInt64(scalar.value), width: 1, look: Cell.pack(style)), x: x, y: y)
  }

  /// Writes one character; see `put(_:x:y:style:maxWidth:ellipsis:clip:)`.
  public mutating func put(_ character: Character, x: Int, y: Int, style: Style = .plain) {
    put(String(character), x: x, y: y, style: style)
  }

  /// Writes spans of differing looks one after the other and returns the columns they took; cut
  /// with `ellipsis` at `maxWidth`.
  @discardableResult
  public mutating func put(
    _ text: StyledText, x: Int, y: Int, maxWidth: Int? = nil, ellipsis: String = "…"
  ) -> Int {
    let text = maxWidth.map { text.fitted(to: $0, ellipsis: ellipsis) } ?? text
    var used = 0
    for span in text.spans {
      used += put(span.text, x: Rect.clamp(x) + used, y: y, style: span.style)
    }
    return used
  }

  /// Fills `rect` with `character` (a blank unless told; a wide or unsafe one is replaced by a
  /// blank).
  public mutating func fill(_ rect: Rect, style: Style, character: Character = " ") {
    let area = clip.intersection(rect)
    var cell = Cell(character, style: style)
    if cell.width != 1 { cell = .space(look: Cell.pack(style)) }
    for y in area.y..<area.endY {
      guard area.width > 0 else { return }
      let row = y * size.columns
      blankPartner(of: row + area.x)
      blankPartner(of: row + area.endX - 1)
      for index in row + area.x..<row + area.endX { cells[index] = cell }
    }
  }

  /// Changes how the cells in `rect` look and leaves what they show: a selected row, a changed
  /// figure.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let area = clip.intersection(rect)
    for y in area.y..<area.endY {
      for x in area.x..<area.endX {
        let index = y * size.columns + x
        cells[index] = cells[index].restyled(change(cells[index].style))
      }
    }
  }

  /// Copies `other` with its top left corner at `x`, `y`.
  public mutating func draw(_ other: Canvas, x: Int, y: Int) {
    let origin = Rect(x: x, y: y, width: other.size.columns, height: other.size.rows)
    let area = clip.intersection(origin)
    for row in area.y..<area.endY {
      for column in area.x..<area.endX {
        let cell = other[column - origin.x, row - origin.y]
        let whole = column + cell.width <= area.endX && (cell.width > 0 || column > area.x)
        if !whole {
          place(.space(look: cell.look), x: column, y: row)
        } else if cell.width > 0 {
          place(cell, x: column, y: row)
        }
      }
    }
  }

  /// Puts `cell` where the caller knows it fits, and keeps wide characters whole.
  private mutating func place(_ cell: Cell, x: Int, y: Int) {
    let index = y * size.columns + x
    if cells[index].width != 1 { blankPartner(of: index) }
    cells[index] = cell
    if cell.width == 2 {
      blankPartner(of: index + 1)
      cells[index + 1] = .rightHalf(look: cell.look)
    }
  }

  /// Blanks the other half of the wide character at `index`, if there is one.
  private mutating func blankPartner(of index: Int) {
    switch cells[index].width {
    case 2: cells[index + 1] = .space(look: cells[index + 1].look)
    case 0: cells[index - 1] = .space(look: cells[index - 1].look)
    default: break
    }
  }

  /// Replaces cells as they are, halves of wide characters included; runs come from a diff, so they
  /// are whole.
  mutating func overwrite(y: Int, x: Int, with new: ArraySlice<Cell>) {
    guard y >= 0, y < size.rows, x >= 0, x < size.columns else { return }
    for (offset, cell) in new.enumerated() where x + offset < size.columns {
      cells[y * size.columns + x + offset] = cell
    }
  }
}
