import CareModel

extension Figures {
  /// A figure for a longer stretch that stands where the shorter ones of the same file leave off or have a hole: a series
  /// of mixed frequencies, which is an error (statistics.md section 2.2). Nil where each kind of period is a series of its
  /// own: months with their quarters and years, or years before the months began.
  func mixedFrequency(_ id: Indicator.ID, area: AreaCode) -> Figure? {
    let kinds = kinds(id, area: area).filter { $0 != .day }
    guard kinds.count > 1 else { return nil }
    let series = kinds.map { self.series(id, area: area, kind: $0) }
    for (place, finer) in series.enumerated() {
      var days: [Int: [Day]] = [:]
      for figure in finer { days[figure.file, default: []].append(figure.period.lastDay) }
      for coarser in series[(place + 1)...] {
        let stray = coarser.first { figure in
          // What the board works out itself follows the periods of what it is worked out from.
          guard figure.line > 0, let own = days[figure.file], let first = own.first, first < figure.period.firstDay
          else { return false }
          return !own.contains { figure.period.contains($0) }
        }
        if let stray { return stray }
      }
    }
    return nil
  }
}
