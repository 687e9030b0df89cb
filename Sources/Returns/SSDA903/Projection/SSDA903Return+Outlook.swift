public import CareModel
import Statistics

extension SSDA903Return {
  /// Looks ahead from the last month end that is covered; nil where none is.
  ///
  /// Horizons, bands of age and terms are of `data/returns/ssda903` (`bands.csv`, `thresholds.csv`).
  ///
  /// - Parameters:
  ///   - catalogue: tells which bands of age are shown as one.
  ///   - day: where given, what is covered later is left alone, as a test of the method has it.
  public func outlook(catalogue: Catalogue, choices: SSDA903Choices = SSDA903Choices(), until day: Day? = nil) -> Outlook? {
    guard let span = covered.last else { return nil }
    let until = min(span.upperBound, day.map { Int32(clamping: $0.number) } ?? span.upperBound)
    // Five years tell how much the rate of entries drifts.
    var ends: [Int32] = []
    var end = until == CivilDay.lastOfMonth(until) ? until : CivilDay.firstOfMonth(until) - 1
    while end >= span.lowerBound - 1, ends.count <= 60 {
      ends.append(end)
      end = CivilDay.firstOfMonth(end) - 1
    }
    guard let last = ends.first else { return nil }
    ends.reverse()
    let horizons = tables.bands("turning_18").compactMap(\.below)
    let bands = ageBands(catalogue)
    let count = OutlookCount(bands: bands.map(\.months), ends: ends, horizons: horizons, adultAge: tables[.adultAge])
    var (all, unaccompanied) = (count, count)
    var course = ChildCourse(kinds: EpisodeKinds(tables.lists), choices: choices)
    for child in 0..<children.count {
      let rows = episodes[child]
      guard !rows.isEmpty else { continue }
      course.follow(rows)
      let birth = children.births[child] > DateCells.unreadable ? children.births[child] : nil
      all.add(birth: birth) { course.isLookedAfter(on: $0) }
      guard children.marks[child].contains(.unaccompanied) else { continue }
      let ceased = choices.everUnaccompanied ? DateCells.open : children.unaccompaniedUntil[child]
      unaccompanied.add(birth: birth) { $0 < ceased && course.isLookedAfter(on: $0) }
    }
    func terms(_ drift: Threshold) -> CohortProjection.Terms {
      CohortProjection.Terms(window: tables[.outlookMonths], drift: Double(tables[drift]) / 100)
    }
    let (months, children) = (tables[.outlookLeastMonths], tables[.outlookLeastChildren])
    return Outlook(
      asAt: Day(number: Int(last)), horizons: horizons, bands: bands.map(\.category), months: min(tables[.outlookMonths], ends.count - 1),
      all: all.part(terms: terms(.outlookDrift), leastMonths: months, leastChildren: children),
      unaccompanied: hasFile(.uasc, on: last) || hasFile(.uasc, on: last + 1)
        ? unaccompanied.part(terms: terms(.outlookUnaccompaniedDrift), leastMonths: months, leastChildren: children) : nil)
  }

  /// The bands of age as they are shown, in months, up to the age at which care ends.
  private func ageBands(_ catalogue: Catalogue) -> [(category: String, months: Range<Int>)] {
    let adult = tables[.adultAge] * 12
    var found: [(category: String, months: Range<Int>)] = []
    for band in tables.bands("age") {
      let (from, below) = ((band.from ?? 0) * 12, min((band.below ?? Int.max / 12) * 12, adult))
      guard from < below else { continue }
      let category = catalogue[breakdown: "age"]?[group: band.category]?.parent ?? band.category
      if let last = found.last, last.category == category, last.months.upperBound == from {
        found[found.count - 1].months = last.months.lowerBound..<below
      } else {
        found.append((category, from..<below))
      }
    }
    return found
  }
}
