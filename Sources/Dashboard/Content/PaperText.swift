internal import Board
internal import CareModel

/// What was said, promised and asked about a figure, with the figure then and now.
enum PaperText {
  /// A meeting as a person says it: a date as `11 Jun 2024`, anything else as it was written.
  static func meeting(_ text: String) -> String { day(text)?.label ?? text }

  /// The day of a meeting written as a date.
  static func day(_ text: String) -> Day? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil
  }

  /// "43.3% then (Jun 2024), 41.2% now: 2.1 points lower"; empty where either is not known.
  static func thenAndNow(_ id: Indicator.ID, _ meeting: String, _ view: Viewpoint) -> String {
    guard let day = day(meeting), let indicator = view.snapshot.catalogue[id] else { return "" }
    let history = view.history(indicator.profile?.indicator ?? id)
    guard let then = history.points.last(where: { $0.period.lastDay <= day && $0.figure?.value != nil })?.figure,
      let now = history.points.last(where: { $0.figure?.value != nil })?.figure, let before = then.value, let after = now.value
    else { return "" }
    func text(_ figure: Figure) -> String { FigureText.figure(figure, unit: indicator.unit) + (figure.status.symbol.isEmpty ? "" : " \(figure.status.symbol)") }
    guard then.period != now.period else { return "\(text(then)) then (\(then.period.label)); there is no later figure yet" }
    let words = Wording.difference(after - before, unit: indicator.unit, denominator: now.denominator)
    return "\(text(then)) then (\(then.period.label)), \(text(now)) now (\(now.period.label)): \(words)"
  }
}
