import Documents
import Statistics

/// How projections are made and how they did in tests, from `projection.csv`, `projection_tests.csv` and the bands.
struct ProjectionSettings: Sendable {
  enum Name: String, CaseIterable {
    case fewestMonths = "fewest_months"
    case fewestChildren = "fewest_children"
    case leavingMonths = "leaving_months"
    case priorLeavers = "prior_leavers"
    case halfLifeMonths = "half_life_months"
    case balanceMonths = "balance_months"
    case cohortPercent = "cohort_percent"
    case leastDriftPercent = "least_drift_percent"
    case mostDriftPercent = "most_drift_percent"
    case mostDispersionPercent = "most_dispersion_percent"
    case intervalPercent = "interval_percent"
  }

  /// Whose rates they are: those of unaccompanied children move fast, and balance nothing.
  enum Population: String, CaseIterable {
    case others, unaccompanied
  }

  private var values: [Population: [Name: Int]] = [:]
  private(set) var tests: [CareOutlook.Test] = []

  init() {}

  init(_ table: TableText, tests: TableText) {
    table.forEach { cell in
      guard let name = Name(rawValue: cell("setting")) else { return }
      for population in Population.allCases {
        if let value = Int(cell(population.rawValue)) { values[population, default: [:]][name] = min(max(value, 0), 10_000) }
      }
    }
    var rows: [CareOutlook.Test] = []
    tests.forEach { cell in
      guard let months = Int(cell("months")), let error = Int(cell("error_percent")), let held = Int(cell("held_percent")) else { return }
      rows.append(CareOutlook.Test(group: cell("group"), months: months, errorPercent: error, heldPercent: held))
    }
    self.tests = rows
  }

  /// 0 where the table lacks it, which the tests of the shipped table rule out.
  subscript(name: Name, population: Population) -> Int { values[population]?[name] ?? 0 }

  /// - Parameters:
  ///   - adultAge: in years.
  ///   - bands: age bands in years; those from the adult age on are left out.
  func terms(_ population: Population, adultAge: Int, bands: [Band]) -> ProjectionTerms {
    func share(_ name: Name) -> Double { Double(self[name, population]) / 100 }
    var terms = ProjectionTerms(limit: adultAge * 12, bands: ProjectionSettings.children(bands, adultAge).map { band in
      (band.from ?? 0) * 12..<min(band.below ?? adultAge, adultAge) * 12
    })
    terms.leavingMonths = max(1, self[.leavingMonths, population])
    terms.priorLeavers = max(0.5, Double(self[.priorLeavers, population]))
    terms.joiningHalfLife = max(1, Double(self[.halfLifeMonths, population]))
    terms.balanceMonths = self[.balanceMonths, population]
    terms.cohortShare = min(1, share(.cohortPercent))
    terms.drift = share(.leastDriftPercent)...max(share(.leastDriftPercent), share(.mostDriftPercent))
    terms.dispersionCeiling = max(1, share(.mostDispersionPercent))
    return terms
  }

  /// The bands that children are in, youngest first.
  static func children(_ bands: [Band], _ adultAge: Int) -> [Band] {
    bands.filter { ($0.from ?? 0) < adultAge && ($0.below ?? adultAge) > ($0.from ?? 0) }.sorted { ($0.from ?? 0) < ($1.from ?? 0) }
  }
}
