internal import Board
internal import CareModel
internal import Statistics

/// Which pane stands for which indicator: to add one, write it and name it here.
enum Panes {
  /// The panes a board asks for; one that has no figures says so.
  static func contents(_ view: Viewpoint) -> [PaneContent] {
    view.snapshot.profile.panes.prefix(4).map { id in
      standing(remarked(content(id, view) ?? empty(id, view), id, view), view)
    }
  }

  private static func content(_ id: Indicator.ID, _ view: Viewpoint) -> PaneContent? {
    switch id {
    case "cla_number": CareNumbersPane.content(view)
    case "cla_by_age": AgeCohortsPane.content(view)
    case "uasc_number": TransferSchemePane.content(view)
    case "eet_19_21", "eet_17_18": CareLeaversPane.content(view)
    default: IndicatorPane.content(id, view)
    }
  }

  private static func titles(_ id: Indicator.ID) -> (String, String)? {
    switch id {
    case "cla_number": (CareNumbersPane.title, CareNumbersPane.shortTitle)
    case "cla_by_age": (AgeCohortsPane.title, AgeCohortsPane.shortTitle)
    case "uasc_number": (TransferSchemePane.title, TransferSchemePane.shortTitle)
    case "eet_19_21", "eet_17_18": (CareLeaversPane.title, CareLeaversPane.shortTitle)
    default: nil
    }
  }

  /// A pane without a trend has room for what officers say about it, and may have nothing else to say.
  private static func remarked(_ content: PaneContent, _ id: Indicator.ID, _ view: Viewpoint) -> PaneContent {
    let hasTrend = content.blocks.contains { if case .trend = $0 { true } else { false } }
    let remarks = view.papers.commentary(on: id)
    guard !hasTrend, !remarks.isEmpty else { return content }
    var said = PaneContent(
      indicator: content.indicator, title: content.title, shortTitle: content.shortTitle, headline: content.headline,
      blocks: content.blocks + remarks.suffix(3).map { remark in
        .note((remark.period.map { "\($0.canonicalLabel): " } ?? "") + remark.text)
      })
    said.spokenHeadline = content.spokenHeadline
    said.more = content.more
    return said
  }

  /// Since when its figures have their colour, and whether they are a signal: for panes with room to spare.
  private static func standing(_ content: PaneContent, _ view: Viewpoint) -> PaneContent {
    var content = content
    let shown = content.blocks.flatMap { block -> [Measure] in
      switch block {
      case .figure(let measure): [measure]
      case .measures(let measures): measures
      default: []
      }
    }
    content.asides += shown.compactMap { measure in
      guard let judgement = view.assessment(measure.indicator)?.judgement else { return nil }
      let label = shown.count > 1 ? "\(measure.label): " : ""
      let since = measure.rating.flatMap { rating in judgement.ratedSince.map { "\(rating.rawValue) since \($0.label); " } } ?? ""
      return .note("\(label)\(since)signal: \(JudgementText.signalSentence(judgement))")
    }
    return content
  }

  private static func empty(_ id: Indicator.ID, _ view: Viewpoint) -> PaneContent {
    let indicator = view.snapshot.catalogue[id]
    let titles = titles(id) ?? (indicator?.title ?? id, indicator?.shortTitle ?? id)
    let sentence =
      indicator == nil
      ? "The board asks for '\(id)' here, but there is no such indicator."
      : "No figures for \(view.areaName(view.area)) on this board\(view.period.map { " up to \($0.label)" } ?? "")."
    return PaneContent(indicator: id, title: titles.0, shortTitle: titles.1, headline: sentence, blocks: [])
  }
}
