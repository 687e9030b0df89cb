import CareModel
import Documents
import Returns

/// What came out of the files of a return.
struct ReturnReading: Sendable {
  /// One file of it.
  struct File: Sendable {
    let path: String
    /// What kind of file it is, in a person's words; empty where the return could not use it.
    let kind: String
    let rows: Int
    let stamp: Files.Stamp?
    /// What was wrong with the file as text, or why it could not be read.
    let diagnostics: [Diagnostic]

    var errors: Int { diagnostics.count { $0.severity == .error } }
  }

  let files: [File]
  let figures: CountedFigures
  let summary: CouncilReturn
  /// The children themselves, where the board keeps records and they can be shown.
  let records: RecordShelf?
  /// The rows that break rules, as far as their places are kept.
  let places: [Diagnostic]
  /// What the board says of the return that is not so.
  let diagnostics: [Diagnostic]

  /// The folder that holds them all, by which figures say where they come from.
  var place: String {
    let folders = files.map { Array($0.path.split(separator: "/").dropLast()) }
    guard var common = folders.first else { return "SSDA903 return" }
    for folder in folders.dropFirst() {
      common = Array(zip(common, folder).prefix { $0.0 == $0.1 }.map(\.0))
    }
    return common.isEmpty ? "SSDA903 return" : common.joined(separator: "/")
  }
}
