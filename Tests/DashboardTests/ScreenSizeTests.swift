import Board
import CareModel
import Screen
import Testing

@testable import Dashboard

@Suite("Sizes")
struct ScreenSizeTests {
  static let screens = ["", "2", "4z", "s", "soo", "soooo", "w", "w<end>", "w<ret>", "r<ret>W", "r<ret>oB", "R<ret>V", "<a-s>", "r<ret>", "r<ret><end>", "d", "?", ":ne", "a", "/care", "3<ret><tab>", "r<ret>c", "r<ret>c<end>", "r<ret>co", "r<ret>cb", "r<ret>v", "r<ret>v<ret>", "r<ret>v<ret><end>", "f", "f<end>"]

  @Test("No screen traps at any size or glyph level", arguments: screens)
  func anySize(_ keys: String) {
    let state = Northmoor.state().pressing(keys)
    var sizes = [(1, 1), (1, 60), (200, 1), (59, 16), (60, 15), (60, 16), (80, 24), (100, 28), (120, 36), (200, 60), (0, 0)]
    for step in 0..<24 { sizes.append((1 + step * 37 % 200, 1 + step * 23 % 60)) }
    for glyphs in GlyphLevel.allCases {
      var state = state
      state.settings.glyphs = glyphs
      for (columns, rows) in sizes {
        let size = Size(columns: columns, rows: rows)
        _ = state.update(.input(.resize(size)))
        let canvas = state.render(size)
        #expect(canvas.size == size)
        if glyphs == .ascii {
          #expect(canvas.text.unicodeScalars.allSatisfy { $0.isASCII }, "\(columns)×\(rows)")
        }
      }
    }
  }

  @Test("Boards with little or nothing on them are pictures all the same", arguments: 0...3)
  func sparse(_ months: Int) {
    var board = BoardInCode(Northmoor.catalogue)
    board.areas.add(Area(code: Northmoor.code, name: "Northmoor", level: .authority))
    board.profile.area = Northmoor.code
    for month in 0..<months {
      board.add("eet_19_21", Northmoor.code, Northmoor.months[month], of: (4, 9))
      board.add("cla_number", Northmoor.code, Northmoor.months[month], value: 12)
      board.add("cla_number", Northmoor.code, Northmoor.months[month], absence: .suppressed, file: "x.csv")
    }
    for screen in Self.screens {
      for (columns, rows) in [(60, 16), (80, 24), (120, 36), (200, 60)] {
        var state = State(State.Settings(size: Size(columns: columns, rows: rows)))
        _ = state.update(.loaded(board.snapshot()))
        state = state.pressing(screen)
        _ = state.render(Size(columns: columns, rows: rows))
      }
    }
  }

  @Test("Too small a screen says what it needs, and keys still work")
  func small() {
    var state = Northmoor.state(State.Settings(size: Size(columns: 50, rows: 3)))
    #expect(state.render(Size(columns: 50, rows: 3)).lines == ["", "  Careboard needs 60×16; this is 50×3. q quits.", ""])
    #expect(state.render(Size(columns: 20, rows: 1)).lines == ["20×1, needs 60×16"].map { " " + $0 })
    #expect(state.render(Size(columns: 5, rows: 1)).lines == ["5×1"].map { " " + $0 })
    #expect(state.update(.input(.key(.character("q")))) == [.quit])
  }

  @Test("Before anything is read")
  func empty() {
    let state = State(State.Settings(size: Size(columns: 80, rows: 24)))
    #expect(state.render(Size(columns: 80, rows: 24)).text.contains("Reading the board"))
  }

  @Test("The three sizes are laid out on purpose")
  func layouts() {
    let state = Northmoor.state()
    let narrow = state.render(Size(columns: 80, rows: 24)).text
    #expect(narrow.contains("╭ 1 Children in our care") && !narrow.contains("╭ 2 Age cohorts") && narrow.contains("╭ 5 Scorecard"))
    for size in [Size(columns: 120, rows: 36), Size(columns: 200, rows: 60)] {
      let text = state.render(size).text
      for title in ["1 Children in our care", "2 Age cohorts", "3 UASC and the NTS threshold", "4 Care leavers in education", "5 Scorecard"] {
        #expect(text.contains("╭ \(title)"))
      }
    }
  }
}
