import CareModel
import Documents

/// What a file last said, and whether the file still says it.
struct KeptReading: Sendable {
  /// The state of the file that `reading` is of.
  private(set) var stamp: Files.Stamp
  private(set) var reading: FileReading
  /// The state last looked at, readable or not; nil where the next load must look again whatever it finds.
  private(set) var seen: Files.Stamp?
  /// Set while `reading` is from before a save that could not be read: when that was, and what was wrong.
  private(set) var heldSince: Int?
  private(set) var trouble: [Diagnostic] = []
  /// Whether the board has since said something that may change what the rows mean.
  private var isOutdated = false

  init(_ reading: FileReading, stamp: Files.Stamp?) {
    self.reading = reading
    self.stamp = stamp ?? Files.Stamp(bytes: 0, modified: 0, inode: 0)
    seen = stamp
  }

  /// Whether a file in this state need not be read again.
  func covers(_ stamp: Files.Stamp?) -> Bool { !isOutdated && stamp != nil && stamp == seen }

  /// Takes a newer reading, or holds on to this one where the file has been saved in a state that cannot be read:
  /// half-written, broken, or no longer what it was.
  mutating func take(_ new: FileReading, stamp: Files.Stamp?, now: Int) {
    let errors = { (reading: FileReading) in reading.diagnostics.filter { $0.severity == .error } }
    let isWorse = new.kind.isEmpty || (!isOutdated && errors(new).count > errors(reading).count)
    guard isWorse, !reading.kind.isEmpty else {
      self = KeptReading(new, stamp: stamp)
      return
    }
    seen = stamp
    heldSince = heldSince ?? now
    trouble = errors(new).isEmpty ? new.diagnostics : errors(new)
  }

  /// Holds on to the reading of a file that is no longer there.
  mutating func hold(_ diagnostic: Diagnostic, now: Int) {
    seen = nil
    heldSince = heldSince ?? now
    trouble = [diagnostic]
  }

  /// Has the file read again at the next load, whatever its state.
  mutating func outdate() { isOutdated = true }

  /// What a person should know about the file as it now is.
  var diagnostics: [Diagnostic] { heldSince == nil ? reading.diagnostics : trouble }
}
