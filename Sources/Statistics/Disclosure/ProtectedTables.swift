/// A release that has been proven safe: the only way to the faces that the public may see.
///
/// Only `LinkedTables.release` makes one, and only from an audit that passed. It holds no count that is hidden but in
/// its audit, which is restricted.
public struct ProtectedTables<ID: Hashable & Sendable>: Sendable {
  /// Restricted: it holds true counts.
  public let audit: DisclosureAudit<ID>
  private let faces: [ID: PublicFace]

  init(compiled: CompiledTables<ID>, audit: DisclosureAudit<ID>) {
    self.audit = audit
    faces = compiled.faces()
  }

  /// What the public may see of a cell; a cell that was not audited is hidden.
  public func face(of id: ID) -> PublicFace { faces[id] ?? .hidden }

  public func isShown(_ id: ID) -> Bool { face(of: id) != .hidden }

  /// What an outsider can work out of a cell, from all that is shown; nil for a cell that was not audited.
  public func interval(of id: ID) -> FeasibleInterval? { audit.interval(of: id) ?? faces[id]?.interval }

  /// Whether a percentage of these cells, to so many decimals, may be printed: both are shown, and neither the part
  /// nor the rest can be worked back to a small count (statistics.md section 8.3).
  public func mayPrint(percentageOf part: ID, in whole: ID, places: Int) -> Bool {
    guard case .count(let numerator) = face(of: part), case .count(let denominator) = face(of: whole) else {
      return false
    }
    guard !audit.rules.isUnsafe(statisticOf: denominator) else { return false }
    return PublishedPercentage(numerator, of: denominator, places: places)?
      .isSafe(denominator: FeasibleInterval(denominator), rules: audit.rules) ?? false
  }

  /// Whether a mean, median, rate, interval or the like of these people may be printed.
  public func mayPrint(statisticOf people: ID) -> Bool {
    switch face(of: people) {
    case .count(let count): !audit.rules.isUnsafe(statisticOf: count)
    case .rounded(let count): !(count.interval(under: audit.rules).confirmsSmall(audit.rules))
    case .told, .hidden: false
    }
  }
}
