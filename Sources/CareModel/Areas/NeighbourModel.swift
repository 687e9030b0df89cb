/// One dated list of statistical neighbours: for each authority the ones DfE names as most similar, nearest first.
///
/// Lists of different years are not comparable, so the name and year go wherever a neighbour figure is shown
/// (statistics.md section 7.2).
public struct NeighbourModel: Hashable, Sendable {
  public struct Neighbour: Hashable, Sendable {
    public let code: AreaCode
    /// "Very close", "Close", "Somewhat close", "Not close"; nil where the list does not say.
    public let closeness: String?

    public init(code: AreaCode, closeness: String? = nil) {
      self.code = code
      self.closeness = closeness
    }
  }

  /// As shown beside a figure: "2025 model".
  public let name: String
  public let year: Int
  public let neighbours: [AreaCode: [Neighbour]]

  public init(name: String, year: Int, neighbours: [AreaCode: [Neighbour]]) {
    self.name = name
    self.year = year
    self.neighbours = neighbours
  }
}
