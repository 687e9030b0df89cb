extension ExtractCalendar {
  /// Notes what a reader of the board should know of the years.
  ///
  /// - Parameter title: what a file is called.
  func note(in tally: inout CheckTally, sections: [Section], title: (SSDA903File) -> String) {
    for (index, extract) in extracts.enumerated() where extract.year > 0 {
      guard let section = sections.first(where: { Int($0.extract) == index }) else { continue }
      if extract.namedYear == nil, extract.files.contains(.episodes) {
        tally.add(.yearInferred, file: section.file, line: 1)
      }
      if isPartYear, extract.lastDay < ReportingYear.lastDay(extract.year), extract.files.contains(.episodes) {
        tally.add(.partYear, file: section.file, line: 1)
      }
    }
    if coverage.count > 1, let section = sections.first {
      tally.add(.yearNotContiguous, file: section.file, line: 1)
    }
    let present = extracts.reduce(into: Set<SSDA903File>()) { $0.formUnion($1.files) }
    // The files of some years only, and the one of a year to come, are no loss.
    let optional: Set<SSDA903File> = [.dolo, .socialWorker]
    guard let section = sections.first else { return }
    let absent = SSDA903File.allCases.filter { !present.contains($0) && !optional.contains($0) }
    guard !absent.isEmpty else { return }
    tally.add(.fileAbsent, file: section.file, line: 1, of: absent.map { title($0).lowercased() })
  }
}
