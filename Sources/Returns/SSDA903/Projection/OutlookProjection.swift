import Statistics

/// The projection from one month end of a census: unaccompanied children for themselves, where they are told, and the others.
struct OutlookProjection {
  private let others: CohortProjection
  private let alone: CohortProjection?
  /// Months of history that the projection goes by: where unaccompanied children are reckoned for themselves, only those of which the
  /// return tells who they are, since before them they would pass for others.
  let months: Int

  /// - Parameters:
  ///   - month: a month end of the census; nothing later is looked at.
  ///   - furthest: months ahead beyond which nothing is asked.
  init(_ census: OutlookCensus, tables: SSDA903Tables, at month: Int, furthest: Int) {
    func projection(
      _ members: [CohortMember], _ population: ProjectionSettings.Population, since first: Int = 0
    ) -> CohortProjection {
      let terms = tables.projection.terms(population, adultAge: tables[.adultAge], bands: tables.bands(Facet.age.rawValue))
      return CohortProjection(CohortHistory(members.map { $0.counted(from: first) }, until: month - first, terms: terms), furthest: furthest)
    }
    let told = census.monthsTold - 1 - (census.last - month)
    // Those who are told apart for less than a year would seem to have come out of nowhere.
    if told >= max(1, tables.projection[.fewestMonths, .unaccompanied]) {
      let first = max(0, month - told)
      months = month - first
      others = projection(census.others, .others, since: first)
      alone = projection(census.unaccompanied, .unaccompanied, since: first)
    } else {
      months = month
      others = projection(census.everyone, .others)
      alone = nil
    }
  }

  /// Whether unaccompanied children are reckoned for themselves.
  var isApart: Bool { alone != nil }

  /// By age band; nil where unaccompanied children are not told apart for long enough.
  func unaccompanied(after months: Int) -> ExpectedBands? { alone?.expected(after: months) }

  /// By age band.
  func everyone(after months: Int) -> ExpectedBands {
    let expected = others.expected(after: months)
    return alone.map { expected.adding($0.expected(after: months)) } ?? expected
  }
}
