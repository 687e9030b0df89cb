import Board
import CareModel
import Dashboard

/// Makes slides of a board: first its public copy, with regard to what was released before, and from that copy alone the slides.
struct DeckPress: Sendable {
  let folder: String
  let data: String

  /// - Parameters:
  ///   - area: whose slides; nil: the board's own.
  ///   - period: the period to speak of; nil: the latest.
  ///   - today: the day by which what is due is late.
  func deck(of board: Snapshot, area: AreaCode?, period: Period?, today: Day?) throws -> Deck {
    let published = try PublicPress(board, folder: folder, area: area, data: data).publication().snapshot
    return Deck(published, area: published.area, period: period, order: published.board.profile.slides, today: today)
  }
}
