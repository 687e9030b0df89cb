public import Screen

/// A terminal for tests and for pictures: it plays a script of inputs and keeps every frame.
public struct InMemoryTerminal: Terminal {
  public typealias Failure = Never

  public private(set) var size: Size
  /// Every canvas presented, oldest first.
  public private(set) var frames: [Canvas] = []
  /// Whether clicks are being captured.
  public private(set) var capturesMouse: Bool
  public private(set) var needsPaint = true

  private var script: ArraySlice<[Input]>
  private let closesAfterScript: Bool

  /// - Parameters:
  ///   - script: what each `drain` yields, in order. A `resize` in it changes `size`.
  ///   - closesAfterScript: whether the terminal hangs up once the script is played; otherwise it stays silent.
  public init(
    size: Size, script: [[Input]] = [], closesAfterScript: Bool = true, capturesMouse: Bool = true
  ) {
    self.size = size
    self.script = script[...]
    self.closesAfterScript = closesAfterScript
    self.capturesMouse = capturesMouse
  }

  public var descriptors: [CInt] { [] }

  /// In the past while there is script left, so that a loop never sleeps over it.
  public var inputDeadline: ContinuousClock.Instant? {
    script.isEmpty ? nil : .now - .seconds(1)
  }

  public var isClosed: Bool { closesAfterScript && script.isEmpty }

  public mutating func present(_ canvas: Canvas) {
    frames.append(canvas)
    needsPaint = false
  }

  public mutating func drain(at now: ContinuousClock.Instant) -> [Input] {
    guard let inputs = script.popFirst() else { return [] }
    for case .resize(let size) in inputs { self.size = size }
    if inputs.contains(.resumed) { needsPaint = true }
    return inputs
  }

  public mutating func repaint() { needsPaint = true }

  public mutating func setMouse(_ on: Bool) { capturesMouse = on }

  /// Adds what further drains are to yield.
  public mutating func send(_ inputs: [Input]) { script.append(inputs) }
}
