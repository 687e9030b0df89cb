import CareModel
import Documents

/// Reads a ledger's file whole or not at all: a ledger that is nearly right protects nobody.
struct LedgerReader {
  private let path: String
  private let reader: CSVReader
  private var area: AreaCode?
  private var releases: [LedgerRelease] = []
  private var open: (name: String, released: Day, isByHand: Bool, entries: [LedgerEntry], line: Int)?
  private var fault: PublicationRefusal?
  /// Over every line so far.
  private var seal = LedgerSeal()
  /// Over the entries of the open release alone, as the earlier form had it.
  private var ownSeal = LedgerSeal()
  private var form: Form?
  private var closed = 0
  private var hasEnded = false
  private var lastLine = 1

  /// Releases were once sealed each by itself, which says nothing of one that is missing.
  private enum Form { case sealedApart, sealedOn }

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
      copy.lastLine = row.line
      copy.read(cells, line: row.line)
    }
    if let fault = copy.fault { throw fault }
    if let diagnostic = ragged.finished.first(where: { $0.severity == .error }) { throw .ledgerDamaged(diagnostic) }
    copy.closeByHand()
    if let open = copy.open { throw damaged(open.line, "the release \(PrintableText.shown(open.name)) has no end") }
    guard copy.hasEnded else { throw copy.endless(expected) }
    if let area = copy.area, area != expected {
      throw .ledgerOfAnother(path, area: area.text, expected: expected.text)
    }
    return PublicationLedger(area: expected, releases: copy.releases)
  }

  /// Without its last line nobody can know how much more there was.
  private func endless(_ area: AreaCode) -> PublicationRefusal {
    let line = (area.text, LedgerText.hand, LedgerText.ending)
    return damaged(
      lastLine,
      form == .sealedOn
        ? "the ledger has no end: what followed this line was lost"
        : "the ledger has no end, so that it may have been cut off here; if it is whole, say so with a last line \(line.0),,,\(line.1),\(line.2),,,,,\(closed),,")
  }

  private mutating func read(_ cells: [String], line: Int) {
    guard [LedgerText.program, LedgerText.hand].contains(cells[3]) else {
      return spoil(line, "'by' is neither \(LedgerText.program) nor \(LedgerText.hand)")
    }
    let code = AreaCode(cells[0])
    if let area, area != code { return spoil(line, "one ledger is of one area, and this line is of another") }
    area = code
    let isByHand = cells[3] == LedgerText.hand
    if hasEnded, !isByHand || cells[4] == LedgerText.ending {
      return spoil(line, "there is more after the line that ends the ledger; only what is noted by hand may stand there")
    }
    if cells[4] == LedgerText.ending { return end(cells, line, isByHand) }
    guard let released = day(cells[2]) else { return spoil(line, "\(PrintableText.shown(cells[2])) is not a day") }
    if let current = open, current.name != cells[1] || current.isByHand != isByHand || current.released != released {
      guard current.isByHand else {
        return spoil(line, "the release \(PrintableText.shown(current.name)) has no end before this line")
      }
      closeByHand()
    }
    if open == nil {
      open = (cells[1], released, isByHand, [], line)
      ownSeal = LedgerSeal()
    }
    if cells[4] == LedgerText.closing { return close(cells, line) }
    guard let entry = entry(Array(cells[4...])) else { return spoil(line, "this entry is not complete") }
    open?.entries.append(entry)
    ownSeal.add(Array(cells[4...]))
    seal.add(cells)
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
    let name = PrintableText.shown(current.name)
    let form: Form = cells[11].isEmpty ? .sealedApart : .sealedOn
    guard self.form ?? form == form else { return spoil(line, "the release \(name) is not sealed as those before it are") }
    self.form = form
    closed += 1
    if form == .sealedOn, cells[11] != String(closed) {
      return spoil(line, "the release \(name) says that it is number \(PrintableText.shown(cells[11])), and it is number \(closed): releases were lost, added or moved")
    }
    guard cells[9] == String(current.entries.count), cells[10] == (form == .sealedOn ? seal : ownSeal).text else {
      return spoil(line, "the release \(name) is not what was written: entries were changed, lost or added, in it or before it")
    }
    seal.add(cells)
    releases.append(LedgerRelease(name: current.name, released: current.released, entries: current.entries))
    open = nil
  }

  /// The line that ends the ledger: the program's counts and seals it, a person's vouches for one that was never sealed as a whole.
  private mutating func end(_ cells: [String], _ line: Int, _ isByHand: Bool) {
    closeByHand()
    if let open { return spoil(line, "the release \(PrintableText.shown(open.name)) has no end before this line") }
    let isRight = isByHand ? form != .sealedOn : form != .sealedApart && cells[10] == seal.text
    guard cells[9] == String(closed), isRight else {
      return spoil(line, "the ledger is not what was written: releases or lines noted by hand were changed, lost or added")
    }
    hasEnded = true
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
