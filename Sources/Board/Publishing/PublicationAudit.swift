/// What was hidden in a public build, why, and what an outsider could still work out: restricted, because it holds true counts
/// (statistics.md section 8.7).
public struct PublicationAudit: Sendable {
  /// One withheld figure.
  public struct Hidden: Sendable {
    /// "cla_number, age: under_1, 2024-08".
    public let figure: String
    public let count: Int
    /// Why: "1 to 5", "its total and the rest are shown".
    public let reason: String
    /// The least and the most that an outsider can work out; nil: any number.
    public let least: Int
    public let most: Int?
  }

  /// One difference of shown or released figures that was tested.
  public struct Test: Sendable {
    public let what: String
    public let passed: Bool
  }

  public var rules: PublicationRules
  public var primary = 0
  public var secondary = 0
  public var hidden: [Hidden] = []
  public var tests: [Test] = []
  /// What a reader of the audit should know: figures shown before that can no longer be hidden, tables withdrawn.
  public var remarks: [String] = []

  public init(rules: PublicationRules) { self.rules = rules }
}
