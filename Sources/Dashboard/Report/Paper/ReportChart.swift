internal import CareModel

/// Figures over time as a drawing, with the same in words and in a table for those who cannot see it.
struct ReportChart: Hashable, Sendable {
  let title: String
  let trend: Trend
  /// What the drawing shows, in sentences.
  let summary: String
  /// What must be said under it: where limits start again, what is on trial.
  let notes: [String]
  let figures: ReportTable
}
