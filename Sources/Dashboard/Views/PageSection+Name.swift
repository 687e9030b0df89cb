extension PageSection {
  /// The sections of an indicator's page that a key leads to, in the order of the page.
  enum Name: String, CaseIterable, Hashable, Sendable {
    case why, trend, directions, parts, comparisons, years, ahead, breakdowns, revisions, papers, meaning, figures

    var key: Character {
      switch self {
      case .why: "W"
      case .trend: "T"
      case .directions: "D"
      case .parts: "N"
      case .comparisons: "C"
      case .years: "Y"
      case .ahead: "L"
      case .breakdowns: "B"
      case .revisions: "V"
      case .papers: "A"
      case .meaning: "M"
      case .figures: "F"
      }
    }

    /// What the command is called.
    var command: String { "To " + title.prefix(1).lowercased() + title.dropFirst() }

    var title: String {
      switch self {
      case .why: "Why this colour"
      case .trend: "Trend"
      case .directions: "Direction of travel"
      case .parts: "Numerator and denominator"
      case .comparisons: "Compared with"
      case .years: "Same period of earlier years"
      case .ahead: "Looking ahead"
      case .breakdowns: "Breakdowns"
      case .revisions: "Revisions"
      case .papers: "Actions and questions"
      case .meaning: "What it means"
      case .figures: "Figures"
      }
    }

    var help: String {
      switch self {
      case .why: "On an indicator: why it has its colour, how sure that is, since when, its signal, and what would meet the target."
      case .trend: "On an indicator: the trend with target, mean and process limits."
      case .directions: "On an indicator: the change on the period before, on a year before and on year end, and whether each is beyond chance."
      case .parts: "On an indicator: numerator and denominator apart, and which of them moved the figure."
      case .comparisons: "On an indicator: neighbours, region and England, with what chance allows."
      case .years: "On an indicator: the same period of earlier years, for what follows the seasons."
      case .ahead: "On the number, the ages and UASC of a board with a return: who turns 18, and how many there will be if recent rates go on."
      case .breakdowns: "On an indicator: its breakdowns, with what each group did to the change."
      case .revisions: "On an indicator: what its first figures became."
      case .papers: "On an indicator: commentary, actions and questions, with the figure then and now."
      case .meaning: "On an indicator: definition, numerator, denominator, source and caveats."
      case .figures: "On an indicator: every figure with its counts, status and source."
      }
    }
  }
}
