import CareModel
import Testing

@testable import Returns

@Suite("Rules about the other files")
struct OtherFileRuleTests {
  /// A return of 2023-24 in which c1, born in 2012, was looked after from 2020, and c2, born in 2006, left in June 2023.
  private func make(_ name: String, _ text: String) throws -> SSDA903Return {
    try Fixture.make([
      "2023-24/episodes.csv": Fixture.episodes(
        "c1,01/05/2020,S,C2,N1,U6,PR1,,,,,,", "c2,01/05/2020,S,C2,N1,U6,PR1,01/06/2023,E5,,,,"),
      "2023-24/header.csv": Fixture.header("c1,2,15/06/2012,WBRI,,,", "c2,1,20/06/2006,WBRI,,,"),
      "2023-24/\(name).csv": text + "\n",
    ])
  }

  @Test(
    "One slip, one rule",
    arguments: [
      ("u", "CHILD,SEX,DOB,DUC\nc1,2,15/06/2012,16/06/2030", ReturnRule.uascEndsAfter18),
      ("u", "CHILD,SEX,DOB,DUC\nc1,1,15/06/2012,15/06/2030", .sexDiffers),
      ("u", "CHILD,SEX,DOB,DUC\nc1,2,16/06/2012,15/06/2030", .birthDiffers),
      ("u", "CHILD,SEX,DOB,DUC\nc7,2,16/06/2012,15/06/2029", .uascChildNotInHeader),
      ("u", "CHILD,SEX,DOB,DUC\nc1,2,15/06/2012,\nc1,2,15/06/2012,", .uascRepeated),
      ("o", "CHILD,DOB,SDQ_SCORE,SDQ_REASON\nc1,15/06/2012,14,SDQ1", .sdqScoreAndReason),
      ("o", "CHILD,DOB,SDQ_SCORE,SDQ_REASON\nc1,15/06/2012,41,", .numberOutOfRange),
      ("o", "CHILD,DOB,SDQ_SCORE,CONVICTED\nc1,15/06/2012,,1", .sdqNeither),
      ("o", "CHILD,DOB,SDQ_SCORE,CONVICTED\nc1,15/06/2012,3,2", .flagUnreadable),
      ("o", "CHILD,DOB,SDQ_SCORE,SDQ_REASON\nc1,15/06/2012,,", .oc2BlankForContinuous),
      ("o", "CHILD,DOB,SDQ_SCORE,SDQ_REASON\nc2,20/06/2006,5,", .oc2NotContinuous),
      ("o", "CHILD,DOB,SDQ_SCORE,SDQ_REASON\nc2,20/06/2006,5,", .oc2MissingForContinuous),
      ("o", "CHILD,DOB,SDQ_SCORE,HEALTH_CHECK\nc1,15/06/2012,3,1", .developmentCheckAt5),
      ("o", "CHILD,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED\nc1,0,1", .interventionWithoutMisuse),
      ("o", "CHILD,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED\nc1,1,", .misuseWithoutIntervention),
      ("o", "CHILD,SUBSTANCE_MISUSE\nc1,0\nc1,1", .oc2Repeated),
      ("l", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nc1,15/06/2012,YES,F1,B1", .careLeaverAge),
      ("l", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nc1,15/06/2012,YES,F1,B1", .careLeaverLookedAfter),
      ("l", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nc2,20/06/2006,YES,F1,Z1", .stayingPutAt17),
      ("l", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nc2,20/06/2006,DIED,F1,B1", .leftTouchWithActivity),
      ("l", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nc2,20/06/2006,YES,F1,S1", .codeUnknown),
      ("l", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nc1,15/06/2012,YES,F1,B1", .careLeaverNotEligible),
      ("r", "CHILD,DOB,REVIEW,REVIEW_CODE\nc1,15/06/2012,01/07/2023,PN0", .reviewUnder4Code),
      ("r", "CHILD,DOB,REVIEW,REVIEW_CODE\nc2,20/06/2006,01/09/2023,PN1", .reviewOutsideCare),
      ("r", "CHILD,DOB,REVIEW,REVIEW_CODE\nc1,15/06/2012,01/09/2024,PN1", .reviewAfterLastDay),
      ("r", "CHILD,REVIEW,REVIEW_CODE\nc1,01/07/2023,PN1\nc1,01/07/2023,PN2", .reviewRepeated),
      ("m", "CHILD,MISSING,MIS_START,MIS_END\nc1,M,05/07/2023,04/07/2023", .missingEndsBeforeStart),
      ("m", "CHILD,MISSING,MIS_START,MIS_END\nc2,M,05/05/2023,", .missingOpenAfterCare),
      ("m", "CHILD,MISSING,MIS_START,MIS_END\nc2,M,05/08/2023,06/08/2023", .missingOutsideCare),
      ("m", "CHILD,MISSING,MIS_START,MIS_END\nc1,M,05/07/2023,09/07/2023\nc1,A,07/07/2023,08/07/2023", .missingOverlaps),
      ("a", "CHILD,DATE_INT,DATE_MATCH,NB_ADOPTR,SEX_ADOPTR\nc1,05/07/2022,04/07/2022,2,MF", .adoptionDatesInDisorder),
      ("a", "CHILD,DATE_INT,DATE_MATCH,NB_ADOPTR,SEX_ADOPTR\nc1,05/07/2022,06/07/2022,1,MF", .adoptersDisagree),
      ("a", "CHILD,DATE_INT,DATE_MATCH\nc1,05/07/2022,06/07/2022", .adoptionWithoutEnd),
      ("p", "CHILD,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\nc1,05/07/2022,,RD1", .placedReasonWithoutEnd),
      ("p", "CHILD,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\nc1,05/07/2022,06/07/2022,", .placedEndWithoutReason),
      ("v", "CHILD,PREV_PERM,LA_PERM,DATE_PERM\nc1,P1,,", .permanenceIncomplete),
      ("v", "CHILD,PREV_PERM,LA_PERM,DATE_PERM\nc1,P1,E06000034,zz/13", .dateUnreadable),
      ("s", "CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON\nc1,w1,05/07/2023,04/07/2023,MANAGE", .socialWorkerEndsBeforeStart),
      ("s", "CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON\nc1,w1,05/07/2022,04/07/2023,MANAGE", .socialWorkerNone),
      ("s", "CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON\nc1,w1,05/07/2022,,\nc1,w2,05/08/2022,,", .socialWorkersOverlap),
      ("d", "CHILD,DOLO_START,DOLO_END\nc2,05/07/2023,06/07/2023", .doloOutsideCare),
      ("d", "CHILD,DOLO_START,DOLO_END\nc1,05/07/2023,04/07/2023", .doloEndsBeforeStart),
      ("x", "CHILD,COLOUR\nc1,red", .fileNotRecognised),
      ("x", "CHILD,MIS_START,MIS_END\nc1,01/05/2023,", .columnMissing),
      ("x", "CHILD,REVIEW\nc1,01/05/2023", .columnAbsent),
      ("x", "CHILD,REVIEW,REVIEW_CODE,CHILD\nc1,01/05/2023,PN1,c1", .columnRepeated),
    ])
  func rules(name: String, text: String, rule: ReturnRule) throws {
    #expect(try make(name, text).count(rule) == 1)
  }

  @Test("A partial date of an earlier permanence is no fault", arguments: ["zz/05/2020", "zz/zz/2021", "zz/zz/zzzz"])
  func partialDate(date: String) throws {
    let made = try make("v", "CHILD,PREV_PERM,LA_PERM,DATE_PERM\nc1,P1,E06000034,\(date)")
    #expect(made.count(.dateUnreadable) == 0)
  }

  @Test("Every rule has a sentence in the table, and the table no other")
  func sentences() throws {
    let tables = try Fixture.tables()
    for rule in ReturnRule.allCases {
      #expect(tables.sentence(of: rule).sentence.contains(" "), "\(rule)")
      #expect(!tables.sentence(of: rule).sentence.hasSuffix("."), "\(rule)")
    }
    let rows = String(decoding: DiskText.read(DiskText.root + "/data/returns/ssda903/rules.csv") ?? [], as: UTF8.self)
    #expect(rows.split(separator: "\n").count == ReturnRule.allCases.count + 1)
  }

  @Test("Every threshold and band is in the tables")
  func numbers() throws {
    let tables = try Fixture.tables()
    for threshold in Threshold.allCases { #expect(tables[threshold] > 0, "\(threshold)") }
    for breakdown in ["age", "length_of_care", "turning_18", "duration", "days_late", "care_leaver_age", "sdq"] {
      #expect(!tables.bands(breakdown).isEmpty, "\(breakdown)")
    }
    for name in CodeList.Name.allCases { #expect(tables.lists[name].codes.count > 3, "\(name)") }
  }

  @Test("Every group that a code belongs to is in the catalogue")
  func groups() throws {
    let lists = try Fixture.tables().lists
    let facets: [(CodeList, String)] = [
      (lists.sex, "sex"), (lists.ethnicity, "ethnicity"), (lists.need, "need"), (lists.legalStatus, "legal_status"),
      (lists.placement, "placement"), (lists.provider, "provider"), (lists.reasonCeased, "reason_ceased"),
      (lists.activity, "activity"), (lists.accommodation, "accommodation"), (lists.inTouch, "in_touch"),
      (lists.locality, "placement_locality"), (lists.reasonChange, "placement_change_reason"),
    ]
    for (list, breakdown) in facets {
      for group in list.categories where !group.isEmpty {
        #expect(ShippedCatalogue.shared[breakdown: breakdown]?[group: group] != nil, "\(breakdown) \(group)")
      }
    }
  }
}

@Suite("The list of measures")
struct MeasureListTests {
  @Test("Each measure has its own place, in order")
  func places() { #expect(SSDA903Measure.allCases.map { $0.place } == Array(SSDA903Measure.allCases.indices)) }

  @Test("Every rule that the catalogue names is computed, but for two that need figures from elsewhere")
  func rules() {
    let unknown = SSDA903Return.Question.all(of: ShippedCatalogue.shared).filter {
      SSDA903Measure(rawValue: $0.rule) == nil
    }
    #expect(unknown.map { $0.rule } == ["looked_after_rate", "uasc_nts_position"])
  }
}
