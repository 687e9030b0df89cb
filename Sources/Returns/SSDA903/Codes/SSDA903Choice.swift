/// A definition that can be read in more than one way: what is done by default, and what else could be.
public struct SSDA903Choice: Hashable, Sendable {
  public struct Option: Hashable, Sendable {
    public let id: String
    /// The definition as a person reads it.
    public let sentence: String
  }

  /// The name that a board gives to choose: `same_carer_moves`.
  public let id: String
  public internal(set) var options: [Option]
  /// The rules of the measures that depend on it, as indicators of the catalogue name them.
  public let measures: [String]
  /// The option that holds unless a board says otherwise.
  public internal(set) var standard: String
}
