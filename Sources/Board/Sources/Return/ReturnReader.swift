import CareModel
import Documents
import Returns

/// Reads all files of a return together and measures them.
struct ReturnReader: Sendable {
  let context: ReadingContext
  let tables: SSDA903Tables
  /// Turns identifiers into numbers; made anew each time the program starts.
  let key: IdentifierKey
  let terms: ReturnTerms
  /// Whose return it is.
  let area: AreaCode
  /// Whether the children are kept after they are counted, for records behind figures.
  let keepsRecords: Bool

  /// - Parameter paths: relative to `folder`, in the order in which later ones outrank earlier.
  func read(_ paths: [String], in folder: String, _ files: Files) async -> ReturnReading {
    var reader = SSDA903Reader(tables: tables, key: key, lastDay: terms.madeOn)
    var read: [ReturnReading.File] = []
    for path in paths {
      do throws(Files.Failure) {
        let (bytes, stamp) = try files.settled(folder + "/" + path)
        let report = reader.read(bytes, path: path)
        let kind = report.file.map { "SSDA903: \(tables.title(of: $0).lowercased())" } ?? ""
        read.append(
          ReturnReading.File(path: path, kind: kind, rows: report.rows, stamp: stamp, diagnostics: report.diagnostics))
      } catch {
        let diagnostic = Diagnostic(
          .error, at: SourceLocation(file: path), "this file cannot be read: \(error.sentence)", code: "unreadable-file")
        read.append(ReturnReading.File(path: path, kind: "", rows: 0, stamp: nil, diagnostics: [diagnostic]))
      }
    }
    let children = reader.finish()
    let choices = SSDA903Choices(terms.definitions)
    let figures = await children.figuresInHalves(catalogue: context.catalogue, choices: choices, onceADate: true)
    let summary = CouncilReturn(
      area: area, checks: children.checks, coverage: children.coverage, isPartYear: children.isPartYear,
      refusals: Dictionary(figures.refusals.map { ($0.indicator, $0.reason) }, uniquingKeysWith: { first, _ in first }),
      outlook: children.outlook(catalogue: context.catalogue, choices: choices), definitions: definitions(choices))
    // An area that the register has no room for gets no figures, as one in a table does.
    let place = context.vocabulary.area(code: area.text) ?? -1
    return ReturnReading(
      files: read, figures: CountedFigures(figures, area: place, context: context), summary: summary,
      records: keepsRecords ? RecordShelf(children, catalogue: context.catalogue, choices: choices) : nil,
      places: children.checks.flatMap(\.diagnostics), diagnostics: slips(choices))
  }

  private func definitions(_ choices: SSDA903Choices) -> [String: [String]] {
    var sentences: [String: [String]] = [:]
    for choice in tables.choices {
      guard let sentence = choices.sentence(of: choice) else { continue }
      for measure in choice.measures { sentences[measure, default: []].append(sentence) }
    }
    return sentences
  }

  private func slips(_ choices: SSDA903Choices) -> [Diagnostic] {
    choices.unknown(tables).compactMap { name in
      guard let location = terms.locations[name] else { return nil }
      guard let choice = tables.choices.first(where: { $0.id == name }) else {
        let known = tables.choices.map(\.id)
        return Diagnostic(
          .error, at: location, "there is no definition called", found: name, expected: known.joined(separator: ", "),
          suggestion: Spelling.nearest(to: name, among: known).first, code: "unknown-word")
      }
      let options = choice.options.map(\.id)
      return Diagnostic(
        .error, at: location, "{} is no reading of \(name)", found: terms.definitions[name],
        expected: options.joined(separator: " or "),
        suggestion: terms.definitions[name].flatMap { Spelling.nearest(to: $0, among: options).first },
        code: "unknown-word")
    }
  }
}
