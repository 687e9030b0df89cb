/// Cells of a release that stand or fall together: the parts of a list, the inner cells of a table.
public struct Breakdown<ID: Hashable & Sendable>: Sendable {
  public let name: String
  public let cells: [ID]

  public init(_ name: String, cells: [ID]) {
    self.name = name
    self.cells = cells
  }
}
