/// England, as DfE published it for the years to March 2022, 2023 and 2024: counts are rounded to 10, percentages are whole.
struct England {
  private struct Line {
    let indicator: String
    /// By year: the figure, and the rounded counts it came from.
    let figures: [(value: String, part: Int, whole: Int)]
  }

  private static let counts: [(indicator: String, breakdown: String, category: String, figures: [Int])] = [
    ("cla_started", "all", "all", [31_100, 33_090, 33_130]),
    ("cla_ceased", "all", "all", [30_230, 31_850, 33_780]),
    ("adopted", "all", "all", [3_010, 3_000, 2_980]),
    ("missing_children", "all", "all", [12_180, 12_790, 13_010]),
    ("missing_incidents", "all", "all", [77_120, 82_110, 83_920]),
  ]

  /// Those looked after on 31 March; a nought is a group that is not given so for that year.
  private static let lookedAfter = [82_090, 83_750, 83_530]
  private static let groups: [(breakdown: String, id: String, figures: [Int])] = [
    ("age", "under_1", [3_960, 3_830, 3_730]),
    ("age", "1_4", [11_300, 11_080, 10_740]),
    ("age", "5_9", [14_870, 14_890, 15_010]),
    ("age", "10_15", [31_690, 31_880, 31_430]),
    ("age", "16_plus", [20_270, 22_070, 22_620]),
    ("placement", "foster", [0, 56_610, 55_960]),
    ("placement", "placed_for_adoption", [0, 2_230, 2_120]),
    ("placement", "with_parents", [0, 5_830, 5_390]),
    ("placement", "secure_and_childrens_homes", [0, 8_020, 8_710]),
    ("placement", "independent_living", [0, 8_620, 6_080]),
    ("placement", "other_residential", [0, 1_170, 1_170]),
    ("placement", "residential_schools", [0, 90, 90]),
    ("placement", "other", [0, 1_180, 4_020]),
    ("legal_status", "full_care_order", [0, 48_650, 48_700]),
    ("legal_status", "interim_care_order", [0, 14_800, 13_740]),
    ("legal_status", "placement_order", [0, 4_520, 4_840]),
    ("legal_status", "voluntary_s20", [0, 15_480, 16_010]),
    ("legal_status", "child_protection", [0, 40, 30]),
    ("legal_status", "youth_justice", [0, 260, 220]),
    ("uasc", "uasc", [5_680, 7_410, 7_440]),
    ("uasc", "non_uasc", [76_410, 76_340, 76_090]),
  ]

