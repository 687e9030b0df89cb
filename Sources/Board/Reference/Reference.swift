public import CareModel
public import Documents

/// What the program knows before it opens a board: the catalogue, the areas of England, and the shapes of published files.
public struct Reference: Sendable {
  public let catalogue: Catalogue
  public let areas: AreaRegister
  public let thresholdRules: [ThresholdRule]
  let shapes: PublishedShapes

  /// Reads the tables in `folder` (`catalogue/` and `published/`); throws the first that cannot be read.
  public init(folder: String, files: Files = .live) throws(Diagnostic) {
    func table(_ path: String) throws(Diagnostic) -> ReferenceTable {
      do {
        return try ReferenceTable(bytes: try files.read(folder + "/" + path), file: path)
      } catch let failure as Files.Failure {
        throw Diagnostic(.error, at: SourceLocation(file: folder + "/" + path), failure.sentence)
      } catch let diagnostic as Diagnostic {
        throw diagnostic
      } catch {
        throw Diagnostic(.error, at: SourceLocation(file: folder + "/" + path), "it cannot be read")
      }
    }
    catalogue = CatalogueTables(
      indicators: try table("catalogue/indicators.csv"), breakdowns: try table("catalogue/breakdowns.csv")
    ).catalogue
    areas = AreaTable(try table("catalogue/areas.csv")).register
    thresholdRules = ThresholdRule.read(try table("catalogue/nts_thresholds.csv"))
    shapes = PublishedShapes(
      shapes: try table("published/shapes.csv"), synonyms: try table("published/synonyms.csv"),
      tables: try table("published/tables.csv"), categories: try table("published/categories.csv"),
      measures: try table("published/measures.csv"), codes: try table("published/interactive_tool.csv"),
      models: try table("published/neighbour_models.csv"), symbols: try table("published/symbols.csv"))
  }
}
