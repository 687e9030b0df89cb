import CareModel
import Documents
import Testing

@testable import Board

@Suite("A board that is saved while it is open")
struct LiveRefreshTests {
  static let head = "indicator,period,value\n"

  static func board() -> BoardInMemory {
    BoardInMemory([
      "board.yaml": "authority: Thurrock\n", "observations/a.csv": head + "cla_number,2024-08,312\n",
      "observations/b.csv": head + "uasc_number,2024-08,40\n", "notes.md": "hello",
    ])
  }

  private func a(_ snapshot: Snapshot) -> Double? { snapshot.value("cla_number", "Thurrock", "2024-08") }

  private func state(_ path: String, _ snapshot: Snapshot) -> FileReport.State? { snapshot.files.first { $0.path == path }?.state }

  @Test("Only the file that changed is read again; every load is a newer generation") func onlyChanged() async throws {
    let board = Self.board()
    let loader = try await board.loader()
    let first = try await loader.load()
    #expect(board.reads == ["board.yaml", "observations/a.csv", "observations/b.csv"])
    board.write("observations/a.csv", Self.head + "cla_number,2024-08,315\n")
    let second = try await loader.load()
    #expect(board.reads == ["board.yaml", "observations/a.csv"], "the board's own words are few and looked at every time")
    #expect(a(second) == 315)
    #expect(second.value("uasc_number", "Thurrock", "2024-08") == 40)
    let third = try await loader.load()
    #expect(board.reads == ["board.yaml"])
    #expect([first.generation, second.generation, third.generation] == [1, 2, 3])
    #expect(a(first) == 312, "what was handed out stays as it was")
  }

