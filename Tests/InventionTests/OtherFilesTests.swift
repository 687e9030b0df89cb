import Testing

@testable import Invention

/// What the other files must agree on with the episodes, in two years of five hundred children.
@Suite struct OtherFilesTests {
  static let years = [2024, 2025]
  private static let written = Result { WrittenReturn(Commission(children: 500, years: 2, seed: 9), rates: try Shelf.rates()) }
  private let cohorts: [Int: Cohort]

  init() throws {
    let written = try OtherFilesTests.written.get()
    cohorts = Dictionary(uniqueKeysWithValues: OtherFilesTests.years.map { ($0, Cohort(written, ending: $0)) })
  }

  private func rows(_ file: String, _ ending: Int) -> [[String: String]] {
    cohorts[ending].map { $0.written.rows(file, $0.year.name) } ?? []
  }

  @Test(arguments: years) func everybodyIsInTheChildrenFileOnceWithTheSameBirthday(ending: Int) throws {
    let header = rows("header", ending)
    let births = try #require(cohorts[ending]).births
    #expect(header.count == births.count)
    for file in ["reviews", "uasc", "oc2", "oc3", "ad1", "placed_adoption", "prev_perm", "missing", "social_worker"] {
      for row in rows(file, ending) {
        #expect(births[row["CHILD"] ?? ""] == day(row["DOB"]), "\(file)")
        #expect(births[row["CHILD"] ?? ""] != nil, "\(file)")
      }
    }
    for row in rows("episodes", ending) { #expect(births[row["CHILD"] ?? ""] != nil) }
  }

  @Test(arguments: years) func healthIsOfThoseLookedAfterForTheYear(ending: Int) throws {
    let cohort = try #require(cohorts[ending])
    let whole = cohort.on.keys.filter { child in
      (cohort.episodes[child] ?? []).allSatisfy { row in
        guard let start = day(row["DECOM"]) else { return false }
        return (row["RNE"] != "S" || start <= cohort.year.first) && (row["REC"] == "" || row["REC"] == "X1")
      }
    }
    #expect(Set(rows("oc2", ending).map { $0["CHILD"] ?? "" }) == Set(whole))
    for row in rows("oc2", ending) {
      let age = cohort.age(row["CHILD"] ?? "", on: cohort.year.last)
      #expect((row["HEALTH_CHECK"] != "") == (age < 5))
      #expect((row["SDQ_SCORE"] != "" || row["SDQ_REASON"] != "") == (4...16 ~= age))
      #expect(row["SDQ_SCORE"] == "" || row["SDQ_REASON"] == "")
      #expect((row["INTERVENTION_RECEIVED"] != "") == (row["SUBSTANCE_MISUSE"] == "1"))
      if age < 10 { #expect(row["CONVICTED"] == "0") }
    }
  }

  @Test(arguments: years) func everyAdoptionHasARowInBothFiles(ending: Int) throws {
    let cohort = try #require(cohorts[ending])
    let adopted = cohort.ceased.filter { $0.value["REC"] == "E11" || $0.value["REC"] == "E12" }
    #expect(!adopted.isEmpty)
    #expect(Set(rows("ad1", ending).map { $0["CHILD"] ?? "" }) == Set(adopted.keys))
    let decided = Set(rows("placed_adoption", ending).map { $0["CHILD"] ?? "" })
    #expect(decided.isSuperset(of: adopted.keys))
    for row in rows("ad1", ending) {
      let child = row["CHILD"] ?? ""
      let decision = try #require(day(row["DATE_INT"]))
      let match = try #require(day(row["DATE_MATCH"]))
      let order = try #require(day(adopted[child]?["DEC"]))
      #expect(decision <= match && match < order)
      #expect(["1", "2"].contains(row["NB_ADOPTR"]))
      #expect((row["NB_ADOPTR"] == "1") == (row["LS_ADOPTR"] == "L0"))
      #expect(adopted[child]?["PLACE"]?.hasPrefix("A") == true)
    }
  }

  @Test(arguments: years) func reviewsFollowOneAnotherWithinCare(ending: Int) throws {
    let cohort = try #require(cohorts[ending])
    let reviews = Dictionary(grouping: rows("reviews", ending)) { $0["CHILD"] ?? "" }
    #expect(reviews.count > 400)
    for (child, rows) in reviews {
      let days = rows.compactMap { day($0["REVIEW"]) }
      #expect(days == days.sorted())
      for (row, day) in zip(rows, days) {
        #expect(cohort.year.first <= day && day <= cohort.year.last)
        let covering = (cohort.episodes[child] ?? []).contains { episode in
          (InventionTests.day(episode["DECOM"]).map { $0 <= day } ?? false)
            && (InventionTests.day(episode["DEC"]).map { day < $0 } ?? true)
        }
        #expect(covering)
        #expect((row["REVIEW_CODE"] == "PN0") == (cohort.age(child, on: day) < 4))
      }
    }
  }

  @Test(arguments: years) func careLeaversHaveABirthdayInTheYearAndAreNoLongerLookedAfter(ending: Int) throws {
    let cohort = try #require(cohorts[ending])
    let rows = rows("oc3", ending)
    #expect(Set(rows.map { $0["CHILD"] ?? "" }).count == rows.count)
    for row in rows {
      let child = row["CHILD"] ?? ""
      let age = cohort.age(child, on: cohort.year.last)
      let birth = try #require(cohort.births[child])
      #expect(17...25 ~= age)
      #expect(birth.birthday(age) >= cohort.year.first)
      #expect(cohort.on[child] == nil || age == 17)
      if age == 17 { #expect(row["ACCOM"]?.first != "Z") }
    }
    for age in 18...21 { #expect(rows.contains { cohort.age($0["CHILD"] ?? "", on: cohort.year.last) == age }) }
  }

  @Test(arguments: years) func missingEpisodesOfAChildDoNotOverlap(ending: Int) throws {
    let cohort = try #require(cohorts[ending])
    for (_, rows) in Dictionary(grouping: rows("missing", ending), by: { $0["CHILD"] ?? "" }) {
      for (row, next) in zip(rows, rows.dropFirst()) {
        let end = try #require(day(row["MIS_END"]))
        let start = try #require(day(next["MIS_START"]))
        #expect(end < start)
      }
      for row in rows {
        let start = try #require(day(row["MIS_START"]))
        #expect(start <= day(row["MIS_END"]) ?? cohort.year.last)
      }
    }
  }

  @Test(arguments: years) func theUnaccompaniedAreThoseWithStatusInTheYear(ending: Int) throws {
    let cohort = try #require(cohorts[ending])
    for row in rows("uasc", ending) {
      let ends = try #require(day(row["DUC"]))
      let birth = try #require(day(row["DOB"]))
      #expect(ends >= cohort.year.first)
      #expect(ends <= birth.birthday(18))
      #expect(cohort.episodes[row["CHILD"] ?? ""] != nil)
    }
  }
}
