import Screen
import Testing

@testable import Dashboard

@Suite("Commands")
struct CommandTests {
  @Test("No two commands share a key or an id, on the dashboard or while slides are up")
  func unique() {
    for commands in [Command.all.filter { $0.group != .presenting }, Command.presenting] {
      let keys = commands.flatMap(\.keys)
      #expect(keys.count == Set(keys).count)
    }
    #expect(Command.all.count == Set(Command.all.map(\.id)).count)
  }

  @Test("Every command has a key, a title, help, and stands in both tables", arguments: Command.all.map(\.id))
  func complete(_ id: String) throws {
    let command = try #require(Command.named(id))
    #expect(!command.keys.isEmpty)
    #expect(command.help.hasSuffix("."))
    #expect(KeyTable.text.contains("\(command.title): \(command.help)"))
    #expect(KeyTable.markdown.contains("| \(command.title) | \(command.help) |"))
    for key in command.keys { #expect(KeyTable.text.contains(key.label)) }
  }

  @Test("Every key in the hint lines is bound")
  func hints() {
    var state = Northmoor.state()
    for keys in ["", "s", "d", "s<ret>", "z", "w", "u", "f", "c"] {
      state = Northmoor.state().pressing(keys)
      for id in state.hintCommands { #expect(Command.named(id) != nil, "\(id)") }
    }
  }

  @Test("Whether a command can be done, or why not", arguments: [
    ("", "1", nil), ("", "r", "the board is being read; what you type waits for it"), ("", "d", "the board is being read; what you type waits for it"),
    ("board", "]", "these are the latest figures"), ("board", "o", "only the scorecard can be put in another order"),
    ("board", "x", "nothing is bound to x; ? lists the keys"), ("board", "sz", "only the panes of Home can be zoomed"),
    ("board", "0", "these are the latest figures"),
  ] as [(String, String, String?)])
  func reasons(_ start: String, _ keys: String, _ notice: String?) {
    var state = start.isEmpty ? State() : Northmoor.state()
    state = state.pressing(keys)
    if let notice { #expect(state.notice == notice) }
  }

  @Test("What is typed before the board is there is done when it is; q leaves at once, and help is there already")
  func typedAhead() {
    var state = State().pressing("/eet 17<ret>")
    #expect(state.place == .home)
    _ = state.update(.loaded(Northmoor.snapshot()))
    #expect(state.place == .indicator("eet_17_18"))
    #expect(State().pressing("?").overlay != nil)
    var hasty = State().pressing("ad")
    #expect(hasty.update(.input(.key(.character("q")))) == [.quit])
    // Of a board that cannot be read nothing waits.
    var lost = State().pressing("s")
    _ = lost.update(.loadFailed("the folder is gone"))
    _ = lost.update(.loaded(Northmoor.snapshot()))
    #expect(lost.place == .home)
  }

  @Test("Keys written as text", arguments: [
    ("r<ret>", [.character("r"), .enter]), ("/eet<esc>", [.character("/"), .character("e"), .character("e"), .character("t"), .escape]),
    ("<c-p><C-L><a-x>", [.control("p"), .control("l"), .alt("x")]), ("<up><PgDn><s-tab>", [.up, .pageDown, .backTab]),
    ("<lt><gt><space>", [.character("<"), .character(">"), .character(" ")]), ("<f5>é", [.function(5), .character("é")]), ("", []),
  ] as [(String, [Key])])
  func scripts(_ text: String, _ keys: [Key]) throws {
    #expect(try KeyScript(text).keys == keys)
  }

  @Test("A key script that cannot be read says where", arguments: [
    ("ab<entr>", "unknown key <entr> at character 3; did you mean <enter>?"),
    ("a<b", "the < at character 2 has no >; write <lt> for the key itself"),
    ("<f99>", "unknown key <f99> at character 1"),
  ])
  func faults(_ text: String, _ sentence: String) {
    do {
      _ = try KeyScript(text)
      Issue.record("read")
    } catch {
      #expect(error.description == sentence)
    }
  }

  @Test("Screens by name", arguments: [
    ("home", .home), ("scorecard", .scorecard), ("watch", .watch), ("actions", .actions), ("health", .health), ("help", .help),
    ("indicator/eet_19_21", .indicator("eet_19_21")), ("indicator/", nil), ("indicator", nil), ("Home", nil), ("", nil),
  ] as [(String, ScreenName?)])
  func screenNames(_ text: String, _ name: ScreenName?) {
    #expect(ScreenName(text) == name)
  }

  @Test("Filters: every word, capitals only where typed", arguments: [
    ("eet 19", "EET 19–21", true), ("EET", "EET 19–21", true), ("Eet", "EET 19–21", false), ("eet 17", "EET 19–21", false), ("", "x", true),
  ])
  func filters(_ filter: String, _ text: String, _ matches: Bool) {
    #expect(Matching.words(filter, in: text) == matches)
  }

  @Test("The palette puts the likeliest first", arguments: [
    ("nr", "Next red indicator"), ("theme", "Next theme"), ("quit", "Quit"), ("earl", "Earlier period"),
  ])
  func palette(_ typed: String, _ title: String) {
    #expect(State().paletteCommands(typed).first?.title == title)
  }
}

extension State {
  /// The state after the keys of a script.
  func pressing(_ script: String) -> State {
    var state = self
    guard let keys = try? KeyScript(script).keys else { return state }
    for key in keys { _ = state.update(.input(.key(key))) }
    return state
  }
}
