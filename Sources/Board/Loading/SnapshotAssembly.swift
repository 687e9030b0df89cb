import CareModel
import Documents

/// Puts the readings of all files together into one snapshot.
struct SnapshotAssembly {
  struct Part {
    let path: String
    let kept: KeptReading

    var reading: FileReading { kept.reading }
    var modified: Int { kept.stamp.modified / 1_000_000_000 }
  }

  let generation: Int
  let setting: BoardSetting
  let settingTrouble: (since: Int, diagnostics: [Diagnostic])?
  let reference: Reference
  let vocabulary: Vocabulary
  let parts: [Part]
  /// The return, where the folder has one.
  let kept: KeptReturn?
  /// Folders that could not be opened, with a `/` at the end.
  let closed: [String]
  /// Files that are neither tables nor texts.
  let others: [String]

  var snapshot: Snapshot {
    let words = vocabulary.snapshot
    var sources = parts.compactMap { part in
      part.reading.figures.map {
        Figures.Source(
          file: part.path, figures: $0, distance: part.reading.distance, origin: part.reading.isPublished ? .published : .given)
      }
    }
    if let reading = kept?.reading {
      sources.append(Figures.Source(file: reading.place, figures: reading.figures.records, distance: 0, origin: .counted))
    }
    var figures = Figures(
      sources, catalogue: setting.catalogue, areas: words.areas, breakdownNames: words.breakdowns,
      groupNames: words.groups)
    sources = []
    let oddities = oddities(figures)
    figures.add(
      DerivedFigures(figures: figures, profile: setting.profile, rules: reference.thresholdRules).records,
      source: DerivedFigures.source)
    let returned = reportsOfReturn
    let models = parts.compactMap(\.reading.neighbours)
    let matched = MatchedRebases(setting.rebases, figures: figures, area: setting.profile.area)
    var profile = setting.profile
    profile.rebases = matched.rebases
    return Snapshot(
      generation: generation, profile: profile, figures: figures,
      neighbourModel: models.max { $0.year < $1.year }, thresholdRules: reference.thresholdRules,
      commentary: parts.flatMap(\.reading.commentary), actions: parts.flatMap(\.reading.actions),
      questions: parts.flatMap(\.reading.questions),
      diagnostics: (problemsOfSetting + matched.diagnostics + problemsOfFolders + parts.flatMap(\.kept.diagnostics) + (kept?.diagnostics ?? []) + contradictions(figures)
        + oddities)
        .sorted { $0.location < $1.location },
      files: reports(matched.diagnostics, returned), returns: kept?.reading.summary, records: setting.profile.recordTerms.areKept ? kept?.reading.records : nil,
      modified: (parts.map(\.modified) + returned.map(\.modified)).max() ?? 0)
  }

  private func oddities(_ published: Figures) -> [Diagnostic] {
    setting.profile.area.map { Plausibility(figures: published, area: $0).diagnostics } ?? []
  }

  private var problemsOfSetting: [Diagnostic] {
    settingTrouble?.diagnostics ?? setting.diagnostics
  }

  private var problemsOfFolders: [Diagnostic] {
    closed.map {
      Diagnostic(
        .error, at: SourceLocation(file: $0), "this folder cannot be opened, so nothing in it is shown", code: "closed-folder")
    }
  }

  /// - Parameters:
  ///   - unmatched: what only the figures could tell of the settings.
  ///   - returned: of the files of a return.
  private func reports(_ unmatched: [Diagnostic], _ returned: [FileReport]) -> [FileReport] {
    let settings = setting.sources.map { source in
      let own = problemsOfSetting.filter { $0.location.file == source.path }
      let problems = own + unmatched.filter { $0.location.file == source.path }
      let state: FileReport.State =
        if let since = settingTrouble?.since, !own.isEmpty { .held(since: since) } else { .read }
      return FileReport(
        path: source.path, kind: source.kind, rows: 0, figures: 0, bytes: source.stamp.bytes,
        modified: source.stamp.modified / 1_000_000_000, errors: problems.count { $0.severity == .error },
        warnings: problems.count { $0.severity == .warning }, state: state)
    }
    let tables = parts.map { part in
      let problems = part.kept.diagnostics
      let state: FileReport.State =
        if let since = part.kept.heldSince { .held(since: since) }
        else if part.reading.kind.isEmpty { .unknown }
        else if part.reading.figures == nil && part.reading.neighbours == nil && part.reading.commentary.isEmpty
          && part.reading.actions.isEmpty && part.reading.questions.isEmpty { .unused }
        else { .read }
      return FileReport(
        path: part.path, kind: part.reading.kind, rows: part.reading.rows,
        figures: part.reading.figures?.records.count ?? 0, bytes: part.kept.stamp.bytes, modified: part.modified,
        errors: problems.count { $0.severity == .error }, warnings: problems.count { $0.severity == .warning },
        state: state, isPublished: part.reading.isPublished)
    }
    let strangers = others.map {
      FileReport(path: $0, kind: "", rows: 0, figures: 0, bytes: 0, modified: 0, errors: 0, warnings: 0, state: .unknown)
    }
    return (settings + tables + returned + strangers).sorted { $0.path < $1.path }
  }

  /// The figures of a return are of all its files together, and stand with the one that says who was looked after.
  private var reportsOfReturn: [FileReport] {
    guard let kept else { return [] }
    let problems = Dictionary(grouping: kept.diagnostics, by: \.location.file)
    let leading = kept.reading.files.first { $0.kind.contains("episodes") }?.path ?? kept.reading.files.first?.path
    return kept.reading.files.map { file in
      let own = problems[file.path] ?? []
      let state: FileReport.State =
        if let since = kept.heldSince, !own.isEmpty { .held(since: since) } else if file.kind.isEmpty { .unknown } else { .read }
      return FileReport(
        path: file.path, kind: file.kind, rows: file.rows, figures: file.path == leading ? kept.reading.figures.count : 0,
        bytes: file.stamp?.bytes ?? 0, modified: (file.stamp?.modified ?? 0) / 1_000_000_000,
        errors: own.count { $0.severity == .error }, warnings: own.count { $0.severity == .warning }, state: state)
    }
  }

  private func contradictions(_ figures: Figures) -> [Diagnostic] {
    figures.contradictions.prefix(20).map { contradiction in
      let key = contradiction.key
      let indicator = figures.catalogue.indicators[key.indicator].id
      return Diagnostic(
        .warning, at: SourceLocation(file: contradiction.secondFile, line: contradiction.secondLine),
        "\(indicator) of \(figures.areas.areas[key.area].name) for \(key.period.canonical) is given differently in \(PrintableText.shown(contradiction.firstFile)), line \(contradiction.firstLine); this one stands",
        expected: "one file for each figure, or different dates under 'published'", code: "figure-twice")
    }
  }
}
