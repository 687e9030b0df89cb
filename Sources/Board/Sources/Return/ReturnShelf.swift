import Documents
import Returns
import Synchronization

/// What the program knows of the return, read when the first file of one is met: most boards have none.
public final class ReturnShelf: Sendable {
  private let folder: String
  private let files: Files
  private let read = Mutex<SSDA903Tables?>(nil)

  /// - Parameter folder: the program's own data.
  public init(folder: String, files: Files = .live) {
    self.folder = folder
    self.files = files
  }

  /// Reads the tables before they are asked for, on whatever thread has time.
  public func prepare() { _ = try? tables() }

  /// The tables; throws what is wrong with the program's own. Whoever comes second waits, and nothing is read twice.
  func tables() throws(Diagnostic) -> SSDA903Tables {
    try read.withLock { kept throws(Diagnostic) -> SSDA903Tables in
      if let kept { return kept }
      // What cannot be read now may be next time.
      let new = try ReturnShelf.read(folder, files)
      kept = new
      return new
    }
  }

  private static func read(_ folder: String, _ files: Files) throws(Diagnostic) -> SSDA903Tables {
    try SSDA903Tables { (name: String) throws(Diagnostic) in
      let path = folder + "/returns/ssda903/" + name
      do throws(Files.Failure) {
        return try files.read(path)
      } catch {
        throw Diagnostic(.error, at: SourceLocation(file: path), error.sentence)
      }
    }
  }

  /// Which file of the return begins with these bytes; nil where none does.
  func file(beginning head: [UInt8], path: String) -> SSDA903File? {
    guard let header = try? CSVReader(bytes: head, file: path, isConfidential: true).header,
      header.contains(where: { SSDA903Tables.isIdentifier($0.name) })
    else { return nil }
    return try? tables().file(with: header.map(\.name))
  }
}
