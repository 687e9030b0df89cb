import CareModel
import Testing

@testable import Returns

/// Small returns of 2023-24, each broken in one way.
@Suite("Rules about episodes")
struct EpisodeRuleTests {
  private func make(_ rows: String..., header: String = "c1,2,15/06/2012,WBRI,,,") throws -> SSDA903Return {
    try Fixture.make([
      "2023-24/e.csv": Fixture.episodes("") + rows.map { $0 + "\n" }.joined(),
      "2023-24/h.csv": Fixture.header(header),
    ])
  }

  @Test("A clean chain breaks no rule")
  func clean() throws {
    let clean = try make(
      "c1,01/05/2023,S,C1,N1,U6,PR1,01/07/2023,X1,CARPL,,,", "c1,01/07/2023,P,C1,N1,K2,PR4,,,,,,")
    #expect(clean.checks.filter { $0.rule != .fileAbsent }.map { $0.summary } == [])
  }

  @Test(
    "One slip, one rule, at its place",
    arguments: [
      ("c1,01/05/2023,S,C1,N1,U6,PR1,01/04/2023,E8,,,,", ReturnRule.episodeEndsBeforeStart, "3:30"),
      ("c1,01/05/2023,S,C1,N1,U6,PR1,01/05/2023,E8,,,,", .episodeEndsOnStartDay, "3:30"),
      ("c1,01/05/2023,S,C1,N1,U6,PR1,,E8,,,,", .openEpisodeWithReason, "3:31"),
      ("c1,01/05/2023,S,C1,N1,U6,PR1,01/06/2023,,,,,", .endWithoutReason, "3:41"),
      ("c1,01/05/2023,S,C1,N1,U6,PR1,01/06/2023,X1,CARPL,,,", .lastEpisodeContinues, "3:1"),
      ("c1,01/05/2023,P,C1,N1,U6,PR1,,,,,,", .periodStartsWithoutS, "3:1"),
      ("c1,01/05/2023,S,C1,N1,T1,,,,,,,", .startsInTemporaryPlacement, "3:1"),
      ("c1,01/05/2023,S,C1,N1,U6,,,,,,,", .providerMissing, "3:1"),
      ("c1,01/05/2023,S,C1,N1,Z1,PR1,,,,,,", .providerNotExpected, "3:1"),
      ("c1,01/05/2023,S,C1,N1,P1,PR1,,,,,,", .providerNotParents, "3:1"),
      ("c1,01/05/2023,S,C1,N1,A5,PR1,,,,,,", .adoptionWithoutOrder, "3:1"),
      ("c1,01/05/2023,S,C1,N1,U6,PR1,,,CARPL,,,", .changeReasonNotExpected, "3:1"),
      ("c1,01/05/2023,S,C9,N1,U6,PR1,,,,,,", .codeUnknown, "3:17"),
      ("c1,01/05/2023,S,D1,N1,U6,PR1,,,,,,", .codeNotInYear, "3:17"),
      ("c1,01/05/2023,S,C1,,U6,PR1,,,,,,", .codeMissing, "3:20"),
      (",01/05/2023,S,C1,N1,U6,PR1,,,,,,", .childMissing, "3:1"),
      ("c1,,S,C1,N1,U6,PR1,,,,,,", .dateMissing, "3:4"),
      ("c1,31/02/2023,S,C1,N1,U6,PR1,,,,,,", .dateUnreadable, "3:4"),
      ("c1,01/05/23,S,C1,N1,U6,PR1,,,,,,", .dateTwoDigitYear, "3:4"),
      ("c1,45047,S,C1,N1,U6,PR1,,,,,,", .dateSerial, "3:4"),
      ("c1,01/05/2023 00:00:00,S,C1,N1,U6,PR1,,,,,,", .dateWithTime, "3:4"),
      ("c1,01/05/2033,S,C1,N1,U6,PR1,,,,,,", .startsInFuture, "3:1"),
      ("c1,01/05/2023,S,C1,N1,U6,PR1,01/05/2025,E8,,,,", .ceasedInFuture, "3:1"),
      ("c9,01/05/2023,S,C1,N1,U6,PR1,,,,,,", .episodeChildNotInHeader, "3:1"),
    ])
  func alone(row: String, rule: ReturnRule, place: String) throws {
    let broken = try make(row)
    #expect(broken.places(rule) == ["2023-24/e.csv:\(place)"])
    for check in broken.checks { #expect(!check.sentence.contains("c1") && !check.sentence.contains("/20")) }
  }

  @Test(
    "Two rows that do not go together",
    arguments: [
      ("c1,01/05/2023,S,C1,N1,U6,PR1,,,,,,", "c1,01/06/2023,P,C1,N1,U4,PR1,,,,,,", ReturnRule.twoOpenEpisodes, 4),
      (
        "c1,01/05/2023,S,C1,N1,U6,PR1,01/08/2023,X1,CARPL,,,", "c1,01/06/2023,P,C1,N1,U4,PR1,,,,,,",
        .episodesOverlap, 4
      ),
      (
        "c1,01/05/2023,S,C1,N1,U6,PR1,01/06/2023,X1,CARPL,,,", "c1,09/06/2023,P,C1,N1,U4,PR1,,,,,,",
        .gapAfterEpisode, 3
      ),
      (
        "c1,01/05/2023,S,C1,N1,U6,PR1,01/06/2023,X1,CARPL,,,", "c1,01/06/2023,S,C1,N1,U4,PR1,,,,,,",
        .startedWhileLookedAfter, 4
      ),
      (
        "c1,01/05/2023,S,C1,N1,U6,PR1,01/06/2023,E8,,,,", "c1,01/06/2023,P,C1,N1,U4,PR1,,,,,,",
        .followsAFinalEpisode, 4
      ),
      (
        "c1,01/05/2023,S,C1,N1,U6,PR1,01/06/2023,X1,CARPL,,,", "c1,01/06/2023,P,C1,N2,U4,PR1,,,,,,", .needChanges, 4
      ),
      (
        "c1,01/05/2023,S,C1,N1,U6,PR1,01/06/2023,X1,,,,", "c1,01/06/2023,P,C1,N1,U4,PR1,,,,,,",
        .changeReasonMissing, 3
      ),
      (
        "c1,01/05/2023,S,C1,N1,U6,PR1,01/06/2023,X1,,,,", "c1,01/06/2023,L,C2,N1,U4,PR1,,,,,,",
        .legalChangeMovesPlacement, 4
      ),
      (
        "c1,01/05/2023,S,V3,N2,U6,PR1,03/05/2023,E4A,,,,", "c1,01/06/2023,S,V4,N2,U6,PR1,,,,,,", .shortBreaksMixed, 4
      ),
      (
        "c1,01/05/2023,S,C1,N1,U6,PR1,,,,,,", "c1,01/05/2023,S,C2,N1,U6,PR1,,,,,,", .episodeRepeated, 4
      ),
      (
        "c1,01/05/2023,S,C1,N1,U6,PR1,,,,,,", "c1,01/05/2023,S,C1,N1,U6,PR1,,,,,,", .episodeRowRepeated, 4
      ),
    ])
  func pairs(first: String, second: String, rule: ReturnRule, line: Int) throws {
    let broken = try make(first, second)
    #expect(broken.places(rule) == ["2023-24/e.csv:\(line):1"])
  }

  @Test(
    "Ages",
    arguments: [
      ("c1,2,01/05/2005,WBRI,,,", ReturnRule.startedAged18, 1), ("c1,2,02/05/2005,WBRI,,,", .lookedAfterPast18, 1),
      ("c1,2,02/05/2005,WBRI,,,", .startedAged18, 0), ("c1,2,01/06/2023,WBRI,,,", .birthAfterStart, 1),
      ("c1,2,,WBRI,,,", .birthMissing, 1), ("c1,2,01/06/2024,WBRI,,,", .birthInFuture, 1),
      ("c1,1,02/05/2008,WBRI,,1,01/05/2022", .motherNotFemale, 1),
      ("c1,2,02/05/2008,WBRI,,1,", .motherWithoutBirth, 1),
      ("c1,2,02/05/2008,WBRI,,0,01/05/2022", .birthOfChildWithoutMother, 1),
      ("c1,2,02/05/2012,WBRI,,1,01/05/2022", .motherTooYoung, 1), ("c1,2,02/05/2008,WBRI,xy,,", .upnMalformed, 1),
    ])
  func ages(header: String, rule: ReturnRule, count: Int) throws {
    #expect(try make("c1,01/05/2023,S,C1,N1,U6,PR1,,,,,,", header: header).count(rule) == count)
  }
}
