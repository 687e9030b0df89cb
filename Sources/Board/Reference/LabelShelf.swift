import Documents
import Synchronization

/// The table of published labels, read when the first published file asks for it: a board of its own figures never does.
final class LabelShelf: Sendable {
  private let folder: String
  private let files: Files
  private let read = Mutex<PublishedLabels?>(nil)

  init(folder: String, files: Files) {
    self.folder = folder
    self.files = files
  }

  /// The labels; throws what is wrong with the program's own tables. Whoever comes second waits, and nothing is read twice.
  func labels() throws(Diagnostic) -> PublishedLabels {
    try read.withLock { kept throws(Diagnostic) -> PublishedLabels in
      if let kept { return kept }
      // What cannot be read now may be next time.
      let new = try LabelShelf.read(folder, files)
      kept = new
      return new
    }
  }

  private static func read(_ folder: String, _ files: Files) throws(Diagnostic) -> PublishedLabels {
    let table = { (name: String) throws(Diagnostic) in
      try ReferenceTable(path: "published/\(name).csv", folder: folder, files: files)
    }
    return PublishedLabels(
      synonyms: try table("synonyms"), tables: try table("tables"), categories: try table("categories"),
      measures: try table("measures"), codes: try table("interactive_tool"))
  }
}
