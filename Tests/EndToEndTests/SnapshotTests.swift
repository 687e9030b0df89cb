import Testing

/// Pictures of a screen, as somebody puts them into a paper.
@Suite(.enabled(if: Careboard.binary != nil, "no careboard beside the tests; CAREBOARD_BINARY names one"))
struct SnapshotTests {
  private func snapshot(_ options: String...) throws -> Outcome {
    let binary = try #require(Careboard.binary)
    let environment = Careboard.environment(term: "dumb", locale: "C.UTF-8")
    return try Outcome(
      of: binary, ["snapshot", Careboard.demo, "--today", "2024-10-21"] + options, environment: environment)
  }

  @Test(arguments: [("80x24", 640, 384), ("120x36", 960, 576), ("200x60", 1600, 960)])
  func anSVGOfEachSize(size: String, width: Int, height: Int) throws {
    let picture = try snapshot("--format", "svg", "--size", size)
    #expect(picture.ending == .exit(0))
    #expect(picture.text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "))
    #expect(picture.text.hasSuffix("</svg>\n"))
    #expect(picture.text.contains("width=\"\(width)\" height=\"\(height)\""))
    #expect(picture.text.contains("<title id=\"title\">Careboard: home, Northmoor</title>"))
  }

  @Test func aPageByItself() throws {
    let page = try snapshot("--format", "html", "--screen", "scorecard", "--theme", "light")
    #expect(page.ending == .exit(0))
    #expect(page.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">"))
    #expect(page.text.contains("<title>Careboard: scorecard, Northmoor</title>"))
    #expect(page.text.contains(":root{color-scheme:light;"))
    for word in ["<script", "http:", "https:", "url(", "@import"] { #expect(!page.text.contains(word)) }
  }

  @Test("the same board gives the same bytes", arguments: ["text", "ansi", "svg", "html"])
  func repeatable(format: String) throws {
    #expect(try snapshot("--format", format).text == snapshot("--format", format).text)
  }

  @Test func aFormThereIsNot() throws {
    let refused = try snapshot("--format", "png")
    #expect(refused.ending == .exit(64))
    #expect(refused.text.contains("'text', 'ansi', 'svg' or 'html'"))
  }
}
