import Testing

/// Nothing that is printed for everybody has a percentage with a decimal.
@Suite(.enabled(if: Careboard.binary != nil, "no careboard beside the tests; CAREBOARD_BINARY names one"))
struct WholePercentagesTests {
  /// Where percentages and points are told to a decimal: "43.3%", "3.1 points", but not the law's share of a population.
  private static func decimals(in text: String) -> [String] {
    let law = ["0.07%", "0.1%"]
    return text.matches(of: /\d+\.\d+ ?(?:%|per cent|percentage points|points)/).map { String($0.output) }.filter { !law.contains($0) }
  }

  @Test("in the report, the slides, listings, plain text and every picture")
  func nowhere() async throws {
    for release in try await PublicOutput.made().releases {
      for (name, text) in release.texts {
        let found = Self.decimals(in: text)
        #expect(found.isEmpty, "\(release.name), \(name): \(found.prefix(5))")
      }
      var seen: Set<String> = []
      for picture in release.pictures where seen.insert(picture.text).inserted {
        let found = Self.decimals(in: picture.text)
        #expect(found.isEmpty, "\(release.name), \(picture.name) at \(picture.size): \(found.prefix(5))")
      }
    }
  }

  @Test("while officers have them in the same texts")
  func control() async throws {
    let release = try #require(try await PublicOutput.made().releases.last)
    for name in ["report markdown", "scorecard text", "plain", "plain scorecard", "plain compare/eet_19_21"] {
      #expect(Self.decimals(in: try #require(release.restricted[name])).count > 10, "\(name)")
    }
  }
}
