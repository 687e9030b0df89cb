internal import Screen
public import Terminal

/// Joins a program to a terminal: the only place that waits, and the only one that draws.
///
/// One turn: sleep until something is ready; gather all of it; apply every event; do what they ask; draw once; show it if it differs.
/// There is no ticker: without input, change or deadline the loop sleeps and costs nothing.
public struct RunLoop<Body: Program, Display: Terminal & ~Copyable>: ~Copyable {
  public private(set) var program: Body
  public private(set) var terminal: Display
  /// How often the loop has woken.
  public private(set) var turns = 0

  private let mailbox: Mailbox<Body.Event>
  private let watcher: FileWatcher?
  private let waiting: Waiting
  private let translate: (Occurrence) -> Body.Event?
  private let perform: (Body.Effect, inout Display) -> Void
  private var shown: Canvas?

  /// - Parameters:
  ///   - mailbox: where slow work posts its outcome.
  ///   - watcher: files whose changes become events.
  ///   - translate: the program's word for what was noticed; nil when it does not care.
  ///   - perform: does what an effect asks, at once. Slow work belongs in a task that posts to the mailbox.
  public init(
    program: Body, terminal: consuming Display, mailbox: Mailbox<Body.Event>,
    watcher: FileWatcher? = nil, waiting: Waiting = .system,
    translate: @escaping (Occurrence) -> Body.Event?,
    perform: @escaping (Body.Effect, inout Display) -> Void
  ) {
    self.program = program
    self.terminal = terminal
    self.mailbox = mailbox
    self.watcher = watcher
    self.waiting = waiting
    self.translate = translate
    self.perform = perform
  }

  /// Shows the program as it is, does `effects`, and turns until it is finished or the terminal hangs up.
  ///
  /// - Returns: the program as it ended; the terminal has been left by then.
  public consuming func run(
    starting effects: [Body.Effect] = []
  ) throws(Display.Failure) -> Body {
    try start(effects)
    while isRunning { try turn() }
    return program
  }

  public var isRunning: Bool { !program.isFinished && !terminal.isClosed }

  /// The first frame, before anything slow begins, and then what is to be done first.
  public mutating func start(_ effects: [Body.Effect] = []) throws(Display.Failure) {
    try show()
    for effect in effects { perform(effect, &terminal) }
  }

  /// Sleeps until something happens, and answers it with at most one frame.
  public mutating func turn() throws(Display.Failure) {
    waiting.sleep(descriptors, deadline)
    turns += 1
    let now = waiting.now()
    var events = [translate(.tick(now))].compactMap { $0 }
    if let changed = watcher?.drain(at: now), !changed.isEmpty {
      if let event = translate(.changed(changed)) { events.append(event) }
    }
    events += mailbox.take()
    events += try terminal.drain(at: now).compactMap { translate(.input($0)) }

    var effects: [Body.Effect] = []
    for event in events where !program.isFinished { effects += program.update(event) }
    for effect in effects { perform(effect, &terminal) }
    if !program.isFinished { try show() }
  }

  private var descriptors: [CInt] {
    terminal.descriptors + [mailbox.descriptor] + (watcher?.descriptors ?? [])
  }

  private var deadline: ContinuousClock.Instant? {
    [program.nextDeadline, terminal.inputDeadline, watcher?.nextDeadline].compactMap { $0 }.min()
  }

  private mutating func show() throws(Display.Failure) {
    let canvas = program.render(terminal.size)
    guard canvas != shown || terminal.needsPaint else { return }
    try terminal.present(canvas)
    shown = canvas
  }
}
