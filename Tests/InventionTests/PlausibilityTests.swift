import Testing

@testable import Invention

/// One year of three thousand children beside what is published for England.
///
/// A share counts as near when it is no further from the published one than four standard deviations of a binomial share
/// with that many children, and as many points more as each case states. No points: the share is drawn as published. Some
/// points: it follows from how children come, move and leave, which the tables of rates only approach.
@Suite struct PlausibilityTests {
  private static let written = Result {
    WrittenReturn(Commission(children: 3000, years: 1, until: 2024, seed: 21), rates: try Shelf.rates())
  }
  private static let shared = written.map { Cohort($0, ending: 2024) }
  private let cohort: Cohort

  init() throws { cohort = try PlausibilityTests.shared.get() }

  /// In points: the standard deviation of a share of so many, fourfold.
  private static func chance(_ percent: Double, of count: Int) -> Double {
    4 * (percent * (100 - percent) / Double(max(count, 1))).squareRoot()
  }

  private func expect(_ count: Int, of whole: Int, near percent: Double, within points: Double, _ what: String) {
    let share = 100 * Double(count) / Double(max(whole, 1))
    let bound = PlausibilityTests.chance(percent, of: whole) + points
    #expect(abs(share - percent) <= bound, "\(what): \(share)% of \(whole), published \(percent)%, bound \(bound)")
  }

  @Test func aboutAsManyAreLookedAfterAsAskedFor() {
    // The number on a day varies as a Poisson count does, and the proportion by which it is reached by some 2% more.
    #expect(abs(cohort.on.count - 3000) < 4 * 55 + 60)
  }

  @Test(arguments: zip(["under_1", "1_4", "5_9", "10_15", "16_plus"], [4.5, 12.9, 18.0, 37.6, 27.0]))
  func agesOnTheLastDayAreNearThosePublished(group: String, percent: Double) {
    let count = cohort.on.keys.count { Group(age: cohort.age($0, on: cohort.year.last)).rawValue == group }
    expect(count, of: cohort.on.count, near: percent, within: 2, group)
  }

  @Test(arguments: [(["C1", "C2"], 74.7), (["E1"], 5.6), (["V2"], 19.4), (["J1", "J2", "J3"], 0.3)])
  func legalStatusesOnTheLastDayAreNearThosePublished(codes: [String], percent: Double) {
    let count = cohort.on.values.count { codes.contains($0["LS"] ?? "") }
    expect(count, of: cohort.on.count, near: percent, within: 3, "\(codes)")
  }

  @Test(arguments: [
    (["U1", "U2", "U3"], 16.4), (["U4", "U5", "U6"], 51.1), (["A3", "A4", "A5", "A6"], 2.3), (["P1"], 6.3),
    (["K1", "K2"], 10.3), (["K3", "H5", "P2"], 7.5), (["Z1"], 4.5),
  ])
  func placementsOnTheLastDayAreNearThosePublished(codes: [String], percent: Double) {
    let count = cohort.on.values.count { codes.contains($0["PLACE"] ?? "") }
    expect(count, of: cohort.on.count, near: percent, within: 3, "\(codes)")
  }

  @Test(arguments: [
    ("N1", 66.0), ("N2", 2.3), ("N3", 2.4), ("N4", 7.3), ("N5", 12.2), ("N6", 1.0), ("N8", 8.7),
  ])
  func needsOnTheLastDayAreNearThosePublished(need: String, percent: Double) {
    expect(cohort.on.values.count { $0["CIN"] == need }, of: cohort.on.count, near: percent, within: 2, need)
  }

  @Test(arguments: [
    (["E11", "E12"], 8.9), (["E45", "E46", "E47", "E48"], 11.5), (["E4A"], 17.1), (["E4B"], 3.3), (["E13"], 5.9),
    (["E41"], 3.4), (["E17"], 16.0), (["E5"], 12.6), (["E6"], 3.3), (["E8"], 7.9), (["E3"], 6.4), (["E15"], 1.1),
  ])
  func reasonsForLeavingAreNearThosePublished(codes: [String], percent: Double) {
    let count = cohort.ceased.values.count { codes.contains($0["REC"] ?? "") }
    expect(count, of: cohort.ceased.count, near: percent, within: 3, "\(codes)")
  }

  @Test func startsAndLeaversAreNearThosePublished() {
    expect(cohort.started.count, of: cohort.on.count, near: 39.6, within: 3, "started")
    expect(cohort.ceased.count, of: cohort.on.count, near: 40.2, within: 3, "ceased")
  }

