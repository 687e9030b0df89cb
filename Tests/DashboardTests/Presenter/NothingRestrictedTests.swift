import CareModel
import Screen
import Testing

@testable import Board
@testable import Dashboard

/// While slides are up nothing but the public copy can be seen, whatever happens.
@Suite("Nothing restricted is shown")
struct NothingRestrictedTests {
  // A number that stands on the restricted board only, everywhere it can.
  static let secret = "7,654"

  static func restricted(_ board: inout BoardInCode) {
    board.add("cla_number", Northmoor.code, Northmoor.months[35], value: 7654)
    board.add("uasc_number", Northmoor.code, Northmoor.months[35], value: 7654)
    board.profile.authority = "Secret 7,654"
    board.commentary.append(Commentary(indicator: "cla_number", period: Northmoor.months[35], text: "Secret 7,654", author: "x"))
  }

  static func dashboard() -> State {
    var state = State(State.Settings(size: Size(columns: 120, rows: 36)))
    _ = state.update(.loaded(Northmoor.snapshot(restricted)))
    return state
  }

  @Test("From the dashboard: before the slides are there, while they are, and when they are refused")
  func phases() {
    var state = Self.dashboard()
    #expect(state.words.contains(Self.secret))
    #expect(state.update(.input(.key(.character("p")))) == [.publish])
    #expect(!state.words.contains(Self.secret))
    var refused = state
    _ = refused.update(.refused("there is no public view"))
    #expect(!refused.words.contains(Self.secret))
    _ = state.update(.presented(PublicBoard.deck()))
    #expect(state.words.contains("1 / 9"))
    #expect(!state.words.contains(Self.secret))
    #expect(!state.plainText.contains(Self.secret))
  }

  @Test("The dashboard comes back only at a second q, one after the other", arguments: [
    ("q", false), ("<esc>", false), ("<esc><esc><esc>", false), ("q<pgdn>q", false), ("qq", true), ("<esc>q", true), ("q<space>", false), ("bq", false), ("oq", false),
  ])
  func leaving(_ keys: String, _ isBack: Bool) {
    var state = Self.dashboard().pressing("p")
    _ = state.update(.presented(PublicBoard.deck()))
    state = state.pressing(keys)
    #expect(state.words.contains(Self.secret) == isBack)
    #expect((state.presenter == nil) == isBack)
  }

  @Test("No key, click, paste, size, reload, theme or failure brings it out", arguments: 1...20)
  func anything(_ seed: Int) {
    var dice = Dice(seed: seed)
    var state = Self.dashboard().pressing(["", "s", "d", "w", "2<ret>"][seed % 5] + "p")
    var keys = Command.all.flatMap(\.keys).filter { $0 != .character("q") && $0 != .control("c") }
    keys += [.insert, .delete, .alt("x"), .control("x")]
    for step in 0..<150 {
      let event: Event =
        switch Int.random(in: 0..<14, using: &dice) {
        case 0: .input(.click(column: Int.random(in: 0..<200, using: &dice), row: Int.random(in: 0..<60, using: &dice)))
        case 1: .input(.wheel(lines: Bool.random(using: &dice) ? 1 : -1, column: 3, row: 3))
        case 2: .input(.paste("qq:quit\n"))
        case 3: .input(.resize(Size(columns: Int.random(in: 1...220, using: &dice), rows: Int.random(in: 1...70, using: &dice))))
        case 4: .loaded(Northmoor.snapshot { Self.restricted(&$0); $0.generation = step + 2 })
        case 5: .loadFailed("broken \(Self.secret)")
        case 6: .refused("there is no public view")
        case 7: .presented(PublicBoard.deck())
        case 8: .uptime(.seconds(step * 7))
        case 9: .themesRead([.dark, .monochrome], [])
        case 10: .filesChanged
        case 11: .trouble([])
        default: .input(.key(keys.randomElement(using: &dice) ?? .pageDown))
        }
      let effects = state.update(event)
      for case .copy(let text) in effects { #expect(!text.contains(Self.secret)) }
      #expect(state.presenter != nil)
      #expect(!state.render(state.settings.size).text.contains("7,654"), "after \(event)")
    }
  }

  @Test("Without a dashboard behind, a board that comes along is not even kept")
  func alone() {
    var state = PublicBoard.presenting()
    _ = state.update(.loaded(Northmoor.snapshot(Self.restricted)))
    #expect(state.snapshot == nil)
    #expect(state.standing == nil)
  }
}

/// The same numbers every time.
private struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
