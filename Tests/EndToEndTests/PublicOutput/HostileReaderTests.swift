import Testing

/// What was printed for everybody, in the hands of somebody who would find out about a child.
@Suite(.enabled(if: Careboard.binary != nil, "no careboard beside the tests; CAREBOARD_BINARY names one"))
struct HostileReaderTests {
  @Test("two releases of the demo board give away nobody, whatever is added, subtracted or compared")
  func nothingIsRecovered() throws {
    let output = try PublicOutput.made.get()
    let (finds, outsider) = finds(output.releases.map { ($0.printed, $0.truth) }, output.words)
    #expect(outsider.errors.isEmpty, "\(outsider.errors.prefix(3))")
    #expect(outsider.hiddenCount > 1000)
    #expect(finds.isEmpty, "\(finds.count) found: \(finds.prefix(40).map(\.description).joined(separator: "; "))")
  }

  @Test("the same reader finds many where only the small counts themselves are hidden")
  func controlWithoutProtection() throws {
    let output = try PublicOutput.made.get()
    let release = try #require(output.releases.last)
    let naive = release.truth.map { row in
      let count = output.words.isRatio(row.indicator) ? row.numerator : row.value.map { Int($0) }
      return count.map { (1...5).contains($0) } ?? false ? row.hidden : row
    }
    let (finds, outsider) = finds([(naive, release.truth)], output.words)
    #expect(outsider.errors.isEmpty, "\(outsider.errors.prefix(3))")
    #expect(finds.count > 100)
  }

  @Test("the same reader finds the one figure that a careless hand gives back")
  func controlOfOneBrokenCell() throws {
    let output = try PublicOutput.made.get()
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
    let (finds, _) = finds([(broken, release.truth)], output.words)
    let secret = try #require(pair.first { $0 != told })
    #expect(finds.contains { $0.name.hasPrefix("cpp_number, category_of_abuse: \(release.truth[secret].category), \(release.truth[secret].moment)") })
  }

  @Test("no text sets the value of a hidden indicator beside its name")
  func noTextSaysIt() throws {
    let output = try PublicOutput.made.get()
    for release in output.releases {
      let secrets = try HiddenHeadline.all(of: release)
      #expect(secrets.count > 5)
      for secret in secrets {
        // What it would look like is seen.
        let row = "| Theme | \(secret.names.last ?? "") | \(secret.values.first ?? "") |"
        #expect(secret.told(in: "# Paper\n\(row)\n") == [row])
        for (text, content) in release.texts {
          for line in secret.told(in: content) {
            Issue.record("\(release.name), \(text): \(secret.indicator) is \(secret.values.joined(separator: " or ")): \(line)")
          }
        }
      }
    }
  }

  private func finds(_ releases: [([PrintedFigure], [PrintedFigure])], _ words: BoardWords) -> ([Outsider.Find], Outsider) {
    var outsider = Outsider(words)
    for (printed, truth) in releases { outsider.read(printed, truth: truth) }
    outsider.compareReleases()
    let finds = outsider.finds()
    return (finds, outsider)
  }
}
