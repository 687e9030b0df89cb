import Screen
import Testing

@testable import Dashboard

/// What somebody finds who opens the help of a program never seen before.
@Suite("Help")
struct HelpTests {
  static func help(_ columns: Int, _ rows: Int, _ typed: String = "") -> [String] {
    let size = Size(columns: columns, rows: rows)
    return Northmoor.state(State.Settings(size: size)).pressing("?" + typed).render(size).lines
  }

  @Test("What a newcomer needs comes first, then the marks, then moving about")
  func order() throws {
    #expect(Array(HelpLine.all.prefix(9).compactMap { $0.command?.id }) == Command.newcomers)
    #expect(HelpLine.all.dropFirst(9).prefix(Mark.all.count).allSatisfy { $0.command == nil })
    #expect(HelpLine.all.dropFirst(9 + Mark.all.count).first?.group == "Moving about")
    #expect(Set(Command.all.filter { $0.group == .first }.map(\.id)) == Set(Command.newcomers))
    #expect(HelpLine.all.compactMap { $0.command?.id } == Command.all.map(\.id))
  }

  @Test("The first screenful at 80 by 24 has them, with their group in full", arguments: [(80, 24), (120, 36), (200, 60)])
  func firstScreen(_ size: (Int, Int)) {
    let lines = Self.help(size.0, size.1)
    for title in ["Next red indicator", "Open", "Actions and questions", "Watch list", "Scorecard", "Compare", "Present", "Filter", "red, amber, green"] {
      #expect(lines.contains { $0.contains(" \(title) ") }, "\(title): \(lines)")
    }
    #expect(lines.contains { $0.contains("To begin with") })
  }

  @Test("No name of a group is cut", arguments: Command.Group.allCases.filter { $0 != .presenting }.map(\.rawValue) + ["Marks"])
  func groups(_ group: String) {
    let text = Self.help(80, 24, group)
    #expect(text.contains { $0.contains(" \(group)") && !$0.contains("> ") }, "\(text)")
  }

  @Test("Every mark is explained in the help and in both tables", arguments: Mark.all)
  func marks(_ mark: Mark) {
    #expect(mark.help.hasSuffix("."))
    #expect(KeyTable.text.contains("\(mark.title): \(mark.help)"))
    #expect(KeyTable.markdown.contains("| `\(mark.sign)` | \(mark.title) | \(mark.help) |"))
    let words = mark.title.split(separator: " ").joined(separator: " ")
    #expect(Self.help(80, 24, words).contains { $0.contains(mark.title) })
  }

  @Test("Enter on a mark does nothing, and on a command does it")
  func enter() {
    let state = Northmoor.state().pressing("?hidden<ret>")
    #expect(state.overlay != nil && state.place == .home)
    #expect(Northmoor.state().pressing("?watch list<ret>").place == .watch)
  }
}
