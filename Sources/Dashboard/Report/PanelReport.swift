public import CareModel

/// The paper that a panel expects: performance on a page, then each theme, what was asked and promised, and what it all means.
///
/// It knows no clock and no disk: of the same source on the same day it is the same to the byte.
public struct PanelReport: Sendable {
  /// The forms in which a report can be written.
  public enum Format: String, CaseIterable, Sendable {
    /// One page that needs nothing else: no script, no network.
    case html
    case markdown
    /// The figures of the scorecard and of its breakdowns, one a row.
    case csv
  }

  let paper: ReportPaper
  let sheet: ReportSheet

  /// - Parameters:
  ///   - area: whose report it is.
  ///   - period: as it stood at the end of it; nil: as it stands now.
  ///   - today: the day it is made, by which actions are due or late.
  public init(
    _ source: ReportSource, area: AreaCode, period: Period? = nil, today: Day, abbreviations: Abbreviations
  ) {
    let brief = ReportBrief(source, area: area, period: period, today: today)
    let sections =
      [PerformanceSection.section(brief), AttentionSection.section(brief), ImprovementSection.section(brief)] + ThemeSection.sections(brief) + [
        QuestionsSection.section(brief), ActionsSection.section(brief), DefinitionsSection.section(brief, abbreviations),
        SourcesSection.section(brief),
      ]
    let signs = TitlePage.signs(source).filter { sign in
      (sign.symbol == Absence.suppressed.symbol && !source.isRestricted) || sections.contains { $0.shows(sign.symbol) }
    }
    paper = ReportPaper(
      title: TitlePage.title, authority: brief.standing.authority, marking: source.marking, facts: TitlePage.facts(brief),
      sections: [TitlePage.reading(signs)] + sections, signs: signs, abbreviations: abbreviations)
    sheet = ReportSheet(brief)
  }

  /// The report as the text of a file.
  public func text(as format: Format) -> String {
    switch format {
    case .html: ReportPage(paper).text
    case .markdown: ReportMarkdown(paper).text
    case .csv: sheet.text
    }
  }
}
