import Testing

@testable import Runtime

@Suite struct FileSystemTests {
  private let mounts = """
    22 1 259:1 / / rw,relatime shared:1 - ext4 /dev/root rw
    30 22 0:26 / /mnt rw - tmpfs tmpfs rw
    31 30 0:40 / /mnt/Corporate\\040Parenting rw,relatime shared:9 - cifs //server/cp rw,vers=3
    32 22 0:41 / /home/officer/laptop rw - fuse.sshfs officer@laptop: rw
    33 22 0:42 / /data rw - ext4 /dev/sdb rw
    34 22 0:43 / /data rw - nfs4 server:/data rw
    """

  @Test(arguments: [
    ("/", "ext4", true), ("/home/officer/board", "ext4", true), ("/mnt/board", "tmpfs", true),
    ("/mnt/Corporate Parenting/board", "cifs", false), ("/mnt/Corporate Parenting", "cifs", false),
    ("/home/officer/laptop/board", "fuse.sshfs", false), ("/home/officer/laptops", "ext4", true),
    ("/data/board", "nfs4", false),
  ])
  func isFoundInTheMountTable(path: String, name: String, announcesChanges: Bool) {
    let found = FileSystem.of(path, mountTable: mounts)
    #expect(found.name == name)
    #expect(found.announcesChanges == announcesChanges)
  }

  @Test func brokenTableSaysNothing() {
    #expect(FileSystem.of("/a", mountTable: "nonsense\n1 2 3\n\\ \\9 - -\n").name == "")
  }
}
