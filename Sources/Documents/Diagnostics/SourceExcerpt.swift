/// One line of a file, cut to a readable width, with the place of a caret under the fault.
public struct SourceExcerpt: Hashable, Sendable {
  /// The line without its end, control characters made visible; `…` where it was cut.
  public let text: String
  /// How many characters of `text` stand before the fault.
  public let caretOffset: Int

  /// - Parameters:
  ///   - line: the whole line, without its line ending.
  ///   - column: the column of the fault in characters, from 1.
  ///   - width: how many characters to keep at most; the part around the fault is kept.
  public init(line: some StringProtocol, column: Int, width: Int = 100) {
    let before = max(0, column - 1)
    // A line may be megabytes long: never count further than the window asks.
    let leading = max(0, before - width * 2 / 3)
    let tail = line.dropFirst(leading)
    let kept = tail.prefix(width)
    var text = PrintableText.shown(kept)
    var offset = min(before - leading, kept.count)
    if leading > 0 {
      text = "…" + text
      offset += 1
    }
    if kept.endIndex < tail.endIndex { text += "…" }
    self.text = text
    self.caretOffset = offset
  }
}
