import Board
import CareModel
import Documents
import Screen

@testable import Dashboard

/// An invented authority with three years of months, ten neighbours, and something of everything: red, provisional, hidden, missing.
enum Northmoor {
  static let code = AreaCode("E06099999")
  static let neighbours = (1...10).map { AreaCode("E0609\(9000 + $0)") }
  static let first = Period.month(9, year: 2021)
  static let months = (0..<36).map { first.advanced(by: $0) }
  static let file = "observations/figures.csv"

  static func snapshot(_ change: (inout BoardInCode) -> Void = { _ in }) -> Snapshot {
    var board = board
    change(&board)
    return board.snapshot()
  }

  /// A dashboard that has read it.
  static func state(
    _ settings: State.Settings = State.Settings(size: Size(columns: 120, rows: 36)), _ change: (inout BoardInCode) -> Void = { _ in }
  ) -> State {
    var state = State(settings)
    _ = state.update(.loaded(snapshot(change)))
    return state
  }

  static let catalogue = Catalogue(
    indicators: [
      indicator("cla_number", "Children looked after", "Children looked after", care, .count, phrase: "children in our care",
        definition: "The number of children the authority is looking after on the date.", breakdowns: ["age"]),
      indicator("cla_rate", "Children looked after per 10,000 aged under 18", "CLA per 10,000", care, .ratePer10000),
      indicator("cla_started", "Children who started to be looked after", "Children who started", care, .count, timing: .period),
      indicator("cla_ceased", "Children who ceased to be looked after", "Children who ceased", care, .count, timing: .period),
      Indicator(
        id: "cla_by_age", title: "Children looked after by age", shortTitle: "CLA by age", theme: care,
        frequency: .monthly, timing: .date, profile: .init(indicator: "cla_number", breakdown: "age")),
      indicator("uasc_number", "Unaccompanied asylum-seeking children looked after", "UASC looked after", "UASC", .count),
      indicator("uasc_nts_threshold", "NTS threshold", "NTS threshold", "UASC", .count),
      indicator("child_population", "Children aged 0 to 17", "Children aged 0 to 17", care, .count),
      indicator("uasc_nts_out", "Transferred out under the scheme", "NTS transfers out", "UASC", .count, timing: .period),
      indicator("care_plan_up_to_date", "Care plans up to date", "Care plans up to date", plans, .percent, .higher, target: 90,
        phrase: "of care plans are up to date"),
      indicator("pathway_plan_up_to_date", "Pathway plans up to date", "Pathway plans up to date", plans, .percent, .higher, target: 80,
        phrase: "of pathway plans are up to date"),
      indicator("visits_on_time", "Statutory visits on time", "Visits on time", plans, .percent, .higher, target: 90),
      indicator("placements_3_plus", "Three or more placements in the year", "3+ placements in year", "Placements", .percent, .lower, target: 10),
      indicator("iha_on_time", "Initial health assessments on time", "IHA within 20 days", "Health", .percent, .higher),
      indicator("missing_children", "Children who went missing", "Children missing", "Safety", .count, .lower, timing: .period),
      indicator("youth_justice", "Offended in the year", "Offended in the year", "Safety", .percent, .lower),
      indicator("eet_17_18", "Care leavers 17–18 in education, employment or training", "EET 17–18", leavers, .percent, .higher, target: 65,
        phrase: "of care leavers aged 17–18 are in education, employment or training"),
      indicator("eet_19_21", "Care leavers 19–21 in education, employment or training", "EET 19–21", leavers, .percent, .higher, target: 55,
        phrase: "of care leavers aged 19–21 are in education, employment or training",
        definition: "Care leavers who turned 19, 20 or 21 in the year and are in education, employment or training around their birthday.",
        breakdowns: ["activity"]),
      indicator("staying_put", "Staying put", "Staying put", leavers, .percent, .higher),
    ],
    breakdowns: [
      Breakdown(
        id: "age", title: "Age",
        groups: [
          .init(id: "under_1", title: "Under 1"), .init(id: "1_4", title: "1 to 4", shortTitle: "1–4"),
          .init(id: "5_9", title: "5 to 9", shortTitle: "5–9"), .init(id: "10_15", title: "10 to 15", shortTitle: "10–15"),
          .init(id: "16_plus", title: "16 and over"),
        ]),
      Breakdown(
        id: "activity", title: "Activity",
        groups: [
          .init(id: "education", title: "Education"), .init(id: "training_employment", title: "Training or employment"),
          .init(id: "neet_illness", title: "NEET, illness or disability"),
        ]),
    ])

  private static let care = "Children in our care"
  private static let plans = "Plans, visits, reviews"
  private static let leavers = "Care leavers"

  private static func indicator(
    _ id: String, _ title: String, _ short: String, _ theme: String, _ unit: Indicator.Unit,
    _ polarity: Indicator.Polarity = .neutral, target: Double? = nil, timing: Indicator.Timing = .date, phrase: String = "",
    definition: String = "", breakdowns: [String] = []
  ) -> Indicator {
    Indicator(
      id: id, title: title, shortTitle: short, theme: theme, unit: unit, polarity: polarity, frequency: .monthly,
      timing: timing, definition: definition, source: "local", breakdowns: breakdowns,
      target: target.map { Target(value: $0, tolerance: 5) }, phrase: phrase)
  }

