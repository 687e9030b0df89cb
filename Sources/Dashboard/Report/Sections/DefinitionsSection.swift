internal import CareModel

/// What every figure means and what must be borne in mind, and the short forms that the report uses.
enum DefinitionsSection {
  static func section(_ brief: ReportBrief, _ abbreviations: Abbreviations) -> ReportSection {
    var section = ReportSection(key: "definitions", title: "Definitions and caveats", opensPage: true)
    for (place, theme) in brief.themes.enumerated() {
      let rows = theme.rows.compactMap { row in brief.indicator(row.id).map { cells($0, brief) } }
      section.parts.append(
        ReportSection(
          key: "definitions-\(place + 1)", title: "Definitions: " + (theme.title.isEmpty ? "other indicators" : theme.title),
          blocks: [
            .table(
              ReportTable(
                "Definitions: " + (theme.title.isEmpty ? "other indicators" : theme.title),
                columns: [.init("Indicator"), .init("What it is"), .init("Counted"), .init("Out of"), .init("Better"), .init("Caveats")], rows: rows
              ).withoutEmptyColumns)
          ]))
    }
    let entries = abbreviations.entries
    if !entries.isEmpty {
      section.parts.append(
        ReportSection(
          key: "abbreviations", title: "Short forms",
          blocks: [.facts(entries.map { ReportFact($0.short, ReportText($0.meaning)) })]))
    }
    return section
  }

  private static func cells(_ indicator: Indicator, _ brief: ReportBrief) -> [ReportText] {
    let better =
      switch indicator.polarity {
      case .higher: "higher"
      case .lower: "lower"
      case .neutral: "neither way"
      }
    let definition = indicator.definition.isEmpty ? indicator.title : indicator.definition
    return [brief.link(indicator.id), ReportText(definition), ReportText(indicator.numerator), ReportText(indicator.denominator), ReportText(better), ReportText(indicator.caveats)]
  }
}
