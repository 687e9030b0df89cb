/// One thing that came from the person at the terminal.
public enum Input: Hashable, Sendable {
  case key(Key)
  /// A button went down on the cell at `column`, `row`, both counted from 0.
  case click(column: Int, row: Int)
  /// The wheel moved by `lines` (negative: up) over the cell at `column`, `row`.
  case wheel(lines: Int, column: Int, row: Int)
  /// Text from the clipboard; never to be run as keys.
  case paste(String)
  case resize(Size)
  /// The program was stopped and is back: everything must be painted again.
  case resumed
}
