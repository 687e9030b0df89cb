internal import Statistics

/// The pieces of a report as elements of a page.
struct ReportBlocks {
  private let paper: ReportPaper

  init(_ paper: ReportPaper) { self.paper = paper }

  /// The pieces of a section in order; tables that follow one another stand side by side where there is room.
  func blocks(_ section: ReportSection) -> [Markup] {
    var pieces: [Markup] = []
    var tables: [Markup] = []
    func close() {
      if tables.count > 1 { pieces.append(.tag("div", [.init("class", "tables")], [.newLine] + tables)) } else { pieces += tables }
      tables = []
    }
    for block in section.blocks {
      guard case .table = block else {
        close()
        pieces.append(self.block(block, in: section.key))
        continue
      }
      tables.append(.tag("div", [.init("class", "table")], [self.block(block, in: section.key)]))
    }
    close()
    return pieces
  }

  func block(_ block: ReportSection.Block, in key: String = "") -> Markup {
    switch block {
    case .paragraph(let text): .tag("p", [], words(text))
    case .notice(let text): .tag("p", [.init("class", "notice")], words(text))
    case .list(let lines): .tag("ul", [], [.newLine] + lines.map { .tag("li", [], words($0)) })
    case .facts(let facts):
      .tag("dl", [], [.newLine] + facts.map { fact in
        .tag("div", [], [.tag("dt", [], words(ReportText(fact.label))), .tag("dd", [], words(fact.text))])
      })
    case .table(let table): self.table(table)
    case .chart(let chart): figure(chart, key: key)
    }
  }

  func words(_ text: ReportText) -> [Markup] {
    text.spans.map { span in
      switch span {
      case .words(let words): .group(explained(words))
      case .strong(let words): .tag("strong", [], explained(words))
      case .rating(let rating): .tag("span", [.init("class", "rating \(rating.rawValue)")], words: Wording.sentence(rating.rawValue))
      case .link(let words, let key): .tag("a", [.init("href", "#" + key)], explained(words))
      }
    }
  }

  /// Words with the short forms among them explained.
  private func explained(_ text: String) -> [Markup] {
    guard !paper.abbreviations.used(in: text).isEmpty else { return [.text(text)] }
    var parts: [Markup] = []
    var plain = ""
    for piece in Abbreviations.pieces(text) {
      guard let meaning = paper.abbreviations.meaning(of: piece) else {
        plain += piece
        continue
      }
      if !plain.isEmpty { parts.append(.text(plain)) }
      plain = ""
      parts.append(.tag("abbr", [.init("title", meaning)], words: String(piece)))
    }
    return parts + (plain.isEmpty ? [] : [.text(plain)])
  }

  private func table(_ table: ReportTable) -> Markup {
    let notes = paper.notes(of: table).map { Markup.tag("p", [.init("class", "note")], words(ReportText($0))) }
    let grid = Markup.tag("table", [], [
      .newLine, .tag("caption", [], words(ReportText(table.caption))),
      .tag("thead", [], [.newLine, .tag("tr", [], table.columns.map { column in
        .tag("th", [.init("scope", "col")] + number(column), words(ReportText(column.title)))
      })]),
    ] + table.groups.map { group($0, table.columns) })
    // What is wider than the window scrolls by itself, and the keyboard must be able to do that.
    let window = Markup.tag(
      "div", [.init("class", "window"), .init("role", "group"), .init("tabindex", "0"), .init("aria-label", table.caption)], [.newLine, grid])
    guard table.isFolded else { return .group([window] + notes) }
    return .tag("details", [], [.newLine, .tag("summary", [], words(ReportText(table.caption))), window] + notes)
  }

  private func group(_ group: ReportTable.Group, _ columns: [ReportTable.Column]) -> Markup {
    let head = group.title.map { title in
      Markup.tag("tr", [.init("class", "group")], [.tag("th", [.init("scope", "rowgroup"), .init("colspan", "\(columns.count)")], words(ReportText(title)))])
    }
    return .tag("tbody", [], [.newLine] + (head.map { [$0] } ?? []) + group.rows.map { row in
      .tag("tr", [], zip(row, columns).enumerated().map { place, cell in
        place == 0
          ? .tag("th", [.init("scope", "row")], words(cell.0)) : .tag("td", number(cell.1), words(cell.0))
      })
    })
  }

  private func number(_ column: ReportTable.Column) -> [Markup.Attribute] { column.isNumber ? [.init("class", "number")] : [] }

  private func figure(_ chart: ReportChart, key: String) -> Markup {
    .tag("figure", [], [
      .newLine, TrendDrawing(chart, key: key).markup, .tag("figcaption", [], words(ReportText(([chart.summary] + chart.notes).joined(separator: " ")))),
      table(chart.figures),
    ])
  }
}
