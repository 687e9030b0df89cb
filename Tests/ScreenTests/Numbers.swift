import Screen

/// The same unhurried series of numbers for the same seed, so that a failing case can be run again.
struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number from 0 up to, not including, `bound`.
  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return bound > 0 ? Int(state >> 33) % bound : 0
  }

  /// `canvas` with a handful of texts and fills anywhere on and around it.
  mutating func scribble(on canvas: Canvas) -> Canvas {
    let texts = ["care", "世界", "a世b", "█▌", "e\u{301}", "", "\u{1B}[1mx", "界"]
    let styles = [
      Style.plain, Style(attributes: .bold), Style(foreground: .rgb(red: 1, green: 2, blue: 3)),
    ]
    var canvas = canvas
    for _ in 0..<next(12) {
      let x = next(34) - 5
      let y = next(10) - 2
      let style = styles[next(styles.count)]
      switch next(4) {
      case 0:
        canvas.fill(
          Rect(x: x, y: y, width: next(8), height: next(3)), style: style, character: "·")
      case 1:
        canvas.restyle(Rect(x: x, y: y, width: next(8), height: next(3))) { _ in style }
      case 2:
        canvas.put(
          texts[next(texts.count)], x: x, y: y, style: style,
          clip: Rect(x: next(20), y: 0, width: next(9), height: 9))
      default: canvas.put(texts[next(texts.count)], x: x, y: y, style: style)
      }
    }
    return canvas
  }
}
