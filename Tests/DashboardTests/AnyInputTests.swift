import Board
import Screen
import Testing

@testable import Dashboard

/// Whatever comes in, in whatever order, there is a screen to show for it.
@Suite("Any input")
struct AnyInputTests {
  /// Numbers that look random and are the same each time.
  struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, sides)
    }
  }

  @Test("Keys, clicks, wheels, pastes, sizes and reloads", arguments: 1...6)
  func anything(_ seed: Int) {
    var dice = Dice(state: UInt64(seed))
    let boards = [
      Northmoor.snapshot(), Northmoor.snapshot { $0.add("eet_19_21", Northmoor.code, Northmoor.months[35], of: (dice.state == 0 ? 1 : 60, 167)) },
      BoardInCode(Northmoor.catalogue).snapshot(), Northmoor.snapshot { $0.profile.area = nil },
    ]
    let keys = Command.all.flatMap(\.keys) + [.character("e"), .character("é"), .backspace, .control("u"), .function(9), .character("z")]
    var state = State(State.Settings(size: Size(columns: 100, rows: 30)))
    for _ in 0..<250 {
      let size = state.settings.size
      switch dice.roll(14) {
      case 0: _ = state.update(.loaded(boards[dice.roll(boards.count)]))
      case 1: _ = state.update(.input(.resize(Size(columns: dice.roll(201), rows: dice.roll(61)))))
      case 2: _ = state.update(.input(.click(column: dice.roll(size.columns + 2) - 1, row: dice.roll(size.rows + 2) - 1)))
      case 3: _ = state.update(.input(.wheel(lines: dice.roll(2) * 2 - 1, column: dice.roll(size.columns + 1), row: dice.roll(size.rows + 1))))
      case 4: _ = state.update(.input(.paste("eet \u{1B}[2J \u{202E}x\n")))
      case 5: _ = state.update(.loadFailed("the folder is gone"))
      case 6: _ = state.update(.tick(1_700_000_000 + dice.roll(100_000)))
      default: _ = state.update(.input(.key(keys[dice.roll(keys.count)])))
      }
      let canvas = state.render(state.settings.size)
      #expect(canvas.size == state.settings.size)
      #expect(!state.visits.isEmpty)
      if let cursor = canvas.cursor { #expect(canvas.bounds.contains(x: cursor.x, y: cursor.y), "\(state.place) \(size)") }
    }
    #expect(!state.plainText.isEmpty)
  }

  @Test("A frame is a function of the state: drawn twice it is the same")
  func pure() {
    let state = Northmoor.state().pressing("s<down>")
    #expect(state.render(Size(columns: 120, rows: 36)) == state.render(Size(columns: 120, rows: 36)))
  }
}
