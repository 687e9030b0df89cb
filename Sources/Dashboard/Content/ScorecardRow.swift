internal import Board
public import CareModel
public import Statistics

/// One indicator's line of the scorecard.
public struct ScorecardRow: Hashable, Sendable, Identifiable {
  public let id: Indicator.ID
  public let title: String
  public let theme: String
  public let measure: Measure
  /// `+1.2`, `−3.1`; nil where there is nothing to compare with.
  public let change: String?
  /// How far the change is, in the indicator's own unit, regardless of direction.
  public let changeSize: Double
  /// The change since the same period a year earlier; nil where that is what `change` says, or nothing is there.
  public let yearChange: String?
  public let history: [Double?]
  /// The figure's own period where it is not the board's; nil where it is.
  public let otherPeriod: Period?
  public let reason: String
  /// `16.0`: how far a red or amber figure is from its target, in its own unit.
  public let gap: String?
  /// Since when it has been red or amber; nil where it is neither.
  public let since: Period?
  /// `! shift of 8`, `·`, or why it is not assessed; empty where there is no figure.
  public let signal: String
  /// The signal in a sentence.
  public let signalSentence: String
  public let variation: Variation?
  public let assurance: Assurance?
  public let assuranceWords: String
  /// Against the neighbours: `worse`, `similar`, `better`, `higher`, `lower`; nil where it is not assessed.
  public let verdict: BenchmarkComparison.Verdict?
  public let isWorseAndWorsening: Bool
  /// Whether it is red or amber and nothing is being done about it; never said where some actions are not public.
  public let isWithoutAction: Bool
  /// The breakdowns that its page has, by id, with the words by which one is looked for: its title and its groups'.
  let breakdowns: [Sought]
  /// The title in full, by which a filter finds it too.
  let fullTitle: String
  var cells = ScorecardCells.blank

  /// A breakdown and the words by which it is found.
  struct Sought: Hashable, Sendable {
    let id: String
    let words: String
  }

  public var rating: Rating? { measure.rating }

  /// `red`, `no target`, `not rated` of a figure too small to be held against its target; nil where there is no figure to say it of.
  var ratingWords: String? {
    rating?.rawValue ?? (measure.absence != nil ? nil : measure.target == nil ? "no target" : "not rated")
  }

  init(_ assessment: Assessment, _ view: Viewpoint, boardDay: Day?) {
    let indicator = assessment.indicator
    id = indicator.id
    title = indicator.shortTitle
    fullTitle = indicator.title
    breakdowns = ScorecardRow.breakdowns(indicator, view)
    theme = indicator.theme
    measure = view.measure(assessment)
    change = assessment.change.map {
      FigureText.change($0, unit: indicator.unit, denominator: assessment.figure?.denominator)
    }
    yearChange = assessment.figure.flatMap { figure in
      guard figure.period.kind != .financialYear, let change = assessment.difference(from: assessment.yearEarlier) else { return nil }
      return FigureText.change(change, unit: indicator.unit, denominator: figure.denominator)
    }
    changeSize = abs(assessment.change ?? 0)
    history = assessment.history
    otherPeriod = assessment.figure.flatMap { $0.period.lastDay == boardDay ? nil : $0.period }
    reason = assessment.ratingReason
    gap = assessment.rating.flatMap { rating in
      guard rating != .green, let target = assessment.target?.value, let value = assessment.figure?.value else { return nil }
      return FigureText.miss(abs(target - value), unit: indicator.unit, denominator: assessment.figure?.denominator)
    }
    // A threshold or a population is no process that could show a signal.
    isBackground = indicator.isBackground
    let judgement = assessment.figure?.value == nil || indicator.isBackground ? nil : assessment.judgement
    since = assessment.rating.flatMap { $0 == .green ? nil : judgement?.ratedSince }
    signal = judgement.map { JudgementText.signalShort($0) } ?? ""
    signalSentence = judgement.map { JudgementText.signalSentence($0) } ?? ""
    variation = judgement?.variation.value
    assurance = judgement?.assurance.value
    assuranceWords = judgement.flatMap { JudgementText.assuranceShort($0) } ?? ""
    verdict = judgement?.comparisons[.neighbours]?.value?.verdict()
    isWorseAndWorsening = judgement?.isWorseAndWorsening ?? false
    isWithoutAction =
      (assessment.rating == .red || assessment.rating == .amber) && view.papers.withheld == 0
      && !view.papers.actions.contains { $0.action.indicator == indicator.id && $0.mayBeOpen }
  }

  private static func breakdowns(_ indicator: Indicator, _ view: Viewpoint) -> [Sought] {
    let figures = view.snapshot.figures
    let source = indicator.profile?.indicator ?? indicator.id
    return figures.breakdowns(source, area: view.area).map { breakdown in
      let catalogue = view.snapshot.catalogue
      let groups = figures.groups(source, area: view.area, breakdown: breakdown).map { catalogue.title(of: Category(breakdown: breakdown, id: $0)) }
      let name = breakdown.map { $0 == "_" ? " " : String($0) }.joined()
      return Sought(id: breakdown, words: ([catalogue.title(ofBreakdown: breakdown), name] + groups).joined(separator: " "))
    }
  }

  /// Figures that explain others and say nothing of how children are doing; the strip leaves them out.
  let isBackground: Bool

