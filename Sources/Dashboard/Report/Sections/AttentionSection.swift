/// What needs the panel's attention: the watch list on paper.
enum AttentionSection {
  static func section(_ brief: ReportBrief) -> ReportSection {
    let standing = brief.standing
    let parts = standing.watch.sections.enumerated().map { place, watched in
      var part = ReportSection(key: "attention-\(place + 1)", title: watched.title)
      part.blocks = [
        watched.lines.isEmpty
          ? .paragraph(ReportText(watched.empty))
          : .list(watched.lines.map { line in (line.rating.map { ReportText.rating($0) + " " } ?? "") + ReportText(line.text) })
      ]
      return part
    }
    var section = ReportSection(key: "attention", title: "What needs attention", parts: parts, opensPage: true)
    if let chance = standing.chance { section.blocks = [.paragraph(ReportText(ReportBrief.sentence(chance)))] }
    return section
  }
}
