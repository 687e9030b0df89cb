/// The chance of leaving within a month, by age band and whether it is the first month of a stay.
struct LeavingRates {
  /// By cell of ``CohortHistory/Month``; 0–1.
  let chances: [Double]
  /// On how many months of people each rests, those added from all ages among them.
  let weights: [Double]

  init(_ history: CohortHistory) {
    let terms = history.terms
    let cells = terms.bands.count * 2
    var atRisk = [Double](repeating: 0, count: cells)
    var left = atRisk
    for month in history.months.suffix(max(1, terms.leavingMonths)) {
      for cell in 0..<cells {
        atRisk[cell] += Double(month.atRisk[cell])
        left[cell] += Double(month.left[cell])
      }
    }
    var chances = atRisk
    var weights = atRisk
    for part in 0..<2 {
      let own = stride(from: part, to: cells, by: 2)
      // A little of a leaver keeps a rate from nothing above nothing.
      let all = (own.reduce(0) { $0 + left[$1] } + terms.firstLeavers) / (own.reduce(0) { $0 + atRisk[$1] } + terms.firstLeaverMonths)
      for cell in own {
        weights[cell] = atRisk[cell] + terms.priorLeavers / all
        chances[cell] = (left[cell] + terms.priorLeavers) / weights[cell]
      }
    }
    self.chances = chances
    self.weights = weights
  }
}
