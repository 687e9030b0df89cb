import CareModel
import Returns

/// What was counted from a return, kept as small as it was counted, and how it becomes figures of the board.
///
/// Kept in some twenty bytes a figure: a board keeps it for as long as the return does not change.
struct CountedFigures: Sendable {
  /// The figures of one group of one indicator, which stand next to one another.
  private struct Run {
    let stem: FigureKey
    let indicator: Int
    let isWhole: Bool
    var range: Range<Int>
  }

  private let figures: ReturnFigures
  private let runs: [Run]
  /// Where each period of the return stands within a series; nil beyond what a key can hold.
  private let periods: [FigureKey?]
  private let kinds: [Period.Kind]
  private let isRatio: [Bool]

  /// - Parameter area: whose figures they are, by its place in the register.
  init(_ figures: ReturnFigures, area: Int, context: ReadingContext) {
    let catalogue = context.catalogue
    let indicators = figures.indicators.map { catalogue.index(of: $0) }
    let groups = figures.categories.map { (context.vocabulary.breakdown($0.breakdown), context.vocabulary.group($0.id)) }
    let anywhen = Period.financialYear(starting: 2000)
    var runs: [Run] = []
    var last: (indicator: Int, category: Int) = (-1, -1)
    for position in figures.indices {
      let count = figures.count(at: position)
      if last == (count.indicator, count.category), let open = runs.indices.last, runs[open].range.upperBound == position {
        runs[open].range = runs[open].range.lowerBound..<position + 1
        continue
      }
      last = (count.indicator, count.category)
      let group = groups[count.category]
      guard let indicator = indicators[count.indicator],
        let stem = FigureKey(indicator: indicator, area: area, breakdown: group.0, group: group.1, period: anywhen)
      else { continue }
      runs.append(
        Run(stem: stem, indicator: count.indicator, isWhole: group == (0, 0), range: position..<position + 1))
    }
    self.figures = figures
    self.runs = runs.sorted { $0.stem < $1.stem }
    periods = figures.periods.map { FigureKey(indicator: 0, area: 0, breakdown: 0, group: 0, period: $0) }
    kinds = Period.Kind.allCases.filter { kind in figures.periods.contains { $0.kind == kind } }
    isRatio = indicators.map { $0.map { catalogue.indicators[$0].isRatio } ?? false }
  }

  var count: Int { figures.count }

  /// The figures with their bases, in the order of their keys.
  ///
  /// A group of a count is a share of the whole of its period.
  var records: FileFigures {
    var records: [FigureRecord] = []
    records.reserveCapacity(figures.count)
    var whole = [Double](repeating: .nan, count: figures.periods.count)
    var indicator = -1
    for run in runs {
      if run.indicator != indicator {
        for place in whole.indices { whole[place] = .nan }
        indicator = run.indicator
      }
      // A month that ends a quarter stands beside it in the return, and in another series on the board.
      for kind in kinds {
        for position in run.range {
          let count = figures.count(at: position)
          guard figures.periods[count.period].kind == kind, let period = periods[count.period] else { continue }
          let number = Double(count.numerator)
          var record = FigureRecord(key: run.stem.inPeriod(of: period), line: 0, status: count.status)
          if isRatio[count.indicator] {
            record.numerator = number
            record.denominator = count.denominator.map { Double($0) } ?? .nan
          } else {
            record.value = number
            if run.isWhole {
              whole[count.period] = number
            } else {
              record.numerator = number
              record.denominator = whole[count.period]
            }
          }
          records.append(record)
        }
      }
    }
    return FileFigures(counted: records)
  }
}
