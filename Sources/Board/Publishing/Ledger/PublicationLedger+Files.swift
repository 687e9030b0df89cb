public import CareModel

extension PublicationLedger {
  /// Reads the ledger of an area from its file, whole or not at all.
  public init(path: String, of area: AreaCode, files: Files = .live) throws(PublicationRefusal) {
    let bytes: [UInt8]
    do throws(Files.Failure) {
      bytes = try files.read(path)
    } catch {
      throw error == .missing ? .ledgerMissing(path) : .ledgerUnreadable(path, reason: error.sentence)
    }
    self = try LedgerReader.read(bytes, path: path, of: area)
  }

  /// The text of the file that holds it.
  public var text: String { LedgerText.text(self) }
}
