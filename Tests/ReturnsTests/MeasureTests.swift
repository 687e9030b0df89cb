import CareModel
import Testing

@testable import Returns

/// Hand-made returns of 2023-24, small enough to count on fingers.
@Suite("Measures")
struct MeasureTests {
  private func figures(
    _ rule: String, _ files: [String: String], choices: SSDA903Choices = SSDA903Choices()
  ) throws -> FigureLookup {
    var placed: [String: String] = [:]
    for (name, text) in files { placed["2023-24/\(name).csv"] = text }
    return FigureLookup(try Fixture.make(placed), [rule], choices: choices)
  }

  private let header = Fixture.header("c1,2,15/06/2012,WBRI,,,", "c2,1,20/06/2006,BAFR,,,", "c3,1,01/01/2020,WBRI,,,")

  @Test(
    "Which moves are placements",
    arguments: [
      (["S,C1,N1,U6", "P,C1,N1,U4", "P,C1,N1,K2"], "1/1", "1/1"),
      (["S,C1,N1,U6", "T,C1,N1,U4", "P,C1,N1,K2"], "0/1", "1/1"),
      (["S,C1,N1,U6", "L,C2,N1,U6", "P,C1,N1,K2"], "0/1", "0/1"),
      (["S,C1,N1,U6", "P,C1,N1,T1", "P,C1,N1,U6"], "0/1", "0/1"),
      (["S,C1,N1,U6", "P,C1,N1,T1", "P,C1,N1,U4"], "0/1", "0/1"),
      (["S,E1,N1,U5", "P,E1,N1,U5", "B,E1,N1,A5"], "0/1", "0/1"),
      (["S,E1,N1,U5", "P,E1,N1,U5", "B,E1,N1,A6"], "1/1", "1/1"),
    ])
  func placements(rows: [String], standard: String, withSameCarer: String) throws {
    let days = ["01/05/2023", "01/07/2023", "01/09/2023", ""]
    var text = Fixture.episodes("")
    for (index, row) in rows.enumerated() {
      text += "c1,\(days[index]),\(row),PR1,\(index == 2 ? "" : days[index + 1]),\(index == 2 ? "" : "X1"),,,,\n"
    }
    let rule = "three_or_more_placements"
    #expect(try figures(rule, ["e": text, "h": header])[rule, "2023-24"] == standard)
    let counted = SSDA903Choices(["same_carer_moves": "counted"])
    #expect(try figures(rule, ["e": text, "h": header], choices: counted)[rule, "2023-24"] == withSameCarer)
  }

  @Test("Long-term stability: two and a half years in care, two in the placement, adoption with the one before")
  func longTerm() throws {
    let rule = "long_term_stability"
    let stayed = Fixture.episodes("c1,01/09/2021,S,C1,N1,U6,PR1,31/03/2022,X1,,,,", "c1,31/03/2022,P,C1,N1,U4,PR1,,,,,,")
    let moved = Fixture.episodes("c1,01/09/2021,S,C1,N1,U6,PR1,01/04/2022,X1,,,,", "c1,01/04/2022,P,C1,N1,U4,PR1,,,,,,")
    let adopted = Fixture.episodes("c1,01/09/2021,S,E1,N1,U6,PR1,01/04/2023,X1,,,,", "c1,01/04/2023,B,E1,N1,A6,PR1,,,,,,")
    let recent = Fixture.episodes("c1,01/11/2021,S,C1,N1,U6,PR1,,,,,,")
    let unknown = Fixture.episodes("c1,01/09/2021,P,C1,N1,U6,PR1,,,,,,")
    #expect(try figures(rule, ["e": stayed, "h": header])[rule, "2023-24"] == "1/1")
    #expect(try figures(rule, ["e": moved, "h": header])[rule, "2023-24"] == "0/1")
    #expect(try figures(rule, ["e": adopted, "h": header])[rule, "2023-24"] == "1/1")
    #expect(try figures(rule, ["e": recent, "h": header])[rule, "2023-24"] == "0/0")
    #expect(try figures(rule, ["e": unknown, "h": header])[rule, "2023-12"] == "0/0 [e]")
    // One year does not tell of the one and a half before it, which a board may choose to be strict about.
    let strict = SSDA903Choices(["long_care_known": "covered_only"])
    #expect(try figures(rule, ["e": stayed, "h": header], choices: strict)[rule, "2023-24"].isEmpty)
  }

