import CareModel
import Documents

/// What a board says before any figure is read: its profile, its own areas, its own indicators.
struct BoardSetting: Sendable {
  private(set) var profile = BoardProfile()
  private(set) var areas: [Area] = []
  private(set) var catalogue: Catalogue
  private(set) var diagnostics: [Diagnostic] = []
  /// The files it came from, and the state they were read in.
  private(set) var stamps: [String: Files.Stamp] = [:]

  init(paths: [String], folder: String, files: Files, reference: Reference) {
    catalogue = reference.catalogue
    for path in paths where ["indicators.csv"].contains(path) { readIndicators(path, folder, files) }
    guard let path = paths.first(where: { ["board.yaml", "board.yml"].contains($0) }) else { return }
    guard let bytes = read(path, folder, files) else { return }
    let board = BoardFile(bytes: bytes, file: path, catalogue: catalogue) { text in
      reference.areas.area(named: text)?.code
    }
    profile = board.profile
    areas = board.areas
    diagnostics += board.diagnostics
  }

  private mutating func readIndicators(_ path: String, _ folder: String, _ files: Files) {
    guard let bytes = read(path, folder, files) else { return }
    do {
      let own = OwnIndicators(try CSVReader(bytes: bytes, file: path), catalogue: catalogue)
      catalogue = own.catalogue
      diagnostics += own.diagnostics
    } catch {
      diagnostics.append(error)
    }
  }

  private mutating func read(_ path: String, _ folder: String, _ files: Files) -> [UInt8]? {
    do throws(Files.Failure) {
      let bytes = try files.read(folder + "/" + path)
      stamps[path] = try files.stamp(folder + "/" + path)
      return bytes
    } catch {
      stamps[path] = Files.Stamp(bytes: 0, modified: 0, inode: 0)
      diagnostics.append(
        Diagnostic(
          .error, at: SourceLocation(file: path), "the file cannot be read: \(error.sentence)", code: "unreadable-file"))
      return nil
    }
  }
}
