import CareModel
import Testing

@testable import Returns

/// Hand-made returns of 2023-24, small enough to say what must be on the list.
@Suite("Records behind a figure")
struct RecordTests {
  private func list(
    _ rule: String, _ files: [String: String], period: String = "2023-24", polarity: Indicator.Polarity = .higher,
    category: CareModel.Category = .whole, key: IdentifierKey = Fixture.key
  ) throws -> RecordList {
    var reader = SSDA903Reader(tables: try Fixture.tables(), key: key)
    for name in files.keys.sorted() { reader.read(Array((files[name] ?? "").utf8), path: "2023-24/\(name).csv") }
    return try reader.finish().records(
      behind: rule, polarity: polarity, period: try #require(PeriodText(period)?.readings.first), category: category,
      catalogue: ShippedCatalogue.shared)
  }

  /// `11 22m matter; matter`, with a `+` where the figure counts the child.
  private func text(_ record: ChildRecord) -> String {
    let months = record.monthsInCare.map { " \($0)m" } ?? ""
    return (record.isCounted ? "+" : "-") + " " + (record.age.map { "\($0)" } ?? "?") + months + " "
      + record.matters.map { $0.phrase }.joined(separator: "; ")
  }

  private let header = Fixture.header(
    "c1,2,15/06/2012,WBRI,,,", "c2,1,20/05/2006,BAFR,,,", "c3,1,01/01/2020,WBRI,,,")

