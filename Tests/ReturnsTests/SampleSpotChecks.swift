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
