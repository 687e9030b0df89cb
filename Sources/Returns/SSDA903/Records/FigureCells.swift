import CareModel

/// Which cells of a run's grids make up one figure, so that what a child adds to it can be seen.
struct FigureCells {
  /// One row, with the rows of the groups that are part of it, up to or in one column.
  struct Cell {
    var measure: SSDA903Measure
    var isBase: Bool
    var rows: [Int]
    var column: Int
    var sign = 1

    /// What has been counted in it so far.
    func total(_ run: MeasureRun) -> Int {
      let place = MeasureRun.place(measure)
      // Until a run is finished, dates hold the beginnings and ends of spans.
      let isRunning = measure.timing == .date && !AnswerDates.isAnswer(measure)
      let columns = isRunning ? 0...column : column...column
      var total = 0
      for row in rows {
        for column in columns {
          total += isBase ? run.bases[place][row, column] : run.counts[place][row, column]
        }
      }
      return sign * total
    }
  }

  let numerator: [Cell]
  let denominator: Cell?
  /// Whether the group is a share of the whole rather than a measure of its own children.
  let isShare: Bool

  /// The cells of a figure, as `FigureWriting` takes them together.
  init(_ measure: SSDA903Measure, _ category: Category, column: Int, in run: MeasureRun) throws(RecordRefusal) {
    guard let number = run.space.categories.firstIndex(of: category) else { throw .noSuchGroup }
    let facet = run.space.facets[number]
    func cell(_ measure: SSDA903Measure, _ row: Int, isBase: Bool = false, sign: Int = 1) -> Cell {
      Cell(
        measure: measure, isBase: isBase, rows: FigureCells.family(row, run.space.parents), column: column, sign: sign)
    }
    if measure == .farFromHome, facet == .farUnaccompanied {
      let group = number == Int(run.groups.farUasc) ? run.groups.uasc : run.groups.notUasc
      numerator = [cell(.farFromHome, Int(group))]
      denominator = cell(.farFromHome, 0)
      isShare = true
      return
    }
    let isByDistance = measure == .farFromHome && facet == .distance
    isShare = isByDistance || facet?.isShare ?? false
    if let facet, !isShare, !measure.canBe(by: facet) { throw .noSuchGroup }
    if measure == .netChange {
      numerator = [cell(.started, number), cell(.ceased, number, sign: -1)]
    } else {
      numerator = [cell(isByDistance ? .lookedAfter : measure.source, number)]
    }
    let row = isShare ? 0 : number
    denominator = !measure.isRatio ? nil : measure.base.map { cell($0, row) } ?? cell(measure, row, isBase: true)
  }

  /// A group and all that are part of it.
  private static func family(_ row: Int, _ parents: [UInt16]) -> [Int] {
    var family = [row]
    if row == Int(CategorySpace.whole) { return family }
    for other in parents.indices where other != row {
      var (step, steps) = (parents[other], 0)
      while step != CategorySpace.none, steps < 8 {
        if Int(step) == row {
          family.append(other)
          break
        }
        step = parents[Int(step)]
        steps += 1
      }
    }
    return family
  }
}
