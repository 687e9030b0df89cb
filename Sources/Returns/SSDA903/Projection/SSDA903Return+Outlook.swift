public import CareModel
import Statistics

extension SSDA903Return {
  /// What lies ahead of the last day of the return, for all children and for those who are unaccompanied; nil where it covers
  /// nothing.
  ///
  /// - Parameters:
  ///   - catalogue: tells which age groups are shown, by being part of no other.
  ///   - choices: how definitions that can be read in more than one way are read.
  public func outlook(catalogue: Catalogue, choices: SSDA903Choices = SSDA903Choices()) -> CareOutlook? {
    guard let census = OutlookCensus(self, choices: choices), let asAt = census.days.last else { return nil }
    let horizons = Set(tables.bands(Facet.turning18.rawValue).compactMap { $0.below }).sorted()
    let projection = OutlookProjection(census, tables: tables, at: census.last, furthest: horizons.last ?? 0)
    func turning(_ members: [CohortMember]) -> [Int] {
      let limit = tables[.adultAge] * 12
      return horizons.map { census.count(members, in: limit - $0..<limit, at: census.last) }
    }
    func group(
      _ members: [CohortMember], _ population: ProjectionSettings.Population, months: Int, used: Int, _ rows: () -> [CareOutlook.Row]
    ) -> CareOutlook.Group {
      let settings = tables.projection
      let now = census.number(members, at: census.last)
      let refusal: OutlookRefusal? =
        months < settings[.fewestMonths, population] ? .shortHistory(months: max(0, months), needed: settings[.fewestMonths, population])
        : now < settings[.fewestChildren, population] ? .fewChildren(needed: settings[.fewestChildren, population]) : nil
      return CareOutlook.Group(
        place: tables.outlookPlaces.place(of: population), turningAdult: turning(members), rows: refusal == nil ? rows() : [], refusal: refusal,
        method: CareOutlook.Method(
          leavingMonths: min(settings[.leavingMonths, population], max(0, used)), halfLifeMonths: settings[.halfLifeMonths, population],
          cohortPercent: settings[.cohortPercent, population], isApart: projection.isApart))
    }
    return CareOutlook(
      asAt: Day(number: Int(asAt)), horizons: horizons, historyMonths: census.last, usedMonths: projection.months,
      intervalPercent: tables.projection[.intervalPercent, .others],
      everyone: group(census.everyone, .others, months: census.last, used: projection.months) { rows(census, projection, horizons, catalogue) },
      unaccompanied: census.monthsTold == 0 ? nil : group(
        census.unaccompanied, .unaccompanied, months: min(census.monthsTold - 1, census.last), used: projection.months
      ) {
        let share = Double(tables.projection[.intervalPercent, .unaccompanied]) / 100
        let ahead = horizons.compactMap { months in
          projection.unaccompanied(after: months).map { $0.count(of: $0.means.indices, share: share) }
        }
        return [CareOutlook.Row(category: .whole, now: census.number(census.unaccompanied, at: census.last), ahead: ahead)]
      }, agesNotKnown: census.agesNotKnown, adults: census.adults(census.everyone, at: census.last), tests: tables.projectionTests.tests)
  }

  private func rows(_ census: OutlookCensus, _ projection: OutlookProjection, _ horizons: [Int], _ catalogue: Catalogue) -> [CareOutlook.Row] {
    let share = Double(tables.projection[.intervalPercent, .others]) / 100
    let adultAge = tables[.adultAge]
    let expected = horizons.map { projection.everyone(after: $0) }
    let bands = tables.bands(Facet.age.rawValue)
    let children = ProjectionSettings.children(bands, adultAge)
    let groups = catalogue[breakdown: Facet.age.rawValue]?.groups ?? []
    func shown(_ band: Band) -> String { groups.first { $0.id == band.category }?.parent ?? band.category }
    var rows = [
      CareOutlook.Row(
        category: .whole, now: census.number(census.everyone, at: census.last) + census.agesNotKnown,
        ahead: expected.map { $0.count(of: $0.means.indices, share: share).adding(census.agesNotKnown) })
    ]
    var order: [String] = []
    for band in bands where !order.contains(shown(band)) { order.append(shown(band)) }
    for group in order {
      let own = bands.filter { shown($0) == group }
      let places = children.indices.filter { shown(children[$0]) == group }
      // A group of adults only has nobody ahead of it.
      guard !places.isEmpty else { continue }
      let now = own.reduce(0) { sum, band in
        let from = min(band.from ?? 0, adultAge)
        return sum + census.count(census.everyone, in: from * 12..<max(from, min(band.below ?? adultAge, adultAge)) * 12, at: census.last)
      }
      rows.append(
        CareOutlook.Row(
          category: Category(breakdown: Facet.age.rawValue, id: group), now: now,
          ahead: expected.map { $0.count(of: places, share: share) }))
    }
    return rows
  }
}
