internal import CNcurses
internal import Glibc
public import Screen

/// What the process finds around it: environment, standard input and output, the terminfo library.
///
/// Handed in as a value so that every decision about the terminal can be tried with plain dictionaries.
public struct Surroundings: Sendable {
  public var environment: [String: String]
  public var inputIsTerminal: Bool
  public var outputIsTerminal: Bool
  /// The terminal's size in cells; nil where there is none.
  public var size: Size?
  /// The number of colours of a terminfo entry, 0 for none; nil when there is no such entry or it cannot move the cursor.
  public var coloursOfEntry: @Sendable (String) -> Int?
  /// Takes up a locale by name ("" for what the environment asks) and returns its character encoding; nil if it is not installed.
  public var adoptLocale: @Sendable (String) -> String?

  public init(
    environment: [String: String], inputIsTerminal: Bool = true, outputIsTerminal: Bool = true,
    size: Size? = nil, coloursOfEntry: @escaping @Sendable (String) -> Int?,
    adoptLocale: @escaping @Sendable (String) -> String?
  ) {
    self.environment = environment
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.size = size
    self.coloursOfEntry = coloursOfEntry
    self.adoptLocale = adoptLocale
  }

  private static let variables = [
    "TERM", "LC_ALL", "LC_CTYPE", "LANG", "NO_COLOR", "COLORTERM", "TMUX", "STY", "SSH_CONNECTION",
    "SSH_TTY", "ESCDELAY",
  ]

  /// The real ones. Call it, and what is decided from it, before other threads read the locale.
  public static func live() -> Surroundings {
    var environment: [String: String] = [:]
    for name in variables {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    var rows: CInt = 0
    var columns: CInt = 0
    cn_size(&rows, &columns)
    let outputIsTerminal = isatty(STDOUT_FILENO) == 1
    return Surroundings(
      environment: environment,
      inputIsTerminal: isatty(STDIN_FILENO) == 1,
      outputIsTerminal: outputIsTerminal,
      size: outputIsTerminal ? Size(columns: Int(columns), rows: Int(rows)) : nil,
      coloursOfEntry: { entry in
        cn_terminfo_load(entry) ? max(0, Int(cn_terminfo_number("colors"))) : nil
      },
      adoptLocale: { name in
        // Characters only: numbers must be read and written the same way everywhere.
        guard setlocale(LC_CTYPE, name) != nil, let codeset = cn_codeset() else { return nil }
        return String(cString: codeset)
      })
  }

  /// A variable's value; nil when it is unset or empty, which means the same for all of ours.
  func variable(_ name: String) -> String? {
    guard let value = environment[name], !value.isEmpty else { return nil }
    return value
  }
}