  @Test("A save that was only half done keeps the last good figures and says since when") func halfWritten() async throws {
    let board = Self.board()
    let loader = try await board.loader()
    _ = try await loader.load(now: 100)
    board.write("observations/a.csv", Self.head + "cla_number,2024-08,999\ncla_nu")
    let broken = try await loader.load(now: 200)
    #expect(a(broken) == 312)
    #expect(state("observations/a.csv", broken) == .held(since: 200))
    #expect(
      broken.problems == ["observations/a.csv:3:7: error: this row has 1 cell; this row was left out; expected 3, as in the header"])
    _ = board.reads
    let again = try await loader.load(now: 300)
    #expect(board.reads == ["board.yaml"], "a broken file is not read again until it is saved again")
    #expect(state("observations/a.csv", again) == .held(since: 200))
    board.write("observations/a.csv", "")
    let worse = try await loader.load(now: 400)
    #expect(a(worse) == 312)
    #expect(state("observations/a.csv", worse) == .held(since: 200), "in trouble since the first of them")
    board.write("observations/a.csv", Self.head + "cla_number,2024-08,316\n")
    let mended = try await loader.load(now: 500)
    #expect(a(mended) == 316)
    #expect(state("observations/a.csv", mended) == .read)
    #expect(mended.problems == [])
  }

  @Test(
    "Whatever a file is saved as, its figures stay until it can be read",
    arguments: [
      "", "\u{0}\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}", "PK\u{3}\u{4}", "name,shoe size\nAnna,38\n", "indicator,period\n", "indicator,period,value\ncla_number,2024-08,1.2.3\n",
      "indicator,period,value\n\"cla_number,2024-08,5\n",
    ])
  func broken(text: String) async throws {
    let board = Self.board()
    let loader = try await board.loader()
    _ = try await loader.load()
    board.write("observations/a.csv", text)
    let snapshot = try await loader.load(now: 7)
    #expect(a(snapshot) == 312)
    #expect(state("observations/a.csv", snapshot) == .held(since: 7))
    #expect(!snapshot.problems.isEmpty)
    #expect(snapshot.value("uasc_number", "Thurrock", "2024-08") == 40)
  }

  @Test("A file that was never good is simply reported, and read as soon as it is") func neverGood() async throws {
    let board = Self.board()
    board.write("observations/a.csv", Self.head + "cla_number,2024-08,1.2.3\ncla_number,2024-09,5\n")
    let loader = try await board.loader()
    let first = try await loader.load()
    #expect(first.value("cla_number", "Thurrock", "2024-09") == 5)
    #expect(state("observations/a.csv", first) == .read)
    board.write("observations/a.csv", Self.head + "cla_number,2024-08,x1\ncla_number,2024-09,6\n")
    let second = try await loader.load()
    #expect(second.value("cla_number", "Thurrock", "2024-09") == 6, "no more mistakes than before")
  }

  @Test("A renamed file is the same file, and is not missed under its old name") func renamedFile() async throws {
    let board = Self.board()
    let loader = try await board.loader()
    _ = try await loader.load(now: 1)
    board.rename("observations/a.csv", to: "observations/autumn.csv")
    let after = try await loader.load(now: 2)
    #expect(a(after) == 312)
    #expect(after.problems == [])
    #expect(!after.files.contains { $0.path == "observations/a.csv" })
  }

  @Test("A file that vanishes or may no longer be read keeps its figures; back again, all is well") func vanished() async throws {
    let board = Self.board()
    let loader = try await board.loader()
    _ = try await loader.load(now: 1)
    board.remove("observations/a.csv")
    let gone = try await loader.load(now: 2)
    #expect(a(gone) == 312)
    #expect(gone.problems == ["observations/a.csv:1:1: error: this file is gone; its last figures still stand"])
    #expect(state("observations/a.csv", gone) == .held(since: 2))
    board.write("observations/a.csv", Self.head + "cla_number,2024-08,312\n")
    let back = try await loader.load(now: 3)
    #expect(back.problems == [])
    #expect(state("observations/a.csv", back) == .read)
    board.forbid("observations/a.csv")
    let unchanged = try await loader.load(now: 4)
    #expect(unchanged.problems == [], "nobody need read what has not changed")
    board.write("observations/a.csv", Self.head + "cla_number,2024-08,313\n")
    board.forbid("observations/a.csv")
    let closed = try await loader.load(now: 5)
    #expect(a(closed) == 312)
    #expect(closed.problems == ["observations/a.csv:1:1: error: this file cannot be read: we may not read it"])
    board.write("observations/a.csv", Self.head + "cla_number,2024-08,314\n")
    #expect(a(try await loader.load(now: 6)) == 314)
  }

  @Test("A file that never had figures may vanish without a word") func strangerVanishes() async throws {
    let board = Self.board()
    board.write("stray.csv", "name,shoe size\nAnna,38\n")
    let loader = try await board.loader()
    #expect(try await loader.load().problems.count == 1)
    board.remove("stray.csv")
    let snapshot = try await loader.load()
    #expect(snapshot.problems == [])
    #expect(!snapshot.files.contains { $0.path == "stray.csv" })
  }

  @Test("A folder that can no longer be opened") func closedFolder() async throws {
    let board = Self.board()
    let loader = try await board.loader()
    _ = try await loader.load()
    board.close("observations")
    let snapshot = try await loader.load(now: 9)
    #expect(
      snapshot.problems == [
        "observations/:1:1: error: this folder cannot be opened, so nothing in it is shown",
        "observations/a.csv:1:1: error: the folder of this file cannot be opened any more; its last figures still stand",
        "observations/b.csv:1:1: error: the folder of this file cannot be opened any more; its last figures still stand",
      ])
    #expect(a(snapshot) == 312)
    #expect(try await board.load().problems == ["observations/:1:1: error: this folder cannot be opened, so nothing in it is shown"])
  }

  @Test("A file that changes between its reading and the look at its state is read until it stands still") func changesMeanwhile() async throws {
    let board = Self.board()
    let loader = try await board.loader()
    board.saveAfterNextRead("observations/a.csv", Self.head + "cla_number,2024-08,400\n")
    #expect(a(try await loader.load()) == 400)
    #expect(board.reads == ["board.yaml", "observations/a.csv", "observations/a.csv", "observations/b.csv"])
    #expect(a(try await loader.load()) == 400)
    #expect(board.reads == ["board.yaml"])
  }

  @Test("board.yaml saved: every file is read again in its light") func boardChanges() async throws {
    let board = Self.board()
    let loader = try await board.loader()
    _ = try await loader.load()
    _ = board.reads
    board.write("board.yaml", "authority: Croydon\n")
    let snapshot = try await loader.load()
    #expect(board.reads == ["board.yaml", "observations/a.csv", "observations/b.csv"])
    #expect(snapshot.value("cla_number", "Croydon", "2024-08") == 312)
    #expect(a(snapshot) == nil)
    board.write("board.yaml", "authority: Croydon\n")
    _ = try await loader.load()
    #expect(board.reads == ["board.yaml"], "saved with the same words it changes nothing")
  }

  @Test("board.yaml half-written or gone: what it last said still holds") func boardBroken() async throws {
    let board = Self.board()
    board.write("board.yaml", "authority: Thurrock\ntargets:\n  - indicator: cla_number\n    target: 300\n")
    let loader = try await board.loader()
    _ = try await loader.load(now: 1)
    _ = board.reads
    board.write("board.yaml", "authority: Thurrock\ntargets:\n  - indicator: cla_number\n    targ")
    let broken = try await loader.load(now: 2)
    #expect(broken.profile.targets["cla_number"]?.map(\.value) == [300])
    #expect(broken.homeArea?.text == "E06000034")
    #expect(broken.problems == ["board.yaml:4:5: error: this line has no colon; expected a key, a colon and a value"])
    #expect(state("board.yaml", broken) == .held(since: 2))
    #expect(board.reads == ["board.yaml"])
    board.remove("board.yaml")
    let gone = try await loader.load(now: 3)
    #expect(gone.homeArea?.text == "E06000034")
    #expect(gone.problems == ["board.yaml:1:1: error: this file is gone; what it last said still holds"])
    #expect(state("board.yaml", gone) == .held(since: 2))
    board.write("board.yaml", "authority: Thurrock\ntargets:\n  - indicator: cla_number\n    target: 310\n")
    let mended = try await loader.load(now: 4)
    #expect(mended.profile.targets["cla_number"]?.map(\.value) == [310])
    #expect(mended.problems == [])
    #expect(state("board.yaml", mended) == .read)
  }

  @Test("An area of the board's own is renamed in its place") func renamed() async throws {
    let board = BoardInMemory([
      "board.yaml": "area: X01\nauthority: Northmoor\n", "observations/a.csv": Self.head + "cla_number,2024-08,312\n",
    ])
    let loader = try await board.loader()
    #expect(try await loader.load().value("cla_number", "Northmoor", "2024-08") == 312)
    board.write("board.yaml", "area: X01\nauthority: Southmoor\n")
    let snapshot = try await loader.load()
    #expect(snapshot.value("cla_number", "Southmoor", "2024-08") == 312)
    #expect(snapshot.value("cla_number", "Northmoor", "2024-08") == nil)
  }

  @Test("Figures never outlive the numbering of the indicators they belong to") func ownIndicatorsChange() async throws {
    let board = BoardInMemory([
      "board.yaml": "authority: Thurrock\n", "indicators.csv": "id,title,unit\nkinship,Kinship,count\nfoster,Foster,count\n",
      "observations/a.csv": Self.head + "foster,2024-08,5\nkinship,2024-08,7\n",
    ])
    let loader = try await board.loader()
    #expect(try await loader.load().value("kinship", "Thurrock", "2024-08") == 7)
    board.write("indicators.csv", "id,title,unit\nfoster,Foster,count\n")
    let fewer = try await loader.load()
    #expect(fewer.value("foster", "Thurrock", "2024-08") == 5)
    #expect(fewer.problems == ["observations/a.csv:3:1: error: unknown indicator 'kinship'; expected an id of the catalogue"])
    board.remove("indicators.csv")
    #expect(try await loader.load().value("foster", "Thurrock", "2024-08") == 5, "a file that is gone still holds")
  }
}
