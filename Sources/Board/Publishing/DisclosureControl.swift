public import CareModel

/// Makes the public view of a board (statistics.md section 8): the only way from a `Snapshot` to a `PublicSnapshot`.
public struct DisclosureControl: Sendable {
  private let board: Snapshot
  private let area: AreaCode?
  private let ledger: PublicationLedger?
  private let tables: PublishingTables

  /// - Parameters:
  ///   - area: whose board it is; nil: the board's own.
  ///   - ledger: what was released before; nil where nothing was.
  public init(_ board: Snapshot, area: AreaCode? = nil, ledger: PublicationLedger? = nil, tables: PublishingTables) {
    self.board = board
    self.area = area ?? board.homeArea
    self.ledger = ledger
    self.tables = tables
  }

  /// The public view, or why there is none.
  public func publication() throws(PublicationRefusal) -> Publication {
    guard area != nil else { throw .noArea }
    throw .auditFailed("there is no audit yet, so nothing is public")
  }
}
