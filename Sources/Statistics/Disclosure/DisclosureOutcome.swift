/// What comes of making a release safe: public faces, or only the reasons why there are none.
public enum DisclosureOutcome<ID: Hashable & Sendable>: Sendable {
  case safe(ProtectedTables<ID>)
  /// Nothing may be published. The audit's failures say why.
  case blocked(DisclosureAudit<ID>)

  /// Restricted: it holds true counts.
  public var audit: DisclosureAudit<ID> {
    switch self {
    case .safe(let tables): tables.audit
    case .blocked(let audit): audit
    }
  }

  public var tables: ProtectedTables<ID>? {
    if case .safe(let tables) = self { return tables }
    return nil
  }
}
