import Board
import CareModel
import Dashboard
import Documents

/// Makes slides of a board: first its public copy, with regard to what was released before, and from that copy alone the slides.
struct DeckPress: Sendable {
  let folder: String
  let data: String

  /// - Parameters:
  ///   - area: whose slides; nil: the board's own.
  ///   - period: the period to speak of; nil: the latest.
  ///   - today: the day by which what is due is late.
  func deck(of board: Snapshot, area: AreaCode?, period: Period?, today: Day?) throws -> Deck {
    let published = try publicCopy(of: board, area: area)
    return Deck(published, area: area, period: period, today: today)
  }

  /// The public copy of a board; throws why there is none.
  func publicCopy(of board: Snapshot, area: AreaCode?) throws -> PublicSnapshot {
    guard let area = area ?? board.homeArea else { throw CommandFailure(PublicationRefusal.noArea.sentence) }
    let tables: PublishingTables
    do throws(Diagnostic) {
      tables = try PublishingTables(folder: data)
    } catch {
      throw CommandFailure("the program's own data cannot be read: \(error.rendered)")
    }
    do throws(PublicationRefusal) {
      let ledger = try board.profile.disclosure.ledger.map { path throws(PublicationRefusal) in
        try PublicationLedger(path: path.hasPrefix("/") ? path : "\(folder)/\(path)", of: area)
      }
      return try DisclosureControl(board, area: area, ledger: ledger, tables: tables).publication().snapshot
    } catch {
      throw CommandFailure(error.sentence)
    }
  }
}
