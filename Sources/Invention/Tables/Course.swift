/// What follows a legal status, and after how long.
struct Course: Sendable {
  enum Next: Equatable, Sendable {
    case status(LegalStatus)
    case leaves(Leaving)
    /// A special guardianship order: the code depends on who the guardian is.
    case guardianship
    /// An adoption order, after some months with the adopters.
    case adoption
    /// Looked after until the 18th birthday: the code is where the young person goes.
    case adulthood

    init?(_ text: String) {
      switch text {
      case "SGO": self = .guardianship
      case "ADOPT": self = .adoption
      case "18": self = .adulthood
      default:
        if let status = LegalStatus(rawValue: text) {
          self = .status(status)
        } else if let leaving = Leaving(rawValue: text) {
          self = .leaves(leaving)
        } else {
          return nil
        }
      }
    }
  }

  let next: Next
  let spread: Spread
}
