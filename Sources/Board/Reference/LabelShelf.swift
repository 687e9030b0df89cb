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

  /// The labels; throws what is wrong with the program's own tables.
  func labels() throws(Diagnostic) -> PublishedLabels {
    if let known = read.withLock({ $0 }) { return known }
    let table = { (name: String) throws(Diagnostic) in
      try ReferenceTable(path: "published/\(name).csv", folder: self.folder, files: self.files)
    }
    let labels = PublishedLabels(
      synonyms: try table("synonyms"), tables: try table("tables"), categories: try table("categories"),
      measures: try table("measures"), codes: try table("interactive_tool"))
    read.withLock { $0 = labels }
    return labels
  }
}
