public import CareModel
public import Documents

/// What the program knows before it opens a board: the catalogue, the areas of England, and the shapes of published files.
public struct Reference: Sendable {
  public let catalogue: Catalogue
  public let areas: AreaRegister
  public let thresholdRules: [ThresholdRule]
  let shapes: PublishedShapes
  let shelf: LabelShelf
  let returns: ReturnShelf

  /// Reads the tables in `folder` (`catalogue/` and `published/`); throws the first that cannot be read.
  ///
  /// - Parameter returns: what is known of returns, where somebody has begun to read it.
  public init(folder: String, files: Files = .live, returns: ReturnShelf? = nil) throws(Diagnostic) {
    let table = { (path: String) throws(Diagnostic) in
      try ReferenceTable(path: path, folder: folder, files: files)
    }
    catalogue = CatalogueTables(
      indicators: try table("catalogue/indicators.csv"), breakdowns: try table("catalogue/breakdowns.csv")
    ).catalogue
    areas = AreaTable(try table("catalogue/areas.csv")).register
    thresholdRules = ThresholdRule.read(try table("catalogue/nts_thresholds.csv"))
    shapes = PublishedShapes(
      shapes: try table("published/shapes.csv"), models: try table("published/neighbour_models.csv"),
      symbols: try table("published/symbols.csv"))
    shelf = LabelShelf(folder: folder, files: files)
    self.returns = returns ?? ReturnShelf(folder: folder, files: files)
  }
}
