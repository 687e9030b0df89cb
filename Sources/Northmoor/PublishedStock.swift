/// Children looked after on 31 March by characteristics, in the shape DfE publishes it: a row for each area, year and group, with
/// a count and a whole percentage. What would show one to five children of an authority is `c`.
struct PublishedStock {
  /// An area as a row names it.
  struct Area {
    let level: Level
    let code: String
    let name: String

    enum Level: String {
      case nation = "National"
      case region = "Regional"
      case authority = "Local authority"
    }
  }

  /// A way of telling children apart: its id on a board, DfE's name of it, and the groups in both.
  private static let breakdowns: [(id: String, name: String, groups: [(id: String, name: String)])] = [
    (
      "age", "Age group",
      [
        ("under_1", "Under 1 year"), ("1_4", "1 to 4 years"), ("5_9", "5 to 9 years"), ("10_15", "10 to 15 years"),
        ("16_plus", "16 years and over"),
      ]
    ),
    (
      "legal_status", "Legal status",
      [
        ("full_care_order", "Full care order"), ("interim_care_order", "Interim care order"),
        ("placement_order", "Placement order granted"), ("voluntary_s20", "Voluntary agreements under S20 CA 1989"),
        ("child_protection", "Detained for child protection"), ("youth_justice", "Youth justice legal statuses"),
      ]
    ),
    (
      "placement", "Placement",
      [
        ("foster", "Foster placements"), ("placed_for_adoption", "Placed for adoption"),
        ("with_parents", "Placed with parents or other person with parental responsibility"),
        ("secure_and_childrens_homes", "Secure homes and children's homes"),
        ("independent_living", "Independent and semi-independent living arrangements/supported accommodation"),
        ("other_residential", "Other residential settings"), ("residential_schools", "Residential schools"),
        ("other", "Other placements"),
      ]
    ),
    ("uasc", "Unaccompanied asylum-seeking children", [("uasc", "UASC"), ("non_uasc", "Non-UASC")]),
  ]

  private(set) var text =
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code,"
    + "cla_group,characteristic,children_count,children_percent\n"

  /// Adds each breakdown of which counts are given, with its total.
  /// - Parameters:
  ///   - year: that 31 March falls in.
  ///   - counts: of a group of a breakdown; nil where it is not given. A breakdown without any is left out.
  mutating func add(_ area: Area, year: Int, total: Int, counts: (_ breakdown: String, _ group: String) -> Int?) {
    for breakdown in Self.breakdowns {
      let given = breakdown.groups.compactMap { group in counts(breakdown.id, group.id).map { (name: group.name, count: $0) } }
      guard !given.isEmpty else { continue }
      let hidden = area.level == .authority ? Self.hidden(given.map(\.count)) : []
      for (place, group) in given.enumerated() {
        let cells = hidden.contains(place) ? "c,c" : "\(group.count),\((group.count * 200 + total) / (2 * max(total, 1)))"
        text += "\(start(area, year)),\(breakdown.name),\(group.name),\(cells)\n"
      }
      text += "\(start(area, year)),\(breakdown.name),Total,\(total),100\n"
    }
  }

  private func start(_ area: Area, _ year: Int) -> String {
    let region = Neighbours.region
    let place =
      switch area.level {
      case .nation: ",,,,"
      case .region: "\(area.code),\(area.name),,,"
      case .authority: "\(region.area),\(region.name),,\(area.name),\(area.code)"
      }
    return "\(year),Reporting year,\(area.level.rawValue),E92000001,England,\(place)"
  }

  /// The small counts, and the next larger where those alone could be worked out from the total.
  private static func hidden(_ counts: [Int]) -> Set<Int> {
    var hidden = Set(counts.indices.filter { (1...5).contains(counts[$0]) })
    let larger = counts.indices.filter { counts[$0] > 5 }.sorted { (counts[$0], $0) < (counts[$1], $1) }
    for place in larger where !hidden.isEmpty {
      guard hidden.count < 2 || hidden.reduce(0, { $0 + counts[$1] }) <= 5 else { break }
      hidden.insert(place)
    }
    return hidden
  }
}
