import Documents
import Statistics

/// How projections are made, from `projection.csv` and the bands.
struct ProjectionSettings: Sendable {
  enum Name: String, CaseIterable {
    case fewestMonths = "fewest_months"
    case fewestChildren = "fewest_children"
    case leavingMonths = "leaving_months"
    case priorLeavers = "prior_leavers"
    case firstLeaversPercent = "first_leavers_percent"
    case firstLeaverMonths = "first_leaver_months"
    case priorJoinersPercent = "prior_joiners_percent"
    case halfLifeMonths = "half_life_months"
    case balanceMonths = "balance_months"
    case leastBalancePercent = "least_balance_percent"
    case mostBalancePercent = "most_balance_percent"
    case cohortPercent = "cohort_percent"
    case driftYears = "drift_years"
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

  init() {}

  init(_ table: TableText) {
    table.forEach { cell in
      guard let name = Name(rawValue: cell("setting")) else { return }
      for population in Population.allCases {
        if let value = Int(cell(population.rawValue)) { values[population, default: [:]][name] = min(max(value, 0), 10_000) }
      }
    }
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
    terms.firstLeavers = max(0.01, share(.firstLeaversPercent))
    terms.firstLeaverMonths = max(1, Double(self[.firstLeaverMonths, population]))
    terms.priorJoiners = share(.priorJoinersPercent)
    terms.joiningHalfLife = max(1, Double(self[.halfLifeMonths, population]))
    terms.balanceMonths = self[.balanceMonths, population]
    terms.balance = share(.leastBalancePercent)...max(share(.leastBalancePercent), share(.mostBalancePercent))
    terms.cohortShare = min(1, share(.cohortPercent))
    terms.driftYears = self[.driftYears, population]
    terms.drift = share(.leastDriftPercent)...max(share(.leastDriftPercent), share(.mostDriftPercent))
    terms.dispersionCeiling = max(1, share(.mostDispersionPercent))
    return terms
  }

  /// The bands that children are in, youngest first.
  static func children(_ bands: [Band], _ adultAge: Int) -> [Band] {
    bands.filter { ($0.from ?? 0) < adultAge && ($0.below ?? adultAge) > ($0.from ?? 0) }.sorted { ($0.from ?? 0) < ($1.from ?? 0) }
  }
}
