internal import Screen

/// One framed part of a page that scrolls.
struct PageSection {
  let title: String
  /// By which a key finds it; nil where none does.
  var name: Name?
  /// What is in it, of which the frame's title says how many; empty where there is nothing to count.
  var note = ""
  /// Rows inside the frame at a width inside the frame.
  let height: (Int) -> Int
  let draw: (inout Canvas, Rect) -> Void

  /// A section of paragraphs.
  static func paragraphs(_ title: String, name: Name? = nil, _ facts: [Fact], look: Look) -> PageSection {
    func lines(_ width: Int) -> [(String, Role)] {
      facts.enumerated().flatMap { index, fact -> [(String, Role)] in
        let head = fact.label.isEmpty ? [] : fact.label.wrapped(to: width).map { ($0, Role.muted) }
        let body = fact.value.wrapped(to: width).map { ($0, Role.text) }
        let note = fact.note.isEmpty ? [] : fact.note.wrapped(to: width).map { ($0, Role.accent) }
        return (index > 0 ? [("", Role.text)] : []) + head + body + note
      }
    }
    return PageSection(
      title: title, name: name, height: { lines($0).count },
      draw: { canvas, rect in
        for (row, line) in lines(rect.width).enumerated() {
          canvas.put(line.0, x: rect.x, y: rect.y + row, style: look[line.1], maxWidth: rect.width, ellipsis: look.glyphs.ellipsis)
        }
      })
  }
}

extension PageSection {
  /// A section of statements, each after its label on the same line.
  static func statements(_ title: String, name: Name? = nil, _ facts: [Fact], look: Look) -> PageSection {
    func lines(_ width: Int) -> [(label: Int, text: String, role: Role)] {
      facts.flatMap { fact -> [(label: Int, text: String, role: Role)] in
        let label = fact.label.isEmpty ? "" : fact.label + ": "
        let body = (label + fact.value).wrapped(to: width).enumerated().map { row, text in
          (label: row == 0 ? min(label.count, text.count) : 0, text: text, role: Role.text)
        }
        let note = fact.note.isEmpty ? [] : fact.note.wrapped(to: width).map { (label: 0, text: $0, role: Role.accent) }
        return body + note
      }
    }
    return PageSection(
      title: title, name: name, height: { lines($0).count },
      draw: { canvas, rect in
        for (row, line) in lines(rect.width).enumerated() {
          let used = canvas.put(String(line.text.prefix(line.label)), x: rect.x, y: rect.y + row, style: look[.muted], maxWidth: rect.width)
          canvas.put(
            String(line.text.dropFirst(line.label)), x: rect.x + used, y: rect.y + row, style: look[line.role], maxWidth: rect.width - used,
            ellipsis: look.glyphs.ellipsis)
        }
      })
  }
}

/// Sections below one another, in one column or two, of which a window is shown.
struct PageView {
  /// Above all columns.
  let head: PageSection
  let left: [PageSection]
  /// Beside `left` where there is room, else after it.
  let right: [PageSection]
  /// Below the shorter of the two columns, last of all.
  var tail: PageSection?
  let look: Look
  /// The order in one column, where it is not `left` and then `right`.
  var narrow: [PageSection]?

  struct Placed {
    let section: PageSection
    let rect: Rect
    let isFramed: Bool
  }

  /// Where everything lies on a page of `width`, counted from its top.
  func placed(width: Int) -> [Placed] {
    let headHeight = head.height(max(1, width - 2))
    var placed = [Placed(section: head, rect: Rect(x: 1, y: 0, width: width - 2, height: headHeight), isFramed: false)]
    if width >= 110, !right.isEmpty {
      let columns = Layout.columns([.flexible(weight: 11), .flexible(weight: 9)], in: Rect(x: 0, y: 0, width: width, height: 1))
      var parts = [column(left, columns[0], from: headHeight), column(right, columns[1], from: headHeight)]
      if let tail {
        let ends = parts.map { $0.last?.rect.endY ?? headHeight }
        let shorter = ends[0] <= ends[1] ? 0 : 1
        parts[shorter] += column([tail], columns[shorter], from: ends[shorter])
      }
      placed += parts.flatMap { $0 }
    } else {
      let all = (narrow ?? left + right) + (tail.map { [$0] } ?? [])
      placed += column(all, Rect(x: 0, y: 0, width: width, height: 1), from: headHeight)
    }
    return placed
  }

  private func column(_ sections: [PageSection], _ column: Rect, from top: Int) -> [Placed] {
    var y = top
    return sections.map { section in
      let height = section.height(max(1, column.width - 4)) + 2
      defer { y += height }
      return Placed(section: section, rect: Rect(x: column.x, y: y, width: column.width, height: height), isFramed: true)
    }
  }

  /// Draws the window of the page that starts `scroll` rows down; says how far it can go and where sections begin.
  func draw(_ picture: inout Picture, in rect: Rect, scroll: Int) {
    let bar = rect.splitRight(1).right
    let rect = rect.splitRight(1).rest
    let placed = placed(width: rect.width)
    let height = placed.map(\.rect.endY).max() ?? 0
    picture.scrollLimit = max(0, height - rect.height)
    picture.sections = Set(placed.map(\.rect.y)).sorted()
    for part in placed {
      if let name = part.section.name, picture.named[name] == nil { picture.named[name] = part.rect.y }
    }
    let top = min(max(scroll, 0), picture.scrollLimit)
    picture.canvas.clipped(to: rect) { canvas in
      for part in placed {
        let place = Rect(x: rect.x + part.rect.x, y: rect.y + part.rect.y - top, width: part.rect.width, height: part.rect.height)
        guard !place.intersection(rect).isEmpty else { continue }
        guard part.isFramed else {
          part.section.draw(&canvas, place)
          continue
        }
        var title = StyledText(part.section.name.map { "\($0.key) " } ?? "", style: look[.key])
        title.append(part.section.title, style: look[.heading])
        if !part.section.note.isEmpty { title.append(" · \(part.section.note)", style: look[.muted]) }
        let inside = canvas.frame(place, title: title, style: look[.border], glyphs: look.glyphs)
        part.section.draw(&canvas, inside.inset(left: 1, right: 1))
      }
    }
    if picture.scrollLimit > 0 { drawPosition(&picture, in: bar, top: top, height: height) }
  }

  /// How much of the page is above and below, at its right edge.
  private func drawPosition(_ picture: inout Picture, in rect: Rect, top: Int, height: Int) {
    let length = max(1, rect.height * rect.height / max(1, height))
    let start = picture.scrollLimit == 0 ? 0 : (rect.height - length) * top / picture.scrollLimit
    for row in start..<(start + length) {
      picture.canvas.put(look.glyphs == .ascii ? "#" : "▐", x: rect.x, y: rect.y + row, style: look[.border])
    }
  }
}
