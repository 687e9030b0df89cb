import Board
import Glibc
import Testing

/// The real disk, where files can be stranger than any office would make them.
@Suite("Files on disk")
struct FilesOnDiskTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a.csv", [])
  }

  @Test("A file dated beyond what nanoseconds count has a stamp all the same", arguments: [-99_999_999_999, 13_569_465_600, 99_999_999_999])
  func furthestDates(_ seconds: Int) throws {
    let path = folder.path + "/a.csv"
    let times = [timespec](repeating: timespec(tv_sec: seconds, tv_nsec: 999_999_999), count: 2)
    try #require(utimensat(AT_FDCWD, path, times, 0) == 0)
    #expect(try Files.live.stamp(path).bytes == 0)
  }

  @Test("A file larger than any board's is refused before there is room made for it")
  func sparse() throws {
    let path = folder.path + "/a.csv"
    try #require(truncate(path, 1 << 40) == 0)
    #expect(throws: Files.Failure.unreadable("it is larger than 1024 MB")) { try Files.live.read(path) }
  }

  @Test("Links that lead back up are not followed")
  func links() throws {
    for name in ["here", "again", "once-more"] { try #require(symlink(".", "\(folder.path)/\(name)") == 0) }
    #expect(try Files.live.list(folder.path) == ["a.csv"])
  }
}
