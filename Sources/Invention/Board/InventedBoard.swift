/// The board around an invented return: who the authority is, what it aims for, and what its panel said, promised and asked.
public struct InventedBoard {
  private let commission: Commission

  public init(_ commission: Commission) { self.commission = commission }

  /// Every file of the board but those of the return, by its name in the board's folder.
  public var files: [(name: String, text: String)] {
    [
      ("README.md", readme), ("board.yaml", settings), ("commentary.csv", commentary), ("actions.csv", actions),
      ("questions.csv", questions), ("observations/population.csv", population),
    ]
  }

  /// The folder of the board that the return lies in.
  public static let returns = "returns"

  private static let names = [
    "Aldermarsh", "Brackenholme", "Coldharrow", "Dunmarsh", "Eskwater", "Fallowmere", "Grimsmoor", "Hollowbeck",
  ]

  /// The name of the authority: of no place in England.
  public var authority: String {
    InventedBoard.names[Int(commission.seed % UInt64(InventedBoard.names.count))]
  }

  private var last: CollectionYear { commission.collectionYears.upperBound }

  /// A month of the last year, as the canonical period: 1 is April.
  private func month(_ number: Int) -> String {
    let (year, month, _) = (last.first + (number - 1) * 30 + 15).parts
    return "\(year)-\(month < 10 ? "0" : "")\(month)"
  }

  private func date(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.parts
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(dayOfMonth < 10 ? "0" : "")\(dayOfMonth)"
  }

  private var settings: String {
    """
    # The board of \(authority), an invented authority. See README.md.
    authority: \(authority)
    area: X01
    region: X90
    period: latest

    # The names of codes that are not real.
    areas:
      - area: X01
        name: \(authority)
      - area: X90
        name: Marches region
        level: region

    # The four headline panes of the first screen, in order.
    panes:
      - cla_number
      - cla_by_age
      - uasc_number
      - eet_19_21

    # The children are invented, so the rows behind a figure may be shown.
    records: restricted

    # In what the public sees, counts from 1 up to this are hidden.
    disclosure:
      threshold: 5

    # What we aim for; within the tolerance, in the unit of the indicator, a figure is amber.
    targets:

    """
      + InventedBoard.targets.map { indicator, target, tolerance in
        "  - indicator: \(indicator)\n    target: \(target)\n    tolerance: \(tolerance)\n    from: \(date(commission.collectionYears.lowerBound.first))\n"
      }.joined()
  }

  private static let targets = [
    ("reviews_on_time", 95, 5), ("placements_3_plus", 10, 2), ("placement_long_term", 70, 5), ("rha_up_to_date", 92, 4),
    ("dental_up_to_date", 85, 5), ("immunisations_up_to_date", 88, 5), ("substance_misuse", 4, 2), ("eet_17_18", 65, 5),
    ("eet_19_21", 56, 5), ("suitable_accommodation_17_18", 92, 3), ("suitable_accommodation_19_21", 90, 3),
    ("in_touch_17_18", 95, 3), ("in_touch_19_21", 94, 3), ("adopted_share", 10, 3), ("social_workers_3_plus", 25, 3),
  ]

  private var commentary: String {
    InventedBoard.table(
      ["indicator", "period", "text", "author_role"],
      [
        [
          "cla_number", month(12), "The make-up by age matters more than the total: look at those aged 10 to 15 first.",
          "Head of Children Looked After",
        ],
        [
          "uasc_number", month(12), "Arrivals are highest in late summer and autumn; the threshold is checked each week then.",
          "Head of Adolescent Services",
        ],
        [
          "missing_incidents", month(12), "A few young people account for most incidents. Each has a plan of their own.",
          "Head of Children Looked After",
        ],
        [
          "eet_19_21", month(6), "Destinations of those who leave college in summer are confirmed in the autumn.",
          "Head of the Virtual School",
        ],
      ])
  }

  private var actions: String {
    InventedBoard.table(
      ["indicator", "action", "owner", "due", "status", "meeting", "outcome"],
      [
        [
          "placements_3_plus", "Hold a stability meeting before any second move in a year", "Head of Commissioning",
          date(last.last + 90), "open", date(last.last - 40), "",
        ],
        [
          "eet_19_21", "Offer work experience in council services to every care leaver who asks", "Head of the Virtual School",
          date(last.last - 20), "open", date(last.last - 130), "",
        ],
        [
          "reviews_on_time", "Plan each second review on the day of the first", "Independent Reviewing Manager",
          date(last.last - 100), "done", date(last.last - 220), "In use since the autumn",
        ],
        [
          "dental_up_to_date", "Agree places for new arrivals with the dental service", "Designated Nurse",
          date(last.last + 30), "open", date(last.last - 40), "",
        ],
      ])
  }

  private var questions: String {
    InventedBoard.table(
      ["indicator", "question", "meeting", "answer"],
      [
        ["cla_net_change", "Is the change because more children start, or because fewer leave?", date(last.last - 40), ""],
        ["missing_children", "Did fewer go missing only because of the season?", date(last.last - 40), ""],
        [
          "uasc_number", "How many of the young people will turn 18 within six months?", date(last.last - 130),
          "The number is on the page of unaccompanied children and changes each month.",
        ],
        ["placement_long_term", "How do moves differ by age?", date(last.last - 130), ""],
      ])
  }

  /// Children aged 0 to 17 at mid-year, so that the rate is near England's of 67 in 10,000.
  private var population: String {
    let now = commission.children * 10_000 / 67
    let rows = (commission.collectionYears.lowerBound.ending - 1...last.ending).map { ending in
      let estimate = now - now * (last.ending - ending) / 400
      return "X01,child_population,\(ending - 1)-06-30,all,all,,,\(max(estimate, 1)),final,\(ending)-01-15\n"
    }
    return "area,indicator,period,breakdown,category,numerator,denominator,value,status,published\n" + rows.joined()
  }

  private var readme: String {
    """
    # \(authority)

    \(authority) is not a real place and no child in its return exists: every row was drawn by chance, from proportions
    published for England where there are any. Postcodes, pupil numbers and register numbers have the right shape and are
    in use nowhere.

    - `board.yaml` says who the authority is, what it aims for and what its first screen shows.
    - `returns/` holds its SSDA903 return, \(commission.years) collection year\(commission.years == 1 ? "" : "s") to 31 March \(commission.until), about \(commission.children) children looked after on a day\(commission.dirty ? ", with mistakes such as real returns have" : "").
    - `observations/population.csv` holds the children who live in the area, which no return gives.
    - `commentary.csv`, `actions.csv` and `questions.csv` are what the panel said, promised and asked.

    The same seed (\(commission.seed)) writes the same bytes.

    """
  }

  private static func table(_ header: [String], _ rows: [[String]]) -> String {
    ([header] + rows).map { row in
      row.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",") + "\n"
    }.joined()
  }
}
