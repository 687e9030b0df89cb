import CareModel
import Documents

/// Turns a board folder into snapshots, reading again only what has changed since the last one.
public actor BoardLoader {
  private let folder: String
  private let files: Files
  private let reference: Reference
  private let vocabulary: Vocabulary
  private var kept: [String: KeptReading] = [:]
  private var setting: BoardSetting?
  /// Set while `setting` is from before a save that could not be read: when that was, and what was wrong.
  private var settingTrouble: (since: Int, diagnostics: [Diagnostic])?
  private var generation = 0
  private var isLoading = false
  /// Loads that were asked for during another.
  private var waiting: [CheckedContinuation<Void, Never>] = []

  public init(folder: String, reference: Reference, files: Files = .live) {
    self.folder = folder
    self.reference = reference
    self.files = files
    vocabulary = Vocabulary(areas: reference.areas, catalogue: reference.catalogue)
  }

  /// Reads what has changed and gives the board as it now stands.
  ///
  /// One load at a time: files are read away from the actor, and two loads at once could each keep what the other has outdated.
  ///
  /// - Parameter now: seconds since 1970, for saying since when a file has been in trouble.
  public func load(now: Int = 0) async throws(LoadFailure) -> Snapshot {
    while isLoading { await withCheckedContinuation { waiting.append($0) } }
    isLoading = true
    defer {
      isLoading = false
      if !waiting.isEmpty { waiting.removeFirst().resume() }
    }
    let listed = try list()
    let closed = listed.filter { $0.hasSuffix("/") }
    let paths = listed.filter { !$0.hasSuffix("/") }
    let setting = settle(BoardSetting(paths: paths, folder: folder, files: files, reference: reference), now: now)
    let context = ReadingContext(
      catalogue: setting.catalogue, shapes: reference.shapes, shelf: reference.shelf, vocabulary: vocabulary,
      homeArea: setting.profile.area)
    let tables = paths.filter { !setting.holds($0) && BoardLoader.isTable($0) }
    await read(tables, FileReader(context: context), now: now)
    holdTheGone(tables, closed, now: now)
    if tables.isEmpty, kept.isEmpty, setting.sources.isEmpty, closed.isEmpty { throw .empty(folder) }
    generation += 1
    return SnapshotAssembly(
      generation: generation, setting: setting, settingTrouble: settingTrouble, reference: reference,
      vocabulary: vocabulary,
      parts: kept.sorted { $0.key < $1.key }.map { SnapshotAssembly.Part(path: $0, kept: $1) }, closed: closed,
      others: paths.filter { !setting.holds($0) && !BoardLoader.isTable($0) && !BoardLoader.isText($0) }
    ).snapshot
  }

  private func list() throws(LoadFailure) -> [String] {
    do {
      return try files.list(folder)
    } catch {
      switch error {
      case .missing:
        if (try? files.stamp(folder)) != nil { throw .notAFolder(folder) }
        throw .missing(folder)
      case .notAFile: throw .notAFolder(folder)
      case .notPermitted, .unreadable: throw .unreadable(folder, reason: error.sentence)
      }
    }
  }

  private static func isTable(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".csv") || name.hasSuffix(".tsv")
  }

  /// Notes that people leave in a folder, about which nothing need be said.
  private static func isText(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".md") || name.hasSuffix(".txt")
      || (name.split(separator: "/").last.map { ["board.yaml", "board.yml"].contains($0) } ?? false)
  }

  /// Takes what the board says of itself, or holds on to what it said last where that can no longer be read.
  private func settle(_ new: BoardSetting, now: Int) -> BoardSetting {
    if let old = setting {
      let troubles = new.troubles(after: old)
      if !troubles.isEmpty {
        settingTrouble = (settingTrouble?.since ?? now, troubles)
        return old
      }
      if !new.numbersIndicators(as: old) {
        kept = [:]
      } else if !new.saysTheSame(as: old) {
        // Areas and indicators colour how every row is read.
        for path in kept.keys { kept[path]?.outdate() }
      }
    }
    settingTrouble = nil
    setting = new
    for area in new.areas { vocabulary.set(area, unlessIn: reference.areas) }
    return new
  }

  private func read(_ paths: [String], _ reader: FileReader, now: Int) async {
    let (folder, files) = (folder, files)
    var changed: [(path: String, stamp: Files.Stamp?)] = []
    for path in paths {
      let stamp = try? files.stamp(folder + "/" + path)
      if kept[path]?.covers(stamp) == true { continue }
      changed.append((path, stamp))
    }
    // The largest first, so that two cores finish together.
    changed.sort { ($0.stamp?.bytes ?? 0, $1.path) > ($1.stamp?.bytes ?? 0, $0.path) }
    await withTaskGroup(of: (String, Files.Stamp?, FileReading).self) { group in
      for (path, stamp) in changed {
        group.addTask { BoardLoader.read(path, stamp: stamp, in: folder, files, reader) }
      }
      for await (path, stamp, reading) in group {
        if kept[path] == nil {
          kept[path] = KeptReading(reading, stamp: stamp)
        } else {
          kept[path]?.take(reading, stamp: stamp, now: now)
        }
      }
    }
  }

  /// Reads one file; one that changes while it is read is read again, a few times at most.
  private static func read(
    _ path: String, stamp: Files.Stamp?, in folder: String, _ files: Files, _ reader: FileReader
  ) -> (String, Files.Stamp?, FileReading) {
    let full = folder + "/" + path
    do throws(Files.Failure) {
      var before = stamp
      var bytes = try files.read(full)
      for _ in 0..<3 {
        let after = try? files.stamp(full)
        if after == before { break }
        before = after
        bytes = try files.read(full)
      }
      // The state before the reading: should the file have changed meanwhile, the next load finds it different.
      return (path, before, reader.read(bytes, path: path))
    } catch {
      var unread = FileReading(kind: "")
      unread.diagnostics = [
        Diagnostic(
          .error, at: SourceLocation(file: path), "this file cannot be read: \(error.sentence)", code: "unreadable-file")
      ]
      return (path, nil, unread)
    }
  }

  /// Keeps the figures of files that are no longer there; a file that had none is forgotten.
  private func holdTheGone(_ tables: [String], _ closed: [String], now: Int) {
    let present = Set(tables)
    // A file that stands elsewhere under the same inode was renamed, and is not missed under its old name.
    let inodes = Set(tables.compactMap { kept[$0]?.stamp.inode })
    for path in kept.keys where !present.contains(path) {
      let isRenamed = kept[path].map { inodes.contains($0.stamp.inode) } ?? false
      if isRenamed || kept[path]?.reading.kind.isEmpty ?? true {
        kept[path] = nil
        continue
      }
      let isClosed = closed.contains { path.hasPrefix($0) }
      kept[path]?.hold(
        Diagnostic(
          .error, at: SourceLocation(file: path),
          isClosed
            ? "the folder of this file cannot be opened any more; its last figures still stand"
            : "this file is gone; its last figures still stand", code: "file-gone"), now: now)
    }
  }
}
