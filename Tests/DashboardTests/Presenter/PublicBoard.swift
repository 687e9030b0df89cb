import CareModel
import Screen

@testable import Board
@testable import Dashboard

/// A board put together in a test as disclosure control would leave it: what is withheld in it is withheld by the test.
enum PublicBoard {
  static func snapshot(_ change: (inout BoardInCode) -> Void = { _ in }) -> PublicSnapshot {
    let board = Northmoor.snapshot { board in
      change(&board)
      board.catalogue = board.catalogue.inWholePercentages
    }
    return PublicSnapshot(board: board, area: Northmoor.code, rules: PublicationRules(), withheld: 0, shown: 0)
  }

  private static let usual = Deck(snapshot())

  static func deck(order: [String] = [], period: Period? = nil, today: Day? = nil, _ change: ((inout BoardInCode) -> Void)? = nil) -> Deck {
    if order.isEmpty, period == nil, today == nil, change == nil { return usual }
    return Deck(snapshot(change ?? { _ in }), period: period, order: order, today: today)
  }

  /// A presentation without a dashboard behind it, with the slides up.
  static func presenting(_ size: Size = Size(columns: 80, rows: 24), every: Duration? = nil, _ change: ((inout BoardInCode) -> Void)? = nil) -> State {
    var state = State(State.Settings(size: size))
    _ = state.presentAlone(theme: .dark, every: every)
    _ = state.update(.presented(deck(change)))
    return state
  }
}

extension State {
  var slideNumber: Int? { presenter?.position?.number }

  /// Time passes, and then keys are pressed.
  func after(_ seconds: Int, _ keys: String = "") -> State {
    var state = self
    _ = state.update(.uptime(uptime + .seconds(seconds)))
    return state.pressing(keys)
  }
}
