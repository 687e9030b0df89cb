internal import CareModel
internal import Screen
internal import Statistics

/// Lays the page of an indicator out in sections.
struct IndicatorView {
  let page: IndicatorPage
  let look: Look
  /// Rows of the window the page is seen through.
  let rows: Int

  /// Whether the groups of a breakdown stand in order of what they did to the change.
  var sortsByContribution = false

  /// The breakdown that was looked for: it stands before all else.
  var lead: String?

  var view: PageView {
    let papers = [commentary, actions, questions].compactMap { $0 }
    let found = [directions, comparators, years].compactMap { $0 }
    let coming = [ahead].compactMap { $0 }
    let split = [parts].compactMap { $0 }
    // What a placement costs on average says little before what each type costs.
    let lead = lead ?? (page.unit == .pounds ? page.breakdowns.first?.breakdown : nil)
    let first = page.breakdowns.filter { $0.breakdown == lead }.map(breakdown)
    let others = page.breakdowns.filter { $0.breakdown != lead }.map(breakdown)
    return PageView(
      head: head, left: first + [trend] + coming + split + others + [revisions],
      right: [why] + found + papers + [about].compactMap { $0 }, tail: figures, look: look,
      narrow: first + [trend, why] + coming + found + split + others + papers + [revisions] + [about].compactMap { $0 })
  }

  private var isBig: Bool { rows >= 26 && page.measure.absence == nil }

  /// The sentences beside the number.
  private func sentences(_ width: Int) -> [(String, Role)] {
    var lines: [(String, Role)] = []
    let measure = page.measure
    if let change = measure.change { lines.append(((measure.direction.map { $0.arrow + " " } ?? "") + change, .text)) }
    if let year = page.yearEarlier { lines.append((Wording.sentence(year), .text)) }
    lines.append((Wording.sentence(page.reason), Theme.role(measure.rating) == .unrated ? .muted : .text))
    if let threshold = page.threshold { lines.append((threshold, .accent)) }
    if let beside = page.beside { lines.append((beside, .text)) }
    if let shortfall = page.shortfall { lines.append((Wording.sentence(shortfall), .accent)) }
    let when = [measure.period.map { $0.label }, measure.counts].compactMap { $0 }.joined(separator: " · ")
    if !when.isEmpty { lines.append((when, .muted)) }
    return lines.flatMap { line in line.0.wrapped(to: max(10, width)).map { ($0, line.1) } }
  }

  private var numberWidth: Int {
    let text = page.measure.number + (page.measure.suffix == "%" ? "%" : "")
    guard isBig, let size = BigDigits(text).size(at: .medium, glyphs: look.glyphs) else { return TextWidth.width(of: page.measure.text) + 6 + (page.measure.mark.isEmpty ? 0 : 4) }
    return size.columns + 6
  }

  private var head: PageSection {
    let titles: (Int) -> [String] = { width in
      ([page.title] + [page.headline] + definition(width)).flatMap { $0.wrapped(to: width) }
    }
    return PageSection(
      title: "",
      height: { width in
        titles(width).count + max(isBig ? 5 : 1, sentences(width - numberWidth).count) + 1
      },
      draw: { canvas, rect in
        var y = rect.y
        for line in page.title.wrapped(to: rect.width) {
          canvas.put(line, x: rect.x, y: y, style: look[.heading])
          y += 1
        }
        for line in page.headline.wrapped(to: rect.width) {
          canvas.put(line, x: rect.x, y: y, style: look[.accent])
          y += 1
        }
        for line in definition(rect.width).flatMap({ $0.wrapped(to: rect.width) }) {
          canvas.put(line, x: rect.x, y: y, style: look[.muted])
          y += 1
        }
        drawNumber(on: &canvas, in: Rect(x: rect.x, y: y, width: rect.width, height: 5))
        for (row, line) in sentences(rect.width - numberWidth).enumerated() {
          canvas.put(line.0, x: rect.x + numberWidth, y: y + row, style: look[line.1])
        }
      })
  }

  /// What it is, where there is room to say it before anything else.
  private func definition(_ width: Int) -> [String] {
    guard width >= 100, rows >= 26, let fact = page.meaning.first, fact.label == "Definition" else { return [] }
    return [fact.value]
  }

  private func drawNumber(on canvas: inout Canvas, in rect: Rect) {
    let measure = page.measure
    let style = look.number(.heading, isChanged: measure.isChanged)
    var x = rect.x
    if isBig {
      let digits = BigDigits(measure.number + (measure.suffix == "%" ? "%" : ""), style: style, alignment: .left, largest: .medium)
      digits.draw(on: &canvas, in: Rect(x: rect.x, y: rect.y, width: numberWidth - 4, height: rect.height), glyphs: look.glyphs)
      x += numberWidth - 5
    } else {
      x += canvas.put(measure.text + " ", x: x, y: rect.y, style: style)
    }
    if let rating = measure.rating {
      canvas.put(" \(rating.letter) ", x: x, y: rect.y, style: look.theme.chip(rating))
      if !isBig { x += 4 }
    }
    if !measure.mark.isEmpty {
      canvas.put(measure.mark, x: x, y: rect.y + (isBig ? 1 : 0), style: look[.provisional])
    }
  }

