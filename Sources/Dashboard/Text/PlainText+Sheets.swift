internal import CareModel

extension PlainText {
  mutating func actions(_ page: ActionsPage) {
    heading("Actions and questions")
    if !page.headline.isEmpty { line(page.headline) }
    for group in page.groups {
      heading(group.title)
      for item in group.items {
        let kind = item.kind == .action ? "Action" : "Question"
        let parts = [item.text.hasSuffix(".") ? String(item.text.dropLast()) : item.text, Wording.sentence(item.state), item.outcome.isEmpty ? "" : "Outcome: \(item.outcome)", item.figure]
        line("\(kind): \(parts.filter { !$0.isEmpty }.map { $0.hasSuffix("?") || $0.hasSuffix(".") ? $0 : $0 + "." }.joined(separator: " "))")
      }
    }
    for note in page.notes { line(note) }
  }

  mutating func compare(_ page: ComparePage) {
    heading("Compare: \(page.title)")
    line(page.subtitle)
    for sentence in page.sentences { line(sentence) }
    for note in page.notes { line(note) }
    heading("Areas")
    for row in page.rows {
      if let absence = row.absence {
        line("\(row.name): \(absence)")
        continue
      }
      let parts = [row.figure, row.counts, row.range.isEmpty ? "" : "chance allows \(row.range)"].filter { !$0.isEmpty }
      line("\(row.name)\(row.kind == .ours ? " (ours)" : ""): \(parts.joined(separator: "; "))")
    }
  }

  mutating func pair(_ page: PairPage) {
    heading("\(page.first.title), beside \(page.second.title)")
    for sentence in page.sentences { line(sentence) }
    for trend in [page.firstTrend, page.secondTrend].compactMap({ $0 }) { write(.trend(trend)) }
    guard !page.spots.isEmpty else { return }
    heading("Over authorities" + (page.periods.isEmpty ? "" : ", \(page.when)"))
    for spot in page.spots {
      line("\(spot.name)\(spot.isOurs ? " (ours)" : ""): \(page.first.shortTitle) \(CompareWording.short(spot.first, page.first.unit)); \(page.second.shortTitle) \(CompareWording.short(spot.second, page.second.unit))")
    }
  }

  mutating func flows(_ page: FlowsPage) {
    heading("Flows: why the number moved")
    line(page.headline)
    for sentence in page.sentences { line(sentence) }
    for bridge in page.bridges {
      let parts = [
        "\(FigureText.whole(bridge.then)) at \(bridge.from.brief)", FlowsPage.Amount(value: bridge.started, isHidden: bridge.hidesStarted).told("started"),
        FlowsPage.Amount(value: bridge.ceased, isHidden: bridge.hidesCeased).told("ceased"),
        bridge.remainder.flatMap { $0 == 0 ? nil : "does not add up by \(FigureText.change($0, unit: .count))" },
        "\(FigureText.whole(bridge.now)) at \(bridge.to.brief)",
      ]
      line("\(Wording.sentence(bridge.title)): \(parts.compactMap { $0 }.joined(separator: "; "))")
    }
    for trend in [page.number, page.flows].compactMap({ $0 }) { write(.trend(trend)) }
    groups("By age", page.byAge, page.span)
    groups("By UASC", page.byUASC, page.span)
    groups("Why they ceased", page.byReason, page.span)
    if !page.commentary.isEmpty { heading("Commentary") }
    for fact in page.commentary { line("\(fact.label): \(fact.value)") }
  }

  private mutating func groups(_ title: String, _ rows: [FlowsPage.GroupRow], _ span: String) {
    guard !rows.isEmpty else { return }
    heading(title + (span.isEmpty ? "" : ", \(span)"))
    for row in rows {
      let parts = [
        row.then.told("then"), row.started.told("started"), row.ceased.told("ceased"), row.now.told("now"), row.before.told("in as long a time before"),
      ]
      line("\(row.title): \(parts.compactMap { $0 }.joined(separator: "; "))")
    }
  }
}
