import Board
import Glibc

/// How many releases each ledger had when this person last entered one, kept in their own state folder.
///
/// A ledger is sealed from its first line to its last, but an older whole copy of it is as well sealed as the newer one. Whoever put it
/// back in place would not know what was released since; the mark tells, on the machine and in the name of whoever entered that.
struct LedgerMark {
  /// `$XDG_STATE_HOME/careboard/ledgers`, else below `~/.local/state`; nil where the environment names no folder.
  private let path: String?

  init() {
    // A home that is not there is not made.
    func folder(_ name: String, _ rest: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") && access($0, F_OK) == 0 ? $0 + rest : nil }
    }
    path = (folder("XDG_STATE_HOME", "") ?? folder("HOME", "/.local/state")).map { $0 + "/careboard/ledgers" }
  }

  /// What is wrong where a ledger has fewer releases than it had; nil where it has not, or nothing is known of it.
  func caution(_ ledger: PublicationLedger, at path: String) -> String? {
    let now = LedgerMark.count(ledger)
    guard let before = known()[StagedFile.resolved(path)], before > now else { return nil }
    return "caution: the ledger \(path) has \(now) \(now == 1 ? "release" : "releases"), and had \(before) when one was last entered from here; "
      + "if it is an older copy, what was released since is not taken account of"
  }

  /// Remembers a ledger as it is now. It is a help and no record: where it cannot be written, nothing is said.
  func keep(_ ledger: PublicationLedger, at path: String) {
    guard let place = self.path else { return }
    var marks = known()
    marks[StagedFile.resolved(path)] = LedgerMark.count(ledger)
    makeFolders(of: place)
    let text = marks.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)\n" }.joined()
    guard var staged = try? StagedFile(text, for: place, isPrivate: true) else { return }
    try? staged.place()
  }

  /// Ledgers by their paths, also those that are not there now: a share that is not mounted comes back, perhaps with an older copy.
  private func known() -> [String: Int] {
    guard let path, let bytes = try? Files.live.read(path) else { return [:] }
    var marks: [String: Int] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      guard let space = line.firstIndex(of: " "), let count = Int(line[..<space]) else { continue }
      marks[String(line[line.index(after: space)...])] = count
    }
    return marks
  }

  private func makeFolders(of path: String) {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o700)
    }
  }

  /// Those that the program entered: what is noted by hand a person may take out again.
  private static func count(_ ledger: PublicationLedger) -> Int { ledger.releases.count { !$0.isByHand } }
}
