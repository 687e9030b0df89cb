public import Screen

/// One thing the reader can do: its keys, where it is valid, and what it does.
///
/// The dispatcher, the hint line, the help, the palette and the documents are all made from the list of these.
public struct Command: Sendable, Identifiable {
  /// Lower-case words joined by `-`, as settings would name it.
  public let id: String
  /// What it does, in a few words: "Next red indicator".
  public let title: String
  public let keys: [Key]
  public let group: Group
  /// One sentence for the help.
  public let help: String
  /// The words beside its key in the hint line; empty where it never stands there.
  let hint: String
  /// Why it cannot be done now, in a sentence; nil where it can.
  let whyNot: @Sendable (State) -> String?
  let run: @Sendable (inout State) -> [Effect]

  public enum Group: String, CaseIterable, Sendable {
    case first = "To begin with"
    case moving = "Moving about"
    case screens = "Screens"
    case finding = "Finding"
    case time = "Time and place"
    case looks = "Looks"
    case session = "Session"
    case presenting = "While slides are up"
  }

  init(
    _ id: String, _ title: String, keys: [Key], group: Group, hint: String = "", help: String,
    whyNot: @escaping @Sendable (State) -> String? = { _ in nil },
    run: @escaping @Sendable (inout State) -> [Effect]
  ) {
    self.id = id
    self.title = title
    self.keys = keys
    self.group = group
    self.hint = hint
    self.help = help
    self.whyNot = whyNot
    self.run = run
  }

  /// Every command, in the order help lists them.
  public static let all: [Command] = {
    let every = moving + screens + comparison + sections + finding + filters + time + looks + session + presenting
    return newcomers.compactMap { id in every.first { $0.id == id } } + every.filter { $0.group != .first }
  }()

  /// What somebody who sees the program for the first time needs, in that order; all of the group `first`.
  static let newcomers = ["next-red", "open", "back", "actions", "watch", "scorecard", "compare", "present", "filter"]

  /// The command of an id.
  public static func named(_ id: String) -> Command? { all.first { $0.id == id } }

  private static let byKey: [Key: Command] = Dictionary(
    all.filter { $0.group != .presenting }.flatMap { command in command.keys.map { ($0, command) } }, uniquingKeysWith: { first, _ in first })

  /// The command a key is bound to.
  static func bound(to key: Key) -> Command? { byKey[key] }

  /// All its keys as a person reads them: `Up, k`.
  public var keyLabels: String { keys.map(\.label).joined(separator: ", ") }
}
