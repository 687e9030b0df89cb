/// One file of the return while it is written: a small buffer that is handed on whenever it is full.
final class Sheet {
  let file: ReturnFile
  let year: CollectionYear
  /// Where the file lies in the return's folder.
  let path: String
  let form: FileForm
  /// Lines so far, the header among them.
  private(set) var line = 0
  private var bytes: [UInt8] = []

  static let capacity = 1 << 16

  /// - Parameter extra: columns after those of the return.
  init(_ file: ReturnFile, year: CollectionYear, path: String, form: FileForm, extra: [String]) {
    self.file = file
    self.year = year
    self.path = path
    self.form = form
    bytes.reserveCapacity(Sheet.capacity + 4096)
    form.begin(&bytes)
    add(Row((file.columns + extra).map(Cell.text)))
  }

  var isFull: Bool { bytes.count >= Sheet.capacity }

  func add(_ row: Row) {
    var row = row
    if row.days == .british { row.days = form.days }
    form.write(row, number: line, to: &bytes)
    line += 1
  }

  func addBlankLine() {
    form.endLine(&bytes)
    line += 1
  }

  /// Hands on what has been written since the last time.
  func hand(to deliver: (_ path: String, _ bytes: [UInt8]) throws -> Void) rethrows {
    guard !bytes.isEmpty else { return }
    try deliver(path, bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
