import CareModel
import Documents

/// What every reader is given beside its file.
struct ReadingContext: Sendable {
  let catalogue: Catalogue
  let shapes: PublishedShapes
  let shelf: LabelShelf
  let vocabulary: Vocabulary
  /// The area of rows that name none.
  let homeArea: AreaCode?
  /// The day on which it is read, where that is known.
  var today: Day?

  /// Puts the rows of a file together.
  func figures(_ records: [FigureRecord]) -> FileFigures {
    FileFigures(records) { catalogue.indicators[$0].isRatio }
  }

  /// A row whose figure the store has no room for, which is said rather than hidden.
  func noRoom(line: Int, source: SourceText) -> Diagnostic {
    Diagnostic(
      .error, at: source.location(line: line, column: 1),
      "this figure has no room in the store: there are too many areas or groups, or the year is too far away",
      code: "no-room")
  }

  /// Two rows of one file that disagree, as a person should hear of it.
  func diagnostics(_ contradictions: [FileFigures.Contradiction], source: SourceText) -> [Diagnostic] {
    contradictions.prefix(20).map { contradiction in
      let key = contradiction.key
      let words = vocabulary.snapshot
      let area = words.areas.areas.indices.contains(key.area) ? words.areas.areas[key.area].name : ""
      return Diagnostic(
        .error, at: source.location(line: contradiction.secondLine, column: 1),
        "\(catalogue.indicators[key.indicator].id) of \(area) for \(key.period.canonical) was given differently on line \(contradiction.firstLine); this row stands",
        expected: "one row for each figure, or different dates under 'published'", code: "figure-twice")
    }
  }
}
