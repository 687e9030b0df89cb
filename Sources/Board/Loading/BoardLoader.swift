public import CareModel
import Documents
public import Returns

/// Turns a board folder into snapshots, reading again only what has changed since the last one.
public actor BoardLoader {
  private let folder: String
  private let files: Files
  private let reference: Reference
  private let vocabulary: Vocabulary
  private let home: AreaCode?
  private let key: IdentifierKey
  private let mayKeepRecords: Bool
  private var kept: [String: KeptReading] = [:]
  private var keptReturn: KeptReturn?
  /// The state in which each file was last looked at for what it is, and whether it is of a return.
  private var heads: [String: (stamp: Files.Stamp?, isOfReturn: Bool)] = [:]
  private var setting: BoardSetting?
  /// Set while `setting` is from before a save that could not be read: when that was, and what was wrong.
  private var settingTrouble: (since: Int, diagnostics: [Diagnostic])?
  private var generation = 0
  private var isLoading = false
  /// Loads that were asked for during another.
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// - Parameters:
  ///   - home: whose board it is where the board itself does not say: a return names nobody.
  ///   - key: turns the identifiers of a return into numbers; nil: one that nobody can know again.
  ///   - mayKeepRecords: whether children are kept in memory for the records behind figures, where the board allows that.
  public init(
    folder: String, reference: Reference, files: Files = .live, home: AreaCode? = nil, key: IdentifierKey? = nil,
    mayKeepRecords: Bool = false
  ) {
    self.folder = folder
    self.reference = reference
    self.files = files
    self.home = home
    self.mayKeepRecords = mayKeepRecords
    var chance = SystemRandomNumberGenerator()
    self.key = key ?? IdentifierKey(using: &chance)
    vocabulary = Vocabulary(areas: reference.areas, catalogue: reference.catalogue)
  }

  /// Reads what has changed and gives the board as it now stands.
  ///
  /// One load at a time: files are read away from the actor, and two loads at once could each keep what the other has outdated.
  ///
  /// - Parameters:
  ///   - now: seconds since 1970, for saying since when a file has been in trouble.
  ///   - today: figures of periods that begin later are said to be wrong; nil: none are.
  public func load(now: Int = 0, today: Day? = nil) async throws(LoadFailure) -> Snapshot {
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
    let all = paths.filter { !setting.holds($0) && BoardLoader.isTable($0) }
    let ofReturn = filesOfReturn(all)
    let tables = all.filter { !ofReturn.contains($0) }
    let area = setting.profile.area ?? (ofReturn.isEmpty ? nil : home ?? ownArea)
    let context = ReadingContext(
      catalogue: setting.catalogue, shapes: reference.shapes, shelf: reference.shelf, vocabulary: vocabulary,
      homeArea: area, today: today)
    await read(tables, FileReader(context: context), ofReturn, returnReader(context, setting, area), now: now)
    holdTheGone(tables, closed, now: now)
    if all.isEmpty, kept.isEmpty, setting.sources.isEmpty, closed.isEmpty { throw .empty(folder) }
    generation += 1
    return SnapshotAssembly(
      generation: generation, setting: setting, settingTrouble: settingTrouble, reference: reference,
      vocabulary: vocabulary,
      parts: kept.sorted { $0.key < $1.key }.map { SnapshotAssembly.Part(path: $0, kept: $1) }, kept: keptReturn,
      closed: closed,
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
        keptReturn = nil
      } else if !new.saysTheSame(as: old) {
        // Areas and indicators colour how every row is read.
        for path in kept.keys { kept[path]?.outdate() }
        keptReturn?.outdate()
      }
    }
    settingTrouble = nil
    setting = new
    for area in new.areas { vocabulary.set(area, unlessIn: reference.areas) }
    return new
  }

  private func read(
    _ paths: [String], _ reader: FileReader, _ ofReturn: [String], _ returnReader: ReturnReader?, now: Int
  ) async {
    let (folder, files) = (folder, files)
    var changed: [(path: String, stamp: Files.Stamp?)] = []
    for path in paths {
      let stamp = try? files.stamp(folder + "/" + path)
      if kept[path]?.covers(stamp) == true { continue }
      changed.append((path, stamp))
    }
    // The largest last: the program's own threads take the newest first, and so finish together.
    changed.sort { ($0.stamp?.bytes ?? 0, $1.path) < ($1.stamp?.bytes ?? 0, $0.path) }
    let states = Dictionary(ofReturn.map { ($0, heads[$0]?.stamp) }, uniquingKeysWith: { first, _ in first })
    await withTaskGroup(of: Result.self) { group in
      for (path, stamp) in changed {
        group.addTask { BoardLoader.read(path, stamp: stamp, in: folder, files, reader) }
      }
      // A return is one reading however many files it has, and the longest.
      if let returnReader, keptReturn?.covers(states) != true {
        group.addTask { .ofReturn(await returnReader.read(ofReturn, in: folder, files)) }
      }
      for await result in group {
        switch result {
        case .ofReturn(let reading):
          if keptReturn == nil {
            keptReturn = KeptReturn(reading, seen: states)
          } else {
            keptReturn?.take(reading, seen: states, now: now)
          }
        case .file(let path, let stamp, let reading):
          if kept[path] == nil {
            kept[path] = KeptReading(reading, stamp: stamp)
          } else {
            kept[path]?.take(reading, stamp: stamp, now: now)
          }
        }
      }
    }
  }

  /// What one of the readings that go side by side brings.
  private enum Result: Sendable {
    case file(String, Files.Stamp?, FileReading)
    case ofReturn(ReturnReading)
  }

  private static func read(
    _ path: String, stamp: Files.Stamp?, in folder: String, _ files: Files, _ reader: FileReader
  ) -> Result {
    do throws(Files.Failure) {
      let (bytes, before) = try files.settled(folder + "/" + path, known: stamp)
      return .file(path, before, reader.read(bytes, path: path))
    } catch {
      var unread = FileReading(kind: "")
      unread.diagnostics = [
        Diagnostic(
          .error, at: SourceLocation(file: path), "this file cannot be read: \(error.sentence)", code: "unreadable-file")
      ]
      return .file(path, nil, unread)
    }
  }

  // MARK: The return

  /// Which of the files are of a return, in the order of their names: by their header, and those that were before.
  ///
  /// One that is no longer known by its header stays among them, so that a save half done takes nothing from the others.
  private func filesOfReturn(_ paths: [String]) -> [String] {
    let known = Set(keptReturn?.reading.files.filter { !$0.kind.isEmpty }.map(\.path) ?? [])
    var found: [String] = []
    for path in paths {
      let full = folder + "/" + path
      let stamp = try? files.stamp(full)
      if heads[path] == nil || heads[path]?.stamp != stamp {
        let head = (try? files.head(full)) ?? []
        heads[path] = (stamp, reference.returns.file(beginning: head, path: path) != nil)
      }
      if heads[path]?.isOfReturn == true || known.contains(path) { found.append(path) }
    }
    guard found.count < paths.count, setting?.sources.isEmpty ?? true else { return found }
    return found.filter { BoardLoader.isPlaceOfReturn($0) }
  }

  /// Whether a return that stands here is the folder's own where no board says so: beside the other files, in `returns`, or in
  /// folders named for years. Elsewhere among files of all authorities it is somebody's, and nobody says whose.
  private static func isPlaceOfReturn(_ path: String) -> Bool {
    path.split(separator: "/").dropLast().allSatisfy { $0.lowercased() == "returns" || SSDA903Return.isYear($0) }
  }

  /// Nil where there is no return to read, or the program's own tables of it cannot be.
  private func returnReader(_ context: ReadingContext, _ setting: BoardSetting, _ area: AreaCode?) -> ReturnReader? {
    guard let area, keptReturn != nil || heads.values.contains(where: \.isOfReturn),
      let tables = try? reference.returns.tables()
    else { return nil }
    return ReturnReader(context: context, tables: tables, key: setting.recordKey ?? key, terms: setting.profile.returnTerms, area: area,
      keepsRecords: mayKeepRecords && setting.profile.recordTerms.areKept)
  }

  /// The area of a return of which nobody says whose it is.
  private var ownArea: AreaCode {
    let own = Area(code: AreaCode("own"), name: "This authority", level: .authority)
    _ = vocabulary.add(own)
    return own.code
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
