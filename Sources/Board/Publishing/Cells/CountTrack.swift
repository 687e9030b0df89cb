import CareModel

/// One indicator by one breakdown, month by month or year by year: what a reader sees as one table or one line.
struct CountTrack: Hashable {
  let area: Int
  let indicator: Indicator.ID
  let breakdown: String
  let kind: Period.Kind
}
