import CareModel
import Documents
import Returns

/// What a board says before any figure is read: its profile, its own areas, its own indicators.
struct BoardSetting: Sendable {
  /// One of the files it came from.
  struct Source: Sendable {
    let path: String
    let kind: String
    let stamp: Files.Stamp
    /// Nil where the file could not be read.
    let bytes: [UInt8]?
  }

  private(set) var profile = BoardProfile()
  private(set) var areas: [Area] = []
  private(set) var rebases: [RebaseEntries.Entry] = []
  private(set) var catalogue: Catalogue
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var sources: [Source] = []
  /// The key of the file that the board names; nil where it names none, or none that will do.
  private(set) var recordKey: IdentifierKey?

  init(paths: [String], folder: String, files: Files, reference: Reference) {
    catalogue = reference.catalogue
    for path in paths where path.lowercased() == "indicators.csv" { readIndicators(path, folder, files) }
    let boards = paths.filter { ["board.yaml", "board.yml"].contains($0.lowercased()) }
    guard let path = boards.first else { return }
    diagnostics += boards.dropFirst().map {
      Diagnostic(
        .warning, at: SourceLocation(file: $0), "this file is not read, because \(path) is there too",
        expected: "one of the two", code: "two-boards")
    }
    guard let bytes = read(path, "the board's settings", folder, files) else {
      profile.disclosure.doubt = diagnostics.last
      return
    }
    let board = BoardFile(bytes: bytes, file: path, catalogue: catalogue, register: reference.areas)
    profile = board.profile
    areas = board.areas
    rebases = board.rebases
    diagnostics += board.diagnostics
    readRecordKey(folder, files)
  }

  var errors: Int { diagnostics.count { $0.severity == .error } }

  /// Whether `path` is one of the files that say what the board is.
  func holds(_ path: String) -> Bool { sources.contains { $0.path == path } }

  /// Whether both were read from the same words, so that every row of every file means what it did.
  func saysTheSame(as other: BoardSetting) -> Bool {
    recordKey == other.recordKey && profile.recordTerms.areKept == other.profile.recordTerms.areKept
      && sources.count == other.sources.count
      && zip(sources, other.sources).allSatisfy { $0.path == $1.path && $0.bytes == $1.bytes }
  }

  /// Whether figures numbered by the catalogue of one can stand in that of the other.
  func numbersIndicators(as other: BoardSetting) -> Bool {
    catalogue.indicators.map(\.id) == other.catalogue.indicators.map(\.id)
  }

  /// Why this reading should not take the place of an earlier one: a file of it is gone, unreadable, or has more errors.
  func troubles(after earlier: BoardSetting) -> [Diagnostic] {
    let gone = earlier.sources.filter { $0.bytes != nil && !holds($0.path) }.map {
      Diagnostic(
        .error, at: SourceLocation(file: $0.path), "this file is gone; what it last said still holds", code: "file-gone")
    }
    let broken = errors > earlier.errors ? diagnostics.filter { $0.severity == .error } : []
    return gone + broken
  }

  private mutating func readIndicators(_ path: String, _ folder: String, _ files: Files) {
    guard let bytes = read(path, "the board's own indicators", folder, files) else { return }
    do {
      let own = OwnIndicators(try CSVReader(bytes: bytes, file: path), catalogue: catalogue)
      catalogue = own.catalogue
      diagnostics += own.diagnostics
    } catch {
      diagnostics.append(error)
    }
  }

  private mutating func readRecordKey(_ folder: String, _ files: Files) {
    let terms = profile.recordTerms
    guard terms.areKept, let name = terms.keyFile, let place = terms.keyLocation else { return }
    do throws(Diagnostic) {
      recordKey = try RecordKey.read(name.hasPrefix("/") ? name : "\(folder)/\(name)", at: place, files)
    } catch {
      diagnostics.append(error)
      profile.recordTerms.isUnclear = true
    }
  }

  private mutating func read(_ path: String, _ kind: String, _ folder: String, _ files: Files) -> [UInt8]? {
    var stamp = Files.Stamp(bytes: 0, modified: 0, inode: 0)
    do throws(Files.Failure) {
      stamp = try files.stamp(folder + "/" + path)
      let bytes = try files.read(folder + "/" + path)
      sources.append(Source(path: path, kind: kind, stamp: stamp, bytes: bytes))
      return bytes
    } catch {
      sources.append(Source(path: path, kind: kind, stamp: stamp, bytes: nil))
      diagnostics.append(
        Diagnostic(
          .error, at: SourceLocation(file: path), "this file cannot be read: \(error.sentence)", code: "unreadable-file"))
      return nil
    }
  }
}
