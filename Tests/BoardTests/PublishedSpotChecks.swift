import CareModel
import Documents
import Testing

@testable import Board

/// Figures that anybody can look up in the published tables, each by name.
@Suite(.enabled(if: RealFigures.arePresent, RealFigures.comment))
struct PublishedSpotChecks {
  struct Check: Sendable, CustomStringConvertible {
    let name: String
    let area: String
    let indicator: String
    let period: String
    var category = Category.whole
    var value: Double?
    var rounded: Double?
    var numerator: Double?
    var denominator: Double?
    var description: String { name }
  }

  static func group(_ breakdown: String, _ id: String) -> CareModel.Category { Category(breakdown: breakdown, id: id) }

  static let checks: [Check] = [
    Check(name: "England looked after 2025", area: "England", indicator: "cla_number", period: "2024-25", value: 81770),
    Check(name: "England rate 2025", area: "England", indicator: "cla_rate", period: "2024-25", value: 67),
    Check(name: "England looked after 2023", area: "England", indicator: "cla_number", period: "2022-23", value: 83750),
    Check(name: "Thurrock looked after 2025", area: "Thurrock", indicator: "cla_number", period: "2024-25", value: 276),
    Check(name: "Thurrock rate 2025", area: "Thurrock", indicator: "cla_rate", period: "2024-25", rounded: 60, numerator: 276, denominator: 46271),
    Check(name: "Thurrock started 2025", area: "Thurrock", indicator: "cla_started", period: "2024-25", value: 109),
    Check(name: "Thurrock ceased 2025", area: "Thurrock", indicator: "cla_ceased", period: "2024-25", value: 124),
    Check(name: "Durham looked after 2025", area: "County Durham", indicator: "cla_number", period: "2024-25", value: 1183),
    Check(name: "Durham rate 2025", area: "County Durham", indicator: "cla_rate", period: "2024-25", rounded: 118),
    Check(name: "Blackpool rate 2025", area: "Blackpool", indicator: "cla_rate", period: "2024-25", rounded: 184),
    Check(name: "Richmond rate 2025", area: "Richmond upon Thames", indicator: "cla_rate", period: "2024-25", rounded: 27),
    Check(name: "England EET 19–21", area: "England", indicator: "eet_19_21", period: "2024-25", value: 54, numerator: 20760, denominator: 38440),
    Check(name: "England EET 17–18", area: "England", indicator: "eet_17_18", period: "2024-25", value: 64),
    Check(name: "Thurrock EET 19–21", area: "Thurrock", indicator: "eet_19_21", period: "2024-25", rounded: 47, numerator: 79, denominator: 167),
    Check(name: "Durham EET 2022", area: "County Durham", indicator: "eet_19_21", period: "2021-22", rounded: 61),
    Check(name: "Durham EET 2025", area: "County Durham", indicator: "eet_19_21", period: "2024-25", rounded: 41, numerator: 119, denominator: 290),
    Check(name: "England suitable 19–21", area: "England", indicator: "suitable_accommodation_19_21", period: "2024-25", value: 89, numerator: 33810),
    Check(name: "England suitable 17–18", area: "England", indicator: "suitable_accommodation_17_18", period: "2024-25", value: 91),
    Check(name: "Croydon suitable 19–21", area: "Croydon", indicator: "suitable_accommodation_19_21", period: "2024-25", rounded: 80, numerator: 337),
    Check(name: "England three placements", area: "England", indicator: "placements_3_plus", period: "2024-25", value: 10, numerator: 8500),
    Check(name: "England long-term stability", area: "England", indicator: "placement_long_term", period: "2024-25", value: 69, numerator: 19680),
    Check(name: "Thurrock three placements", area: "Thurrock", indicator: "placements_3_plus", period: "2024-25", rounded: 7, numerator: 19, denominator: 276),
    Check(name: "Croydon long-term stability", area: "Croydon", indicator: "placement_long_term", period: "2024-25", rounded: 79),
    Check(name: "England health assessments", area: "England", indicator: "rha_up_to_date", period: "2024-25", value: 90, numerator: 52580, denominator: 58530),
    Check(name: "England dentist", area: "England", indicator: "dental_up_to_date", period: "2024-25", value: 81),
    Check(name: "England immunisations", area: "England", indicator: "immunisations_up_to_date", period: "2024-25", value: 84),
    Check(name: "Croydon health assessments", area: "Croydon", indicator: "rha_up_to_date", period: "2024-25", rounded: 94),
    Check(name: "England missing 2024", area: "England", indicator: "missing_children", period: "2023-24", value: 13010, denominator: 116420),
    Check(name: "England missing share 2024", area: "England", indicator: "missing_share", period: "2023-24", value: 11),
    Check(name: "England missing incidents 2024", area: "England", indicator: "missing_incidents", period: "2023-24", value: 83920),
    Check(name: "Thurrock missing 2024", area: "Thurrock", indicator: "missing_children", period: "2023-24", value: 57),
    Check(name: "Thurrock missing incidents 2024", area: "Thurrock", indicator: "missing_incidents", period: "2023-24", value: 361),
    Check(name: "Durham missing share 2024", area: "County Durham", indicator: "missing_share", period: "2023-24", rounded: 11),
    Check(name: "England in touch 19–21", area: "England", indicator: "in_touch_19_21", period: "2023-24", value: 92, numerator: 33420),
    Check(name: "England in touch 17–18", area: "England", indicator: "in_touch_17_18", period: "2023-24", value: 94),
    Check(name: "Thurrock in touch 19–21", area: "Thurrock", indicator: "in_touch_19_21", period: "2023-24", rounded: 90),
    Check(name: "England ceased 2024, first release", area: "England", indicator: "cla_ceased", period: "2023-24"),
    Check(name: "England adopted 2024", area: "England", indicator: "adopted", period: "2023-24", value: 2980),
    Check(name: "England adopted 2020", area: "England", indicator: "adopted", period: "2019-20", value: 3480),
    Check(name: "Thurrock special guardianship 2024", area: "Thurrock", indicator: "cla_ceased", period: "2023-24", category: group("reason_ceased", "special_guardianship"), value: 12),
    Check(name: "England UASC 2025", area: "England", indicator: "uasc_number", period: "2024-25", value: 6540),
    Check(name: "England over 20 miles 2025", area: "England", indicator: "placed_over_20_miles", period: "2024-25", value: 22, numerator: 18120),
    Check(name: "Thurrock under 1", area: "Thurrock", indicator: "cla_number", period: "2024-25", category: group("age", "under_1"), value: 13, denominator: 276),
    Check(name: "Thurrock 1–4", area: "Thurrock", indicator: "cla_number", period: "2024-25", category: group("age", "1_4"), value: 35),
    Check(name: "Thurrock 5–9", area: "Thurrock", indicator: "cla_number", period: "2024-25", category: group("age", "5_9"), value: 34),
    Check(name: "Thurrock 10–15", area: "Thurrock", indicator: "cla_number", period: "2024-25", category: group("age", "10_15"), value: 119),
    Check(name: "Thurrock 16 and over", area: "Thurrock", indicator: "cla_number", period: "2024-25", category: group("age", "16_plus"), value: 75),
    Check(name: "Thurrock UASC 2025", area: "Thurrock", indicator: "uasc_number", period: "2024-25", value: 32),
    Check(name: "Kent UASC 2025", area: "Kent", indicator: "uasc_number", period: "2024-25", value: 451),
    Check(name: "Durham over 20 miles 2025", area: "County Durham", indicator: "placed_over_20_miles", period: "2024-25", rounded: 15),
    Check(name: "England started 2024: UASC", area: "England", indicator: "cla_started", period: "2023-24", category: group("uasc", "uasc"), value: 7330),
    Check(name: "England started 2024: 10–15", area: "England", indicator: "cla_started", period: "2023-24", category: group("age", "10_15"), value: 8730),
    Check(name: "Thurrock started 2024", area: "Thurrock", indicator: "cla_started", period: "2023-24", value: 141),
    Check(name: "England population mid-2024", area: "England", indicator: "child_population", period: "2024-06-30", value: 12_183_016),
    Check(name: "Thurrock population mid-2021", area: "Thurrock", indicator: "child_population", period: "2021-06-30", value: 44091),
    Check(name: "Thurrock population mid-2022", area: "Thurrock", indicator: "child_population", period: "2022-06-30", value: 44804),
    Check(name: "Thurrock population mid-2024", area: "Thurrock", indicator: "child_population", period: "2024-06-30", value: 46271),
    Check(name: "Durham population mid-2024", area: "County Durham", indicator: "child_population", period: "2024-06-30", value: 100_432),
    Check(name: "Thurrock threshold mid-2024 population", area: "Thurrock", indicator: "uasc_nts_threshold", period: "2024-25", value: 46),
    Check(name: "England caseload 2025", area: "England", indicator: "caseload_average", period: "2025-09-30", value: 15.2),
    Check(name: "England caseload 2017", area: "England", indicator: "caseload_average", period: "2017-09-30", value: 17.7),
    Check(name: "Thurrock caseload", area: "Thurrock", indicator: "caseload_average", period: "2025-09-30", value: 12.2),
    Check(name: "Croydon caseload", area: "Croydon", indicator: "caseload_average", period: "2025-09-30", value: 19.1),
    Check(name: "Durham caseload", area: "County Durham", indicator: "caseload_average", period: "2025-09-30", value: 16.6),
    Check(name: "England three social workers", area: "England", indicator: "social_workers_3_plus", period: "2023-24", value: 27, numerator: 22140, denominator: 83300),
    Check(name: "England looked after 1994", area: "England", indicator: "cla_number", period: "1993-94", value: 47590),
    Check(name: "England looked after 2020", area: "England", indicator: "cla_number", period: "2019-20", value: 80000),
    Check(name: "England UASC 2020", area: "England", indicator: "uasc_number", period: "2019-20", value: 5080),
    Check(name: "England under 1 in 2021", area: "England", indicator: "cla_number", period: "2020-21", category: group("age", "under_1")),
    Check(name: "UASC 16 and over 2024", area: "England", indicator: "uasc_number", period: "2023-24", category: group("age", "16_plus"), value: 6550),
    Check(name: "UASC under 16 2024", area: "England", indicator: "uasc_number", period: "2023-24", category: group("age", "under_16"), value: 830),
    Check(name: "Tool: outside and over 20 miles", area: "England", indicator: "placed_over_20_miles_outside", period: "2024-25", value: 18),
  ]

