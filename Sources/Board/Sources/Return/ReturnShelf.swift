import Documents
import Returns
import Synchronization

/// What the program knows of the return, read when the first file of one is met: most boards have none.
final class ReturnShelf: Sendable {
  private let folder: String
  private let files: Files
  private let read = Mutex<SSDA903Tables?>(nil)

  init(folder: String, files: Files) {
    self.folder = folder
    self.files = files
  }

  /// The tables; throws what is wrong with the program's own.
  func tables() throws(Diagnostic) -> SSDA903Tables {
    if let known = read.withLock({ $0 }) { return known }
    let (folder, files) = (folder, files)
    let tables = try SSDA903Tables { (name: String) throws(Diagnostic) in
      let path = folder + "/returns/ssda903/" + name
      do throws(Files.Failure) {
        return try files.read(path)
      } catch {
        throw Diagnostic(.error, at: SourceLocation(file: path), error.sentence)
      }
    }
    read.withLock { $0 = tables }
    return tables
  }

  /// Which file of the return begins with these bytes; nil where none does.
  func file(beginning head: [UInt8], path: String) -> SSDA903File? {
    guard let header = try? CSVReader(bytes: head, file: path, isConfidential: true).header,
      header.contains(where: { SSDA903Tables.isIdentifier($0.name) })
    else { return nil }
    return try? tables().file(with: header.map(\.name))
  }
}
