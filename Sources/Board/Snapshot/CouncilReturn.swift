public import CareModel
public import Documents
public import Returns

/// The statutory return of a board's authority as its snapshot shows it: counts and rules, never a child.
///
/// Its outlook is of few children: a public copy of a board has no return, and so no outlook.
public struct CouncilReturn: Sendable {
  /// A rule of the return that is broken: how often, and what it says.
  public struct Finding: Hashable, Sendable {
    /// Its name in `data/returns/ssda903/rules.csv`.
    public let rule: String
    public let severity: Diagnostic.Severity
    /// What is wrong, without a value.
    public let sentence: String
    /// Rows, or files where the rule is of files, that break it.
    public let count: Int
    /// How many of them are among the snapshot's diagnostics, each with its place.
    public let listed: Int
  }

  /// Whose it is.
  public let area: AreaCode
  /// Broken rules, in the order of the rules.
  public let findings: [Finding]
  /// Days of which everything is known, in order.
  public let coverage: [ClosedRange<Day>]
  /// Whether the latest return stops before its year does, so that its figures are provisional.
  public let isPartYear: Bool
  /// Indicators that have a rule and got no figure, each with the reason.
  public let refusals: [Indicator.ID: String]
  /// Who turns 18 and how many will be in care; nil where the return covers nothing.
  public let outlook: CareOutlook?
  /// How definitions that can be read in two ways were read, by the rules of measures that depend on them.
  private let definitions: [String: [String]]

  init(
    area: AreaCode, checks: [ReturnCheck], coverage: [ClosedRange<Day>], isPartYear: Bool,
    refusals: [Indicator.ID: String], outlook: CareOutlook? = nil, definitions: [String: [String]]
  ) {
    self.area = area
    findings = checks.map {
      Finding(
        rule: $0.rule.rawValue, severity: $0.severity, sentence: $0.sentence, count: $0.count, listed: $0.places.count)
    }
    self.coverage = coverage
    self.isPartYear = isPartYear
    self.refusals = refusals
    self.outlook = outlook
    self.definitions = definitions
  }

  /// How an indicator that the return gives was read where its definition leaves it open; empty where nothing is.
  public func definitions(of indicator: Indicator) -> [String] {
    indicator.returnRule.flatMap { definitions[$0] } ?? []
  }
}