  private static let lines: [Line] = [
    .init(
      indicator: "cla_rate",
      figures: [("70", 82_090, 11_762_878), ("70", 83_750, 11_901_267), ("69", 83_530, 12_059_476)]),
    .init(
      indicator: "placements_3_plus",
      figures: [("10", 8_210, 82_090), ("11", 8_850, 83_750), ("11", 8_860, 83_530)]),
    .init(
      indicator: "placement_long_term",
      figures: [("71", 20_830, 29_510), ("68", 20_190, 29_590), ("68", 19_620, 28_970)]),
    .init(
      indicator: "placed_over_20_miles",
      figures: [("21", 17_020, 82_090), ("21", 17_660, 83_750), ("22", 18_020, 83_530)]),
    .init(
      indicator: "placed_over_20_miles_outside",
      figures: [("", 0, 0), ("17", 14_090, 83_750), ("18", 14_620, 83_530)]),
    .init(
      indicator: "rha_up_to_date",
      figures: [("89", 51_950, 58_250), ("89", 52_390, 58_720), ("89", 52_880, 59_370)]),
    .init(
      indicator: "dental_up_to_date",
      figures: [("70", 40_890, 58_250), ("76", 44_390, 58_720), ("79", 46_880, 59_370)]),
    .init(
      indicator: "immunisations_up_to_date",
      figures: [("85", 49_630, 58_250), ("82", 48_290, 58_720), ("82", 48_820, 59_370)]),
    .init(
      indicator: "substance_misuse",
      figures: [("3", 1_600, 58_250), ("3", 1_640, 58_720), ("3", 1_610, 59_370)]),
    .init(
      indicator: "missing_share",
      figures: [("11", 12_180, 111_440), ("11", 12_790, 114_760), ("11", 13_010, 116_420)]),
    .init(indicator: "youth_justice", figures: [("2", 860, 39_920), ("2", 830, 40_600), ("2", 930, 41_530)]),
    .init(
      indicator: "eet_17_18", figures: [("66", 8_200, 12_330), ("66", 8_810, 13_400), ("64", 9_170, 14_270)]),
    .init(
      indicator: "eet_19_21",
      figures: [("55", 18_610, 33_560), ("56", 19_430, 34_680), ("54", 19_550, 36_340)]),
    .init(
      indicator: "suitable_accommodation_17_18",
      figures: [("90", 11_100, 12_280), ("91", 12_100, 13_360), ("91", 12_870, 14_200)]),
    .init(
      indicator: "suitable_accommodation_19_21",
      figures: [("88", 29_260, 33_290), ("88", 30_390, 34_460), ("88", 31_620, 36_080)]),
    .init(
      indicator: "in_touch_17_18",
      figures: [("94", 11_550, 12_340), ("94", 12_550, 13_410), ("94", 13_370, 14_300)]),
    .init(
      indicator: "in_touch_19_21",
      figures: [("92", 30_930, 33_570), ("93", 32_110, 34_700), ("92", 33_420, 36_370)]),
    .init(
      indicator: "adopted_share",
      figures: [("10", 3_010, 30_230), ("9", 3_000, 31_840), ("9", 2_980, 33_620)]),
    .init(indicator: "social_workers_3_plus", figures: [("", 0, 0), ("", 0, 0), ("27", 22_140, 83_300)]),
  ]

  private static let area = "E92000001"

  /// Adds England to what is published of those looked after on 31 March.
  func add(to stock: inout PublishedStock) {
    for (place, total) in Self.lookedAfter.enumerated() {
      stock.add(.init(level: .nation, code: Self.area, name: "England"), year: 2022 + place, total: total) { breakdown, id in
        Self.groups.first { $0.breakdown == breakdown && $0.id == id }.flatMap { $0.figures[place] > 0 ? $0.figures[place] : nil }
      }
    }
  }

  func sheet() -> Sheet {
    var sheet = Sheet()
    for (place, year) in [2021, 2022, 2023].enumerated() {
      let period = Calendar.financialYear(year)
      // The release is not named: the figures are as last revised.
      let published = ""
      for (indicator, breakdown, category, figures) in Self.counts where figures[place] > 0 {
        sheet.add(
          .value("\(figures[place])"), area: Self.area, indicator: indicator, period: period,
          breakdown: breakdown,
          category: category, published: published)
      }
      for line in Self.lines where line.figures[place].whole > 0 {
        let figure = line.figures[place]
        sheet.add(
          .published(figure.value, part: figure.part, of: figure.whole), area: Self.area,
          indicator: line.indicator,
          period: period, published: published)
      }
      let population = [11_762_878, 11_901_267, 12_059_476][place]
      sheet.add(
        .value("\(population)"), area: Self.area, indicator: "child_population", period: "\(year)-06-30",
        published: published)
      sheet.add(
        .value(["16.6", "16.0", "15.4"][place]), area: Self.area, indicator: "caseload_average",
        period: "\(year + 1)-09-30", published: published)
      // Not from DfE, and only near the truth: see the folder's README.
      sheet.add(
        .value(["58.0", "59.0", "60.0"][place]), area: Self.area, indicator: "turned_around_families",
        period: period,
        status: "estimated", published: published)
    }
    return sheet
  }
}
