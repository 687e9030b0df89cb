import CareModel
import Documents

/// Reads a ledger's file whole or not at all: a ledger that is nearly right protects nobody.
struct LedgerReader {
  private let path: String
  private let reader: CSVReader
  private var area: AreaCode?
  private var releases: [LedgerRelease] = []
  private var open: (name: String, released: Day, isByHand: Bool, entries: [LedgerEntry], seal: LedgerSeal, line: Int)?
  private var fault: PublicationRefusal?

  /// - Parameter expected: the area the board is about; a ledger of another is refused.
  static func read(_ bytes: [UInt8], path: String, of expected: AreaCode) throws(PublicationRefusal) -> PublicationLedger {
    let reader: CSVReader
    do throws(Diagnostic) {
      reader = try CSVReader(bytes: bytes, file: path)
    } catch {
      throw .ledgerDamaged(error)
    }
    var ledger = LedgerReader(path: path, reader: reader)
    return try ledger.read(of: expected)
  }

  private init(path: String, reader: CSVReader) {
    self.path = path
    self.reader = reader
  }

  private mutating func read(of expected: AreaCode) throws(PublicationRefusal) -> PublicationLedger {
    for name in LedgerText.columns where reader.column(name) == nil {
      throw damaged(1, "this is not a publication ledger: it has no column \(name)")
    }
    var copy = self
    let ragged = reader.forEachRow { row in
      guard copy.fault == nil else { return }
      let cells = LedgerText.columns.map { name in copy.reader.column(name).map { row[$0].string } ?? "" }
      copy.read(cells, line: row.line)
    }
    if let fault = copy.fault { throw fault }
    if let diagnostic = ragged.finished.first(where: { $0.severity == .error }) { throw .ledgerDamaged(diagnostic) }
    copy.closeByHand()
    if let open = copy.open { throw damaged(open.line, "the release \(PrintableText.shown(open.name)) has no end") }
    if let area = copy.area, area != expected {
      throw .ledgerOfAnother(path, area: area.text, expected: expected.text)
    }
    return PublicationLedger(area: expected, releases: copy.releases)
  }

  private mutating func read(_ cells: [String], line: Int) {
    guard let released = day(cells[2]) else { return spoil(line, "\(PrintableText.shown(cells[2])) is not a day") }
    guard [LedgerText.program, LedgerText.hand].contains(cells[3]) else {
      return spoil(line, "'by' is neither \(LedgerText.program) nor \(LedgerText.hand)")
    }
    let code = AreaCode(cells[0])
    if let area, area != code { return spoil(line, "one ledger is of one area, and this line is of another") }
    area = code
    let isByHand = cells[3] == LedgerText.hand
    if let current = open, current.name != cells[1] || current.isByHand != isByHand || current.released != released {
      guard current.isByHand else {
        return spoil(line, "the release \(PrintableText.shown(current.name)) has no end before this line")
      }
      closeByHand()
    }
    if open == nil { open = (cells[1], released, isByHand, [], LedgerSeal(), line) }
    if cells[4] == LedgerText.closing { return close(cells, line) }
    guard let entry = entry(Array(cells[4...])) else { return spoil(line, "this entry is not complete") }
    open?.entries.append(entry)
    open?.seal.add(Array(cells[4...]))
  }

  private func entry(_ cells: [String]) -> LedgerEntry? {
    guard cells.count == 8, !cells[0].isEmpty, !cells[1].isEmpty, !cells[2].isEmpty, let value = Double(cells[5]), value.isFinite,
      let period = PeriodText(cells[4])?.readings.first(where: { $0.kind.ledgerName == cells[3] })
    else { return nil }
    let parts = cells[6...7].map { $0.isEmpty ? nil : Double($0) }
    guard (cells[6].isEmpty || parts[0]?.isFinite == true), cells[7].isEmpty || parts[1]?.isFinite == true else { return nil }
    return LedgerEntry(
      indicator: cells[0], category: Category(breakdown: cells[1], id: cells[2]), period: period, value: value,
      numerator: parts[0], denominator: parts[1])
  }

  private mutating func close(_ cells: [String], _ line: Int) {
    guard let current = open, !current.isByHand else { return spoil(line, "there is no release to end here") }
    guard cells[9] == String(current.entries.count), cells[10] == current.seal.text else {
      return spoil(line, "the release \(PrintableText.shown(current.name)) is not what was written: entries were changed, lost or added")
    }
    releases.append(LedgerRelease(name: current.name, released: current.released, entries: current.entries))
    open = nil
  }

  private mutating func closeByHand() {
    guard let current = open, current.isByHand else { return }
    releases.append(LedgerRelease(name: current.name, released: current.released, isByHand: true, entries: current.entries))
    open = nil
  }

  private func day(_ text: String) -> Day? {
    guard case .day? = PeriodText(text)?.readings.first?.kind else { return nil }
    return PeriodText(text)?.readings.first?.lastDay
  }

  private mutating func spoil(_ line: Int, _ sentence: String) { fault = fault ?? damaged(line, sentence) }

  private func damaged(_ line: Int, _ sentence: String) -> PublicationRefusal {
    .ledgerDamaged(Diagnostic(.error, at: SourceLocation(file: path, line: line), sentence, code: "damaged-ledger"))
  }
}
