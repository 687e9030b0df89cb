/// Why the full screen could not be opened.
public enum TerminalFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// This is no place for a full screen; plain output is the answer.
  case refused(FullScreenRefusal)
  /// There is one terminal, and a screen is open on it.
  case alreadyOpen
  /// No descriptor could be had to hear of signals.
  case outOfDescriptors

  public var description: String {
    switch self {
    case .refused(let refusal): refusal.description
    case .alreadyOpen: "a full screen is open already"
    case .outOfDescriptors: "too many files are open"
    }
  }
}
