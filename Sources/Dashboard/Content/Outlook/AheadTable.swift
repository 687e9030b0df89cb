internal import Board
internal import CareModel
internal import Returns
internal import Statistics

/// What an indicator's page says of the months to come: numbers with bounds, who turns 18, how it is worked out and how good it
/// was where it could be tested.
struct AheadTable: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    let title: String
    let now: String
    /// One for each of the table's months.
    let ahead: [String]
    /// The row for those who hear it.
    let spoken: String
    /// Whether it is a count rather than an estimate.
    var isCounted = false
  }

  /// What it starts from: `30 Sep 2024`, and the return's number where the page is headed by another's.
  let now: String
  /// `in 3 months`.
  let columns: [String]
  let rows: [Row]
  /// Sentences under the table.
  let statements: [Fact]

  /// Nil where nothing is to be said: no return, or an indicator that no projection is of.
  init?(_ indicator: Indicator, _ view: Viewpoint) {
    guard let outlook = view.outlook else { return nil }
    // Of a breakdown's own page, only that of the ages.
    let groups = [outlook.everyone, outlook.unaccompanied].compactMap { $0 }
    guard let rule = indicator.returnRule, let group = groups.first(where: { $0.place.rule == rule }),
      indicator.profile.map({ $0.breakdown == group.place.breakdown }) ?? true
    else { return nil }
    let isAlone = group != outlook.everyone
    let figure = view.assessment(indicator.id)?.figure
    // Another's figure may stand at the head of the page.
    let whole = group.whole?.now
    let isOthers = figure.map { !view.snapshot.isCounted($0) && $0.value != whole.map { Double($0) } } ?? false
    now = outlook.asAt.label + (whole.flatMap { isOthers ? ", by the return " + FigureText.whole(Double($0)) : nil } ?? "")
    columns = outlook.horizons.map { "in \($0) months" }
    var rows = group.rows.map { row in
      let isWhole = row.category == .whole
      let table = view.snapshot.catalogue[breakdown: row.category.breakdown]?[group: row.category.id]
      let title = isWhole ? group.place.title : table?.shortTitle ?? row.category.id
      let spoken = zip(outlook.horizons, row.ahead).map { months, count in
        "about \(FigureText.whole(count.expected.rounded())) in \(months) months (between \(FigureText.whole(Double(count.lower))) and \(FigureText.whole(Double(count.upper))))"
      }
      return Row(
        title: title, now: FigureText.whole(Double(row.now)), ahead: row.ahead.map { $0.text() },
        spoken: "\(isWhole ? title : table?.title ?? title): \(isWhole && isOthers ? "by the return " : "")\(Wording.plural(row.now, "child", "children")) now; \(spoken.joined(separator: "; "))")
    }
    let turning = zip(outlook.horizons, group.turningAdult).map { "\($1) within \($0) months" }
    rows.append(
      Row(
        title: "Turn 18", now: "", ahead: group.turningAdult.map { FigureText.whole(Double($0)) },
        spoken: "Turn 18 of those in care now: \(turning.joined(separator: ", "))", isCounted: true))
    self.rows = rows
    statements = AheadTable.statements(outlook, group, isAlone: isAlone, view)
  }

  private static func statements(
    _ outlook: CareOutlook, _ group: CareOutlook.Group, isAlone: Bool, _ view: Viewpoint
  ) -> [Fact] {
    let counted = Fact(
      "Turn 18", "how many of those in care on \(outlook.asAt.label) have their 18th birthday by then, whether or not they stay until it. This is a count.")
    if let refusal = group.refusal { return [Fact("No number is projected", refusal.sentence + "."), counted] }
    var facts = [
      Fact(
        "If recent rates go on",
        "the number in care if children come and leave as they did of late, and between what bounds \(outlook.intervalPercent) of 100 outcomes should lie. It knows of no plan and foresees no event."),
      counted, Fact("How", method(outlook, group.method, isAlone: isAlone)),
    ]
    if let tested = tested(outlook, group.place, view) { facts.append(Fact("Tested", tested)) }
    if outlook.agesNotKnown > 0, !isAlone {
      facts.append(Fact("Age not known", "\(Wording.plural(outlook.agesNotKnown, "child", "children")), taken to stay."))
    }
    if outlook.adults > 0, !isAlone {
      facts.append(Fact("18 or over", "\(Wording.plural(outlook.adults, "person is", "people are")) in care by the return and 18 or over by birth, and in no number here."))
    }
    return facts
  }

  private static func method(_ outlook: CareOutlook, _ method: CareOutlook.Method, isAlone: Bool) -> String {
    var sentences = [
      "children leave at the monthly rate of their age over \(Wording.plural(method.leavingMonths, "month")), and at 18.",
      "Others come at the ages and the rate at which they came, those of \(Wording.plural(method.halfLifeMonths, "month")) ago counting half.",
      "If more came than left, or fewer, that is carried on only as far as it is more than chance.",
    ]
    if method.cohortPercent < 100 {
      sentences.append("Of the change that all ages then add up to, \(method.cohortPercent)% is believed, which in tests erred less than all of it.")
    }
    if method.isApart, !isAlone { sentences.append("UASC are reckoned apart and added.") }
    return sentences.joined(separator: " ")
  }

  /// How it did on months held back, at the furthest.
  private static func tested(_ outlook: CareOutlook, _ place: CareOutlook.Place, _ view: Viewpoint) -> String? {
    let found = place.tested.compactMap { group in
      outlook.tests.filter { $0.group == group }.max { $0.months < $1.months }
    }
    guard let months = found.first?.months else { return nil }
    func listed(_ value: (CareOutlook.Test) -> Int, _ unit: String) -> String {
      Wording.list(found.map { test in
        let title = view.snapshot.catalogue.title(of: Category(breakdown: place.breakdown, id: test.group))
        let name = Wording.within(test.group == place.tested.first ? place.title : title)
        return "\(value(test))\(unit) for \(name)"
      })
    }
    return "on months held back in returns of invented authorities, \(months) months ahead. Its error was, of that of \"no change\", \(listed({ $0.errorPercent }, "%")); its bounds held \(listed({ $0.heldPercent }, " of 100")). On yours it is not tested."
  }
}
