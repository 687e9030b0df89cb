internal import CareModel
internal import Returns

/// Pane 2: how old the children are, which ages grew, and whether that differs from elsewhere.
enum AgeCohortsPane {
  static let title = "Age cohorts"
  static let shortTitle = "Age"

  static func content(_ view: Viewpoint) -> PaneContent? {
    let isMonthly = view.history("cla_number", category: Category(breakdown: "age", id: "10_15")).kind == .month
    guard let table = view.cohorts("cla_number", by: "age", changeOver: isMonthly ? 3 : 1) else { return nil }
    let trend = view.trend("cla_number", groups: table).map { [PaneContent.Block.trend($0)] } ?? []
    return PaneContent(
      indicator: "cla_by_age", title: title, shortTitle: shortTitle, headline: headline(table, beside: view.history("cla_number").latest?.period), blocks: [.cohorts(table)] + ahead(view) + trend)
  }

  private static func ahead(_ view: Viewpoint) -> [PaneContent.Block] {
    let facts = view.outlook.map { view.ahead($0.everyone, of: "all children") } ?? []
    return facts.isEmpty ? [] : [.facts(facts)]
  }

  /// "10–15 grew most, by 5, since Jun 24; 16 and over fell by 2."
  ///
  /// - Parameter period: of the whole; groups of an earlier one say which.
  static func headline(_ table: CohortTable, beside period: Period?) -> String {
    let since = table.since.isEmpty ? "" : " since \(table.since)"
    let when = period.map { $0.lastDay > table.period.lastDay } ?? false ? " (\(table.period.label))" : ""
    if let grew = table.rows.first(where: \.isLargestRise), let change = grew.change {
      // A hidden group may have grown more.
      let isPartial = table.rows.contains { $0.change == nil }
      return isPartial
        ? "Of the groups shown, \(lowered(grew.title)) grew most\(since): \(change)\(when)."
        : "\(name(grew.title)) grew most\(since): \(change)\(when)."
    }
    if let largest = table.rows.filter({ $0.share != nil }).max(by: { ($0.share ?? 0) < ($1.share ?? 0) }),
      let share = largest.share
    {
      let size = "\(FigureText.share(share)) are \(lowered(largest.title))"
      return table.since.isEmpty
        ? "\(size), the largest group\(when)." : "\(size), the largest group; no one group grew most\(since)\(when)."
    }
    return "Shares by age are not available."
  }

  private static func name(_ title: String) -> String { Wording.sentence(title) }

  private static func lowered(_ title: String) -> String { title.prefix(1).lowercased() + title.dropFirst() }
}
