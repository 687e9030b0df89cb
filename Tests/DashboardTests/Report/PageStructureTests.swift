import Board
import CareModel
import Testing

@testable import Dashboard

/// The page of a report, held to what every reader's browser, screen reader and printer needs.
struct PageStructureTests {
  static let pages: [(name: String, text: String)] = [
    ("Tinyshire", TinyBoard.report().text(as: .html)),
    ("Northmoor", northmoor().text(as: .html)),
    ("a board without figures", empty().text(as: .html)),
    ("hostile texts", HostileTexts.report().text(as: .html)),
  ]

  private static func northmoor() -> PanelReport {
    PanelReport(
      .restricted(Northmoor.snapshot()), area: Northmoor.code, today: TinyBoard.today,
      abbreviations: Abbreviations(entries: [.init(short: "EET", meaning: "in education, employment or training")]))
  }

  private static func empty() -> PanelReport {
    PanelReport(.restricted(BoardInCode(TinyBoard.catalogue).snapshot()), area: TinyBoard.code, today: TinyBoard.today, abbreviations: .none)
  }

  @Test("Every element is closed, every attribute quoted", arguments: pages.indices)
  func isWellFormed(_ place: Int) throws {
    let root = try PageReading.root(of: PageStructureTests.pages[place].text)
    #expect(root.name == "html")
    #expect(root.attributes["lang"] == "en-GB")
    #expect(root.all.first { $0.name == "title" }?.words.isEmpty == false)
  }

  @Test("Nothing is run, and nothing is fetched", arguments: pages.indices)
  func isSelfContained(_ place: Int) throws {
    let elements = try PageReading.root(of: PageStructureTests.pages[place].text).all
    let allowed: Set<String> = [
      "html", "head", "meta", "title", "style", "body", "a", "header", "nav", "main", "footer", "section", "div", "span", "h1", "h2", "h3", "h4",
      "p", "ul", "li", "dl", "dt", "dd", "strong", "abbr", "table", "caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption",
      "details", "summary", "svg", "desc", "g", "line", "polyline", "circle", "rect", "text",
    ]
    #expect(Set(elements.map(\.name)).subtracting(allowed).isEmpty)
    for element in elements {
      #expect(!element.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" || $0 == "src" }, "\(element.name)")
      if let link = element.attributes["href"] { #expect(link.hasPrefix("#"), "\(link)") }
      if element.name == "style" { #expect(!["//", "url(", "@import", "expression"].contains { element.words.contains($0) }) }
    }
  }

  @Test("Headings go down one step at a time, and there is one of the first order", arguments: pages.indices)
  func headings(_ place: Int) throws {
    let levels = try PageReading.root(of: PageStructureTests.pages[place].text).all.compactMap { element in
      element.name.count == 2 && element.name.hasPrefix("h") ? Int(element.name.dropFirst()) : nil
    }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
  }

  @Test("Ids are there once; what is referred to is there", arguments: pages.indices)
  func ids(_ place: Int) throws {
    let elements = try PageReading.root(of: PageStructureTests.pages[place].text).all
    let ids = elements.compactMap { $0.attributes["id"] }
    #expect(ids.count == Set(ids).count)
    #expect(!ids.contains { $0.isEmpty || $0.contains(" ") })
    let wanted = elements.flatMap { element -> [String] in
      (element.attributes["aria-labelledby"]?.split(separator: " ").map { String($0) } ?? [])
        + (element.attributes["href"].map { [String($0.dropFirst())] } ?? [])
    }
    #expect(!wanted.isEmpty)
    #expect(Set(wanted).subtracting(ids).isEmpty)
  }

  @Test("Every table has a caption, every heading cell a scope, every row as many cells as there are columns", arguments: pages.indices)
  func tables(_ place: Int) throws {
    let elements = try PageReading.root(of: PageStructureTests.pages[place].text).all
    for table in elements where table.name == "table" {
      #expect(table.all.contains { $0.name == "caption" && !$0.words.isEmpty })
      let columns = table.all.count { $0.attributes["scope"] == "col" }
      for cell in table.all where cell.name == "th" {
        #expect(["col", "row", "rowgroup"].contains(cell.attributes["scope"] ?? ""))
        #expect(!cell.words.isEmpty)
      }
      for row in table.all where row.name == "tr" && row.attributes["class"] != "group" {
        #expect(row.all.count { $0.name == "th" || $0.name == "td" } == columns)
      }
    }
  }

  @Test("Every drawing has a title, a description and a table of the same figures", arguments: pages.indices)
  func drawings(_ place: Int) throws {
    let elements = try PageReading.root(of: PageStructureTests.pages[place].text).all
    for figure in elements where figure.name == "figure" {
      let parts = figure.all
      #expect(parts.count { $0.name == "svg" } == 1)
      #expect(parts.contains { $0.name == "title" && !$0.words.isEmpty })
      #expect(parts.contains { $0.name == "desc" && !$0.words.isEmpty })
      #expect(parts.contains { $0.name == "table" })
    }
    #expect(elements.count { $0.name == "svg" } == elements.count { $0.name == "figure" })
    for colour in elements where colour.attributes["class"]?.hasPrefix("rating") == true {
      #expect(["Red", "Amber", "Green"].contains(colour.words))
    }
  }

  @Test("There is a way past the contents, and each landmark is there once")
  func landmarks() throws {
    let elements = try PageReading.root(of: PageStructureTests.pages[1].text).all
    for name in ["header", "nav", "main", "footer"] { #expect(elements.count { $0.name == name } == 1) }
    let first = elements.first { $0.name == "a" }
    #expect(first?.words == "Skip to the report")
    #expect(first?.attributes["href"] == "#" + (elements.first { $0.name == "main" }?.attributes["id"] ?? ""))
  }

  @Test("The same board on the same day gives the same report to the byte", arguments: PanelReport.Format.allCases)
  func isRepeatable(_ format: PanelReport.Format) {
    #expect(TinyBoard.report().text(as: format) == TinyBoard.report().text(as: format))
  }
}