  @Test func unaccompaniedChildrenAreMostlyBoysOf16And17() {
    let asylum = cohort.on.keys.filter { child in cohort.statusEnds[child].map { $0 > cohort.year.last } ?? false }
    expect(asylum.count, of: cohort.on.count, near: 8.8, within: 2, "UASC")
    expect(asylum.count { cohort.sex[$0] == "1" }, of: asylum.count, near: 95.7, within: 0, "boys")
    expect(
      asylum.count { cohort.age($0, on: cohort.year.last) >= 16 }, of: asylum.count, near: 88.8, within: 5, "16 and over")
    expect(asylum.count { cohort.on[$0]?["CIN"] == "N8" }, of: asylum.count, near: 88.1, within: 0, "N8")
    #expect(asylum.allSatisfy { cohort.on[$0]?["LS"] == "V2" })
  }

  @Test func fewChildrenGoMissingAndSomeOfThemOften() {
    let incidents = cohort.written.rows("missing", "2023-24").filter { $0["MISSING"] == "M" }
    let children = Dictionary(grouping: incidents) { $0["CHILD"] ?? "" }
    expect(children.count, of: cohort.ever.count, near: 11.2, within: 3, "missing")
    expect(children.values.count { $0.count == 1 }, of: children.count, near: 36.9, within: 8, "once")
    #expect(children.values.contains { $0.count > 20 })
    let ended = incidents.compactMap { row in
      day(row["MIS_START"]).flatMap { start in day(row["MIS_END"]).map { $0 - start } }
    }
    expect(ended.count { $0 == 0 }, of: ended.count, near: 33.4, within: 2, "less than a day")
    #expect(ended.contains { $0 > 30 })
  }

  @Test func healthIsAsPublished() {
    let rows = cohort.written.rows("oc2", "2023-24")
    expect(rows.count, of: cohort.on.count, near: 71.6, within: 4, "twelve months")
    func share(_ column: String, near percent: Double) {
      expect(rows.count { $0[column] == "1" }, of: rows.count, near: percent, within: 0, column)
    }
    share("HEALTH_ASSESSMENT", near: 90)
    share("TEETH_CHECK", near: 81)
    share("IMMUNISATIONS", near: 84)
    let scores = rows.compactMap { $0["SDQ_SCORE"].flatMap { Int($0) } }
    expect(scores.count { $0 <= 13 }, of: scores.count, near: 44.8, within: 0, "normal")
    expect(scores.count { $0 >= 17 }, of: scores.count, near: 42.4, within: 0, "concern")
    expect(rows.count { $0["SUBSTANCE_MISUSE"] == "1" }, of: rows.count, near: 3, within: 1, "substance misuse")
  }

  @Test(arguments: [(17...18, 63.7, 90.7), (19...21, 54.0, 88.5)])
  func careLeaversDoWhatIsPublished(ages: ClosedRange<Int>, activity: Double, suitable: Double) {
    let rows = cohort.written.rows("oc3", "2023-24").filter { row in
      guard let birth = day(row["DOB"]) else { return false }
      return ages.contains(cohort.year.last.age(bornOn: birth)) && row["IN_TOUCH"] != "DIED" && row["IN_TOUCH"] != "RHOM"
    }
    #expect(rows.count > 300)
    expect(rows.count { $0["ACTIV"]?.first.map("FP".contains) ?? false }, of: rows.count, near: activity, within: 1, "EET")
    expect(rows.count { $0["ACCOM"]?.hasSuffix("1") ?? false }, of: rows.count, near: suitable, within: 1, "suitable")
  }

  @Test func placementsChangeAsOftenAsPublished() {
    var many = 0
    for child in cohort.on.keys {
      let rows = cohort.episodes[child] ?? []
      let began = rows.count { row in
        ["S", "P", "B"].contains(row["RNE"]) && !(row["PLACE"]?.hasPrefix("T") ?? false)
          && (day(row["DECOM"]).map { $0 >= cohort.year.first } ?? false)
      }
      let carried = rows.contains { day($0["DECOM"]).map { $0 < cohort.year.first } ?? false }
      if began + (carried ? 1 : 0) >= 3 { many += 1 }
    }
    expect(many, of: cohort.on.count, near: 10.4, within: 2, "three or more placements")
  }

  @Test func aQuarterHaveThreeOrMoreSocialWorkers() {
    let workers = Dictionary(grouping: cohort.written.rows("social_worker", "2023-24")) { $0["CHILD"] ?? "" }
    #expect(Set(workers.keys) == Set(cohort.on.keys))
    let many = workers.values.count { Set($0.map { $0["SW_ID"] ?? "" }).count >= 3 }
    expect(many, of: cohort.on.count, near: 26.6, within: 2, "three or more social workers")
  }
}
