internal import Screen

/// One report of the mouse, its cell counted from 1.
struct MouseReport {
  /// Low bits: which button; 4, 8, 16: Shift, Alt, Ctrl; 32: it moved; 64: the wheel; 128: further buttons.
  let button: Int
  let column: Int
  let row: Int

  /// A click of the first button or a turn of the wheel; everything else a mouse can do means nothing here.
  func input(isPress: Bool) -> Input? {
    guard isPress, column >= 1, row >= 1, button >= 0, button & (32 | 128) == 0 else { return nil }
    let which = button & 3
    if button & 64 != 0 {
      guard which < 2 else { return nil }
      let lines = which == 0 ? -InputDecoder.linesPerNotch : InputDecoder.linesPerNotch
      return .wheel(lines: lines, column: column - 1, row: row - 1)
    }
    return which == 0 ? .click(column: column - 1, row: row - 1) : nil
  }
}
