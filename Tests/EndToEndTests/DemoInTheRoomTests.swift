import Screen
import Testing

/// The demo board before a room: every slide by remote at every size, and whatever keys, mouse and sizes do, nothing that is hidden.
@Suite(
  .serialized,
  .enabled(if: Careboard.binary != nil, "no careboard beside the tests; CAREBOARD_BINARY names one"),
  .enabled(if: Tmux.binary != nil, "tmux is not installed"))
struct DemoInTheRoomTests {
  private let runtime: BoardFolder

  init() throws { runtime = try BoardFolder() }

  private func presenting(_ release: PublicOutput.Release, columns: Int, rows: Int) throws -> Tmux {
    let tmux = try Tmux(
      ["present", release.board.path, "--today", release.today], columns: columns, rows: rows, environment: ["XDG_RUNTIME_DIR": runtime.path],
      staysOpen: true)
    // The public copy of a board of this size takes a build for debugging a while.
    try tmux.wait(for: "first slide", within: .seconds(90)) { $0.contains("1 / ") }
    return tmux
  }

  @Test("each slide is on the screen as its picture has it", arguments: [(80, 24), (120, 36), (200, 60)])
  func everySlide(columns: Int, rows: Int) async throws {
    let release = try #require(try await PublicOutput.made().releases.last)
    let size = Size(columns: columns, rows: rows)
    let slides = release.pictures.filter { $0.name.hasPrefix("slide/") && $0.size == size && $0.theme == "projector" }
    #expect(slides.count >= 10)
    let tmux = try presenting(release, columns: columns, rows: rows)
    for (place, slide) in slides.enumerated() {
      if place > 0 { try tmux.press("PgDn") }
      let expected = Self.letters(slide.text)
      try tmux.wait(for: "\(slide.name), which is\n\(slide.text)\n") { Self.letters($0) == expected }
    }
    try tmux.press("PgDn")
    try tmux.press("b")
    try tmux.wait(for: "blank screen") { $0.allSatisfy(\.isWhitespace) }
    try tmux.press("b")
    try tmux.wait(for: "the last slide again") { Self.letters($0) == Self.letters(slides.last?.text ?? "") }
    try tmux.press("o")
    try tmux.wait(for: "overview") { $0.contains("All slides") }
    try tmux.press("Home", "Enter")
    try tmux.wait(for: "first slide") { Self.letters($0) == Self.letters(slides.first?.text ?? "") }
    // Without Enter: digits jump by themselves after a moment, and an Enter that comes later turns to the next slide.
    try tmux.type("12")
    try tmux.wait(for: "twelfth slide") { Self.letters($0) == Self.letters(slides.dropFirst(11).first?.text ?? "") }
  }

  @Test("no key, mouse or size brings out what is hidden", arguments: [1, 2])
  func anything(seed: UInt64) async throws {
    let release = try #require(try await PublicOutput.made().releases.last)
    let search = try TextSearch(release)
    let tmux = try presenting(release, columns: 120, rows: 36)
    var chance = Chance(seed)
    var seen: Set<String> = []
    func look(_ after: String) throws {
      let screen = try tmux.screen()
      guard seen.insert(screen).inserted else { return }
      for find in search.finds(in: screen, called: after) { Issue.record("\(find)") }
    }
    var keys = Self.keys
    // Each once in an order of chance, then chance alone.
    for place in keys.indices { keys.swapAt(place, Int(chance.next(below: UInt64(keys.count)))) }
    for _ in 0..<100 { keys.append(Self.keys[Int(chance.next(below: UInt64(Self.keys.count)))]) }
    for (place, key) in keys.enumerated() {
      try tmux.press(key)
      if place % 9 == 0 { try tmux.type("\u{1B}[<\(chance.next(below: 3));\(1 + chance.next(below: 110));\(1 + chance.next(below: 30))M") }
      if place % 17 == 0 { try tmux.resize(columns: 20 + Int(chance.next(below: 200)), rows: 6 + Int(chance.next(below: 60))) }
      try look(key)
    }
    try tmux.resize(columns: 120, rows: 36)
    try tmux.press("Escape", "Escape", "Home")
    try tmux.wait(for: "the first slide, still") { $0.contains("1 / ") }
    #expect(seen.count > 20)
    #expect(tmux.exitStatus() == nil)
  }

  /// Every key there is but those that leave or stop the program.
  private static let keys: [String] =
    (0x21...0x7E).compactMap { UnicodeScalar($0).map { String(Character($0)) } }.filter { $0 != "q" }.map { $0 == ";" ? "\\;" : $0 }
    + (1...12).map { "F\($0)" } + "abdefghijklmnoprstuvwxy".map { "C-\($0)" }
    + ["Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDn", "Tab", "BTab", "Enter", "Escape", "Space", "BSpace", "DC", "IC"]

  /// What is to be read, without the blanks at the end of rows.
  private static func letters(_ screen: String) -> [String] {
    var rows = screen.split(separator: "\n", omittingEmptySubsequences: false).map { row in
      var row = row
      while row.last == " " { row.removeLast() }
      return String(row)
    }
    while rows.last == "" { rows.removeLast() }
    return rows
  }

  /// Numbers by chance that are the same in every run.
  private struct Chance {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
    mutating func next(below limit: UInt64) -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state % limit
    }
  }
}
