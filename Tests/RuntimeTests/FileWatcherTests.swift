import Glibc
import Testing

@testable import Runtime

/// Real files in a folder of their own; each wait is for an event, never for a time.
@Suite struct FileWatcherTests {
  private static let patience = Duration.seconds(20)

  /// A new folder, removed at the end.
  final class Folder {
    let path: String
    init() throws {
      let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
      let template = strdup("\(parent)/board-XXXXXX")
      defer { free(template) }
      let name = try #require(template)
      path = String(cString: try #require(mkdtemp(name)))
    }
    deinit { Folder.remove(path) }

    func write(_ name: String, _ text: String) throws {
      let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      try #require(file >= 0)
      Glibc.write(file, text, text.utf8.count)
      close(file)
    }
    func make(_ name: String) { mkdir("\(path)/\(name)", 0o755) }
    func move(_ name: String, to other: String) { rename("\(path)/\(name)", "\(path)/\(other)") }
    func delete(_ name: String) { Folder.remove("\(path)/\(name)") }

    private static func remove(_ path: String) {
      var folders: [String] = []
      FolderWalk.visit(path, folder: { folders.append($0) }, file: { file, _ in unlink(file) })
      for folder in folders.reversed() { rmdir(folder) }
    }
  }

  @Test("Links that lead back up are not followed")
  func linksBackUp() throws {
    let folder = try Folder()
    try folder.write("a.csv", "")
    let links = ["here", "again", "once-more"].map { "\(folder.path)/\($0)" }
    for link in links { try #require(symlink(".", link) == 0) }
    defer { for link in links { unlink(link) } }
    var (folders, files): ([String], [String]) = ([], [])
    FolderWalk.visit(folder.path, folder: { folders.append($0) }, file: { path, _ in files.append(path) })
    #expect(folders == [folder.path])
    #expect(files == ["\(folder.path)/a.csv"])
  }

  /// Drains until something has settled.
  private func changes(_ watcher: FileWatcher) throws -> Set<String> {
    let limit = ContinuousClock.now + Self.patience
    while ContinuousClock.now < limit {
      Waiting.system.sleep(watcher.descriptors, min(watcher.nextDeadline ?? limit, limit))
      let changed = watcher.drain(at: .now)
      if !changed.isEmpty { return changed }
    }
    Issue.record("no change was noticed")
    return []
  }

  /// Drains when the first look at the files has come back.
  private func look(_ watcher: FileWatcher) {
    Waiting.system.sleep([watcher.descriptors[0]], .now + Self.patience)
    _ = watcher.drain(at: .now)
  }

  private func names(_ paths: Set<String>, in folder: Folder) -> [String] {
    paths.map { String($0.dropFirst(folder.path.count + 1)) }.sorted()
  }

  private let local: (String) -> FileSystem = { _ in FileSystem(name: "ext4") }

  @Test func everyKindOfSaveIsNoticed() throws {
    let folder = try Folder()
    folder.make("observations")
    try folder.write("board.yaml", "a")
    let watcher = try FileWatcher(fileSystem: local)
    watcher.watch(folder.path + "/")
    #expect(watcher.how(folder.path) == .events)
    #expect(watcher.nextDeadline == nil)

    try folder.write("board.yaml", "b")
    #expect(names(try changes(watcher), in: folder) == ["board.yaml"])

    // As careful editors save: beside it, then over it. Only what is meant to be read is named.
    try folder.write("observations/eet.csv.tmp", "1")
    folder.move("observations/eet.csv.tmp", to: "observations/eet.csv")
    #expect(names(try changes(watcher), in: folder) == ["observations/eet.csv"])

    folder.delete("observations/eet.csv")
    #expect(names(try changes(watcher), in: folder) == ["observations/eet.csv"])
    #expect(watcher.nextDeadline == nil)
  }

  @Test func newFoldersAreTakenIn() throws {
    let folder = try Folder()
    let watcher = try FileWatcher(fileSystem: local)
    watcher.watch(folder.path)
    folder.make("returns")
    folder.make("returns/ssda903")
    try folder.write("returns/ssda903/episodes.csv", "1")
    var seen: Set<String> = []
    while !seen.contains(folder.path + "/returns/ssda903/episodes.csv") {
      let more = try changes(watcher)
      if more.isEmpty { return }
      seen.formUnion(more)
    }
    try folder.write("returns/ssda903/episodes.csv", "2")
    #expect(names(try changes(watcher), in: folder) == ["returns/ssda903/episodes.csv"])
  }

  @Test func oneFileIsWatchedThroughItsFolder() throws {
    let folder = try Folder()
    try folder.write("theme.yaml", "1")
    let watcher = try FileWatcher(fileSystem: local)
    watcher.watch(folder.path + "/theme.yaml")
    try folder.write("other.yaml", "1")
    try folder.write("new.yaml", "2")
    folder.move("new.yaml", to: "theme.yaml")
    #expect(names(try changes(watcher), in: folder) == ["theme.yaml"])
    // The file is another one now, and still watched.
    try folder.write("theme.yaml", "3")
    #expect(names(try changes(watcher), in: folder) == ["theme.yaml"])
  }

  @Test func sharesAreLookedAtBesides() throws {
    let folder = try Folder()
    let watcher = try FileWatcher(fileSystem: { _ in FileSystem(name: "cifs") })
    watcher.watch(folder.path)
    #expect(
      watcher.how(folder.path + "/eet.csv").description
        == "the kernel announces changes, and every 2 s the files are looked at: "
        + "cifs does not announce changes made elsewhere")
  }

