import Board
import CareModel
import Dashboard

/// The slides of a board read once, for the commands that answer and end.
struct OpenedDeck {
  let deck: Deck

  init(_ options: BoardOptions) async throws {
    var options = options
    options.isPublic = false
    self = try OpenedDeck(try await OpenedBoard(options), options)
  }

  init(_ opened: OpenedBoard, _ options: BoardOptions) throws {
    let place = try BoardPlace(options.board)
    let clock = try Clock(today: options.today)
    deck = try DeckPress(folder: place.folder, data: place.shipped.data).deck(
      of: opened.snapshot, area: try opened.requiredArea(), period: opened.periods.first,
      today: clock.today(on: opened.snapshot))
  }
}
