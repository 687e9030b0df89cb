import Documents

/// What the files of a return last said together, and whether they still say it.
struct KeptReturn: Sendable {
  private(set) var reading: ReturnReading
  /// The state of every file last looked at, readable or not.
  private(set) var seen: [String: Files.Stamp?]
  /// Set while `reading` is from before a save that could not be read: when that was, and what was wrong.
  private(set) var heldSince: Int?
  private(set) var trouble: [Diagnostic] = []
  private var isOutdated = false

  init(_ reading: ReturnReading, seen: [String: Files.Stamp?]) {
    self.reading = reading
    self.seen = seen
  }

  /// Whether files in these states need not be read again.
  func covers(_ stamps: [String: Files.Stamp?]) -> Bool { !isOutdated && stamps == seen }

  /// Takes a newer reading, or holds on to this one where a file of it is gone, or broken as it was not before.
  mutating func take(_ new: ReturnReading, seen stamps: [String: Files.Stamp?], now: Int) {
    var faults: [Diagnostic] = []
    for file in reading.files where !file.kind.isEmpty {
      guard let next = new.files.first(where: { $0.path == file.path }) else {
        // Under the same inode it was renamed, and is not missed under its old name.
        if new.files.contains(where: { $0.stamp?.inode == file.stamp?.inode }) { continue }
        faults.append(
          Diagnostic(
            .error, at: SourceLocation(file: file.path), "this file is gone; its last figures still stand", code: "file-gone"))
        continue
      }
      if next.kind.isEmpty {
        faults += next.diagnostics.isEmpty
          ? [Diagnostic(
            .error, at: SourceLocation(file: file.path),
            "this is no longer a file of the return; its last figures still stand", code: "return-file-broken")]
          : next.diagnostics
      } else if !isOutdated, next.errors > file.errors || next.rows == 0 && file.rows > 0 {
        faults += next.errors > 0
          ? next.diagnostics.filter { $0.severity == .error }
          : [Diagnostic(
            .error, at: SourceLocation(file: file.path), "this file has lost all its rows; its last figures still stand",
            code: "return-file-broken")]
      }
    }
    guard !faults.isEmpty else {
      self = KeptReturn(new, seen: stamps)
      return
    }
    seen = stamps
    heldSince = heldSince ?? now
    trouble = faults
  }

  /// Has the files read again at the next load, whatever their state.
  mutating func outdate() { isOutdated = true }

  /// What a person should know about the files as they now are.
  var diagnostics: [Diagnostic] {
    heldSince == nil
      ? reading.diagnostics + reading.files.flatMap(\.diagnostics) + reading.places
      : reading.diagnostics + trouble
  }
}
