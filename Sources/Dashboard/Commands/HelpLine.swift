/// One line of the help: a command with its keys, or a mark of the screen.
struct HelpLine: Sendable {
  let sign: String
  let title: String
  let help: String
  let group: String
  /// What Enter on it does; nil of a mark.
  let command: Command?

  init(_ command: Command) {
    (sign, title, help, group) = (command.keyLabels, command.title, command.help, command.group.rawValue)
    self.command = command
  }

  init(_ mark: Mark) {
    (sign, title, help, group) = (mark.sign, mark.title, mark.help, "Marks")
    command = nil
  }

  /// What a newcomer needs, then the marks, then everything else.
  static let all: [HelpLine] = {
    let first = Command.all.filter { $0.group == .first }.map { HelpLine($0) }
    return first + Mark.all.map { HelpLine($0) } + Command.all.filter { $0.group != .first }.map { HelpLine($0) }
  }()
}
