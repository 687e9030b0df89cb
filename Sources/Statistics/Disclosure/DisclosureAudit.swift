/// What an outsider could work out from a release, cell by cell (statistics.md section 8.7).
///
/// **Restricted**: it holds true counts.
public struct DisclosureAudit<ID: Hashable & Sendable>: Sendable {
  public typealias Subject = DisclosureSubject<ID>

  /// A count that the public is not shown, or a number that follows from others and is unsafe.
  public struct Entry: Sendable {
    public let subject: Subject
    /// Nil where only the publisher knows.
    public let count: Int?
    /// Nil for a number that follows from others, which nobody prints.
    public let reason: HiddenReason?
    /// What cannot be ruled out.
    public let interval: FeasibleInterval
    /// The rule of section 8.4: what is unsafe must possibly be above the threshold, and not be determined; of other
    /// hidden cells and of differences, only that they are not confirmed to be small.
    public let isProtected: Bool
    /// Somebody has decided to live with it.
    public let isAccepted: Bool

    /// Whether it stands in the way of publishing.
    public var hasPassed: Bool { isProtected || isAccepted }
  }

  /// A test of a difference (section 8.5), passed or not, small or not.
  public struct Difference: Sendable {
    public let name: String
    /// Nil where a count in it is known only to its publisher.
    public let value: Int?
    public let interval: FeasibleInterval
    public let hasPassed: Bool
  }

  public let rules: DisclosureRules
  /// Every hidden cell, and every unsafe number that follows from others, in order of declaration.
  public let entries: [Entry]
  public let differences: [Difference]
  /// Unsafe cells that earlier releases have shown: too late to hide.
  public let tooLate: [ID]
  public let withdrawn: [String: Withdrawal]
  public let faults: [TableFault<ID>]
  /// Cells audited, hidden or shown.
  public let cellCount: Int
  private let places: [ID: Int]

  init(
    rules: DisclosureRules, entries: [Entry], differences: [Difference], tooLate: [ID],
    withdrawn: [String: Withdrawal], faults: [TableFault<ID>], cellCount: Int
  ) {
    self.rules = rules
    self.entries = entries
    self.differences = differences
    self.tooLate = tooLate
    self.withdrawn = withdrawn
    self.faults = faults
    self.cellCount = cellCount
    var places: [ID: Int] = [:]
    for (place, entry) in entries.enumerated() { if case .cell(let id) = entry.subject { places[id] = place } }
    self.places = places
  }

  public var hasPassed: Bool { entries.allSatisfy(\.hasPassed) && differences.allSatisfy(\.hasPassed) }

  public var failures: [Entry] { entries.filter { !$0.hasPassed } }

  public var primaryCount: Int { entries.count { $0.reason?.isPrimary == true } }
  public var secondaryCount: Int { entries.count { $0.reason?.isPrimary == false } }

  public func entry(of id: ID) -> Entry? { places[id].map { entries[$0] } }
  public func interval(of id: ID) -> FeasibleInterval? { entry(of: id)?.interval }
}