  @Test func lookingIsEnough() throws {
    let folder = try Folder()
    try folder.write("eet.csv", "1")
    let watcher = try FileWatcher(
      interval: .milliseconds(10), fileSystem: local, events: nil)
    watcher.watch(folder.path)
    #expect(
      watcher.how(folder.path)
        == .polling(every: .milliseconds(10), because: "the system gives no more watches"))
    look(watcher)
    try folder.write("eet.csv", "12")
    #expect(names(try changes(watcher), in: folder) == ["eet.csv"])
    folder.delete("eet.csv")
    #expect(names(try changes(watcher), in: folder) == ["eet.csv"])
  }

  @Test func whatIsMissingIsFoundWhenItComes() throws {
    let folder = try Folder()
    let watcher = try FileWatcher(interval: .milliseconds(10), fileSystem: local)
    watcher.watch(folder.path + "/board")
    #expect(
      watcher.how(folder.path + "/board")
        == .polling(every: .milliseconds(10), because: "it does not exist"))
    folder.make("board")
    #expect(names(try changes(watcher), in: folder) == ["board"])
    #expect(watcher.how(folder.path + "/board") == .events)
    try folder.write("board/eet.csv", "1")
    #expect(names(try changes(watcher), in: folder) == ["board/eet.csv"])
  }

  @Test func aFolderThatIsReplacedIsWatchedAgain() throws {
    let folder = try Folder()
    folder.make("board")
    let watcher = try FileWatcher(interval: .milliseconds(10), fileSystem: local)
    watcher.watch(folder.path + "/board")
    folder.delete("board")
    #expect(names(try changes(watcher), in: folder) == ["board"])
    folder.make("board")
    try folder.write("board/eet.csv", "1")
    #expect(try changes(watcher).contains(folder.path + "/board"))
    #expect(watcher.how(folder.path + "/board") == .events)
  }

  @Test func whatIsForgottenIsNotWatched() throws {
    let folder = try Folder()
    let watcher = try FileWatcher(fileSystem: local)
    watcher.watch(folder.path)
    watcher.forget(folder.path)
    #expect(watcher.how(folder.path) == .notWatched)
    try folder.write("eet.csv", "1")
    #expect(watcher.drain(at: .now) == [])
    #expect(watcher.nextDeadline == nil)
  }

  @Test func surveysTellWhatCameWentAndChanged() throws {
    let folder = try Folder()
    try folder.write("same.csv", "1")
    try folder.write("longer.csv", "1")
    try folder.write("gone.csv", "1")
    let before = Survey(of: [folder.path])
    try folder.write("longer.csv", "12")
    try folder.write("new.csv", "1")
    try folder.write("~$new.csv", "1")
    folder.delete("gone.csv")
    let after = Survey(of: [folder.path, "/nonexistent"])
    #expect(names(after.changes(since: before), in: folder) == ["gone.csv", "longer.csv", "new.csv"])
    #expect(after.changes(since: after) == [])
    #expect(after.changes(since: Survey(of: [])) == [])
  }
}
