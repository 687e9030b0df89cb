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
  public init(folder: String, files: Files = .live) throws(Diagnostic) {
    try self.init(
      folder: folder, files: files, catalogue: try Reference.catalogue(folder, files), areas: try Reference.areas(folder, files),
      returns: ReturnShelf(folder: folder, files: files))
  }

  /// The same with its two large tables read side by side, for who waits for a board.
  ///
  /// - Parameter returns: what is known of returns, where somebody has begun to read it.
  public static func read(folder: String, files: Files = .live, returns: ReturnShelf) async throws -> Reference {
    async let areas = areas(folder, files)
    let catalogue = try catalogue(folder, files)
    return try Reference(folder: folder, files: files, catalogue: catalogue, areas: try await areas, returns: returns)
  }

  private static func catalogue(_ folder: String, _ files: Files) throws(Diagnostic) -> Catalogue {
    CatalogueTables(
      indicators: try ReferenceTable(path: "catalogue/indicators.csv", folder: folder, files: files),
      breakdowns: try ReferenceTable(path: "catalogue/breakdowns.csv", folder: folder, files: files)
    ).catalogue
  }

  private static func areas(_ folder: String, _ files: Files) throws(Diagnostic) -> AreaRegister {
    AreaTable(try ReferenceTable(path: "catalogue/areas.csv", folder: folder, files: files)).register
  }

  private init(
    folder: String, files: Files, catalogue: Catalogue, areas: AreaRegister, returns: ReturnShelf
  ) throws(Diagnostic) {
    let table = { (path: String) throws(Diagnostic) in
      try ReferenceTable(path: path, folder: folder, files: files)
    }
    self.catalogue = catalogue
    self.areas = areas
    thresholdRules = ThresholdRule.read(try table("catalogue/nts_thresholds.csv"))
    shapes = PublishedShapes(
      shapes: try table("published/shapes.csv"), models: try table("published/neighbour_models.csv"),
      symbols: try table("published/symbols.csv"))
    shelf = LabelShelf(folder: folder, files: files)
    self.returns = returns
  }
}