  /// Red, amber, green, then what can be held against the neighbours, then other figures, then those without one.
  var urgency: Int {
    switch rating {
    case .red: 0
    case .amber: 1
    case .green: 2
    case nil: measure.absence != nil ? 5 : measure.isComparable && measure.beside(.neighbours) != nil ? 3 : 4
    }
  }
}

/// The order of the scorecard.
public enum ScorecardOrder: String, CaseIterable, Hashable, Sendable {
  case theme
  case redFirst
  case change
  case since
  case signal
  case assurance
  case neighbours
  case title

  var words: String {
    switch self {
    case .theme: "by theme"
    case .redFirst: "red first"
    case .change: "largest change first"
    case .since: "longest red or amber first"
    case .signal: "signals first"
    case .assurance: "never meets its target first"
    case .neighbours: "worse than neighbours first"
    case .title: "by name"
    }
  }

  func sorted(_ rows: [ScorecardRow]) -> [ScorecardRow] {
    let places = Array(rows.enumerated())
    switch self {
    case .theme: return rows
    case .redFirst: return places.sorted { ($0.1.urgency, $0.0) < ($1.1.urgency, $1.0) }.map(\.1)
    case .change:
      return places.sorted { left, right in
        let sizes = (left.1.relativeChange, right.1.relativeChange)
        return sizes.0 == sizes.1 ? left.0 < right.0 : sizes.0 > sizes.1
      }.map(\.1)
    case .since: return places.sorted { ($0.1.sinceRank, $0.0) < ($1.1.sinceRank, $1.0) }.map(\.1)
    case .signal: return places.sorted { ($0.1.signalRank, $0.0) < ($1.1.signalRank, $1.0) }.map(\.1)
    case .assurance: return places.sorted { ($0.1.assuranceRank, $0.0) < ($1.1.assuranceRank, $1.0) }.map(\.1)
    case .neighbours: return places.sorted { ($0.1.verdictRank, $0.0) < ($1.1.verdictRank, $1.0) }.map(\.1)
    case .title: return places.sorted { ($0.1.title.lowercased(), $0.0) < ($1.1.title.lowercased(), $1.0) }.map(\.1)
    }
  }
}

extension ScorecardRow {
  /// The breakdown that a filter asks for besides the row itself, as "missing duration" asks for how long episodes last;
  /// nil where the words are not all found, or where none of them speaks of the row.
  func breakdown(soughtBy filter: String) -> String? {
    let words = filter.split(separator: " ").map { String($0) }
    let others = words.filter { !isNamed(by: $0) }
    guard !others.isEmpty, others.count < words.count else { return nil }
    return breakdowns.first { breakdown in others.allSatisfy { Matching.words($0, in: breakdown.words) } }?.id
  }

  /// Whether two words or more of a filter are those of its short name, and the others those of one of its breakdowns.
  func isCalled(_ filter: String) -> Bool {
    let words = filter.split(separator: " ").map { String($0) }
    let others = words.filter { !Matching.words($0, in: title) }
    guard words.count - others.count > 1 else { return false }
    return others.isEmpty || breakdowns.contains { breakdown in others.allSatisfy { Matching.words($0, in: breakdown.words) } }
  }

  /// Whether every word is in its names, whatever its theme is called.
  private func isNamed(by word: String) -> Bool { Matching.words(word, in: "\(title) \(fullTitle) \(id)") }

  /// Whether every word of a filter is on the row; a colour's name asks for the colour and nothing else.
  func isFound(by filter: String) -> Bool {
    filter.split(separator: " ").allSatisfy { word in
      let word = String(word)
      return Rating(rawValue: word).map { $0 == rating } ?? Matching.words(word, in: filterText)
    }
  }

  /// What a filter looks through: the words on the row, and those of the quick filters that hold for it.
  var filterText: String {
    var words = [title, fullTitle, theme, id, rating?.rawValue ?? (measure.target == nil ? "no target" : "not rated")]
    if let verdict { words.append("\(verdict.rawValue) than neighbours") }
    if isWorseAndWorsening { words.append("worse and worsening") }
    if variation?.isSpecialCause ?? false { words.append("signals \(variation?.rawValue ?? "")") }
    if isWithoutAction { words.append("no action") }
    return words.joined(separator: " ")
  }

  fileprivate var sinceRank: Int { since?.lastDay.number ?? Int.max }

  fileprivate var signalRank: Int {
    switch variation {
    case .concern: 0
    case .high, .low: 1
    case .improvement: 2
    case .commonCause: 3
    case nil: 4
    }
  }

  fileprivate var assuranceRank: Int {
    switch assurance {
    case .consistentlyFailing: 0
    case .hitAndMiss: 1
    case .consistentlyPassing: 2
    case nil: 3
    }
  }

  fileprivate var verdictRank: Int {
    if isWorseAndWorsening { return 0 }
    switch verdict {
    case .worse: return 1
    case .similar: return 2
    case .higher, .lower: return 3
    case .better: return 4
    case nil: return 5
    }
  }

  /// The change against the figure itself, so that counts and percentages can stand in one order.
  fileprivate var relativeChange: Double {
    guard let now = history.last ?? nil, now != 0 else { return changeSize > 0 ? .infinity : 0 }
    return changeSize / abs(now)
  }
}
