/// What anybody can read in the catalogue: what each indicator counts, and which groups make up which.
struct BoardWords: Sendable {
  struct Term: Sendable {
    let indicator: String
    let part: Character
  }

  private let units: [String: String]
  private let exceedsWhole: Set<String>
  /// By breakdown and group: the groups it is the total of, and the group it stands in.
  private let totals: [String: [String: [String]]]
  private let parents: [String: [String: String]]
  /// Quotas, and differences that can fall below none.
  let countsNobody: Set<String>
  /// Who is counted among whom, whatever the group.
  let within: [(Term, Term)]

  init(indicators: String, breakdowns: String) {
    let table = PlainTable(indicators)
    units = Dictionary(table.rows.map { (table[$0, "id"], table[$0, "unit"]) }, uniquingKeysWith: { first, _ in first })
    exceedsWhole = Set(table.rows.filter { table[$0, "exceeds_whole"] == "yes" }.map { table[$0, "id"] })
    countsNobody = Set(table.rows.filter { table[$0, "falls_below_zero"] == "yes" }.map { table[$0, "id"] })
      .union(exceedsWhole).union(["uasc_nts_threshold"])
    let groups = PlainTable(breakdowns)
    var totals: [String: [String: [String]]] = [:]
    var parents: [String: [String: String]] = [:]
    for row in groups.rows where !groups[row, "category"].isEmpty {
      let (breakdown, category) = (groups[row, "breakdown"], groups[row, "category"])
      let parts = groups[row, "total_of"].split(separator: ";").map(String.init)
      if !parts.isEmpty { totals[breakdown, default: [:]][category] = parts }
      if !groups[row, "parent"].isEmpty { parents[breakdown, default: [:]][category] = groups[row, "parent"] }
    }
    self.totals = totals
    self.parents = parents
    func term(_ text: String) -> Term {
      text.hasSuffix("/d") ? Term(indicator: String(text.dropLast(2)), part: "d") : Term(indicator: text, part: "n")
    }
    within = [
      ("uasc_number", "cla_number"), ("uasc_turning_18", "uasc_number"), ("adopted", "cla_ceased"), ("missing_children", "missing_incidents"),
      ("missing_children", "missing_share/d"), ("placed_over_20_miles", "cla_number"), ("placed_over_20_miles_outside", "placed_over_20_miles"),
      ("placements_3_plus", "cla_number"), ("placed_friends_family", "cla_number"), ("placed_with_parents", "cla_number"),
      ("social_workers_3_plus", "cla_number"), ("rha_up_to_date/d", "cla_number"), ("uasc_nts_in", "cla_started"), ("uasc_nts_out", "cla_ceased"),
      ("iha_on_time/d", "cla_started"), ("rhi_offered/d", "missing_incidents"),
    ].map { (term($0), term($1)) }
  }

  func isRatio(_ indicator: String) -> Bool { units[indicator] != "count" }

  /// Whether those who are not in the numerator are people too.
  func isShare(_ indicator: String) -> Bool { units[indicator] == "percent" }

  /// Whether the number above the line counts people.
  func countsPeopleAbove(_ indicator: String) -> Bool { units[indicator] != "pounds" && units[indicator] != "average" }

  /// Every way in which the groups of a breakdown that are there make up a group or, without one, everybody.
  func lists(_ breakdown: String, _ present: Set<String>) -> [(whole: String?, parts: [String])] {
    var lists: [(whole: String?, parts: [String])] = []
    let totals = (totals[breakdown] ?? [:]).mapValues { $0.filter(present.contains) }.filter { !$0.value.isEmpty && present.contains($0.key) }
    for (whole, parts) in totals { lists.append((whole, parts.sorted())) }
    let parents = parents[breakdown] ?? [:]
    // A total that its parts do not name as theirs overlaps the other groups.
    let overlays = totals.keys.filter { total in !parents.values.contains(total) }
    let top = present.filter { group in !(parents[group].map(present.contains) ?? false) && !overlays.contains(group) }
    lists.append((nil, top.sorted()))
    for overlay in overlays {
      let parts = totals[overlay] ?? []
      if parts.allSatisfy(top.contains) { lists.append((nil, ([overlay] + top.subtracting(parts)).sorted())) }
    }
    return lists
  }
}
