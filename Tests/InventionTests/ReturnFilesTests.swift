import Testing

@testable import Invention

@Suite struct ReturnFilesTests {
  @Test func everyFileHasTheColumnsOfTheReturnInTheirOrder() throws {
    let written = WrittenReturn(Commission(children: 20, years: 1, until: 2027), rates: try Shelf.rates())
    let headers = [
      "header": "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
      "episodes": "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
      "reviews": "CHILD,DOB,REVIEW,REVIEW_CODE", "uasc": "CHILD,SEX,DOB,DUC",
      "oc2": "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED",
      "oc3": "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM",
      "ad1": "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR",
      "placed_adoption": "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED",
      "prev_perm": "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM", "missing": "CHILD,DOB,MISSING,MIS_START,MIS_END",
      "social_worker": "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON", "dolo": "CHILD,DOB,DOLO_START,DOLO_END",
    ]
    #expect(Set(written.files.keys) == Set(headers.keys.map { "2026-27/\($0).csv" }))
    for (file, header) in headers {
      #expect(written.text("2026-27/\(file).csv").split(separator: "\n").first.map(String.init) == header)
    }
  }

  @Test func filesComeWithTheYearInWhichTheReturnFirstHadThem() throws {
    let written = WrittenReturn(Commission(children: 5, years: 5, until: 2027), rates: try Shelf.rates())
    func years(_ file: String) -> [String] {
      written.files.keys.filter { $0.hasSuffix("/\(file).csv") }.map { String($0.prefix(7)) }.sorted()
    }
    #expect(years("episodes") == ["2022-23", "2023-24", "2024-25", "2025-26", "2026-27"])
    #expect(years("social_worker") == ["2023-24", "2024-25", "2025-26", "2026-27"])
    #expect(years("dolo") == ["2026-27"])
  }

  @Test func codesAreThoseOfTheirYear() throws {
    let written = WrittenReturn(Commission(children: 300, years: 4, until: 2026), rates: try Shelf.rates())
    func codes(_ file: String, _ column: String, _ year: String) -> Set<String> {
      Set(written.rows(file, year).map { $0[column] ?? "" })
    }
    #expect(codes("header", "SEX", "2023-24") == ["1", "2"])
    #expect(codes("header", "SEX", "2024-25") == ["M", "F"])
    #expect(codes("uasc", "SEX", "2023-24").isSubset(of: ["1", "2"]))
    #expect(codes("episodes", "PLACE", "2022-23").isSuperset(of: ["H5", "Z1"]))
    #expect(codes("episodes", "PLACE", "2022-23").isDisjoint(with: ["K3", "Z11"]))
    #expect(codes("episodes", "PLACE", "2024-25").contains("K3"))
    #expect(codes("episodes", "PLACE", "2024-25").isDisjoint(with: ["H5", "Z11"]))
    #expect(codes("episodes", "PLACE", "2025-26").isSuperset(of: ["K3", "Z11"]))
    #expect(codes("episodes", "PLACE", "2025-26").isDisjoint(with: ["H5", "P2", "Z1"]))
  }

  @Test func theSameSeedWritesTheSameBytesAndAnotherDoesNot() throws {
    let rates = try Shelf.rates()
    let commission = Commission(children: 40, years: 2, seed: 11, dirty: true, ledger: true)
    let once = WrittenReturn(commission, rates: rates).files
    #expect(WrittenReturn(commission, rates: rates).files == once)
    var other = commission
    other.seed = 12
    #expect(WrittenReturn(other, rates: rates).files != once)
  }

  /// The number changes with any rate and any draw, and then must be put in anew. What it holds down is that nothing else
  /// changes it: not the run, whose hashing is seeded anew each time, and not the machine.
  @Test func theBytesAreTheSameInEveryRunAndOnEveryMachine() throws {
    let commission = Commission(children: 30, years: 3, until: 2026, seed: 77, distances: true, dirty: true, ledger: true)
    let files = WrittenReturn(commission, rates: try Shelf.rates()).files
    var digest = Digest()
    for path in files.keys.sorted() {
      digest.add(path.utf8)
      digest.add(files[path] ?? [])
    }
    #expect(digest.value == 8_232_895_024_070_044_243)
  }

  @Test func yearsCanBeAppendedToOneSetOfFiles() throws {
    let rates = try Shelf.rates()
    let folders = WrittenReturn(Commission(children: 30, years: 3), rates: rates)
    let appended = WrittenReturn(Commission(children: 30, years: 3, layout: .appended), rates: rates)
    #expect(appended.files.keys.allSatisfy { !$0.contains("/") })
    let rows = appended.lines("episodes.csv")
    #expect(rows.first?.last == "YEAR")
    for year in 2023...2025 {
      let name = CollectionYear(ending: year).name
      #expect(
        rows.filter { $0.last == "\(year)" }.map { Array($0.dropLast()) }
          == Array(folders.lines("\(name)/episodes.csv").dropFirst()))
    }
  }

  @Test func distancesAreGivenOnlyWhereAskedFor() throws {
    let rates = try Shelf.rates()
    let rows = WrittenReturn(Commission(children: 200, years: 1, distances: true), rates: rates).rows("episodes", "2024-25")
    #expect(rows.allSatisfy { $0["PL_DISTANCE"] != nil && $0["PL_LA"] != nil && $0["PL_LOCATION"] != nil })
    let miles = rows.compactMap { $0["PL_DISTANCE"].flatMap(Double.init) }
    #expect(miles.count == rows.count)
    #expect(miles.contains(999.9))
    #expect(miles.allSatisfy { $0 == 999.9 || 0...200 ~= $0 })
  }

  @Test func piecesAreSmallHoweverLongTheFile() throws {
    let written = WrittenReturn(Commission(children: 2000, years: 1), rates: try Shelf.rates())
    #expect((written.files["2024-25/episodes.csv"]?.count ?? 0) > 2 * Sheet.capacity)
    #expect(written.largestPiece < 2 * Sheet.capacity)
  }

  @Test func evenAnAuthorityOfOneChildHasEveryFile() throws {
    let written = WrittenReturn(Commission(children: 1, years: 1), rates: try Shelf.rates())
    #expect(written.files.count == 11)
  }

  @Test func nothingThatIdentifiesCouldBeReal() throws {
    let written = WrittenReturn(Commission(children: 300, years: 1), rates: try Shelf.rates())
    let episodes = written.rows("episodes", "2024-25")
    let postcodes = episodes.flatMap { [$0["HOME_POST"] ?? "", $0["PL_POST"] ?? ""] }.filter { !$0.isEmpty }
    #expect(!postcodes.isEmpty)
    #expect(postcodes.allSatisfy { $0.wholeMatch(of: /Q[XYZ][0-9]{1,2} [0-9][A-Z]{2}/) != nil })
    let registers = Set(episodes.map { $0["URN"] ?? "" })
    #expect(registers.allSatisfy { $0.isEmpty || $0 == "XXXXXXX" || $0.wholeMatch(of: /SC9[0-9]{5}|9[0-9]{6}/) != nil })
    let pupils = Set(written.rows("header", "2024-25").map { $0["UPN"] ?? "" })
    #expect(pupils.allSatisfy { $0.wholeMatch(of: /O[0-9]{12}|UN[1-5]/) != nil })
  }
}
