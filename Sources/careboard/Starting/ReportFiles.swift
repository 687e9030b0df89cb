import Board

/// What one report leaves behind: the report itself, and the audit and the ledger where they were asked for. All of them are
/// there in the end, or none that is new.
struct ReportFiles {
  let report: String
  /// Nil: standard output.
  let to: String?
  var audit: (path: String, text: String)?
  var ledger: Ledger?

  /// A ledger with the release of this report.
  struct Ledger {
    let path: String
    let text: String
    let after: PublicationLedger
    /// As it was read before the report was made; nil: it was not there.
    let before: PublicationLedger?
  }

  init(report: String, to: String?) {
    self.report = report
    self.to = to
  }

  /// Writes everything beside its place first, and puts it there only when nothing more can fail for want of room or rights.
  /// What is released is in the ledger before anybody can read it.
  func write() throws {
    let places = [to, audit?.path, ledger?.path].compactMap { $0 }.map { StagedFile.resolved($0) }
    guard Set(places).count == places.count else {
      throw CommandFailure("the report, its audit and the ledger need a file each")
    }
    var report = try to.map { try StagedFile(self.report, for: $0) }
    var audit = try self.audit.map { try StagedFile($0.text, for: $0.path, isPrivate: true) }
    var ledger = try self.ledger.map { try StagedFile($0.text, for: $0.path) }
    try place(&ledger)
    try audit?.place()
    try report?.place()
    if to == nil { Output.write(self.report) }
  }

  private func place(_ staged: inout StagedFile?) throws {
    guard let path = staged?.path, let ledger else { return }
    do {
      var claim = try LedgerClaim(path: path, after: ledger.before)
      try staged?.place()
      claim.fulfil()
      LedgerMark().keep(ledger.after, at: path)
    } catch let failure as LedgerClaim.Failure {
      throw CommandFailure(failure.sentence)
    }
  }
}
