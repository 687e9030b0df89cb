import CareModel
import Testing

@testable import Board
@testable import Dashboard

/// What disclosure control took away is in no part of a public report; what a restricted one says of itself.
struct WithheldFiguresTests {
  /// The girls and the boys among the unaccompanied, 4 and 13, are hidden; so is the latest number of all, 17.
  private func source() -> ReportSource {
    let board = TinyBoard.snapshot { board in
      board.questions = []
      board.actions = []
      board.commentary = []
    }
    let hidden: Set<Double> = [4, 13, 17]
    let places = (0..<board.figures.count).map { place in board.figures.figure(at: place).value.map { hidden.contains($0) } ?? false }
    let open = Snapshot(generation: 1, profile: board.profile, figures: board.figures.withholding(
        places, catalogue: board.catalogue, areas: board.figures.areas, breakdownNames: board.figures.breakdownNames,
        groupNames: board.figures.groupNames))
    return .everybody(PublicSnapshot(board: open, rules: PublicationRules(), withheld: 3, shown: 5))
  }

  @Test("A hidden figure stands as [c] in every format, with what that means")
  func signs() {
    let report = TinyBoard.report(source())
    let page = report.text(as: .html)
    #expect(page.contains("<th scope=\"row\">Female</th><td class=\"number\">[c]</td>"))
    #expect(page.contains("[c] Hidden, so that nobody can be recognised from a number of 1 to 5 or work one out."))
    #expect(page.contains("3 figures are hidden and 5 are shown."))
    #expect(report.text(as: .markdown).contains("| Female | [c] |"))
    let rows = report.text(as: .csv).split(separator: "\n").filter { $0.contains(",uasc,") }
    #expect(rows.count == 3)
    #expect(rows.allSatisfy { $0.contains(",[c],count,,,suppressed,") })
  }

  @Test("No hidden number is anywhere in the report, in words, tables, drawings or attributes", arguments: PanelReport.Format.allCases)
  func nowhere(_ format: PanelReport.Format) throws {
    let shown = try WithheldFiguresTests.words(TinyBoard.report(source()), format)
    let full = try WithheldFiguresTests.words(
      TinyBoard.report { board in (board.questions, board.actions, board.commentary) = ([], [], []) }, format)
    for number in ["13", "17"] {
      #expect(WithheldFiguresTests.numbers(full).contains(number))
      #expect(!WithheldFiguresTests.numbers(shown).contains(number), "\(number) in \(format)")
    }
    // 4 may count something else; beside its own label it may not stand.
    for line in shown.split(separator: "\n") where line.contains("Female") || line.contains("female") {
      #expect(!WithheldFiguresTests.numbers(String(line)).contains("4"), "\(line)")
    }
  }

  /// All that a report says to anybody: of a page its words and what its attributes say, without appearance, places in drawings and
  /// the round numbers on their axes.
  private static func words(_ report: PanelReport, _ format: PanelReport.Format) throws -> String {
    guard format == .html else { return report.text(as: format) }
    let elements = try PageReading.root(of: report.text(as: format)).all
    let places: Set<String> = ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "points", "viewBox", "colspan", "content"]
    return elements.filter { $0.name != "style" && $0.attributes["class"] != "end" }.map { element in
      let said = element.attributes.filter { !places.contains($0.key) }.map(\.value)
      let own = element.children.compactMap { node in if case .words(let words) = node { words } else { nil } }
      return (said + own).joined(separator: " ")
    }.joined(separator: "\n")
  }

  private static func numbers(_ text: String) -> Set<String> { Set(text.split { !$0.isNumber && $0 != "." }.map { String($0) }) }

  @Test("A drawing has no point for what is hidden")
  func drawing() throws {
    let page = try PageReading.root(of: TinyBoard.report(source()).text(as: .html))
    let figures = page.all.filter { $0.name == "figure" }
    let uasc = try #require(figures.first { $0.words.contains("UASC") })
    #expect(uasc.all.count { $0.name == "circle" } == 2)
    #expect(uasc.words.contains("12 in Jul 2024, 14 in Aug 2024"))
  }

  @Test("A restricted report says so in its title, its head, its foot, each part and on every printed page")
  func restricted() throws {
    let page = try PageReading.root(of: TinyBoard.report().text(as: .html))
    let mark = "RESTRICTED: for officers and members of the panel only"
    #expect(page.all.first { $0.name == "title" }?.words.hasPrefix("RESTRICTED") == true)
    for name in ["header", "footer"] { #expect(page.all.first { $0.name == name }?.words.contains(mark) == true) }
    for section in page.all where section.name == "section" && section.attributes["class"] != nil { #expect(section.words.contains(mark)) }
    #expect(page.all.contains { $0.name == "style" && $0.words.contains("@top-center { content: \"RESTRICTED\"") })
    let markdown = TinyBoard.report().text(as: .markdown)
    #expect(markdown.hasPrefix("**\(mark)**\n"))
    #expect(markdown.hasSuffix("**\(mark)**\n"))
    let rows = TinyBoard.report().text(as: .csv).split(separator: "\n").dropFirst()
    #expect(rows.count == 4)
    #expect(rows.allSatisfy { $0.hasPrefix("RESTRICTED,Tinyshire,") })
  }

  @Test("A public report says nothing of the kind", arguments: PanelReport.Format.allCases)
  func open(_ format: PanelReport.Format) {
    #expect(!TinyBoard.report(source()).text(as: format).contains("RESTRICTED"))
  }
}
