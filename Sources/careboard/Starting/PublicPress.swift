import Board
import CareModel
import Documents

/// Makes the public view of an opened board, with regard to what its ledger says was released before.
struct PublicPress {
  private let board: Snapshot
  private let area: AreaCode?
  private let tables: PublishingTables
  private let path: String?
  private let ledger: PublicationLedger?
  private let hasLedger: Bool
  /// That the ledger seems to be an older copy; nil where it does not.
  let caution: String?

  /// - Parameters:
  ///   - ledger: the file a person named; nil: the one the board names, if any.
  ///   - mayBegin: whether a ledger that is not there yet counts as one without releases.
  ///   - data: the folder of the program's own tables.
  init(
    _ board: Snapshot, folder: String, area chosen: AreaCode?, ledger named: String? = nil, mayBegin: Bool = false, data: String
  ) throws {
    self.board = board
    area = chosen ?? board.homeArea
    path = named ?? board.profile.disclosure.ledger.map { $0.hasPrefix("/") ? $0 : "\(folder)/\($0)" }
    do throws(Diagnostic) {
      tables = try PublishingTables(folder: data)
    } catch {
      throw CommandFailure("the program's own data cannot be read: \(error.rendered)")
    }
    guard let path, let area else {
      (ledger, hasLedger, caution) = (nil, false, nil)
      return
    }
    do throws(PublicationRefusal) {
      let known = try PublicationLedger(path: path, of: area)
      (ledger, hasLedger, caution) = (known, true, LedgerMark().caution(known, at: path))
    } catch {
      guard case .ledgerMissing = error, mayBegin else { throw CommandFailure(error.sentence) }
      (ledger, hasLedger, caution) = (PublicationLedger(area: area), false, nil)
    }
  }

  /// The public view with its audit; throws why there is none.
  func publication() throws -> Publication {
    do throws(PublicationRefusal) {
      return try DisclosureControl(board, area: area, ledger: ledger, tables: tables).publication()
    } catch {
      throw CommandFailure(error.sentence)
    }
  }

  /// The ledger with a release more, and the file it belongs in.
  func ledger(with publication: Publication, named name: String, on day: Day) throws -> ReportFiles.Ledger {
    guard let path, var ledger else {
      throw CommandFailure("there is no ledger to enter the release in; name one with --ledger, or in the board's disclosure rules")
    }
    let before = hasLedger ? ledger : nil
    ledger.record(LedgerRelease(name: name, released: day, entries: publication.entries))
    return ReportFiles.Ledger(path: path, text: ledger.text, after: ledger, before: before)
  }
}
