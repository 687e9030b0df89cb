import Runtime
import Screen
import Terminal
import Testing

/// The loop, told as stories: what happens, what is drawn, when it sleeps.
@Suite struct RunLoopTests {
  /// Counts what it hears, and shows the count.
  struct Counter: Program {
    enum Event: Sendable, Equatable {
      case time(ContinuousClock.Instant), key(Key), resumed, changed(Set<String>), loaded(Int)
    }
    enum Effect: Equatable { case load(Int), repaint, mouse(Bool) }

    var heard: [Event] = []
    var keys = 0
    var loaded: Int?
    var nextDeadline: ContinuousClock.Instant?
    var isFinished = false

    mutating func update(_ event: Event) -> [Effect] {
      heard.append(event)
      switch event {
      case .time(let now):
        if let due = nextDeadline, now >= due { nextDeadline = nil }
        return []
      case .key(.character("q")):
        isFinished = true
        return []
      case .key(.character("l")): return [.load(7)]
      case .key(.control("l")): return [.repaint]
      case .key(.character("m")): return [.mouse(false)]
      case .key: keys += 1
      case .changed: return [.load(8)]
      case .loaded(let number): loaded = number
      case .resumed: break
      }
      return []
    }

    func render(_ size: Size) -> Canvas {
      var canvas = Canvas(size: size)
      canvas.put("keys \(keys) loaded \(loaded.map(String.init) ?? "-")", x: 0, y: 0)
      return canvas
    }
  }

  /// A clock that stands still unless slept on, and a record of each sleep.
  final class Sleeper {
    let start = ContinuousClock.now
    var now: ContinuousClock.Instant
    var sleeps: [Duration?] = []
    init() { now = start }
    var waiting: Waiting {
      Waiting(
        now: { self.now },
        sleep: { _, until in
          self.sleeps.append(until.map { self.start.duration(to: $0) })
          if let until { self.now = max(self.now, until) }
        })
    }
  }

  private let size = Size(columns: 20, rows: 1)

  private func loop(
    _ program: Counter = Counter(), script: [[Input]], sleeper: Sleeper = Sleeper(),
    closesAfterScript: Bool = true
  ) throws -> RunLoop<Counter, InMemoryTerminal> {
    let mailbox = try Mailbox<Counter.Event>()
    return RunLoop(
      program: program,
      terminal: InMemoryTerminal(size: size, script: script, closesAfterScript: closesAfterScript),
      mailbox: mailbox, waiting: sleeper.waiting,
      translate: { occurrence in
        switch occurrence {
        case .tick(let now): .time(now)
        case .changed(let paths): .changed(paths)
        case .input(.key(let key)): .key(key)
        case .input(.resumed): .resumed
        case .input: nil
        }
      },
      perform: { effect, terminal in
        switch effect {
        case .load(let number): mailbox.post(.loaded(number))
        case .repaint: terminal.repaint()
        case .mouse(let on): terminal.setMouse(on)
        }
      })
  }

  private func lines(_ loop: borrowing RunLoop<Counter, InMemoryTerminal>) -> [String] {
    loop.terminal.frames.map(\.text)
  }

  @Test func queuedKeysAreOneFrame() throws {
    var loop = try loop(script: [Array(repeating: .key(.down), count: 50)])
    loop.start()
    loop.turn()
    #expect(lines(loop) == ["keys 0 loaded -", "keys 50 loaded -"])
  }

  @Test func firstFrameComesBeforeTheFirstEffect() throws {
    var loop = try loop(script: [[]], closesAfterScript: false)
    loop.start([.load(3)])
    #expect(lines(loop) == ["keys 0 loaded -"])
    loop.turn()
    #expect(lines(loop) == ["keys 0 loaded -", "keys 0 loaded 3"])
  }

  @Test func whatLooksTheSameIsNotPainted() throws {
    var loop = try loop(script: [[.key(.character("m"))], [.click(column: 1, row: 1)]])
    loop.start()
    loop.turn()
    loop.turn()
    #expect(lines(loop).count == 1)
    #expect(!loop.terminal.capturesMouse)
  }

  @Test func repaintResumeAndResizePaintAllTheSame() throws {
    var loop = try loop(script: [[.key(.control("l"))], [.resumed], [.resize(Size(columns: 16, rows: 2))]])
    loop.start()
    for _ in 0..<3 { loop.turn() }
    #expect(loop.terminal.frames.map(\.size.columns) == [20, 20, 20, 16])
  }

  @Test func effectsComeBackThroughTheMailbox() throws {
    var loop = try loop(script: [[.key(.character("l")), .key(.up)], []], closesAfterScript: false)
    loop.start()
    loop.turn()
    loop.turn()
    #expect(lines(loop) == ["keys 0 loaded -", "keys 1 loaded -", "keys 1 loaded 7"])
  }

  @Test func quittingStopsAtOnce() throws {
    let ended = try loop(script: [[.key(.up), .key(.character("q")), .key(.up)], [.key(.up)]]).run()
    #expect(ended.keys == 1)
    #expect(ended.isFinished)
  }

  @Test func aHungUpTerminalEndsTheLoop() throws {
    let ended = try loop(script: [[.key(.up)]]).run()
    #expect(ended.keys == 1)
    #expect(!ended.isFinished)
  }

  @Test func sleepsForEverWithoutADeadline() throws {
    let sleeper = Sleeper()
    var loop = try loop(script: [], sleeper: sleeper, closesAfterScript: false)
    loop.start()
    loop.turn()
    #expect(sleeper.sleeps == [nil])
  }

  @Test func aDeadlineWakesItAndTheTickComesFirst() throws {
    let sleeper = Sleeper()
    let due = sleeper.start + .seconds(3)
    var loop = try loop(
      Counter(nextDeadline: due), script: [], sleeper: sleeper, closesAfterScript: false)
    loop.start()
    loop.turn()
    loop.turn()
    #expect(sleeper.sleeps == [.seconds(3), nil])
    #expect(loop.program.heard == [.time(due), .time(due)])
    #expect(lines(loop).count == 1)
  }
}
