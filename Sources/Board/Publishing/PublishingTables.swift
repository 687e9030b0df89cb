public import Documents
import CareModel

/// What disclosure control must know of words and of how figures hang together; read only when a public view is made.
public struct PublishingTables: Sendable {
  let words: ScreeningWords
  let relations: [CountRelation]
  /// Indicators whose figures count nobody: quotas.
  let countsNobody: Set<Indicator.ID>
  /// Breakdowns by indicator that the public may have of what was counted from a return.
  let returnGroups: [Indicator.ID: Set<String>]
  /// What the program itself says of indicators, which tells nothing of any child.
  let ownTexts: Set<String>
  /// Every area that the program's own table names, by name and by code.
  let ownAreas: Set<String>

  /// Reads the tables in `folder` (`publishing/`); throws the first that cannot be read, or a row that says nothing: a public
  /// view made without a rule that was meant would not be safe.
  public init(folder: String, files: Files = .live) throws(Diagnostic) {
    words = ScreeningWords(try ReferenceTable(path: "publishing/words.csv", folder: folder, files: files))
    let table = try ReferenceTable(path: "publishing/relations.csv", folder: folder, files: files)
    var relations: [CountRelation] = []
    for (row, line) in zip(table.rows, table.lines) {
      guard let relation = CountRelation(
        whole: table.text(row, "whole"), parts: table.text(row, "parts"), by: table.text(row, "by"), why: table.text(row, "why"))
      else {
        throw Diagnostic(
          .error, at: SourceLocation(file: "publishing/relations.csv", line: line), "this is no sum of indicators",
          expected: "such as cla_number,uasc_number + *", code: "not-a-relation")
      }
      relations.append(relation)
    }
    self.relations = relations
    let quotas = try ReferenceTable(path: "publishing/counts_nobody.csv", folder: folder, files: files)
    countsNobody = Set(quotas.rows.map { quotas.text($0, "indicator") })
    let groups = try ReferenceTable(path: "publishing/return_groups.csv", folder: folder, files: files)
    returnGroups = Dictionary(grouping: groups.rows) { groups.text($0, "indicator") }
      .mapValues { Set($0.map { groups.text($0, "breakdown") }) }
    ownTexts = Set(try ReferenceTable(path: "catalogue/indicators.csv", folder: folder, files: files).rows.joined())
    let areas = try ReferenceTable(path: "catalogue/areas.csv", folder: folder, files: files)
    ownAreas = Set(areas.rows.flatMap { [areas.text($0, "name"), areas.text($0, "code")] + areas.list($0, "aliases") })
  }
}
