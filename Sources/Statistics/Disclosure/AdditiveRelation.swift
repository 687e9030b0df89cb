/// A sum that everybody knows to hold: the parts times their factors come to `sum`.
///
/// Total = parts, denominator = numerator + the rest, stock now = stock before + starts − ends, year = four quarters.
public struct AdditiveRelation<ID: Hashable & Sendable>: Sendable {
  public struct Term: Sendable {
    public let id: ID
    /// Not nought; −1 for what is taken away.
    public let factor: Int

    public init(_ id: ID, times factor: Int = 1) {
      self.id = id
      self.factor = factor
    }
  }

  public let terms: [Term]
  public let sum: Int

  public init(_ terms: [Term], sum: Int = 0) {
    self.terms = terms
    self.sum = sum
  }

  /// `total` is all of `parts` together.
  public init(total: ID, parts: [ID]) {
    self.init([Term(total)] + parts.map { Term($0, times: -1) })
  }

  /// The stock now is the stock before, and who started, less who ended.
  public init(stock: ID, before: ID, starts: ID, ends: ID) {
    self.init([Term(stock), Term(before, times: -1), Term(starts, times: -1), Term(ends)])
  }
}
