internal import CNcurses
internal import Glibc
public import Screen

/// The real terminal, drawn on through ncurses.
///
/// From its making to its end the terminal is in full-screen mode, and is put back as it was however the process ends: by this
/// value's end, by `exit`, or by a signal. One at a time, on one thread. What is written to standard error meanwhile is held back and
/// shown afterwards.
public struct NcursesTerminal: Terminal, ~Copyable {
  public typealias Failure = TerminalFailure

  public let profile: TerminalProfile
  public private(set) var size: Size
  public private(set) var isClosed = false

  private var decoder = InputDecoder()
  private var lastByte: ContinuousClock.Instant?
  private var shown: Canvas?
  private var pairs: ColourPairs
  private var inks: [Style: Ink] = [:]
  private let colours: Int

  /// Goes into full-screen mode as `profile` says.
  public init(profile: TerminalProfile) throws(TerminalFailure) {
    if let refusal = profile.refusal { throw .refused(refusal) }
    var outcome = Int32(CN_NO_ENTRY)
    for entry in [profile.entry.value, "xterm-256color", "vt100"] {
      outcome = cn_open(entry, profile.colour.value != .none)
      if outcome != Int32(CN_NO_ENTRY) { break }
    }
    switch Int(outcome) {
    case CN_OPENED: break
    case CN_ALREADY_OPEN: throw .alreadyOpen
    case CN_NOT_A_TERMINAL: throw .refused(.inputIsNotATerminal)
    case CN_NO_ENTRY: throw .refused(.noEntry(term: profile.term))
    default: throw .outOfDescriptors
    }
    self.profile = profile
    colours = Int(cn_colours())
    pairs = ColourPairs(limit: Int(cn_pair_limit()))
    size = NcursesTerminal.measured()
    cn_resize(Int32(size.rows), Int32(size.columns))
    cn_mouse(profile.mouse.value)
  }

  deinit { cn_close() }

  /// Tells whoever listens at the other end of a socket when the screen is entered (`in`) and left (`out`): what no handler can
  /// do after SIGKILL, a survivor can.
  public func tell(_ survivor: CInt) { cn_outlived_by(survivor) }

  // MARK: - Showing

  public var needsPaint: Bool { shown == nil }

  public mutating func present(_ canvas: Canvas) throws(TerminalFailure) {
    guard cn_is_entered() else {
      shown = nil
      return
    }
    let canvas = canvas.limited(to: profile.glyphs.value)
    if let shown, shown.size == canvas.size {
      if !paint(canvas.diff(from: shown), orGiveUp: true) { paintAfresh(canvas) }
    } else {
      cn_erase()
      if !paint(canvas.paintedWhole(), orGiveUp: true) { paintAfresh(canvas) }
    }
    if let cursor = canvas.cursor, cursor.x < size.columns, cursor.y < size.rows {
      cn_cursor(Int32(cursor.y), Int32(cursor.x), true)
    } else {
      cn_cursor(0, 0, false)
    }
    cn_frame(profile.synchronisedUpdates)
    shown = canvas
  }

  private mutating func paintAfresh(_ canvas: Canvas) {
    pairs.removeAll()
    cn_reset_pairs()
    cn_erase()
    cn_repaint()
    paint(canvas.paintedWhole(), orGiveUp: false)
  }

  /// Puts runs on ncurses' screen; false as soon as the colour pairs run out, unless told not to give up.
  @discardableResult
  private mutating func paint(_ runs: [Run], orGiveUp: Bool) -> Bool {
    var style: Style?
    var attributes: UInt32 = 0
    var pair: Int32 = 0
    var scalars: [UInt32] = []
    for run in runs where run.y < size.rows {
      for (offset, cell) in run.cells.enumerated() where cell.width > 0 {
        if cell.style != style {
          style = cell.style
          let ink = ink(for: cell.style)
          let number = pairNumber(of: ink.pair)
          if number == nil, orGiveUp { return false }
          attributes = ink.attributes
          pair = number ?? 0
        }
        scalars.removeAll(keepingCapacity: true)
        for scalar in cell.scalars { scalars.append(scalar.value) }
        cn_put(
          Int32(run.y), Int32(run.x + offset), scalars, Int32(scalars.count), Int32(cell.width),
          attributes, pair)
      }
    }
    return true
  }

  private mutating func ink(for style: Style) -> Ink {
    if let ink = inks[style] { return ink }
    let ink = Ink(style, level: profile.colour.value, colours: colours)
    // A theme has some dozens of styles; more means that they are being computed.
    if inks.count >= 1024 { inks.removeAll() }
    inks[style] = ink
    return ink
  }

  private mutating func pairNumber(of pair: ColourPairs.Pair) -> Int32? {
    guard let (number, isNew) = pairs.number(of: pair) else { return nil }
    if isNew { _ = cn_define_pair(number, pair.foreground, pair.background) }
    return number
  }

  public mutating func repaint() {
    shown = nil
    cn_repaint()
  }

  public mutating func setMouse(_ on: Bool) { cn_mouse(on) }

  /// Hands text to the terminal's clipboard; whether the terminal takes it cannot be known. Text too long for any is not sent.
  public func copy(_ text: String) {
    guard let sequence = ClipboardText(text, multiplexer: profile.multiplexer) else { return }
    sequence.bytes.withUnsafeBytes { bytes in
      cn_write(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
  }

  // MARK: - Listening

  public var descriptors: [CInt] {
    isClosed ? [cn_signal_descriptor()] : [STDIN_FILENO, cn_signal_descriptor()]
  }

  public var inputDeadline: ContinuousClock.Instant? {
    guard let patience = decoder.patience, let lastByte else { return nil }
    switch patience {
    case .keystroke: return lastByte + profile.escapeDelay
    case .sequence: return lastByte + max(.milliseconds(500), profile.escapeDelay)
    }
  }

  public mutating func drain(
    at now: ContinuousClock.Instant
  ) throws(TerminalFailure) -> [Input] {
    let due = inputDeadline
    var inputs: [Input] = []
    var heard = false
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
      while !isClosed, NcursesTerminal.hasInput() {
        let count = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
        if count > 0 {
          heard = true
          inputs += decoder.decode(buffer[..<count])
        } else if count == 0 || errno != EINTR && errno != EAGAIN {
          isClosed = true
        }
      }
    }
    if heard {
      lastByte = now
    } else if let due, now >= due {
      inputs += decoder.silence()
    }
    return signalled() + inputs
  }

  private mutating func signalled() -> [Input] {
    let signals = cn_take_signals()
    guard signals != 0 else { return [] }
    let resumed = signals & UInt32(CN_RESUMED) != 0
    let measured = NcursesTerminal.measured()
    let resized = measured != size
    guard resumed || resized else { return [] }
    size = measured
    cn_resize(Int32(size.rows), Int32(size.columns))
    shown = nil
    return (resized ? [.resize(size)] : []) + (resumed ? [.resumed] : [])
  }

  private static func hasInput() -> Bool {
    var source = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, 0) > 0
  }

  private static func measured() -> Size {
    var rows: CInt = 0
    var columns: CInt = 0
    cn_size(&rows, &columns)
    return Size(columns: Int(columns), rows: Int(rows))
  }
}
