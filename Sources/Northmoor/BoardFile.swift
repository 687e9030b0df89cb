/// The file that says who Northmoor is, what it aims for and what its first screen shows.
enum BoardFile {
  static func text() -> String {
    var text = """
      # The board of Northmoor, an invented authority. See README.md.
      authority: Northmoor
      area: X01
      region: X90
      period: latest
      # An example stands still: the day its panel meets.
      today: 2024-10-21

      # Authorities like us. They share an area code with their rows in benchmarks/.
      neighbours:

      """
    for (area, name, _) in Neighbours.authorities {
      text += "  - area: \(area)\n    name: \(name)\n"
    }
    text += """

      # The names of codes that are not real.
      areas:
        - area: X01
          name: Northmoor
        - area: \(Neighbours.region.area)
          name: \(Neighbours.region.name)
          level: region

      # The four headline panes of the first screen, in order.
      panes:
        - cla_number
        - cla_by_age
        - uasc_number
        - eet_19_21

      # What the Home Office has told us, from when.
      nts_threshold:
        - from: 2023-04-01
          threshold: 44

      # The last return was made in the middle of its year.
      returns:
        made_on: 2024-09-30
        definitions:
          long_care_known: covered_only

      # Officers may see the children behind a figure of the return, by pseudonym; no child is real.
      records: restricted

      # In what the public sees, counts from 1 up to this are hidden.
      disclosure:
        threshold: 5

      # What we aim for; within the tolerance, in the unit of the indicator, a figure is amber.
      targets:

      """
    for (indicator, target, tolerance, from, until) in targets {
      text +=
        "  - indicator: \(indicator)\n    target: \(target)\n    tolerance: \(tolerance)\n    from: \(from)\n"
      if let until { text += "    until: \(until)\n" }
    }
    return text
  }

  private static let targets:
    [(indicator: String, target: String, tolerance: String, from: String, until: String?)] = [
      ("care_plan_up_to_date", "90", "5", "2021-04-01", nil),
      ("pathway_plan_up_to_date", "90", "5", "2021-04-01", nil),
      ("reviews_on_time", "95", "5", "2021-04-01", nil), ("visits_on_time", "95", "5", "2021-04-01", nil),
      ("placements_3_plus", "10", "2", "2021-04-01", nil),
      ("placement_long_term", "70", "5", "2021-04-01", nil),
      ("placed_over_20_miles", "20", "5", "2021-04-01", nil), ("iha_on_time", "90", "10", "2021-04-01", nil),
      ("rha_up_to_date", "95", "5", "2021-04-01", nil),
      ("dental_up_to_date", "75", "5", "2021-04-01", "2023-03-31"),
      ("dental_up_to_date", "85", "5", "2023-04-01", nil),
      ("immunisations_up_to_date", "90", "5", "2021-04-01", nil),
      ("substance_misuse", "5", "2", "2021-04-01", nil), ("rhi_offered", "90", "5", "2021-04-01", nil),
      ("youth_justice", "3", "1", "2021-04-01", nil), ("eet_17_18", "65", "5", "2021-04-01", nil),
      ("eet_19_21", "55", "5", "2021-04-01", nil),
      ("suitable_accommodation_17_18", "92", "3", "2021-04-01", nil),
      ("suitable_accommodation_19_21", "90", "3", "2021-04-01", nil),
      ("in_touch_17_18", "95", "3", "2021-04-01", nil),
      ("in_touch_19_21", "95", "3", "2021-04-01", nil), ("staying_put", "30", "5", "2021-04-01", nil),
      ("adopted_share", "12", "4", "2021-04-01", nil), ("caseload_over_25", "25", "5", "2021-04-01", nil),
      ("caseload_average", "20", "2", "2021-04-01", nil),
      ("social_workers_3_plus", "25", "3", "2021-04-01", nil),
      ("referrals_one_day", "85", "5", "2021-04-01", nil),
      ("turned_around_families", "60", "5", "2021-04-01", nil),
      ("under_18_conceptions", "15", "2", "2021-04-01", nil),
      ("smoking_at_delivery", "8", "1", "2021-04-01", nil),
    ]
}
