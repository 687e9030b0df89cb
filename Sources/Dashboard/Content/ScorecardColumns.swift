internal import Screen

/// How wide each column of the scorecard has to be, over all rows, so that filtering moves nothing sideways.
struct ScorecardColumns: Sendable {
  let title: Int
  let value: Int
  let mark: Int
  let target: Int
  let gap: Int
  let change: Int
  let yearChange: Int
  let theme: Int
  let neighbours: Int
  let region: Int
  let england: Int
  let counts: Int
  let since: Int
  let signal: Int
  let assurance: Int

  init(_ rows: [ScorecardRow]) {
    func widest(_ text: (ScorecardRow) -> String) -> Int { rows.map { TextWidth.width(of: text($0)) }.max() ?? 0 }
    title = widest(\.title)
    value = widest(\.cells.value)
    mark = widest(\.cells.mark)
    target = widest(\.cells.target)
    gap = widest(\.cells.gap)
    change = widest(\.cells.change)
    yearChange = widest(\.cells.yearChange)
    theme = widest(\.theme)
    neighbours = widest(\.cells.neighbours)
    region = widest(\.cells.region)
    england = widest(\.cells.england)
    counts = widest(\.cells.counts)
    since = widest(\.cells.since)
    signal = widest(\.cells.signal)
    assurance = widest(\.cells.assurance)
  }
}
