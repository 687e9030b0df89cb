/// A report as one page that needs nothing beside it: no script, no network, no font; for the eye, the ear and paper.
struct ReportPage {
  private let paper: ReportPaper
  private let drawing: ReportBlocks

  init(_ paper: ReportPaper) {
    self.paper = paper
    drawing = ReportBlocks(paper)
  }

  /// The file.
  var text: String {
    "<!DOCTYPE html>\n" + Markup.tag("html", [.init("lang", "en-GB")], [head, body]).written + "\n"
  }

  private var heading: String { [paper.authority, paper.title].filter { !$0.isEmpty }.joined(separator: ": ") }

  private var head: Markup {
    .tag("head", [], [
      .newLine, .tag("meta", [.init("charset", "utf-8")]),
      .tag("meta", [.init("name", "viewport"), .init("content", "width=device-width, initial-scale=1")]),
      // Whatever might ever get into a page: nothing is fetched and nothing is run.
      .tag("meta", [.init("http-equiv", "Content-Security-Policy"), .init("content", "default-src 'none'; style-src 'unsafe-inline'")]),
      .tag("meta", [.init("name", "color-scheme"), .init("content", "light dark")]),
      .tag("meta", [.init("name", "robots"), .init("content", "noindex")]),
      .tag("title", words: (paper.marking.map { $0 + ". " } ?? "") + heading), ReportStyle.sheet,
      paper.marking == nil ? .group([]) : ReportStyle.restrictedPages,
    ])
  }

  private var body: Markup {
    .tag("body", [], [
      .newLine, .tag("a", [.init("class", "skip"), .init("href", "#report")], words: "Skip to the report"), .newLine, header, contents,
      .tag("main", [.init("id", "report"), .init("tabindex", "-1")], [.newLine] + paper.sections.map { section($0, depth: 2) }), footer,
    ])
  }

  private var header: Markup {
    .tag("header", [], [
      .newLine, marking("p"), .tag("h1", [], [.tag("span", [.init("class", "authority")], words: paper.authority), .text(" " + paper.title)]),
      drawing.block(.facts(paper.facts)),
    ])
  }

  private var contents: Markup {
    .tag("nav", [.init("aria-labelledby", "contents")], [
      .newLine, .tag("h2", [.init("id", "contents")], words: "Contents"),
      .tag("ul", [], [.newLine] + paper.sections.map { section in
        .tag("li", [], [.tag("a", [.init("href", "#" + section.key)], words: section.title)])
      }),
    ])
  }

  private var footer: Markup {
    .tag("footer", [], [.newLine, marking("p"), .tag("p", words: heading + ". Made with Careboard.")])
  }

  private func marking(_ element: StaticString) -> Markup {
    paper.marking.map { .tag(element, [.init("class", "marking")], words: $0) } ?? .group([])
  }

  private func section(_ section: ReportSection, depth: Int) -> Markup {
    var classes = section.opensPage ? ["page"] : []
    if section.isWide { classes.append("landscape") }
    let attributes: [Markup.Attribute] = [.init("aria-labelledby", section.key)] + (classes.isEmpty ? [] : [.init("class", classes.joined(separator: " "))])
    let title = Markup.tag(depth == 2 ? "h2" : depth == 3 ? "h3" : "h4", [.init("id", section.key)], words: section.title)
    let inside = [.newLine, depth == 2 && section.opensPage ? marking("p") : .group([]), title]
      + drawing.blocks(section) + section.parts.map { self.section($0, depth: depth + 1) }
    // Only the great parts are landmarks: hundreds of them would help nobody to find the way.
    return depth == 2 ? .tag("section", attributes, inside) : .tag("div", classes.isEmpty ? [.init("class", "part")] : [.init("class", classes.joined(separator: " "))], inside)
  }
}
