/// A number that nobody prints and anybody may work out: a cumulative figure less the one before, a total less a
/// subgroup, a revised figure less the first (statistics.md section 8.5). It is tested as if it were a cell.
public struct WatchedQuantity<ID: Hashable & Sendable>: Sendable {
  public let name: String
  public let terms: [AdditiveRelation<ID>.Term]
  /// True: it counts people, so that it cannot be negative and is as unsafe as a printed count.
  public let countsPeople: Bool

  public init(_ name: String, _ terms: [AdditiveRelation<ID>.Term], countsPeople: Bool = false) {
    self.name = name
    self.terms = terms
    self.countsPeople = countsPeople
  }

  /// `larger` less `smaller`.
  public init(_ name: String, _ larger: ID, less smaller: ID, countsPeople: Bool = false) {
    self.init(name, [.init(larger), .init(smaller, times: -1)], countsPeople: countsPeople)
  }
}