  @Test("Reviews: twenty working days, three months, six months; early is on time")
  func reviews() throws {
    let rule = "reviews_on_time"
    // Twenty working days from Monday 1 May 2023 pass three bank holidays and end on 31 May.
    let text = Fixture.episodes("c1,01/05/2023,S,C1,N1,U6,PR1,,,,,,")
    func reviews(_ days: String...) -> String {
      "CHILD,REVIEW,REVIEW_CODE\n" + days.map { "c1,\($0),PN1\n" }.joined()
    }
    let onTime = try figures(
      rule, ["e": text, "h": header, "r": reviews("31/05/2023", "31/08/2023", "28/02/2024")])
    #expect(onTime[rule, "2023-24"] == "1/1")
    #expect(onTime[rule, "2023-05"] == "1/1")
    #expect(onTime[rule, "2023-07"] == "0/0")
    let late = try figures(rule, ["e": text, "h": header, "r": reviews("01/06/2023", "31/08/2023", "28/02/2024")])
    #expect(late[rule, "2023-24"] == "0/1")
    #expect(late[rule, "2023-24", "days_late", "1_day"] == "1/1")
    let early = try figures(rule, ["e": text, "h": header, "r": reviews("10/05/2023", "10/08/2023", "10/02/2024")])
    #expect(early[rule, "2023-24"] == "1/1")
    let never = try figures(rule, ["e": text, "h": header, "r": reviews("31/05/2023")])
    #expect(never[rule, "2023-24"] == "0/1")
  }

