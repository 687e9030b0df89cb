/// What a public build makes: the view for everybody, the audit for nobody but officers, and what the ledger should remember.
public struct Publication: Sendable {
  public let snapshot: PublicSnapshot
  public let audit: PublicationAudit
  /// The figures of the board's own that this view shows.
  public let entries: [LedgerEntry]
}
