internal import Board
internal import CareModel

/// Which pane stands for which indicator: to add one, write it and name it here.
enum Panes {
  /// The panes a board asks for; one that has no figures says so.
  static func contents(_ view: Viewpoint) -> [PaneContent] {
    view.snapshot.profile.panes.prefix(4).map { id in
      content(id, view) ?? empty(id, view)
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

  private static func empty(_ id: Indicator.ID, _ view: Viewpoint) -> PaneContent {
    let indicator = view.snapshot.catalogue[id]
    let title = indicator?.title ?? id
    let sentence =
      indicator == nil
      ? "The board asks for '\(id)' here, but there is no such indicator."
      : "No figures for \(view.areaName(view.area)) on this board\(view.period.map { " up to \($0.label)" } ?? "")."
    return PaneContent(indicator: id, title: title, shortTitle: indicator?.shortTitle, headline: sentence, blocks: [])
  }
}
