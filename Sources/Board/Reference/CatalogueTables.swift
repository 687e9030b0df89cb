import CareModel

/// The catalogue as its two shipped tables hold it.
struct CatalogueTables {
  let catalogue: Catalogue

  init(indicators: ReferenceTable, breakdowns: ReferenceTable) {
    var catalogue = Catalogue(
      indicators: indicators.rows.map { CatalogueTables.indicator($0, in: indicators) })
    var groups: [String: [Breakdown.Group]] = [:]
    var titles: [(id: String, title: String)] = []
    for row in breakdowns.rows {
      let id = breakdowns.text(row, "breakdown")
      let category = breakdowns.text(row, "category")
      if category.isEmpty {
        titles.append((id, breakdowns.text(row, "title")))
      } else {
        groups[id, default: []].append(
          Breakdown.Group(
            id: category, title: breakdowns.text(row, "title"),
            shortTitle: breakdowns.text(row, "short_title").nonEmpty,
            parent: breakdowns.text(row, "parent").nonEmpty, totalOf: breakdowns.list(row, "total_of")))
      }
    }
    for (id, title) in titles {
      catalogue.set(Breakdown(id: id, title: title, groups: groups[id] ?? []))
    }
    self.catalogue = catalogue
  }

  private static func indicator(_ row: [String], in table: ReferenceTable) -> Indicator {
    let text = { (column: String) in table.text(row, column) }
    let profile: Indicator.Profile? =
      text("profile_of").isEmpty
      ? nil : .init(indicator: text("profile_of"), breakdown: text("profile_breakdown"))
    return Indicator(
      id: text("id"), title: text("title"), shortTitle: text("short_title").nonEmpty, theme: text("theme"),
      unit: Indicator.Unit(rawValue: text("unit")) ?? .count,
      polarity: Indicator.Polarity(rawValue: text("polarity")) ?? .neutral,
      frequency: Indicator.Frequency(rawValue: text("frequency")) ?? .annual,
      timing: Indicator.Timing(rawValue: text("timing")) ?? .period, lag: Int(text("lag")) ?? 0,
      definition: text("definition"), numerator: text("numerator"), denominator: text("denominator"),
      source: text("source"), caveats: text("caveats"), breakdowns: table.list(row, "breakdowns"),
      target: Double(text("target")).map { Target(value: $0, tolerance: Double(text("tolerance"))) },
      comparators: table.list(row, "comparators"), returnRule: text("return_rule").nonEmpty,
      profile: profile, isSeasonal: text("seasonal") == "yes",
      exceedsWhole: text("exceeds_whole") == "yes",
      fallsBelowZero: text("falls_below_zero") == "yes", phrase: text("headline"))
  }
}
