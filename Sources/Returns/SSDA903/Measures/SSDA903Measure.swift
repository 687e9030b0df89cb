/// What the return can be measured for; the raw value is the rule that an indicator of the catalogue names.
public enum SSDA903Measure: String, Hashable, Sendable, CaseIterable {
  case lookedAfter = "looked_after_on_date"
  case lookedAfterDuring = "looked_after_during"
  case started, ceased
  case netChange = "net_change"
  case unaccompanied = "uasc_on_date"
  case unaccompaniedTurning18 = "uasc_turning_18"
  case reviewsOnTime = "reviews_on_time"
  case reviewParticipation = "review_participation"
  case manyPlacements = "three_or_more_placements"
  case longTermStability = "long_term_stability"
  case farFromHome = "over_20_miles"
  case farOutside = "over_20_miles_outside"
  case placedFriendsFamily = "placed_friends_family"
  case placedWithParents = "placed_with_parents"
  case placedSecure = "placed_secure"
  case healthAssessment = "health_assessment"
  case dentalCheck = "dental_check"
  case immunisations
  case developmentChecks = "development_checks"
  case substanceMisuse = "substance_misuse"
  case convictions
  case sdqScore = "sdq_score"
  case sdqReceived = "sdq_received"
  case missingChildren = "missing_children"
  case missingShare = "missing_share"
  case missingIncidents = "missing_incidents"
  case awayChildren = "away_children"
  case eet17To18 = "eet_17_18"
  case eet19To21 = "eet_19_21"
  case suitable17To18 = "suitable_accommodation_17_18"
  case suitable19To21 = "suitable_accommodation_19_21"
  case inTouch17To18 = "in_touch_17_18"
  case inTouch19To21 = "in_touch_19_21"
  case adopted
  case adoptedShare = "adopted_share"
  case adoptionDays = "adoption_days_to_placement"
  case manySocialWorkers = "three_or_more_social_workers"

  /// What its columns are: dates on which children are counted, or stretches of time in which things happen.
  enum Timing { case date, period }

  var timing: Timing {
    switch self {
    case .lookedAfterDuring, .started, .ceased, .netChange, .reviewsOnTime, .reviewParticipation, .missingChildren,
      .missingShare, .missingIncidents, .awayChildren, .adopted, .adoptedShare, .adoptionDays:
      .period
    default: .date
    }
  }

  /// Its place among all, as a number: arrays by measure are asked millions of times.
  @inline(__always)
  var place: Int {
    switch self {
    case .lookedAfter: 0
    case .lookedAfterDuring: 1
    case .started: 2
    case .ceased: 3
    case .netChange: 4
    case .unaccompanied: 5
    case .unaccompaniedTurning18: 6
    case .reviewsOnTime: 7
    case .reviewParticipation: 8
    case .manyPlacements: 9
    case .longTermStability: 10
    case .farFromHome: 11
    case .farOutside: 12
    case .placedFriendsFamily: 13
    case .placedWithParents: 14
    case .placedSecure: 15
    case .healthAssessment: 16
    case .dentalCheck: 17
    case .immunisations: 18
    case .developmentChecks: 19
    case .substanceMisuse: 20
    case .convictions: 21
    case .sdqScore: 22
    case .sdqReceived: 23
    case .missingChildren: 24
    case .missingShare: 25
    case .missingIncidents: 26
    case .awayChildren: 27
    case .eet17To18: 28
    case .eet19To21: 29
    case .suitable17To18: 30
    case .suitable19To21: 31
    case .inTouch17To18: 32
    case .inTouch19To21: 33
    case .adopted: 34
    case .adoptedShare: 35
    case .adoptionDays: 36
    case .manySocialWorkers: 37
    }
  }

  /// Whether it is a numerator over a denominator.
  var isRatio: Bool {
    switch self {
    case .lookedAfter, .lookedAfterDuring, .started, .ceased, .netChange, .unaccompanied, .unaccompaniedTurning18,
      .missingChildren, .missingIncidents, .awayChildren, .adopted:
      false
    default: true
    }
  }

  /// Whether both of what it is made of are counted by a breakdown.
  func canBe(by facet: Facet) -> Bool {
    switch self {
    case .manyPlacements, .farFromHome, .farOutside, .placedFriendsFamily, .placedWithParents, .placedSecure:
      facet != .locality && facet != .distance
    case .missingShare: facet == .age || facet == .sex || facet == .ethnicity || facet == .uasc
    // Of groups that a child moves between while in care, those who came less those who went is no change of the group.
    case .netChange: facet == .sex || facet == .ethnicity || facet == .need || facet == .uasc
    case .adoptedShare: false
    default: true
    }
  }

  /// The measure whose count is its denominator, where it has none of its own.
  var base: SSDA903Measure? {
    switch self {
    case .manyPlacements, .farFromHome, .farOutside, .placedFriendsFamily, .placedWithParents, .placedSecure:
      .lookedAfter
    case .missingShare: .lookedAfterDuring
    case .adoptedShare: .ceased
    default: nil
    }
  }

  /// The measure whose count is its numerator, where it has none of its own.
  var source: SSDA903Measure {
    switch self {
    case .missingShare: .missingChildren
    case .adoptedShare: .adopted
    default: self
    }
  }
}
