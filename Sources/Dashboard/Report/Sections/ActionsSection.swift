internal import Board
internal import CareModel

/// What was promised: by which role, by when, how late, what came of it and what the figure did since.
enum ActionsSection {
  static func section(_ brief: ReportBrief) -> ReportSection {
    var section = ReportSection(key: "actions", title: "Actions", opensPage: true)
    let actions = brief.view.papers.actions
    let notPublic = brief.view.papers.notPublic
    guard !actions.isEmpty else {
      section.blocks = [.paragraph(ReportText(notPublic.map { "No action is shown: \($0)." } ?? "No actions are on this board."))]
      return section
    }
    let late = actions.filter(\.isLate).sorted { ($1.daysLate ?? 0, $0.place) < ($0.daysLate ?? 0, $1.place) }
    let open = actions.filter { $0.isOpen && !$0.isLate }.sorted { ($0.action.due?.number ?? Int.max, $0.place) < ($1.action.due?.number ?? Int.max, $1.place) }
    let done = actions.filter { !$0.isOpen }
    let day = brief.view.dueDay.map { " on \($0.label)" } ?? ""
    section.blocks = [
      .paragraph(ReportText("Of \(Wording.plural(actions.count, "action"))\(notPublic == nil ? "" : " shown"), \(late.count) \(late.count == 1 ? "is" : "are") overdue\(day), \(open.count) \(open.count == 1 ? "is" : "are") still to be done and \(done.count) \(done.count == 1 ? "is" : "are") done." + (notPublic.map { " \(Wording.sentence($0))." } ?? "")))
    ]
    if let caution = brief.view.papers.caution { section.blocks.append(.paragraph(ReportText(caution))) }
    for (title, key, found) in [("Overdue", "late", late), ("To be done", "open", open), ("Done", "done", done)] where !found.isEmpty {
      section.parts.append(ReportSection(key: "actions-\(key)", title: title, blocks: [.table(table("Actions: \(title.lowercased())", found, brief))]))
    }
    return section
  }

  private static func table(_ caption: String, _ actions: [KnownAction], _ brief: ReportBrief) -> ReportTable {
    ReportTable(
      caption,
      columns: [.init("Action"), .init("About"), .init("Role"), .init("Due"), .init("Status"), .init("What came of it"), .init("The figure since")],
      rows: actions.map { known in
        let id = known.action.indicator
        return [
          ReportText(known.action.text), id.map { brief.link($0) } ?? "",
          ReportText(known.action.owner.isEmpty ? "No role was named" : known.action.owner),
          ReportText(known.action.due?.label ?? "No date was given"), ReportText(status(known)), ReportText(known.outcome),
          ReportText(id.map { Wording.sentence(PaperText.thenAndNow($0, known.meeting, brief.view)) } ?? ""),
        ]
      }
    ).withoutEmptyColumns
  }

  private static func status(_ known: KnownAction) -> String {
    switch known.standing {
    case .open(let late?): "Overdue by \(Wording.lateness(late))"
    case .open(nil): known.action.status.isEmpty ? "Open" : Wording.sentence(known.action.status)
    case .done, .doneSince: Wording.sentence(known.words)
    }
  }
}