  @Test("Reviews: overdue first, then held late, then on time; the next that is due")
  func reviews() throws {
    let episodes = Fixture.episodes(
      "c1,01/05/2023,S,C1,N1,U6,PR1,,,,,,", "c2,01/05/2023,S,V2,N8,H5,PR1,,,,,,", "c3,01/05/2023,S,E1,N1,A5,PR1,,,,,,")
    let reviews =
      "CHILD,REVIEW,REVIEW_CODE\n"
      // On time throughout; the next is due on 31 August 2024.
      + "c1,31/05/2023,PN1\nc1,31/08/2023,PN1\nc1,28/02/2024,PN1\n"
      // The third was due on 28 February 2024 and is not held.
      + "c2,31/05/2023,PN1\nc2,28/08/2023,PN1\n"
      // The first was due on 31 May 2023.
      + "c3,05/06/2023,PN0\nc3,05/09/2023,PN0\nc3,05/03/2024,PN0\n"
    let list = try list("reviews_on_time", ["e": episodes, "h": header, "r": reviews])
    #expect(
      list.records.map(text) == [
        "- 17 10m review 32 days overdue; 18 within 3 months", "- 4 10m review held 5 days late", "+ 11 10m ",
      ])
    #expect(list.records.map { $0.nextReview } == [-32, 158, 150])
    #expect(list.records.map { $0.placement } == ["semi_independent", "adoption_order_current_carer", "foster_other_carer"])
    #expect(list.records.map { $0.legalStatus } == ["voluntary_s20", "placement_order", "interim_care_order"])
    #expect(list.numerator == 1 && list.denominator == 3 && list.first == .uncounted)
  }

  @Test("What was not yet known on the day is not told: an earlier month")
  func earlier() throws {
    let episodes = Fixture.episodes("c1,01/05/2023,S,C1,N1,U6,PR1,,,,,,")
    let reviews = "CHILD,REVIEW,REVIEW_CODE\nc1,20/06/2023,PN1\n"
    let may = try list("looked_after_on_date", ["e": episodes, "h": header, "r": reviews], period: "2023-05")
    #expect(may.records.map(text) == ["+ 10 0m review due today, not held"])
    let june = try list("looked_after_on_date", ["e": episodes, "h": header, "r": reviews], period: "2023-06")
    #expect(june.records.map(text) == ["+ 11 1m "])
    #expect(june.records.first?.nextReview == 82)
  }

  @Test("Missing with no end comes first of all; where less is better, those counted come first")
  func missing() throws {
    let episodes = Fixture.episodes(
      "c1,01/05/2020,P,C1,N1,U6,PR1,,,,,,", "c2,01/05/2023,S,V2,N8,H5,PR1,,,,,,", "c3,01/05/2023,S,E1,N1,A5,PR1,,,,,,")
    let missing =
      "CHILD,DOB,MISSING,MIS_START,MIS_END\nc1,15/06/2012,M,21/03/2024,\nc2,20/05/2006,M,01/02/2024,04/02/2024\n"
    let files = ["e": episodes, "h": header, "m": missing]
    let list = try list("missing_share", files, polarity: .lower)
    #expect(
      list.records.map(text) == ["+ 11 46m missing, no end recorded, 10 days", "+ 17 10m 18 within 3 months", "- 4 10m "])
    #expect(list.records.map { $0.isStartKnown } == [false, true, true])
    let young = try self.list(
      "missing_children", files, polarity: .lower, category: Category(breakdown: "age", id: "10_15"))
    #expect(young.records.count == 1)
  }

  @Test("Health: who has not been seen to, with all that is not done")
  func health() throws {
    let episodes = Fixture.episodes(
      "c1,01/05/2022,S,C1,N1,U6,PR1,,,,,,", "c2,01/05/2022,S,V2,N8,H5,PR1,,,,,,", "c3,01/05/2022,S,E1,N1,A5,PR1,,,,,,")
    let health =
      "CHILD,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED,SDQ_SCORE,SDQ_REASON\n"
      + "c1,0,,1,1,1,0,,,12,\nc2,0,,1,1,0,0,,,12,\n"
    let list = try list("dental_check", ["e": episodes, "h": header, "o": health])
    #expect(
      list.records.map(text) == [
        "- 4 22m no health assessment this year; no dental check this year; immunisations not up to date; development checks not up to date",
        "+ 17 22m no health assessment this year; 18 within 3 months", "+ 11 22m ",
      ])
  }

  @Test("Who left: age and length of care on the day it ended")
  func ceased() throws {
    let episodes = Fixture.episodes("c1,01/05/2022,S,C1,N1,U6,PR1,10/06/2023,E4A,,,,", "c2,01/05/2022,S,V2,N8,H5,PR1,,,,,,")
    let list = try list("ceased", ["e": episodes, "h": header])
    #expect(list.records.map(text) == ["+ 10 13m "])
    #expect(list.denominator == nil)
  }

  @Test("Care leavers: not in touch before not in work")
  func leavers() throws {
    let episodes = Fixture.episodes("c1,01/05/2020,P,C1,N1,U6,PR1,,,,,,")
    let leavers =
      "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nl1,01/05/2004,YES,F1,B1\nl2,01/05/2004,YES,G4,U1\nl3,01/05/2003,NO,0,0\n"
    let list = try list("eet_19_21", ["e": episodes, "h": header, "o": leavers])
    #expect(
      list.records.map(text) == [
        "- 20 not in touch; accommodation not suitable or not known; not in education, employment or training, or not known",
        "- 19 not in education, employment or training, or not known", "+ 19 ",
      ])
  }

  @Test(
    "What is refused, and why",
    arguments: [
      ("looked_after_rate", "2023-24", "all", "all", RecordRefusal.notFromReturn),
      ("looked_after_on_date", "2021-22", "all", "all", .notCovered),
      ("started", "2022-23 Q4", "all", "all", .notCovered),
      ("over_20_miles", "2023-24", "all", "all", .notCovered),
      ("looked_after_on_date", "2023-24", "team", "north", .noSuchGroup),
      ("adopted_share", "2023-24", "age", "10_15", .noSuchGroup),
    ])
  func refused(rule: String, period: String, breakdown: String, group: String, refusal: RecordRefusal) throws {
    let episodes = Fixture.episodes("c1,01/05/2023,S,C1,N1,U6,PR1,,,,,,")
    #expect(throws: refusal) {
      try list(
        rule, ["e": episodes, "h": header], period: period, category: Category(breakdown: breakdown, id: group))
    }
  }

  @Test("A pseudonym is letters of a keyed hash: the same under one key, another under another")
  func pseudonyms() throws {
    let files = ["e": Fixture.episodes("c1,01/05/2023,S,C1,N1,U6,PR1,,,,,,"), "h": header]
    func letters(_ key: IdentifierKey) throws -> String {
      try list("looked_after_on_date", files, key: key).records.first?.pseudonym.letters ?? ""
    }
    let one = try letters(Fixture.key)
    #expect(one.count == 6 && one.allSatisfy { "BCDFGHJKLMNPQRSTVWXZ".contains($0) })
    #expect(try letters(Fixture.key) == one)
    #expect(try letters(IdentifierKey(7, 8)) != one)
  }

  @Test("Printing, dumping and reflecting a record shows nothing of it")
  func silent() throws {
    let files = ["e": Fixture.episodes("c1,01/05/2023,S,C1,N1,U6,PR1,,,,,,"), "h": header]
    let list = try list("looked_after_on_date", files)
    let record = try #require(list.records.first)
    var dumped = ""
    dump((list, record, record.pseudonym), to: &dumped)
    let all = dumped + "\(list) \(record) \(record.pseudonym) \(String(reflecting: record)) \(String(reflecting: list))"
    #expect(!all.contains(record.pseudonym.letters))
    #expect(!all.contains("foster") && !all.contains("11"))
  }
}
