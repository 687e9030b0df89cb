import Board
import CareModel
import Screen
import Statistics
import Testing

@testable import Dashboard

/// Figures that cannot be judged: the page says why in a sentence, and is neither blank nor green.
@Suite("Reasons")
struct ReasonTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Fills a board with figures of visits on time, whose target is 90 within 5, higher being better.
    let board: @Sendable (inout BoardInCode) -> Void
    /// What the page of the indicator says.
    let sentences: [String]
    var indicator = "visits_on_time"
    /// The colour that what is known still bears; nil: none.
    var colour: String?

    init(_ name: String, _ sentences: [String], indicator: String = "visits_on_time", colour: String? = nil, _ board: @escaping @Sendable (inout BoardInCode) -> Void) {
      testDescription = name
      self.sentences = sentences
      self.indicator = indicator
      self.colour = colour
      self.board = board
    }
  }

  static let code = Northmoor.code
  static let months = Northmoor.months
  static let id = "visits_on_time"

  /// Every month at about 95%.
  @Sendable static func steady(_ board: inout BoardInCode) {
    for (place, month) in months.enumerated() { board.add(id, code, month, of: (280 + Double(place * 7 % 9), 300)) }
  }

  @Sendable static func target(_ board: inout BoardInCode, _ target: Target) { board.profile.targets[id] = [target] }

  static let cases = [
    Case("A denominator of nought", ["Colour: Not assessed: there is nobody to count: the denominator is zero."]) { steady(&$0); $0.add(id, code, months[35], of: (0, 0)) },
    Case("A numerator above its denominator", ["Colour: Not assessed: the counts cannot be right: one is negative, or the part is larger than the whole."]) { steady(&$0); $0.add(id, code, months[35], absence: .impossible) },
    Case("One figure only", ["Fewer than two figures are known up to this period", "Signal: Not assessed: too few points for limits.", "Against the month before, Jul 2024: Not assessed: there is no earlier figure to set it against."], colour: "green") { $0.add(id, code, months[35], of: (285, 300)) },
    Case("A constant series", ["Signal: Not assessed: no variation to set limits from.", "Chart: A median and no limits: no variation to set limits from."], colour: "green") { for month in months { $0.add(id, code, month, of: (285, 300)) } },
    Case("Gaps", ["Green since Sep 2021, in all 3 figures known of 36 months.", "Signal: Not assessed: too few points for limits.", "Against the month before, Jul 2024: Not assessed: there is no earlier figure to set it against."], colour: "green") { for month in [months[0], months[20], months[35]] { $0.add(id, code, month, of: (285, 300)) } },
    Case("No figure at all for the latest month", ["Statutory visits on time: not available.", "Colour: Not assessed: not available."]) { steady(&$0); $0.add(id, code, months[35], absence: .notAvailable) },
    Case("Months after years", ["Only months are drawn and judged: figures of years are kept apart."], colour: "green") {
      for year in 2016...2020 { $0.add(id, code, .financialYear(starting: year), of: (280, 300)) }
      for month in months.suffix(6) { $0.add(id, code, month, of: (285, 300)) }
    },
    Case("A target without a tolerance", ["Colour: Red: 94.0% is below the target of 97%; the target has no tolerance, so there is no amber."], colour: "red") { steady(&$0); target(&$0, Target(value: 97)) },
    Case("A target of a day to come", ["Colour: Not assessed: the target is not yet in force for this period."]) { steady(&$0); target(&$0, Target(value: 90, tolerance: 5, from: Day(year: 2030, month: 4, day: 1))) },
    Case("A tolerance below nought", ["Colour: Not assessed: the target or its tolerance cannot be right."]) { steady(&$0); target(&$0, Target(value: 90, tolerance: -5)) },
    Case("No polarity", ["Colour: Not assessed: "], indicator: "uasc_number") { board in for month in months { board.add("uasc_number", code, month, value: 40 + Double(month.lastDay.number % 5)) } },
    Case("Neighbours that are not in the data", ["Neighbours (2025 model): Not assessed: fewer than six of ten neighbours have a figure; none of 10 is in the data."], colour: "green") { board in
      steady(&board)
      board.neighbourModel = NeighbourModel(name: "2025 model", year: 2025, neighbours: [code: Northmoor.neighbours.map { .init(code: $0) }])
    },
    Case("Three of ten neighbours in the data", ["Neighbours (2025 model): Not assessed: fewer than six of ten neighbours have a figure; 3 of 10 are in the data."], colour: "green") { board in
      steady(&board)
      board.neighbourModel = NeighbourModel(name: "2025 model", year: 2025, neighbours: [code: Northmoor.neighbours.map { .init(code: $0) }])
      for neighbour in Northmoor.neighbours.prefix(3) { board.add(id, neighbour, .financialYear(starting: 2023), value: 88, file: "benchmarks/b.csv") }
    },
    Case("A definition that changed last month", ["Not assessed: the definition changed between the two periods."], colour: "green") { board in
      steady(&board)
      board.profile.rebases[id] = [Rebase(from: Day.first(ofMonth: 8, year: 2024), reason: "visits by phone count no more", decidedBy: "Head of care", isDefinition: true)]
    },
    Case("Fewer than ten children", ["Colour: Not assessed: fewer than ten children: one child moves the figure by ten points or more."]) { for month in months { $0.add(id, code, month, of: (9, 9)) } },
    Case("A figure that is hidden", ["Colour: Not assessed: hidden so that nobody can be recognised."]) { steady(&$0); $0.add(id, code, months[35], absence: .suppressed) },
  ]

  @Test("Each has its sentence, and none is blank or green", arguments: cases)
  func reasons(_ one: Case) throws {
    var board = BoardInCode(Northmoor.catalogue)
    board.areas.add(Area(code: Self.code, name: "Northmoor", level: .authority))
    for (number, neighbour) in Northmoor.neighbours.enumerated() { board.areas.add(Area(code: neighbour, name: "Neighbour \(number + 1)", level: .authority)) }
    board.profile.area = Self.code
    one.board(&board)
    var state = State(State.Settings(size: Size(columns: 120, rows: 60)))
    _ = state.update(.loaded(board.snapshot()))
    let isShown = state.show(.indicator(one.indicator))
    #expect(isShown)
    let page = try #require(state.page)
    #expect(page.measure.rating?.rawValue == one.colour)
    #expect(page.why.allSatisfy { !$0.value.isEmpty })
    for sentence in one.sentences { #expect(state.words.contains(sentence), "\(page.why.map { "\($0.label): \($0.value)" }.joined(separator: "\n"))\n\(page.directions)\n\(page.comparisons)\n\(page.trendNotes)\n\(state.words)") }
  }
}
