import CareModel
import Documents
import Glibc
import Testing

@testable import Board

@Suite("Folders on a disk")
struct BrokenFolderTests {
  static let fixture = RealFigures.root + "/Tests/BoardTests/Fixtures/broken"

  static func load(_ folder: String) async throws -> Snapshot {
    try await BoardLoader(folder: folder, reference: try await BoardInMemory.reference.value).load()
  }

  @Test("check prints exactly the expected sentences about a folder of broken files") func expected() async throws {
    let snapshot = try await Self.load(Self.fixture)
    let expected = String(decoding: try Files.live.read(Self.fixture + "/expected.txt"), as: UTF8.self)
    #expect(CheckReport(snapshot).text == expected)
  }

  @Test("Everything in that folder that can be read still shows") func stillShows() async throws {
    let snapshot = try await Self.load(Self.fixture)
    let value = { (indicator: String, period: String) in snapshot.value(indicator, "Thurrock", period) }
    #expect(snapshot.homeArea?.text == "E06000034")
    #expect(snapshot.profile.neighbours.map(\.text) == ["E06000030"])
    #expect(snapshot.profile.targets.keys.sorted() == ["eet_19_21"])
    #expect(["2024-06", "2024-08"].map { value("cla_number", $0) } == [303, 305])
    #expect(value("uasc_number", "2024-08") == 1041)
    #expect(value("eet_19_21", "2024-08") == 75)
    #expect(snapshot.figure("eet_19_21", "Thurrock", "2024-09")?.content == .absent(.notApplicable))
    #expect(snapshot.figure("eet_19_21", "Thurrock", "2024-10")?.content == .absent(.suppressed))
    #expect(value("cla_started", "2024-08") == 6)
    #expect(value("cla_ceased", "2024-08") == 7)
    #expect(value("missing_children", "2024-08") == 6)
    #expect(value("missing_incidents", "2024-08") == 11)
    #expect(["2024-25 Q1", "2024-25 Q2"].map { value("placement_cost_week", $0) } == [4500, 4600])
    #expect(snapshot.catalogue["kinship"]?.title == "Kinship placements")
    #expect(snapshot.commentary.count == 1 && snapshot.actions.count == 1 && snapshot.questions.count == 1)
  }

  @Test("A folder that is not there, is a file, or holds nothing") func noBoard() async throws {
    let folder = try TemporaryFolder()
    await #expect(throws: LoadFailure.missing(folder.path + "/none")) { try await Self.load(folder.path + "/none") }
    await #expect(throws: LoadFailure.empty(folder.path)) { try await Self.load(folder.path) }
    try folder.write("a.csv", [1])
    await #expect(throws: LoadFailure.notAFolder(folder.path + "/a.csv")) { try await Self.load(folder.path + "/a.csv") }
    #expect(LoadFailure.missing("x").sentence == "there is no folder 'x'")
    #expect(LoadFailure.notAFolder("x.csv").sentence == "'x.csv' is a file; give the folder it stands in")
    #expect(
      LoadFailure.empty("x").sentence
        == "'x' holds no board and no file of figures; expected board.yaml, CSV files, or files as DfE publishes them")
  }

  @Test("Only notes, a pipe and a link to nowhere make no board either") func oddThings() async throws {
    let folder = try TemporaryFolder()
    mkfifo(folder.path + "/pipe.csv", 0o600)
    symlink("/nowhere/at/all.csv", folder.path + "/link.csv")
    symlink(".", folder.path + "/loop")
    try folder.write(".hidden.csv", Array("indicator,period,value\n".utf8))
    try folder.write("~$open.csv", [0])
    try folder.write("notes.md", [0x41])
    await #expect(throws: LoadFailure.empty(folder.path)) { try await Self.load(folder.path) }
  }

  @Test("A binary file and one that may not be read, beside one that may") func forbidden() async throws {
    let folder = try TemporaryFolder()
    try folder.write("good.csv", Array("indicator,area,period,value\ncla_number,Thurrock,2024-08,312\n".utf8))
    try folder.write("sheet.csv", Array("PK\u{3}\u{4}xl/workbook.xml".utf8) + [UInt8](repeating: 0, count: 5000))
    try folder.write("closed.csv", Array("indicator,area,period,value\ncla_number,Kent,2024-08,1\n".utf8))
    chmod(folder.path + "/closed.csv", 0)
    mkdir(folder.path + "/locked", 0)
    defer { chmod(folder.path + "/locked", 0o700) }
    let snapshot = try await Self.load(folder.path)
    #expect(snapshot.value("cla_number", "Thurrock", "2024-08") == 312)
    // Nothing is closed to root, as which tests run in some places.
    let closed = geteuid() == 0 ? [] : ["closed.csv:1:1: error: this file cannot be read: we may not read it"]
    let locked = geteuid() == 0 ? [] : ["locked/:1:1: error: this folder cannot be opened, so nothing in it is shown"]
    #expect(snapshot.problems == closed + locked + ["sheet.csv:1:1: error: this is an Excel workbook; save the sheet as CSV"])
  }
}
