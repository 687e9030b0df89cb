import CareModel
import Documents
import Testing

@testable import Returns

@Suite("The faults of the sample return", .enabled(if: Sample.isThere, "the sample return is not beside the package"))
struct SampleFaultTests {
  @Test(
    "What is broken, by rule",
    arguments: [
      (ReturnRule.openEpisodeWithReason, 1413), (.twoOpenEpisodes, 5), (.providerNotExpected, 1105),
      (.providerNotParents, 792), (.adoptionWithoutOrder, 359), (.startsInTemporaryPlacement, 81),
      (.adoptedWithoutRow, 81), (.careLeaverLookedAfter, 19), (.missingOverlaps, 1),
      (.socialWorkerChildNotInHeader, 1), (.episodeChildNotInHeader, 0), (.birthDiffers, 0), (.flagDecimal, 1),
      (.dateUnreadable, 0), (.childMissing, 0), (.fileNotRecognised, 0),
    ])
  func counted(rule: ReturnRule, count: Int) throws {
    #expect(try Sample.load().count(rule) == count)
  }

  @Test("Every file is known by its columns, whatever it is called")
  func files() throws {
    let files = try Sample.load().files.map { "\($0.path) \($0.file?.rawValue ?? "-") \($0.rows)" }
    #expect(
      files == [
        "DoLo.csv dolo 1", "ad1.csv ad1 29", "episodes.csv episodes 5050", "header.csv header 2675",
        "missing.csv missing 43", "oc2.csv oc2 2675", "oc3.csv oc3 53", "placed_for_adoption.csv placed_adoption 29",
        "previous_permanence.csv prev_perm 2675", "reviews.csv reviews 12582", "sw_episodes.csv social_worker 1",
        "uasc.csv uasc 132",
      ])
  }

  @Test("The year is worked out from the episodes")
  func year() throws {
    let sample = try Sample.load()
    #expect(sample.years == [2018])
    #expect(sample.coverage.map { "\($0.lowerBound.canonical) \($0.upperBound.canonical)" } == ["2017-04-01 2018-03-31"])
    #expect(!sample.isPartYear)
  }

  @Test("Nothing printed of it quotes a cell")
  func quotesNothing() throws {
    let sample = try Sample.load()
    var printed = "\(sample) \(String(reflecting: sample))"
    dump(sample, to: &printed)
    for check in sample.checks {
      for diagnostic in check.diagnostics { printed += diagnostic.renderedWithExcerpt + "\n" }
    }
    for file in sample.files {
      for diagnostic in file.diagnostics { printed += diagnostic.renderedWithExcerpt + "\n" }
    }
    // A child, a date of birth and a postcode of its first rows.
    for cell in ["566910", "27/03/2008", "EG19", "WV27", "D051910639385"] { #expect(!printed.contains(cell)) }
    #expect(printed.contains("episodes.csv:3:35: warning: the episode has no end but has a reason for ending"))
  }
}
