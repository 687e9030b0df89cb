import Testing

@testable import Invention

/// What the return's own rules ask of episodes, held against three years of five hundred children.
@Suite struct EpisodeChainTests {
  static let years = ["2022-23", "2023-24", "2024-25"]
  private static let written = Result { WrittenReturn(Commission(children: 500, years: 3, seed: 5), rates: try Shelf.rates()) }
  let written: WrittenReturn

  init() throws { written = try EpisodeChainTests.written.get() }

  private func chains(_ year: String) -> [[[String: String]]] {
    Dictionary(grouping: written.rows("episodes", year)) { $0["CHILD"] ?? "" }.values.map { rows in
      rows.sorted { (day($0["DECOM"]) ?? Day(number: 0)) < (day($1["DECOM"]) ?? Day(number: 0)) }
    }
  }

  @Test(arguments: years) func anEndAndItsReasonAreBothThereOrBothNot(year: String) {
    let rows = written.rows("episodes", year)
    #expect(rows.count > 500)
    for row in rows { #expect((row["DEC"] == "") == (row["REC"] == ""), "\(row["DECOM"] ?? "")") }
  }

  @Test(arguments: years) func eachEpisodeBeginsWhereTheOneBeforeEnds(year: String) {
    for chain in chains(year) {
      for (row, next) in zip(chain, chain.dropFirst()) {
        if row["REC"] == "X1" {
          #expect(row["DEC"] == next["DECOM"])
          #expect(next["RNE"] != "S")
          #expect(row["CIN"] == next["CIN"])
        } else {
          #expect(next["RNE"] == "S")
          #expect((day(row["DEC"]) ?? Day(number: 0)) < (day(next["DECOM"]) ?? Day(number: 0)))
        }
      }
      #expect(chain.last?["REC"] != "X1")
      for row in chain where row["DEC"] != "" {
        #expect((day(row["DECOM"]) ?? Day(number: 0)) < (day(row["DEC"]) ?? Day(number: 0)))
      }
    }
  }

  @Test(arguments: years) func theReasonForANewEpisodeSaysWhatChanged(year: String) {
    for chain in chains(year) {
      for (row, next) in zip(chain, chain.dropFirst()) where row["REC"] == "X1" {
        let isLegal = row["LS"] != next["LS"]
        let isMove = ["P", "T", "B", "U"].contains(next["RNE"])
        #expect(["L", "B", "U"].contains(next["RNE"]) == isLegal)
        #expect((row["REASON_PLACE_CHANGE"] != "") == isMove)
        if !isMove {
          #expect(row["PLACE"] == next["PLACE"])
          #expect(row["URN"] == next["URN"])
        }
        if next["RNE"] == "T" || next["RNE"] == "U" {
          #expect(row["PLACE"] != next["PLACE"])
          #expect(row["PL_POST"] == next["PL_POST"])
        }
      }
      for row in chain where row["REC"] != "X1" { #expect(row["REASON_PLACE_CHANGE"] == "") }
    }
  }

  @Test(arguments: years) func placementsAreAllowedByTheLegalStatus(year: String) {
    for row in written.rows("episodes", year) {
      let place = row["PLACE"] ?? ""
      let status = row["LS"] ?? ""
      if place == "A5" || place == "A6" { #expect(status == "E1") }
      if place == "A3" || place == "A4" { #expect(status != "E1") }
      #expect((place == "P1") == (row["PLACE_PROVIDER"] == "PR0"))
      if place.hasPrefix("T") || place.hasPrefix("Z") { #expect(row["PLACE_PROVIDER"] == "") } else { #expect(row["PLACE_PROVIDER"] != "") }
      if row["RNE"] == "S" { #expect(!place.hasPrefix("T")) }
    }
  }

  @Test func anEpisodeOpenAtTheEndOfAYearIsInTheNextWithTheSameStart() {
    for (year, next) in zip(EpisodeChainTests.years, EpisodeChainTests.years.dropFirst()) {
      let later = Set(written.rows("episodes", next).map { "\($0["CHILD"] ?? "") \($0["DECOM"] ?? "")" })
      let open = written.rows("episodes", year).filter { $0["DEC"] == "" }
      #expect(open.count > 400)
      for row in open { #expect(later.contains("\(row["CHILD"] ?? "") \(row["DECOM"] ?? "")")) }
    }
  }

  @Test(arguments: zip(years, 2023...2025)) func noEpisodeIsOutsideItsYear(year: String, ending: Int) {
    let collection = CollectionYear(ending: ending)
    for row in written.rows("episodes", year) {
      #expect((day(row["DECOM"]) ?? Day(number: .max)) <= collection.last)
      if let end = day(row["DEC"]) { #expect(collection.first <= end && end <= collection.last) }
    }
  }

  @Test(arguments: years) func nobodyIsLookedAfterPast18OrBeforeBirth(year: String) {
    let births = Dictionary(uniqueKeysWithValues: written.rows("header", year).map { ($0["CHILD"] ?? "", day($0["DOB"])) })
    for row in written.rows("episodes", year) {
      guard let birth = births[row["CHILD"] ?? ""] ?? nil, let start = day(row["DECOM"]) else {
        Issue.record("an episode without a child in the header")
        continue
      }
      #expect(birth <= start)
      #expect(start < birth.birthday(18))
      if let end = day(row["DEC"]) { #expect(end <= birth.birthday(18)) }
      if ["K3", "H5", "P2"].contains(row["PLACE"]) { #expect((day(row["DEC"]) ?? birth.birthday(18)) > birth.birthday(14)) }
    }
  }

  @Test func supportedAccommodationThatWasRegisteredIsTheSameHome() {
    let rows = written.rows("episodes", "2023-24")
    let registered = rows.filter { $0["DECOM"] == "28/10/2023" && $0["PLACE"] == "K3" && $0["RNE"] == "T" }
    #expect(!registered.isEmpty)
    let before = rows.filter { $0["DEC"] == "28/10/2023" && $0["PLACE"] == "H5" }
    #expect(Set(registered.map { $0["CHILD"] ?? "" }).isSubset(of: Set(before.map { $0["CHILD"] ?? "" })))
  }
}
