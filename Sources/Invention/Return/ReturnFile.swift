/// The files of the return, with their columns in the order that the return has them.
enum ReturnFile: String, CaseIterable {
  case header, episodes, reviews, uasc, oc2, oc3, ad1, placedAdoption = "placed_adoption", prevPerm = "prev_perm", missing
  case socialWorker = "social_worker", dolo

  var columns: [String] {
    switch self {
    case .header: ["CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"]
    case .episodes:
      [
        "CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC", "REASON_PLACE_CHANGE", "HOME_POST",
        "PL_POST", "URN",
      ]
    case .reviews: ["CHILD", "DOB", "REVIEW", "REVIEW_CODE"]
    case .uasc: ["CHILD", "SEX", "DOB", "DUC"]
    case .oc2:
      [
        "CHILD", "DOB", "SDQ_SCORE", "SDQ_REASON", "CONVICTED", "HEALTH_CHECK", "IMMUNISATIONS", "TEETH_CHECK",
        "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED",
      ]
    case .oc3: ["CHILD", "DOB", "IN_TOUCH", "ACTIV", "ACCOM"]
    case .ad1: ["CHILD", "DOB", "DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"]
    case .placedAdoption: ["CHILD", "DOB", "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"]
    case .prevPerm: ["CHILD", "DOB", "PREV_PERM", "LA_PERM", "DATE_PERM"]
    case .missing: ["CHILD", "DOB", "MISSING", "MIS_START", "MIS_END"]
    case .socialWorker: ["CHILD", "DOB", "SW_ID", "SW_DECOM", "SW_DEC", "SW_REASON"]
    case .dolo: ["CHILD", "DOB", "DOLO_START", "DOLO_END"]
    }
  }

  /// The columns of regional extracts that say where a placement is.
  static let derivedColumns = ["PL_LA", "PL_LOCATION", "PL_DISTANCE"]

  /// Its place among all files.
  var place: Int {
    switch self {
    case .header: 0
    case .episodes: 1
    case .reviews: 2
    case .uasc: 3
    case .oc2: 4
    case .oc3: 5
    case .ad1: 6
    case .placedAdoption: 7
    case .prevPerm: 8
    case .missing: 9
    case .socialWorker: 10
    case .dolo: 11
    }
  }

  /// Which cell of a row a column is, if the file has it.
  func place(of column: String) -> Int? { columns.firstIndex(of: column) }
}
