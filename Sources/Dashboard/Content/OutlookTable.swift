internal import Board
internal import CareModel
internal import Returns
internal import Statistics

/// What a return says of the time to come, for the age and asylum panes and their indicators; never in a public view.
struct OutlookTable: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    let title: String
    let now: String
    /// One for each horizon: "305 (290–320)".
    let cells: [String]
    let isTotal: Bool
  }

  /// "in 3 months", …
  let headings: [String]
  let rows: [Row]
  /// How it is made and how far it can be trusted.
  let method: String
  /// For a pane: who turns 18, and how many there will be.
  let facts: [Fact]

  /// Nil for other indicators, where the board has no return of this area, and at an earlier point in time.
  init?(_ id: Indicator.ID, _ view: Viewpoint) {
    guard let returns = view.snapshot.returns, returns.area == view.area, let outlook = returns.outlook,
      view.period.map({ $0.lastDay >= outlook.asAt }) ?? true
    else { return nil }
    let isOfAsylum = id == "uasc_number"
    guard isOfAsylum || id == "cla_number" || id == "cla_by_age",
      let part = isOfAsylum ? outlook.unaccompanied : outlook.all
    else { return nil }
    let catalogue = view.snapshot.catalogue
    headings = outlook.horizons.map { "in \($0) months" }
    func row(_ title: String, _ now: Int, _ estimate: (CohortProjection.Outcome) -> CohortProjection.Estimate?, isTotal: Bool) -> Row {
      Row(title: title, now: "\(now)", cells: part.outcomes.map { estimate($0).map(OutlookTable.text) ?? "" }, isTotal: isTotal)
    }
    var rows: [Row] = []
    if part.refusal == nil {
      rows.append(row(isOfAsylum ? "UASC" : "All", part.now, { $0.whole }, isTotal: true))
      if !isOfAsylum {
        for (place, band) in outlook.bands.enumerated() where part.nowByBand.indices.contains(place) {
          rows.append(
            row(
              catalogue.title(of: Category(breakdown: "age", id: band)), part.nowByBand[place],
              { $0.bands.indices.contains(place) ? $0.bands[place] : nil }, isTotal: false))
        }
      }
    }
    rows.append(Row(title: "Turn 18", now: "", cells: part.turning18.map { "\($0)" }, isTotal: false))
    self.rows = rows
    let asAt = Period(kind: .month, containing: outlook.asAt).label
    method = part.refusal.map { "Not projected: \($0)." } ?? """
      From \(asAt), if the rates of coming and leaving by age of the last \(Wording.plural(outlook.months, "month")) go on; whether more came than left counts only as far as it stands out from chance. \
      In brackets: where it should lie four times out of five. \(isOfAsylum ? OutlookTable.trustOfAsylum : OutlookTable.trust)
      """
    facts = OutlookTable.facts(part, outlook, asAt, isOfAsylum: isOfAsylum)
  }

  // Measured on invented returns with twelve months held back: docs/decisions/0011, OutlookTests.
  private static let trust =
    "Tested on invented returns, twelve months ahead: off by a tenth less than \u{201C}no change\u{201D} for all children, by up to a fifth less by age."
  private static let trustOfAsylum =
    "Tested on invented returns, twelve months ahead: no better than \u{201C}no change\u{201D}, for arrivals follow no rate. Who turns 18 is known."

  /// "305 (290–320)".
  private static func text(_ estimate: CohortProjection.Estimate) -> String {
    "\(FigureText.whole(estimate.expected)) (\(estimate.low)–\(estimate.high))"
  }

  private static func facts(_ part: Outlook.Part, _ outlook: Outlook, _ asAt: String, isOfAsylum: Bool) -> [Fact] {
    let horizons = outlook.horizons.map(String.init).joined(separator: ", ")
    let noun = isOfAsylum ? "unaccompanied children" : "children"
    var facts = [
      Fact(
        "turn 18 within \(horizons) months:", part.turning18.map(String.init).joined(separator: ", "),
        spoken: zip(outlook.horizons, part.turning18).map { "\(Wording.plural(Double($1), "child", "children")) will turn 18 within \(Wording.plural($0, "month")) of \(asAt)" }
          .joined(separator: "; "))
    ]
    if let last = part.outcomes.last {
      let range = "\(last.whole.low)–\(last.whole.high)"
      facts.append(
        Fact(
          "in \(Wording.plural(last.months, "month")) about", FigureText.whole(last.whole.expected), note: "\(range) at recent rates",
          spoken: "In \(Wording.plural(last.months, "month")) there will be about \(FigureText.whole(last.whole.expected)) \(noun) if recent rates go on, between \(last.whole.low) and \(last.whole.high) four times out of five"))
    }
    return facts
  }
}
