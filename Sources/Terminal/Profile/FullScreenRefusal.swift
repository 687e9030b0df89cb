/// Why there can be no full screen; plain output is shown instead, and nothing has failed.
public enum FullScreenRefusal: Hashable, Sendable, CustomStringConvertible {
  case inputIsNotATerminal
  case outputIsNotATerminal
  case termIsNotSet
  case termIsDumb
  /// Neither TERM nor anything like it is in the terminfo database.
  case noEntry(term: String)

  public var description: String {
    switch self {
    case .inputIsNotATerminal: "standard input is not a terminal"
    case .outputIsNotATerminal: "standard output is not a terminal"
    case .termIsNotSet: "TERM is not set"
    case .termIsDumb: "TERM=dumb cannot move the cursor"
    case .noEntry(let term): "terminfo knows neither TERM=\(term) nor xterm-256color nor vt100"
    }
  }
}
