import CareModel
import Testing

@testable import Returns

@Suite(
  "The sample return at 31 March 2018", .enabled(if: Sample.isThere, "the sample return is not beside the package"))
struct SampleSpotChecks {
  private let figures: FigureLookup

  init() throws { figures = try SampleFigures.shared.get() }

  @Test("1,201 children are looked after, each once though six have two open episodes")
  func lookedAfter() {
    #expect(figures["cla_number", "2017-18"] == "1201")
    #expect(figures["cla_number", "2018-03"] == "1201")
    #expect(figures["cla_number", "2017-18 Q4"] == "1201")
  }

  @Test(
    "Their ages", arguments: [("under_1", "0"), ("1_4", "76"), ("5_9", "467"), ("10_15", "556"), ("16_plus", "102")])
  func ages(band: String, count: String) {
    #expect(figures["cla_number", "2017-18", "age", band] == count)
  }

  @Test("101 started in the year")
  func started() { #expect(figures["cla_started", "2017-18"] == "101") }

  @Test("657 ceased in the year, though every open episode carries a reason for ceasing")
  func ceased() { #expect(figures["cla_ceased", "2017-18"] == "657") }

  @Test("The net change is started less ceased")
  func net() { #expect(figures["cla_net_change", "2017-18"] == "-556") }

  @Test("71 of those looked after are unaccompanied")
  func unaccompanied() {
    #expect(figures["uasc_number", "2017-18"] == "71")
    #expect(figures["cla_number", "2017-18", "uasc", "uasc"] == "71")
    #expect(figures["cla_number", "2017-18", "uasc", "non_uasc"] == "1130")
  }

  @Test("13 care leavers are in touch, all of them 17 or 18")
  func inTouch() throws {
    #expect(figures["in_touch_17_18", "2017-18"] == "13/31")
    #expect(figures["in_touch_19_21", "2017-18"] == "0/0")
    let list = try Fixture.tables().lists.inTouch
    var counts: [String: Int] = [:]
    for row in try Sample.load().leavers.rows { counts[list.codes[Int(row.inTouch)], default: 0] += 1 }
    #expect(counts == ["YES": 13, "NO": 3, "DIED": 13, "RHOM": 8, "NREQ": 8, "REFU": 8])
  }

  @Test("1,364 children have had a health assessment and 1,311 have not")
  func health() throws {
    let rows = try Sample.load().health.rows
    #expect(rows.count { $0[.assessment] == .yes } == 1364)
    #expect(rows.count { $0[.assessment] == .no } == 1311)
  }

  @Test("1,425 rows of 1,419 children are open on the day, 803 rows are short breaks, the last end is 1 April")
  func rows() throws {
    let sample = try Sample.load()
    let day = Int32(Day.last(ofMonth: 3, year: 2018).number)
    let open = sample.episodes.rows.filter { $0.start <= day && $0.end > day }
    #expect(open.count == 1425)
    #expect(Set(open.map { $0.child }).count == 1419)
    let kinds = EpisodeKinds(try Fixture.tables().lists)
    #expect(sample.episodes.rows.count { kinds.isShortBreak($0) } == 803)
    #expect(sample.episodes.rows.filter { !$0.isOpen }.map { $0.end }.max() == day + 1)
  }

  @Test("Six children have two rows on the day; five of them two without an end, which is a rule, and the sixth an overlap")
  func twoRows() throws {
    let sample = try Sample.load()
    let day = Int32(Day.last(ofMonth: 3, year: 2018).number)
    var rows: [UInt32: [Episode]] = [:]
    for row in sample.episodes.rows where row.start <= day && row.end > day { rows[row.child, default: []].append(row) }
    let two = rows.values.filter { $0.count > 1 }
    #expect(two.count == 6)
    #expect(two.count { $0.allSatisfy { $0.isOpen } } == 5)
    #expect(sample.count(.twoOpenEpisodes) == 5)
    // The sixth has a row that ends on 1 April: open on the day, and not without an end.
    let sixth = try #require(two.first { !$0.allSatisfy { $0.isOpen } })
    #expect(sixth.contains { $0.end == day + 1 })
    #expect(sample.count(.episodesOverlap) > 0)
  }

  @Test("What the return cannot tell is refused, with the reason")
  func refused() {
    #expect(
      figures.all.refusals.map { $0.indicator } == [
        "cla_rate", "uasc_nts_position", "placed_over_20_miles", "placed_over_20_miles_outside",
        "social_workers_3_plus",
      ])
  }

  @Test("Every breakdown adds up to the whole")
  func breakdowns() {
    var sums: [String: Int] = [:]
    for figure in figures.all where figure.indicator == "cla_number" && figure.period.canonical == "2017-18" {
      let group = ShippedCatalogue.shared[breakdown: figure.category.breakdown]?[group: figure.category.id]
      if group?.parent == nil { sums[figure.category.breakdown, default: 0] += figure.numerator }
    }
    for breakdown in ["age", "sex", "ethnicity", "need", "legal_status", "uasc", "length_of_care"] {
      #expect(sums[breakdown] == 1201, "\(breakdown)")
    }
    // Placements by temporary stays that follow nothing, and providers of those, are in no group.
    #expect((sums["placement"] ?? 0) > 1000 && (sums["placement"] ?? 0) <= 1201)
  }
}

/// The sample's figures, computed once.
enum SampleFigures {
  static let shared = Result {
    FigureLookup(try Sample.load().figures(catalogue: ShippedCatalogue.shared))
  }
}