  static let board: BoardInCode = {
    var board = BoardInCode(catalogue)
    board.areas.add(Area(code: code, name: "Northmoor", level: .authority))
    board.areas.add(Area(code: .england, name: "England", level: .nation))
    for (number, neighbour) in neighbours.enumerated() {
      board.areas.add(Area(code: neighbour, name: "Neighbour \(number + 1)", level: .authority))
    }
    board.neighbourModel = NeighbourModel(
      name: "2025 model", year: 2025, neighbours: [code: neighbours.map { .init(code: $0) }])
    board.profile.authority = "Northmoor"
    board.profile.area = code
    if let day = Day(year: 2021, month: 4, day: 1), let later = Day(year: 2022, month: 8, day: 24) {
      board.profile.thresholds = [.init(from: day, children: 31), .init(from: later, children: 44)]
    }
    counts(&board)
    shares(&board)
    elsewhere(&board)
    board.commentary = [
      Commentary(
        indicator: "eet_19_21", period: months[34], text: "Two colleges closed their access courses in June.",
        author: "head of service")
    ]
    board.actions = [
      Action(
        indicator: "eet_19_21", text: "Ring-fence ten council apprenticeships", owner: "head of service",
        due: Day(year: 2024, month: 10, day: 31), status: "open", meeting: "July 2024", outcome: "")
    ]
    board.questions = [
      Question(indicator: "eet_19_21", text: "How many are not in EET because of illness?", meeting: "July 2024", answer: "")
    ]
    board.files = [
      FileReport(
        path: file, kind: "tidy figures", rows: 1200, figures: 1180, bytes: 48_000, modified: 50_520, errors: 0,
        warnings: 1, state: .read)
    ]
    return board
  }()

  // A steady wave without any clock or chance.
  private static func wave(_ step: Int, _ size: Double, _ offset: Int = 0) -> Double {
    let table = [0.0, 0.4, 0.7, 0.9, 1.0, 0.8, 0.3, -0.2, -0.6, -0.9, -1.0, -0.5]
    return table[((step + offset) % 12 + 12) % 12] * size
  }

  private static func counts(_ board: inout BoardInCode) {
    for (step, month) in months.enumerated() {
      let total = (290 + Double(step) * 0.6 + wave(step, 4)).rounded()
      board.add("cla_number", code, month, value: total)
      board.add("cla_rate", code, month, of: (total, 43_300))
      board.add("cla_started", code, month, value: (10 + wave(step, 3, 2)).rounded())
      board.add("cla_ceased", code, month, value: (9 + wave(step, 3, 6)).rounded())
      let ages = [0.045, 0.15, 0.18, 0.385]
      var rest = total
      for (place, group) in ["under_1", "1_4", "5_9", "10_15"].enumerated() {
        let count = (total * ages[place] + wave(step, 2, place * 3)).rounded()
        rest -= count
        board.add("cla_number", code, month, value: count, category: Category(breakdown: "age", id: group))
      }
      board.add("cla_number", code, month, value: rest, category: Category(breakdown: "age", id: "16_plus"))
      board.add("uasc_number", code, month, value: (30 + Double(step) * 0.45 + wave(step, 2, 5)).rounded())
      board.add("uasc_nts_out", code, month, value: step % 3 == 0 ? 1 : 0)
      board.add("missing_children", code, month, value: (12 + wave(step, 5, 9)).rounded())
      if step == 35 { board.add("youth_justice", code, month, absence: .suppressed) }
    }
  }

  private static func shares(_ board: inout BoardInCode) {
    for (step, month) in months.enumerated() {
      let status: FigureStatus = step >= 34 ? .provisional : .final
      let drop = Double(step) * 0.3
      board.add("care_plan_up_to_date", code, month, of: ((262 - drop * 4 + wave(step, 4)).rounded(), 300))
      board.add("pathway_plan_up_to_date", code, month, of: ((77 + wave(step, 3)).rounded(), 100))
      board.add("visits_on_time", code, month, of: ((276 + wave(step, 8, 3)).rounded(), 300))
      board.add("placements_3_plus", code, month, of: ((27 + wave(step, 3, 7)).rounded(), 300))
      board.add("iha_on_time", code, month, of: ((9 + wave(step, 2)).rounded(), 12))
      board.add("eet_19_21", code, month, of: ((94 - drop * 2.2 + wave(step, 5, 4)).rounded(), 167), status: status)
      board.add("eet_17_18", code, month, of: ((32 + wave(step, 3, 1)).rounded(), 51), status: status)
      for (place, group) in ["education", "training_employment", "neet_illness"].enumerated() {
        board.add(
          "eet_19_21", code, month, of: ([40.0, 31, 12][place] + wave(step, 2, place)).rounded(.down) < 0 ? (0, 167) : (([40.0, 31, 12][place] + wave(step, 2, place)).rounded(), 167),
          category: Category(breakdown: "activity", id: group), status: status)
      }
    }
  }

  /// Comparators are published a year at a time.
  private static func elsewhere(_ board: inout BoardInCode) {
    for start in 2021...2023 {
      let year = Period.financialYear(starting: start)
      let file = "benchmarks/published.csv"
      for (place, area) in (neighbours + [.england]).enumerated() {
        let shift = Double(place) - 5
        board.add("cla_rate", area, year, value: 68 + shift, file: file)
        board.add("eet_19_21", area, year, value: 52 + shift, file: file)
        board.add("eet_17_18", area, year, value: 64 + shift, file: file)
        board.add("placements_3_plus", area, year, value: 10 + shift / 5, file: file)
        board.add("cla_number", area, year, value: 400, file: file)
        for (group, count) in [("under_1", 20.0), ("1_4", 52), ("5_9", 72), ("10_15", 150), ("16_plus", 106)] {
          board.add("cla_number", area, year, value: count, category: Category(breakdown: "age", id: group), file: file)
        }
      }
    }
  }
}
