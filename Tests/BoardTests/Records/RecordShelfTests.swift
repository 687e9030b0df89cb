import CareModel
import Documents
import Glibc
import Returns
import Testing

@testable import Board

/// Records of a board: off unless it says so, kept only for a terminal, named by a key that is its owner's alone.
@Suite("Records of a board") struct RecordShelfTests {
  private static let files = [
    "returns/2023-24/header.csv":
      "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nC1,1,01/05/2010,WBRI,,,\nC2,2,01/05/2015,BAFR,,,\n",
    "returns/2023-24/episodes.csv":
      "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
      + "C1,01/02/2023,S,C2,N1,U6,PR1,,,,,,\nC2,01/05/2023,S,C2,N1,U6,PR1,,,,,,\n",
  ]

  /// Whoever opens it on a terminal; a key file stands where `secret` says what is in it and who may read it.
  private func load(
    _ board: String, mayKeepRecords: Bool = true, secret: (text: String, isOwnersAlone: Bool)? = nil
  ) async throws -> Snapshot {
    let memory = BoardInMemory(
      RecordShelfTests.files.merging(["board.yaml": "authority: Marsham\narea: X01\n" + board]) { old, _ in old })
    var files = memory.files
    files.secret = { (path: String) throws(Files.Failure) -> Files.Secret in
      guard let secret, path == "board/key" || path == "/etc/key" else { throw .missing }
      return Files.Secret(bytes: Array(secret.text.utf8), isOwnersAlone: secret.isOwnersAlone)
    }
    return try await BoardLoader(
      folder: "board", reference: try await BoardInMemory.reference.value, files: files, mayKeepRecords: mayKeepRecords
    ).load()
  }

  private let march = Period(kind: .month, containing: Day.last(ofMonth: 3, year: 2024))

  private func letters(_ snapshot: Snapshot) throws -> [String] {
    let shelf = try #require(snapshot.records)
    return try shelf.records(behind: "cla_number", category: .whole, period: march).records.map { $0.pseudonym.letters }.sorted()
  }

  @Test("Off unless the board says restricted, and unless it is read for a terminal", arguments: [
    ("", true, false), ("records: off\n", true, false), ("records: restricted\n", true, true),
    ("records: restricted\n", false, false), ("records: everyone\n", true, false),
  ])
  func kept(board: String, mayKeepRecords: Bool, isThere: Bool) async throws {
    let snapshot = try await load(board, mayKeepRecords: mayKeepRecords)
    #expect((snapshot.records != nil) == isThere)
    #expect(snapshot.value("cla_number", "Marsham", "2024-03") == 2)
  }

  @Test("A word that is none is refused with its place") func word() async throws {
    let snapshot = try await load("records: everyone\n")
    #expect(snapshot.diagnostics.map(\.rendered).contains { $0.hasPrefix("board.yaml:3:10: error:") })
  }

  @Test("The public copy of a board has no records") func publicCopy() async throws {
    let snapshot = try await load("records: restricted\n")
    // As disclosure control makes it, whatever it withholds.
    let words = try PublishingTables(folder: RealFigures.root + "/data").words
    let screen = RemarkScreen(words: words, threshold: 5, hidden: [:], hiddenShares: [:])
    let open = snapshot.shown(
      snapshot.figures, screen: screen, names: PublicNames(screen, catalogue: snapshot.catalogue))
    #expect(snapshot.records != nil && open.records == nil && open.returns == nil)
  }

  @Test("Without a key file each start has pseudonyms of its own; with one they stay") func keys() async throws {
    let secret = (text: "0123456789abcdef0123456789abcdef\n", isOwnersAlone: true)
    let first = try letters(try await load("records: restricted\n"))
    #expect(try letters(try await load("records: restricted\n")) != first)
    let named = try letters(try await load("records: restricted\nrecords_key: key\n", secret: secret))
    #expect(try letters(try await load("records: restricted\nrecords_key: key\n", secret: secret)) == named)
    #expect(try letters(try await load("records: restricted\nrecords_key: /etc/key\n", secret: secret)) == named)
    let other = (text: "0123456789abcdef0123456789abcdee\n", isOwnersAlone: true)
    #expect(try letters(try await load("records: restricted\nrecords_key: key\n", secret: other)) != named)
  }

  @Test("A key file that will not do leaves the board without records, and is never quoted", arguments: [
    (nil, true, "it is not there"), ("0123456789abcde", true, "too short"), ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", true, "too plain"),
    ("0123456789abcdef0123", false, "by others than its owner"),
  ] as [(String?, Bool, String)])
  func unfit(text: String?, isOwnersAlone: Bool, reason: String) async throws {
    let snapshot = try await load(
      "records: restricted\nrecords_key: key\n", secret: text.map { ($0, isOwnersAlone) })
    #expect(snapshot.records == nil)
    let said = snapshot.diagnostics.map(\.rendered).filter { $0.hasPrefix("board.yaml:4:14: error:") }
    #expect(said.count == 1 && said[0].contains(reason))
    if let text { #expect(!snapshot.diagnostics.map(\.rendered).joined().contains(text)) }
  }

  @Test("On a disk: a file that its group may read is refused, one of its owner alone is read", arguments: [
    (mode_t(0o600), true), (0o400, true), (0o640, false), (0o604, false), (0o620, false),
  ])
  func modes(mode: mode_t, isOwnersAlone: Bool) throws {
    var template = Array("\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/records-key-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    try #require(descriptor >= 0)
    let path = template.withUnsafeBufferPointer { String(decoding: $0.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self) }
    defer {
      close(descriptor)
      unlink(path)
    }
    #expect(write(descriptor, "0123456789abcdef", 16) == 16)
    #expect(fchmod(descriptor, mode) == 0)
    let secret = try Files.live.secret(path)
    #expect(secret.isOwnersAlone == isOwnersAlone)
    #expect(secret.bytes.count == 16)
  }
}
