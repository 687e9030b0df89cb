import CareModel

@testable import Returns

/// Figures by what they are, for tests that ask for one at a time.
struct FigureLookup {
  private let figures: [String: ReturnFigure]
  let all: ReturnFigures

  init(_ figures: ReturnFigures) {
    all = figures
    var table: [String: ReturnFigure] = [:]
    for figure in figures { table[FigureLookup.key(figure.indicator, figure.period.canonical, figure.category)] = figure }
    self.figures = table
  }

  init(
    _ source: SSDA903Return, _ rules: [String], choices: SSDA903Choices = SSDA903Choices(), days: [Day] = []
  ) {
    let questions = rules.map { SSDA903Return.Question(indicator: $0, rule: $0) }
    self.init(source.figures(questions, catalogue: ShippedCatalogue.shared, choices: choices, days: days))
  }

  private static func key(_ indicator: String, _ period: String, _ category: Category) -> String {
    "\(indicator) \(period) \(category.breakdown) \(category.id)"
  }

  /// `12` for a count, `3/12` for a share, `3/12 [e]` with what is said of it; empty where there is none.
  subscript(indicator: String, period: String, breakdown: String = "all", group: String = "all") -> String {
    guard
      let figure = figures[FigureLookup.key(indicator, period, Category(breakdown: breakdown, id: group))]
    else { return "" }
    let count = figure.denominator.map { "\(figure.numerator)/\($0)" } ?? "\(figure.numerator)"
    return figure.status == .final ? count : count + " " + figure.status.symbol
  }
}
