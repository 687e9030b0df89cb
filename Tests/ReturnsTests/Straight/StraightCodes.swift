/// Groups of codes, written down from the return's guidance and the published tables rather than from the program's data.
enum StraightCodes {
  private static func table(_ text: String) -> [String: String] {
    var table: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for code in words.dropFirst() { table[code] = words[0] }
    }
    return table
  }

  static let sex = table("male 1 M\nfemale 2 F\nunknown U")
  static let need = table("n1 N1\nn2 N2\nn3 N3\nn4 N4\nn5 N5\nn6 N6\nn7 N7\nn8 N8")
  static let provider = table(
    "parents PR0\nown_authority PR1\nother_authority PR2\nother_public PR3\nprivate PR4\nvoluntary PR5")
  static let ethnicity = table(
    """
    white_british WBRI
    white_irish WIRI
    traveller_of_irish_heritage WIRT
    gypsy_roma WROM
    white_other WOTH
    mixed_white_black_caribbean MWBC
    mixed_white_black_african MWBA
    mixed_white_asian MWAS
    mixed_other MOTH
    indian AIND
    pakistani APKN
    bangladeshi ABAN
    chinese CHNE
    asian_other AOTH
    black_caribbean BCRB
    black_african BAFR
    black_other BOTH
    other OOTH
    refused REFU
    not_yet_obtained NOBT
    """)
  static let legal = table(
    """
    interim_care_order C1
    full_care_order C2
    freeing_order D1
    placement_order E1
    voluntary_s20 V2
    police_protection L1
    emergency_protection_order L2
    child_assessment_order L3
    remand J1
    pace J2
    youth_rehabilitation_order J3
    """)
  static let place = table(
    """
    foster_relative_or_friend U1 U2 U3
    foster_other_carer U4 U5 U6
    adoption_consent_current_carer A3
    adoption_consent_other_carer A4
    adoption_order_current_carer A5
    adoption_order_other_carer A6
    secure_homes K1
    childrens_homes K2
    supported_accommodation K3
    semi_independent H5
    living_independently P2
    with_parents P1
    residential_employment P3
    residential_care_home R1
    nhs R2
    mother_and_baby R3
    young_offenders R5
    residential_schools S1
    other Z1 Z11 Z12 Z13 Z14
    """)
  static let temporary: Set<String> = ["T0", "T1", "T2", "T3", "T4"]
  static let reasonCeased = table(
    """
    adopted_unopposed E11
    adopted_consent_dispensed E12
    died E2
    care_taken_by_other_authority E3
    returned_home_planned E4A
    returned_home_not_planned E4B
    lived_with_relatives E13
    child_arrangements_order E41
    special_guardianship_former_carer E43 E45 E46
    special_guardianship_other_carer E44 E47 E48
    independent_living_supported E5
    independent_living_unsupported E6
    adult_social_care E7
    custody E9
    remand_ended E14
    age_assessed_18_plus E15
    moved_abroad E16
    stayed_with_carers E17
    other E8
    """)
  static let activity = table(
    """
    higher_education F1 P1
    other_education F2 P2
    training_or_employment F3 P3
    apprenticeship F4 P4
    training_or_employment_excl_apprenticeship F5 P5
    neet_illness_or_disability G4
    neet_other G5
    neet_pregnancy_or_parenting G6
    """)
  static let accommodation = table(
    """
    with_parents_or_relatives B1 B2
    residential C1 C2
    semi_independent D1 D2
    supported_lodgings E1 E2
    abroad G1 G2
    deported H1 H2
    ordinary_lodgings K1 K2
    not_known R1 R2 0
    no_fixed_abode S2
    foyer T1 T2
    independent_living U1 U2
    emergency V1 V2
    bed_and_breakfast W1 W2
    custody X2
    other Y1 Y2
    former_foster_carers Z1 Z2
    """)
  static let inTouch = table("in_touch YES\nnot_in_touch NO\nrefuses_contact REFU\nno_longer_required NREQ")

  /// What each group is part of.
  static let parents: [String: [String: String]] = [
    "age": table("16_plus 16 17 18_plus"),
    "ethnicity": table(
      """
      white white_british white_irish traveller_of_irish_heritage gypsy_roma white_other
      mixed mixed_white_black_caribbean mixed_white_black_african mixed_white_asian mixed_other
      asian indian pakistani bangladeshi chinese asian_other
      black black_caribbean black_african black_other
      not_known refused not_yet_obtained
      """),
    "legal_status": table(
      """
      care_orders full_care_order interim_care_order
      child_protection emergency_protection_order police_protection child_assessment_order
      youth_justice remand pace youth_rehabilitation_order
      """),
    "placement": table(
      """
      foster foster_relative_or_friend foster_other_carer
      placed_for_adoption adoption_consent_current_carer adoption_consent_other_carer
      placed_for_adoption adoption_order_current_carer adoption_order_other_carer
      secure_and_childrens_homes secure_homes childrens_homes
      secure_homes secure_homes_inside secure_homes_outside
      childrens_homes childrens_homes_inside childrens_homes_outside
      independent_living semi_independent living_independently supported_accommodation
      other_residential residential_care_home nhs mother_and_baby young_offenders residential_employment
      """),
    "distance": table(
      """
      within_20_miles inside_within_20_miles outside_within_20_miles
      over_20_miles inside_over_20_miles outside_over_20_miles
      not_known inside_not_known outside_not_known
      """),
    "reason_ceased": table(
      """
      adopted adopted_unopposed adopted_consent_dispensed
      special_guardianship special_guardianship_former_carer special_guardianship_other_carer
      """),
    "activity": table(
      """
      eet higher_education other_education training_or_employment apprenticeship training_or_employment_excl_apprenticeship
      neet neet_illness_or_disability neet_other neet_pregnancy_or_parenting
      """),
    "care_leaver_age": table("17_18 17 18\n19_21 19 20 21"),
    "sdq": table("received normal borderline cause_for_concern"),
  ]

  static func placement(_ code: String, locality: String) -> String {
    guard let group = place[code] else { return "" }
    guard code == "K1" || code == "K2" else { return group }
    return group + (locality == "IN" ? "_inside" : locality == "OUT" ? "_outside" : "")
  }

  static func age(_ years: Int) -> String {
    switch years {
    case ..<0: ""
    case 0: "under_1"
    case 1...4: "1_4"
    case 5...9: "5_9"
    case 10...15: "10_15"
    case 16: "16"
    case 17: "17"
    default: "18_plus"
    }
  }
}
