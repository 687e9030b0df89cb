internal import Board
internal import CareModel

/// Where the figures come from, when they were made public, and whom they are set beside.
enum SourcesSection {
  static func section(_ brief: ReportBrief) -> ReportSection {
    var section = ReportSection(key: "sources", title: "Sources", opensPage: true)
    let snapshot = brief.view.snapshot
    if let list = brief.standing.neighbourList {
      let names = snapshot.neighbours(of: brief.view.area).map { brief.view.areaName($0) }
      section.blocks.append(.paragraph(ReportText("Statistical neighbours (\(list)): \(Wording.list(names)).")))
    }
    let rows = brief.standing.rows.compactMap { row in brief.view.assessment(row.id).map { cells($0, brief) } }
    guard !rows.isEmpty else {
      section.blocks.append(.paragraph("There are no figures, and so no sources."))
      return section
    }
    section.blocks.append(
      .table(
        ReportTable(
          "Sources of the latest figures",
          columns: [.init("Indicator"), .init("Source"), .init("Latest figure"), .init("Status"), .init("Made public"), .init("Set beside")],
          rows: rows, notes: ["Made public is empty where the files do not say."]
        ).withoutEmptyColumns))
    return section
  }

  private static func cells(_ assessment: Assessment, _ brief: ReportBrief) -> [ReportText] {
    let figure = assessment.figure
    let beside = assessment.comparators.map { comparator in
      let release = comparator.area.flatMap { area in
        brief.view.snapshot.figures.figure(assessment.indicator.profile?.indicator ?? assessment.indicator.id, area: area, period: comparator.period)?.release
      }
      return "\(comparator.name), \(comparator.period.canonicalLabel)" + (release.map { " (made public \($0.label))" } ?? "")
    }
    return [
      brief.link(assessment.indicator.id), ReportText(Wording.sentence(assessment.indicator.source)), ReportText(figure?.period.label ?? ""),
      ReportText(figure.map { $0.absence?.sentence ?? $0.status.id } ?? ""), ReportText(figure?.release?.label ?? ""),
      ReportText(beside.joined(separator: "; ")),
    ]
  }
}
