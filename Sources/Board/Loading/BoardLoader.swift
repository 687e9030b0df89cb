import CareModel
import Documents

/// Turns a board folder into snapshots, reading again only what has changed since the last one.
public actor BoardLoader {
  private struct Kept: Sendable {
    var stamp: Files.Stamp
    var reading: FileReading
    /// Set while `reading` is from before a save that could not be read: when that was, and what was wrong.
    var heldSince: Int?
    var trouble: [Diagnostic] = []
  }

  private let folder: String
  private let files: Files
  private let reference: Reference
  private let vocabulary: Vocabulary
  private var kept: [String: Kept] = [:]
  private var boardStamp: [String: Files.Stamp] = [:]
  private var generation = 0

  public init(folder: String, reference: Reference, files: Files = .live) {
    self.folder = folder
    self.reference = reference
    self.files = files
    vocabulary = Vocabulary(areas: reference.areas, catalogue: reference.catalogue)
  }

  /// Reads what has changed and gives the board as it now stands.
  ///
  /// - Parameter now: seconds since 1970, for saying since when a file has been in trouble.
  public func load(now: Int = 0) async throws(LoadFailure) -> Snapshot {
    let paths = try list()
    let setting = BoardSetting(paths: paths, folder: folder, files: files, reference: reference)
    for area in setting.areas { _ = vocabulary.add(area) }
    if setting.stamps != boardStamp {
      // Targets, areas and indicators colour how every row is read.
      kept = kept.mapValues { old in
        var again = old
        again.stamp = Files.Stamp(bytes: -1, modified: 0, inode: 0)
        return again
      }
      boardStamp = setting.stamps
    }
    let context = ReadingContext(
      catalogue: setting.catalogue, shapes: reference.shapes, shelf: reference.shelf, vocabulary: vocabulary,
      homeArea: setting.profile.area)
    let figurePaths = paths.filter { setting.stamps[$0] == nil && BoardLoader.isTable($0) }
    await read(figurePaths, FileReader(context: context), now: now)
    for path in kept.keys where !figurePaths.contains(path) && kept[path]?.heldSince == nil {
      kept[path]?.heldSince = now
      kept[path]?.trouble = [
        Diagnostic(
          .error, at: SourceLocation(file: path), "the file is gone; its last figures still stand", code: "file-gone")
      ]
    }
    if figurePaths.isEmpty, kept.isEmpty, setting.stamps.isEmpty { throw .empty(folder) }
    generation += 1
    return SnapshotAssembly(
      generation: generation, setting: setting, reference: reference, vocabulary: vocabulary,
      parts: kept.sorted { $0.key < $1.key }.map { path, kept in
        SnapshotAssembly.Part(
          path: path, reading: kept.reading, bytes: kept.stamp.bytes, modified: kept.stamp.modified / 1_000_000_000,
          heldSince: kept.heldSince, trouble: kept.trouble)
      },
      others: paths.filter { setting.stamps[$0] == nil && !BoardLoader.isTable($0) && !BoardLoader.isText($0) }
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

  private static func isText(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".md") || name.hasSuffix(".txt") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  private func read(_ paths: [String], _ reader: FileReader, now: Int) async {
    let (folder, files) = (folder, files)
    var changed: [(path: String, bytes: Int)] = []
    for path in paths {
      let stamp = try? files.stamp(folder + "/" + path)
      if let stamp, kept[path]?.stamp == stamp, kept[path]?.trouble.isEmpty ?? true { continue }
      changed.append((path, stamp?.bytes ?? 0))
    }
    // The largest first, so that two cores finish together.
    changed.sort { ($0.bytes, $1.path) > ($1.bytes, $0.path) }
    await withTaskGroup(of: (String, Files.Stamp?, Result<FileReading, Files.Failure>).self) { group in
      for (path, _) in changed {
        group.addTask {
          let full = folder + "/" + path
          do throws(Files.Failure) {
            let bytes = try files.read(full)
            let stamp = try files.stamp(full)
            return (path, stamp, .success(reader.read(bytes, path: path)))
          } catch {
            return (path, nil, .failure(error))
          }
        }
      }
      for await (path, stamp, result) in group { settle(path, stamp, result, now: now) }
    }
  }

  /// Takes a new reading of a file, or keeps the last good one where the new one is worse.
  private func settle(
    _ path: String, _ stamp: Files.Stamp?, _ result: Result<FileReading, Files.Failure>, now: Int
  ) {
    let new: FileReading
    switch result {
    case .success(let reading): new = reading
    case .failure(let failure):
      var unread = FileReading(kind: "")
      unread.diagnostics = [
        Diagnostic(
          .error, at: SourceLocation(file: path), "the file cannot be read: \(failure.sentence)", code: "unreadable-file")
      ]
      new = unread
    }
    let stamp = stamp ?? Files.Stamp(bytes: 0, modified: 0, inode: 0)
    if let old = kept[path], !old.reading.kind.isEmpty, BoardLoader.isWorse(new, than: old.reading) {
      let errors = new.diagnostics.filter { $0.severity == .error || new.kind.isEmpty }
      kept[path]?.heldSince = old.heldSince ?? now
      kept[path]?.trouble = errors.isEmpty ? new.diagnostics : errors
      return
    }
    kept[path] = Kept(stamp: stamp, reading: new)
  }

  /// Whether a file that could be read has been saved in a state that cannot: half-written, broken, or no longer what it was.
  private static func isWorse(_ new: FileReading, than old: FileReading) -> Bool {
    let errors = { (reading: FileReading) in reading.diagnostics.count { $0.severity == .error } }
    return new.kind.isEmpty || errors(new) > errors(old)
  }
}
