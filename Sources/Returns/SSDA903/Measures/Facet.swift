/// A breakdown that the return can give.
enum Facet: String, CaseIterable {
  case age, sex, ethnicity, need
  case legalStatus = "legal_status"
  case placement, provider
  case locality = "placement_locality"
  case distance, uasc
  case lengthOfCare = "length_of_care"
  case reasonCeased = "reason_ceased"
  case takenIntoCare = "taken_into_care"
  case farUnaccompanied = "over_20_miles_uasc"
  case missingFrequency = "missing_frequency"
  case duration
  case daysLate = "days_late"
  case activity, suitability, accommodation
  case inTouch = "in_touch"
  case leaverAge = "care_leaver_age"
  case intervention, sdq
  case turning18 = "turning_18"

  /// What every child looked after on a day is told by.
  static let ofChildren: [Facet] = [
    .age, .sex, .ethnicity, .need, .legalStatus, .placement, .provider, .uasc, .lengthOfCare,
  ]

  /// Whether a group is a share of the whole measure rather than a measure of its own children.
  var isShare: Bool {
    switch self {
    case .farUnaccompanied, .daysLate, .activity, .suitability, .accommodation, .inTouch, .intervention, .sdq: true
    default: false
    }
  }
}