  private var trend: PageSection {
    guard let trend = page.trend else {
      return .paragraphs("Trend", name: .trend, [Fact("", "Fewer than two figures are known up to this period, so there is no trend to draw.")], look: look)
    }
    // Less where there is more to see below it.
    let most = page.remarks.isEmpty && page.parts == nil ? 16 : 11
    let height = min(max(rows - 12, 8), most)
    let notes = page.trendNotes.map { Wording.sentence($0) + "." }.joined(separator: " ")
    func lines(_ width: Int) -> [(mark: String, text: String, role: Role)] {
      notes.wrapped(to: width).map { ("", $0, Role.muted) }
        + page.remarks.flatMap { remark in
          remark.text.wrapped(to: max(10, width - 2)).enumerated().map { row, text in (row == 0 ? remark.mark + " " : "  ", text, Role.text) }
        }
    }
    return PageSection(
      title: "Trend", name: .trend, note: trend.hollowWords, height: { height + lines($0).count },
      draw: { canvas, rect in
        let lines = lines(rect.width)
        TrendView(trend: trend, look: look).draw(on: &canvas, in: Rect(x: rect.x, y: rect.y, width: rect.width, height: rect.height - lines.count))
        for (row, line) in lines.enumerated() {
          let used = canvas.put(line.mark, x: rect.x, y: rect.endY - lines.count + row, style: look[.key])
          canvas.put(line.text, x: rect.x + used, y: rect.endY - lines.count + row, style: look[line.role])
        }
      })
  }

  private var comparators: PageSection? {
    let measure = page.measure
    guard !measure.comparators.isEmpty || !page.comparisons.isEmpty else { return nil }
    let columns: [GridView.Column] = [
      .init(heading: ""), .init(heading: "figure", isRight: true), .init(heading: "period", rank: 1),
    ]
    let values = DecimalColumn.aligned([measure.number + (measure.suffix == "%" ? "%" : "")] + measure.comparators.map(\.value))
    let own = GridView.Row(cells: ["this authority", values[0], measure.period?.label ?? ""], role: .heading)
    let others = zip(measure.comparators, values.dropFirst()).map { beside, value in
      GridView.Row(cells: [beside.kind == .neighbours ? "neighbours" : beside.label, value, (beside.otherPeriod ?? measure.period)?.label ?? ""])
    }
    let grid = GridView(columns: columns, rows: [own] + others, look: look)
    let words = page.comparisons.map { "\($0.label): \($0.value)" }
    let model = page.comparisons.isEmpty ? measure.beside(.neighbours).map { "neighbours: \($0.name)" } : nil
    let size = page.unit == .count ? "counts follow the size of an area: compare rates, not these" : nil
    let notes = words + [model, size].compactMap { $0 }
    func lines(_ width: Int) -> [String] { notes.flatMap { $0.wrapped(to: width) } }
    return PageSection(
      title: "Compared with", name: .comparisons, height: { grid.height + lines($0).count },
      draw: { canvas, rect in
        grid.draw(on: &canvas, in: rect)
        for (row, line) in lines(rect.width).enumerated() {
          canvas.put(line, x: rect.x, y: rect.y + grid.height + row, style: look[.text])
        }
      })
  }

  private func breakdown(_ table: CohortTable) -> PageSection {
    let view = CohortsView(table: sortsByContribution ? table.byContribution : table, look: look)
    return PageSection(
      title: "By \(Wording.within(table.title))", name: .breakdowns, note: sortsByContribution && table.hasContributions ? "largest contribution first" : "", height: { view.height(width: $0) },
      draw: { canvas, rect in view.draw(on: &canvas, in: rect) })
  }

  private var about: PageSection? { page.meaning.isEmpty ? nil : .paragraphs("What it means", name: .meaning, page.meaning, look: look) }

  private var commentary: PageSection? {
    // What stands below the trend, beside its mark, need not be said again.
    let others = page.commentary.enumerated().filter { !page.remarks.map(\.place).contains($0.offset) }.map(\.element)
    return others.isEmpty ? nil : .paragraphs("Commentary", name: .papers, others, look: look)
  }

  private var actions: PageSection? { page.actions.isEmpty ? nil : .paragraphs("Actions", name: .papers, page.actions, look: look) }

  private var questions: PageSection? { page.questions.isEmpty ? nil : .paragraphs("Questions", name: .papers, page.questions, look: look) }

  private var figures: PageSection {
    let columns: [GridView.Column] = [
      .init(heading: "period"), .init(heading: "figure", isRight: true), .init(heading: "numerator", isRight: true, rank: 2),
      .init(heading: "denominator", isRight: true, rank: 3), .init(heading: "status", rank: 1, widest: 24),
      .init(heading: "source", rank: 4),
    ]
    let values = DecimalColumn.aligned(page.figures.map(\.value))
    let rows = zip(page.figures, values).map { figure, value in
      GridView.Row(
        cells: [figure.period, value, figure.numerator, figure.denominator, figure.status, figure.source],
        role: figure.status == "provisional" ? .provisional : .text, isChanged: figure.isChanged)
    }
    let grid = GridView(columns: columns, rows: rows, look: look)
    return PageSection(
      title: "Figures", name: .figures, note: Wording.plural(rows.count, "period") + ", latest first", height: { _ in grid.height },
      draw: { canvas, rect in grid.draw(on: &canvas, in: rect) })
  }
}
