internal import Board
internal import CareModel
internal import Documents
internal import Screen
internal import Statistics

/// Lays data health out: what is wrong first, then the files.
struct HealthView {
  let files: [FileReport]
  let problems: [Diagnostic]
  let look: Look
  let clock: (Int) -> String
  /// Problems before any filter.
  let total: Int
  /// Rules of the return that are broken.
  let findings: [CouncilReturn.Finding]

  var view: PageView { PageView(head: head, left: [rules, list, table].compactMap { $0 }, right: [], look: look) }

  /// The return rule by rule: hundreds of rows are told in one line, and the filter finds the rows of one.
  private var rules: PageSection? {
    guard !findings.isEmpty else { return nil }
    let order: [Diagnostic.Severity] = [.error, .warning, .note]
    let sorted: [CouncilReturn.Finding] = order.flatMap { severity in findings.filter { $0.severity == severity } }
    let table = FindingsView(findings: sorted, look: look)
    return PageSection(
      title: "The return by rule", height: { table.height(width: $0) }, draw: { canvas, rect in table.draw(on: &canvas, in: rect) })
  }

  private var head: PageSection {
    let errors = problems.count { $0.severity == .error }
    let warnings = problems.count { $0.severity == .warning }
    let held = files.count { if case .held = $0.state { true } else { false } }
    let figures = files.reduce(0) { $0 + $1.figures }
    var sentence = "\(Wording.plural(files.count, "file")), \(Wording.plural(figures, "figure"))"
    sentence += errors + warnings == 0 ? "; nothing is wrong." : "; \(Wording.plural(errors, "error")), \(Wording.plural(warnings, "warning"))."
    if held > 0 { sentence += " \(Wording.plural(held, "file")) cannot be read just now: the last good figures are shown." }
    let whole = sentence
    return PageSection(
      title: "", height: { whole.wrapped(to: $0).count + 1 },
      draw: { canvas, rect in
        for (row, line) in whole.wrapped(to: rect.width).enumerated() {
          canvas.put(line, x: rect.x, y: rect.y + row, style: look[.accent])
        }
      })
  }

  private var list: PageSection {
    guard !problems.isEmpty else {
      let text = total == 0 ? "No problems were found." : "No problem matches the filter."
      return .paragraphs("Problems", [Fact("", text)], look: look)
    }
    func lines(_ width: Int) -> [StyledText] {
      problems.flatMap { problem -> [StyledText] in
        let head = StyledText(" \(problem.severity.rawValue) ", style: chip(problem.severity))
          + StyledText(" \(problem.location)", style: look[.heading])
        return [head] + problem.sentence.wrapped(to: max(10, width - 2)).map { StyledText("  " + $0, style: look[.text]) }
      }
    }
    return PageSection(
      title: "Problems", note: "file:line:column", height: { lines($0).count },
      draw: { canvas, rect in
        for (row, line) in lines(rect.width).enumerated() where rect.y + row >= 0 && rect.y + row < canvas.size.rows {
          canvas.put(line, x: rect.x, y: rect.y + row, maxWidth: rect.width, ellipsis: look.glyphs.ellipsis)
        }
      })
  }

  private func chip(_ severity: Diagnostic.Severity) -> Style {
    switch severity {
    case .error: look.theme.chip(.red)
    case .warning: look.theme.chip(.amber)
    case .note: look[.muted]
    }
  }

  private var table: PageSection {
    let columns: [GridView.Column] = [
      .init(heading: "file", widest: 36), .init(heading: "figures", isRight: true), .init(heading: "rows", isRight: true, rank: 4),
      .init(heading: "errors", isRight: true, rank: 1), .init(heading: "warnings", isRight: true, rank: 2),
      .init(heading: "changed", isRight: true, rank: 3), .init(heading: "what it is", rank: 0, widest: 24),
    ]
    let rows = files.map { file in
      GridView.Row(
        cells: [
          file.path, FigureText.whole(Double(file.figures)), FigureText.whole(Double(file.rows)), "\(file.errors)",
          "\(file.warnings)", file.modified > 0 ? clock(file.modified) : "", kind(file),
        ], role: role(file))
    }
    let grid = GridView(columns: columns, rows: rows, look: look)
    return PageSection(
      title: "Files", height: { _ in grid.height }, draw: { canvas, rect in grid.draw(on: &canvas, in: rect) })
  }

  private func kind(_ file: FileReport) -> String {
    switch file.state {
    case .read: file.kind
    case .held(let since): "not readable since \(clock(since)); the figures from before are shown"
    case .unused: file.kind.isEmpty ? "nothing in it has an indicator" : "\(file.kind): nothing in it has an indicator"
    case .unknown: "not a kind of file Careboard knows"
    }
  }

  private func role(_ file: FileReport) -> Role {
    switch file.state {
    case .held: .heading
    case .unused, .unknown: .muted
    case .read: file.errors > 0 ? .heading : .text
    }
  }
}