  @Test("Health: those looked after for twelve months; nothing recorded is not done")
  func health() throws {
    let text = Fixture.episodes(
      "c1,01/04/2023,S,C1,N1,U6,PR1,,,,,,", "c2,02/04/2023,S,C1,N1,U6,PR1,,,,,,", "c3,01/01/2022,S,C1,N1,U6,PR1,,,,,,")
    let answers = "CHILD,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,SDQ_SCORE\nc1,1,1,14\nc2,1,0,\n"
    #expect(try figures("health_assessment", ["e": text, "h": header, "o": answers])["health_assessment", "2023-24"] == "1/2")
    let rows = SSDA903Choices(["oc2_children": "rows"])
    #expect(
      try figures("health_assessment", ["e": text, "h": header, "o": answers], choices: rows)[
        "health_assessment", "2023-24"] == "1/1")
    let misuse = try figures("substance_misuse", ["e": text, "h": header, "o": answers])
    #expect(misuse["substance_misuse", "2023-24", "intervention", "neither"] == "1/2")
    #expect(try figures("sdq_score", ["e": text, "h": header, "o": answers])["sdq_score", "2023-24"] == "14/1")
    let received = try figures("sdq_received", ["e": text, "h": header, "o": answers])
    #expect(received["sdq_received", "2023-24", "sdq", "borderline"] == "1/1")
  }

  @Test("Care leavers: 17–18 and 19–21 apart, those who died or went home left out, the unknown kept")
  func leavers() throws {
    let text = "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n" + [
      "a,01/06/2006,YES,F1,B1", "b,01/06/2005,NO,0,0", "c,01/06/2005,DIED,F2,B1", "d,01/06/2004,YES,P4,X2",
      "e,01/06/2002,REFU,G5,R1", "f,01/06/2001,YES,F1,B1",
    ].joined(separator: "\n")
    let episodes = Fixture.episodes("c3,01/05/2023,S,C1,N1,U6,PR1,,,,,,")
    func figure(_ rule: String, _ breakdown: String = "all", _ group: String = "all") throws -> String {
      try figures(rule, ["e": episodes, "l": text])[rule, "2023-24", breakdown, group]
    }
    #expect(try figure("eet_17_18") == "1/2")
    #expect(try figure("eet_17_18", "activity", "not_known") == "1/2")
    #expect(try figure("eet_19_21") == "1/2")
    #expect(try figure("eet_19_21", "activity", "neet") == "1/2")
    #expect(try figure("eet_19_21", "care_leaver_age", "19") == "1/1")
    #expect(try figure("suitable_accommodation_19_21") == "0/1")
    #expect(try figure("suitable_accommodation_17_18", "suitability", "no_information") == "1/2")
    #expect(try figure("in_touch_19_21") == "1/2")
    #expect(try figure("in_touch_17_18", "in_touch", "not_in_touch") == "1/2")
  }

  @Test("Unaccompanied children turning 18 in the next 3, 6 and 12 months")
  func turning() throws {
    let text = Fixture.episodes(
      "c1,01/05/2023,S,V2,N8,U6,PR1,,,,,,", "c2,01/05/2023,S,V2,N8,U6,PR1,,,,,,", "c3,01/05/2023,S,V2,N8,U6,PR1,,,,,,")
    let own = Fixture.header("c1,1,30/06/2006,BAFR,,,", "c2,1,01/07/2006,BAFR,,,", "c3,1,31/03/2007,BAFR,,,")
    let uasc = "CHILD,SEX,DOB,DUC\nc1,1,30/06/2006,30/06/2024\nc2,1,01/07/2006,\nc3,1,31/03/2007,31/03/2025\n"
    let rule = "uasc_turning_18"
    let made = try figures(rule, ["e": text, "h": own, "u": uasc])
    #expect(made[rule, "2023-24"] == "3")
    #expect(made[rule, "2023-24", "turning_18", "within_3_months"] == "1")
    #expect(made[rule, "2023-24", "turning_18", "4_6_months"] == "1")
    #expect(made[rule, "2023-24", "turning_18", "7_12_months"] == "1")
  }

  @Test("Three or more social workers, a former one counted once")
  func socialWorkers() throws {
    let text = Fixture.episodes("c1,01/05/2023,S,C1,N1,U6,PR1,,,,,,", "c2,01/05/2023,S,C1,N1,U6,PR1,,,,,,")
    let workers = "CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON\n" + [
      "c1,w1,01/05/2023,01/06/2023,MANAGE", "c1,w2,01/06/2023,01/07/2023,MANAGE", "c1,w3,01/07/2023,,",
      "c2,w1,01/05/2023,01/06/2023,MANAGE", "c2,w2,01/06/2023,01/07/2023,MANAGE", "c2,w1,01/07/2023,,",
    ].joined(separator: "\n")
    let rule = "three_or_more_social_workers"
    #expect(try figures(rule, ["e": text, "h": header, "s": workers])[rule, "2023-24"] == "1/2")
  }

  @Test("Adoption: days from the start of care to the placement")
  func adoption() throws {
    let text = Fixture.episodes(
      "c3,01/05/2023,S,E1,N1,U6,PR1,31/05/2023,X1,,,,", "c3,31/05/2023,B,E1,N1,A6,PR1,01/11/2023,E12,,,,")
    #expect(
      try figures("adoption_days_to_placement", ["e": text, "h": header])["adoption_days_to_placement", "2023-24"] == "30/1")
    #expect(try figures("adopted_share", ["e": text, "h": header])["adopted_share", "2023-24 Q3"] == "1/1")
  }

  @Test("A choice that the table does not know is named")
  func choices() throws {
    let tables = try Fixture.tables()
    #expect(SSDA903Choices(["same_carer_moves": "counted"]).unknown(tables).isEmpty)
    #expect(SSDA903Choices(["same_carer_moves": "perhaps", "x": "y"]).unknown(tables) == ["same_carer_moves", "x"])
    #expect(
      SSDA903Choices(["same_carer_moves": "counted"]).sentences(tables).first
        == "A move that keeps the same carer (T, U) is a new placement.")
  }
}
