internal import Statistics

/// A report as Markdown, for e-mail, wikis and version control: the same words and figures, without any HTML.
struct ReportMarkdown {
  private let paper: ReportPaper

  init(_ paper: ReportPaper) { self.paper = paper }

  var text: String {
    var blocks: [String] = []
    if let marking { blocks.append(marking) }
    blocks.append("# " + MarkdownText.text([paper.authority, paper.title].filter { !$0.isEmpty }.joined(separator: ": "), beginsLine: true))
    blocks += block(.facts(paper.facts))
    for section in paper.sections { blocks += write(section, depth: 2) }
    if let marking { blocks.append(marking) }
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var marking: String? { paper.marking.map { "**" + MarkdownText.text($0) + "**" } }

  private func write(_ section: ReportSection, depth: Int) -> [String] {
    let title = String(repeating: "#", count: depth) + " " + MarkdownText.text(section.title, beginsLine: true)
    let mark = depth == 2 && section.opensPage ? marking.map { [$0] } ?? [] : []
    return mark + [title] + section.blocks.flatMap { block($0) } + section.parts.flatMap { write($0, depth: depth + 1) }
  }

  private func block(_ block: ReportSection.Block) -> [String] {
    switch block {
    case .paragraph(let text), .notice(let text): return [words(text, beginsLine: true)]
    case .list(let lines): return [lines.map { "- " + words($0, beginsLine: true) }.joined(separator: "\n")]
    case .facts(let facts):
      return [facts.map { "- **\(MarkdownText.text($0.label))**: \(words($0.text))" }.joined(separator: "\n")]
    case .table(let table): return self.table(table)
    case .chart(let chart):
      return [MarkdownText.text(([chart.summary] + chart.notes).joined(separator: " "), beginsLine: true)] + table(chart.figures)
    }
  }

  /// Links lead nowhere in a format without anchors of its own, and are words.
  private func words(_ text: ReportText, beginsLine: Bool = false) -> String {
    var result = ""
    for span in text.spans {
      let isFirst = beginsLine && result.isEmpty
      switch span {
      case .words(let words), .link(let words, _):
        let safe = MarkdownText.text(words, beginsLine: isFirst)
        // What ends in a bracket must not make a link of what comes next.
        result += result.hasSuffix("]") && safe.first.map { "([:".contains($0) } == true ? "\\" + safe : safe
      case .strong(let words): result += strong(words)
      case .rating(let rating): result += "**" + Wording.sentence(rating.rawValue) + "**"
      }
    }
    return result
  }

  /// Emphasis holds only where it touches letters, so blanks around the words stand outside.
  private func strong(_ words: String) -> String {
    let inside = words.drop { $0 == " " }
    guard let end = inside.lastIndex(where: { $0 != " " }) else { return words }
    let core = String(inside[...end])
    let after = String(inside[inside.index(after: end)...])
    return words.prefix(words.count - inside.count) + "**" + MarkdownText.text(core) + "**" + after
  }

  private func table(_ table: ReportTable) -> [String] {
    guard !table.isEmpty else { return [] }
    let hasGroups = table.groups.contains { $0.title != nil }
    var lines: [String] = []
    let titles = (hasGroups ? ["Theme"] : []) + table.columns.map(\.title)
    lines.append(row(titles.map { MarkdownText.cell($0) }))
    lines.append(row((hasGroups ? ["---"] : []) + table.columns.map { $0.isNumber ? "---:" : "---" }))
    for group in table.groups {
      for cells in group.rows {
        let head = hasGroups ? [MarkdownText.cell(group.title ?? "")] : []
        lines.append(row(head + cells.map(cell)))
      }
    }
    let notes = paper.notes(of: table)
    return ["**" + MarkdownText.text(table.caption) + "**", lines.joined(separator: "\n")]
      + (notes.isEmpty ? [] : [notes.map { "- " + MarkdownText.text($0, beginsLine: true) }.joined(separator: "\n")])
  }

  private func cell(_ text: ReportText) -> String {
    text.spans.map { span in
      switch span {
      case .words(let words), .link(let words, _): MarkdownText.cell(words)
      case .strong(let words): "**" + MarkdownText.cell(words) + "**"
      case .rating(let rating): Wording.sentence(rating.rawValue)
      }
    }.joined()
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
