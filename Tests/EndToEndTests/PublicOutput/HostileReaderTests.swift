import Screen
import Testing

/// What was printed for everybody, in the hands of somebody who would find out about a child.
@Suite(.enabled(if: Careboard.binary != nil, "no careboard beside the tests; CAREBOARD_BINARY names one"))
struct HostileReaderTests {
  @Test("two releases of the demo board give away nobody, whatever is added, subtracted or compared")
  func nothingIsRecovered() async throws {
    let output = try await PublicOutput.made()
    let (finds, outsider) = finds(output.releases.map { ($0.printed, $0.truth) }, output.words)
    #expect(outsider.errors.isEmpty, "\(outsider.errors.prefix(3))")
    #expect(outsider.hiddenCount > 1000)
    #expect(finds.isEmpty, "\(finds.count) found: \(finds.prefix(40).map(\.description).joined(separator: "; "))")
  }

  @Test("the same reader finds many where only the small counts themselves are hidden")
  func controlWithoutProtection() async throws {
    let output = try await PublicOutput.made()
    let release = try #require(output.releases.last)
    // Enough of the board to be found on; all of it would only take longer.
    let truth = release.truth.filter { $0.indicator.hasPrefix("cla_") || $0.indicator.hasPrefix("cpp_") }
    let naive = truth.map { row in
      let count = output.words.isRatio(row.indicator) ? row.numerator : row.value.map { Int($0) }
      return count.map { (1...5).contains($0) } ?? false ? row.hidden : row
    }
    let (finds, outsider) = finds([(naive, truth)], output.words)
    #expect(outsider.errors.isEmpty, "\(outsider.errors.prefix(3))")
    #expect(finds.count > 100)
  }

  @Test("the same reader finds the one figure that a careless hand gives back")
  func controlOfOneBrokenCell() async throws {
    let output = try await PublicOutput.made()
    let release = try #require(output.releases.last)
    // Two hidden groups of a list protect each other; with one of them told, the other is no secret.
    let lists = Dictionary(grouping: release.truth.indices.filter { release.truth[$0].indicator == "cpp_number" && release.truth[$0].breakdown == "category_of_abuse" }) {
      release.truth[$0].moment
    }
    let pair = try #require(
      lists.sorted { $0.key < $1.key }.map { $0.value.filter { release.printed[$0].value == nil } }.first { places in
        places.count == 2 && places.contains { (1...5).contains(Int(release.truth[$0].value ?? 0)) }
      })
    let told = try #require(pair.first { !(1...5).contains(Int(release.truth[$0].value ?? 0)) })
    var broken = release.printed
    broken[told] = release.truth[told]
    func ofPlans(_ rows: [PrintedFigure]) -> [PrintedFigure] { rows.filter { $0.indicator == "cpp_number" } }
    #expect(self.finds([(ofPlans(release.printed), ofPlans(release.truth))], output.words).0.isEmpty)
    let (finds, _) = finds([(ofPlans(broken), ofPlans(release.truth))], output.words)
    let secret = try #require(pair.first { $0 != told })
    #expect(finds.contains { $0.name.hasPrefix("cpp_number, category_of_abuse: \(release.truth[secret].category), \(release.truth[secret].moment)") })
  }

  @Test("no text, picture, title or attribute tells a figure that is hidden", arguments: [0, 1])
  func noTextSaysIt(number: Int) async throws {
    let release = try #require(try await PublicOutput.made().releases.dropFirst(number).first)
    let search = try TextSearch(release)
    #expect(search.secretCount > 1000)
    var finds: [TextSearch.Find] = []
    #expect(TextSearch.finds(inSheet: try #require(release.texts["report csv"]), of: release).isEmpty)
    for (name, text) in release.texts.sorted(by: { $0.key < $1.key }) where name != "report csv" { finds += search.finds(in: readable(text, name), called: name, about: subject(of: name)) }
    // Themes and sizes change the drawing and few of the words.
    var seen: Set<String> = []
    for picture in release.pictures where seen.insert(picture.text).inserted {
      finds += search.finds(in: picture.text, called: "\(picture.name), \(picture.size.columns)", about: subject(of: picture.name))
    }
    #expect(finds.isEmpty, "\(finds.count) found: \(finds.prefix(40).map(\.description).joined(separator: "\n"))")
  }

  @Test("the same search finds many in each of the same texts made for officers")
  func controlOfTexts() async throws {
    let release = try #require(try await PublicOutput.made().releases.last)
    let sheet = TextSearch.finds(inSheet: try #require(release.restricted["report csv"]), of: release)
    #expect(sheet.count > 50, "\(sheet.count) found in the sheet")
    let search = try TextSearch(release)
    for name in ["report html", "report markdown", "scorecard text", "plain indicator/placed_secure", "plain indicator/cla_ceased"] {
      let text = try #require(release.restricted[name])
      let finds = search.finds(in: readable(text, name), called: name, about: subject(of: name))
      #expect(!finds.isEmpty, "\(name)")
    }
  }

  @Test("pictures say in every form what they say as text")
  func formsAgree() async throws {
    for release in try await PublicOutput.made().releases {
      var seen: Set<String> = []
      for picture in release.pictures where !picture.name.contains("/") || picture.name.hasPrefix("slide") {
        guard seen.insert(picture.text).inserted else { continue }
        let stray = picture.strayWords()
        #expect(stray.isEmpty, "\(release.name), \(picture.name) at \(picture.size), \(picture.theme): \(stray.prefix(5))")
      }
    }
  }

  @Test("every slide is there in every size and theme, and says the same in all themes")
  func slides() async throws {
    for release in try await PublicOutput.made().releases {
      let slides = Dictionary(grouping: release.pictures.filter { $0.name.hasPrefix("slide/") }) { "\($0.name) \($0.size)" }
      #expect(slides.count >= 30)
      for (name, pictures) in slides {
        #expect(Set(pictures.map(\.theme)).count == 6, "\(name)")
        #expect(Set(pictures.map(\.text)).count == 1, "\(name)")
      }
    }
  }

  private func readable(_ text: String, _ name: String) -> String {
    name.hasSuffix("html") ? MarkupText(text).passages.joined(separator: "\n") : text
  }

  /// The indicator that a page is all about.
  private func subject(of name: String) -> String? {
    let parts = name.split(separator: "/")
    return parts.count == 2 && !name.hasPrefix("slide") ? String(parts[1]) : nil
  }

  private func finds(_ releases: [([PrintedFigure], [PrintedFigure])], _ words: BoardWords) -> ([Outsider.Find], Outsider) {
    var outsider = Outsider(words)
    for (printed, truth) in releases { outsider.read(printed, truth: truth) }
    outsider.compareReleases()
    let finds = outsider.finds()
    return (finds, outsider)
  }
}
