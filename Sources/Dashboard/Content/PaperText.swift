internal import Board
internal import CareModel

/// What a figure was when something was said of it, and what it did since.
enum PaperText {
  /// "43.3% then (Jun 2024), 41.2% now (Aug 2024): 2.1 points lower", or which of the two is not known and why.
  static func thenAndNow(_ id: Indicator.ID, _ meeting: Meeting, _ view: Viewpoint) -> String {
    guard let indicator = view.snapshot.catalogue[id] else { return "" }
    let history = view.history(indicator.profile?.indicator ?? id)
    guard let now = history.points.last(where: { $0.figure?.value != nil })?.figure, let after = now.value else {
      return "there is no figure to set beside it"
    }
    func text(_ figure: Figure) -> String { FigureText.figure(figure, unit: indicator.unit) + (figure.status.symbol.isEmpty ? "" : " \(figure.status.symbol)") }
    let noun = CountedNoun(indicator)
    let latest = "\(text(now)) now (\(now.period.canonicalLabel))"
    guard let day = meeting.day else { return "\(noun.with(text(now))) now (\(now.period.canonicalLabel)); what it was then cannot be said, because no day of the meeting is given" }
    guard let then = history.points.last(where: { $0.period.lastDay <= day && $0.figure?.value != nil })?.figure,
      let before = then.value
    else { return "\(noun.with(text(now))) now (\(now.period.canonicalLabel)); there was no figure by then" }
    guard then.period != now.period else { return "\(noun.with(text(then))) then (\(then.period.canonicalLabel)); there is no later figure yet" }
    let words = Wording.difference(after - before, unit: indicator.unit, denominator: now.denominator)
    return "\(noun.with(text(then))) then (\(then.period.canonicalLabel)), \(latest): \(words)"
  }
}
