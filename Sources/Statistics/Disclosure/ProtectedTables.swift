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

  /// A percentage made of what the public sees of both cells, so that it tells nothing more of either.
  ///
  /// - Parameter places: decimals wanted; fewer are given where so many would give a small count away (section 8.3).
  /// - Returns: nil where either is hidden, where the whole is too few people, or where no number of decimals is safe.
  public func percentage(of part: ID, in whole: ID, places: Int) -> PublishedPercentage? {
    guard let numerator = printed(part), let denominator = printed(whole), mayPrint(statisticOf: whole),
      let safe = PublishedPercentage.safePlaces(
        numerator.count, of: denominator.count, upTo: places, known: denominator.known, rules: audit.rules)
    else { return nil }
    return PublishedPercentage(numerator.count, of: denominator.count, places: safe)
  }

  private func printed(_ id: ID) -> (count: Int, known: FeasibleInterval)? {
    switch face(of: id) {
    case .count(let count): (count, FeasibleInterval(count))
    // Readers divide the rounded figures too, so the percentage tells of these and not of what is behind them.
    case .rounded(let rounded): (rounded.shown, FeasibleInterval(rounded.shown))
    case .told, .hidden: nil
    }
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