  @Test("A figure anybody can look up", arguments: checks)
  func check(_ check: Check) async throws {
    let snapshot = try await RealFigures.snapshot()
    let area = try RealFigures.area(check.area, snapshot)
    let period = try #require(PeriodText(check.period)).readings.last ?? .day(Day(number: 0))
    let figure = try #require(
      snapshot.figures.figure(check.indicator, area: area, category: check.category, period: period))
    if let value = check.value { #expect(figure.value == value) }
    if let rounded = check.rounded {
      #expect(figure.value.map { ($0).rounded(.toNearestOrAwayFromZero) } == rounded)
    }
    if let numerator = check.numerator { #expect(figure.numerator == numerator) }
    if let denominator = check.denominator { #expect(figure.denominator == denominator) }
  }

  @Test("UASC were not counted before 1995: not available, never zero")
  func uascIn1994() async throws {
    let figures = try await RealFigures.snapshot().figures
    let figure = figures.figure("uasc_number", area: .england, period: .financialYear(starting: 1993))
    #expect(figure?.absence == .notAvailable)
    #expect(figure?.value == nil)
  }

  @Test("England 31 March 2024: 83,530 in the 2025 release, and the 83,630 of the release before is remembered")
  func revision() async throws {
    let figures = try await RealFigures.snapshot().figures
    let period = Period.financialYear(starting: 2023)
    let figure = try #require(figures.figure("cla_number", area: .england, period: period))
    #expect(figure.value == 83530)
    #expect(figure.status == .revised)
    #expect(figures.revisions("cla_number", area: .england, period: period).contains { $0.value == 83630 })
  }

  @Test("In 2024 the age bands of the release before add up to the total of that release")
  func ageBands() async throws {
    let figures = try await RealFigures.snapshot().figures
    let period = Period.financialYear(starting: 2023)
    let bands = [("under_1", 3730.0), ("1_4", 10820), ("5_9", 15020), ("10_15", 31440), ("16_plus", 22620)]
    for (id, value) in bands {
      let category = Category(breakdown: "age", id: id)
      let given =
        [figures.figure("cla_number", area: .england, category: category, period: period)].compactMap { $0 }
        + figures.revisions("cla_number", area: .england, category: category, period: period)
      #expect(given.contains { $0.value == value }, "\(id)")
    }
  }

  @Test("Transfers out, without the total rows: 2022 1,099; Thurrock 2018 81, 2019 70, 2022 5")
  func transfers() async throws {
    let snapshot = try await RealFigures.snapshot()
    let figures = snapshot.figures
    func year(_ area: AreaCode, _ year: Int, _ indicator: String = "uasc_nts_out", _ category: CareModel.Category = .whole) -> Double {
      figures.series(indicator, area: area, category: category, kind: .quarter)
        .filter { $0.period.lastDay.components.year == year }.compactMap(\.value).reduce(0, +)
    }
    let kingdom = AreaCode("K02000001")
    #expect([2016, 2017, 2018, 2019, 2020, 2021, 2022].map { year(kingdom, $0) } == [231, 403, 251, 100, 294, 541, 1099])
    let thurrock = try RealFigures.area("Thurrock", snapshot)
    #expect([2018, 2019, 2022].map { year(thurrock, $0) } == [81, 70, 5])
    #expect(year(thurrock, 2022, "uasc_nts_in", Category(breakdown: "transfer_from", id: "port_or_intake")) == 10)
    let kent = try RealFigures.area("Kent", snapshot)
    #expect(figures.series("uasc_nts_out", area: kent, kind: .quarter).last?.value == 96)
  }

  @Test("The 2025 neighbours of Thurrock, County Durham and Croydon, nearest first")
  func neighbours() async throws {
    let snapshot = try await RealFigures.snapshot()
    #expect(snapshot.neighbourModel?.name == "2025 model")
    func old(_ name: String) throws -> [String] {
      snapshot.neighbours(of: try RealFigures.area(name, snapshot)).compactMap { snapshot.figures.areas[$0]?.oldCode }
    }
    #expect(try old("Thurrock") == ["866", "303", "311", "887", "940", "822", "941", "332", "925", "935"])
    #expect(try old("County Durham").first == "876")
    #expect(try old("Croydon").first == "209")
  }

  @Test("Thurrock's neighbours' median for EET 19–21 is 49.5 % of the published whole percentages; England 54 %")
  func neighbourMedian() async throws {
    let snapshot = try await RealFigures.snapshot()
    let assessment = try #require(
      snapshot.assessment("eet_19_21", area: try RealFigures.area("Thurrock", snapshot)))
    #expect(assessment.comparator(.neighbours)?.value == 49.5)
    #expect(assessment.comparator(.neighbours)?.name.contains("2025 model") == true)
    #expect(assessment.comparator(.england)?.value == 54)
  }

  @Test("The median rate of 151 authorities in 2025 is 67")
  func medianRate() async throws {
    let figures = try await RealFigures.snapshot().figures
    let period = Period.financialYear(starting: 2024)
    let rates = figures.areaCodes(indicator: "cla_rate").filter { figures.areas[$0]?.level == .authority }
      .compactMap { figures.figure("cla_rate", area: $0, period: period)?.published }.sorted()
    #expect(rates.count == 151)
    #expect(rates[75] == 67)
  }

  @Test("Every file is of a known kind and none has an error")
  func files() async throws {
    let snapshot = try await RealFigures.snapshot()
    let published = snapshot.files.filter { !$0.path.contains("/") && $0.path.hasSuffix(".csv") }
    #expect(published.count >= 25)
    #expect(published.filter { $0.state == .unknown }.map(\.path) == [])
    #expect(snapshot.diagnostics.filter { $0.severity == .error }.map(\.rendered) == [])
  }
}
