import CareModel
import Testing

@testable import Dashboard

/// What is said of two indicators side by side.
@Suite("Two indicators side by side")
struct ComparisonQuestionTests {
  @Test("With eleven areas or ten, no more is said than they bear")
  func sideBySide() async throws {
    var state = try await BoardOnDisk.demo.state()
    _ = state.show(.pair("placements_3_plus", "placement_long_term"))
    #expect(state.words.contains("No clear link: chance alone could put the areas so (rank correlation −0.05 over 11 authorities, 2023-24)."))
    #expect(state.words.contains("11 areas are few: only a strong link would show."))
    #expect(state.words.contains("Over 11 authorities · ◆ Northmoor · 2023-24"))
    _ = state.show(.pair("caseload_average", "care_plan_up_to_date"))
    #expect(state.words.contains("Average caseload is of 30 Sep 2023, Care plans up to date of 2023-24: not the same day."))
    #expect(state.words.contains("(rank correlation 0.14 over 10 authorities)"))
  }

  @Test("Both can be typed with a comma between them", arguments: [
    ("vcaseload average, care plans<ret>", Place.pair("caseload_average", "care_plan_up_to_date")),
    ("4<down>vcare plans<ret>", .pair("eet_19_21", "care_plan_up_to_date")),
    // Nothing is called so before the comma: the first stays the one chosen.
    ("4<down>vzzzz, care plans<ret>", .pair("eet_19_21", "care_plan_up_to_date")),
  ])
  func typed(_ keys: String, _ place: Place) async throws {
    #expect(try await BoardOnDisk.demo.state(keys).place == place)
  }
}

/// What the published figures say of real authorities.
@Suite("Published comparisons", .enabled(if: BoardOnDisk.hasPublished, BoardOnDisk.absent))
struct PublishedComparisonTests {
  private func text(_ screen: ScreenName, _ area: String) async throws -> String {
    var state = try await BoardOnDisk.published.state(area: AreaCode(area))
    let isKnown = state.show(screen)
    #expect(isKnown)
    return state.words
  }

  @Test("Thurrock's EET at 19–21 is similar to its neighbours', not worse")
  func thurrock() async throws {
    let words = try await text(.compare("eet_19_21"), "E06000034")
    #expect(words.contains("Thurrock: 47.3% (79 of 167; chance alone would allow 39.9% to 54.9%)."))
    #expect(words.contains("Similar to the neighbours' median of 49.5% (10 of 10 gave a figure): the difference could be chance."))
    #expect(words.contains("123rd of 152 with data; chance allows between about 42nd and 151st."))
    #expect(words.contains("No A–D band"))
    #expect(words.contains("2025 model"))
  }

  @Test("Rutland's nine children bear no rank, no band and no verdict")
  func rutland() async throws {
    let words = try await text(.compare("placement_long_term"), "E06000017")
    #expect(words.contains("Rutland: 100% (9 of 9;"))
    #expect(words.contains("No verdict, no band, and not ranked: fewer than ten children: one child moves the figure by ten points or more."))
    for word in ["etter than", "orse than", " of 150 with data", "Band A"] { #expect(!words.contains(word)) }
  }

  @Test("County Durham's fall from 61 % to 41 % is told with the counts of both ends")
  func durham() async throws {
    let words = try await text(.compare("eet_19_21"), "E06000047")
    #expect(words.contains("County Durham: 41.0% (119 of 290;"))
    #expect(words.contains("Its best in six years was 61.5% (134 of 218) in 2021-22; now 20.4 points lower: a change beyond chance"))
  }

  @Test("A neighbour without a figure is named and left out, never nought")
  func missing() async throws {
    let words = try await text(.compare("adopted_share"), "E06000034")
    #expect(words.contains("Left out, and not counted as nought: Havering (not available)."))
    #expect(words.contains("9 of 10 gave a figure"))
  }

  @Test("Published stocks and flows that do not add up say so")
  func remainder() async throws {
    let words = try await text(.flows, "E06000034")
    #expect(words.contains("14 fewer than at the end of 2023-24 (290 to 276), because fewer started, not because more left"))
    #expect(words.contains("do not add up since the year before: 1 more"))
  }

  @Test("Over every authority a link is called weak where it is, and never a cause")
  func scatter() async throws {
    let words = try await text(.pair("eet_19_21", "cla_rate"), "E06000034")
    #expect(words.contains("The two go in opposite ways, weakly"))
    #expect(words.contains("It does not say that one causes the other."))
  }
}
