/// The number of the group that each code and each band belongs to.
struct GroupTables {
  let sexes: [UInt16]
  let ethnicities: [UInt16]
  let needs: [UInt16]
  let legalStatuses: [UInt16]
  let providers: [UInt16]
  let localities: [UInt16]
  let reasonsCeased: [UInt16]
  let activities: [UInt16]
  let accommodations: [UInt16]
  let inTouch: [UInt16]
  /// By code, then by place: not known, inside, outside.
  private let placements: [[UInt16]]
  /// By distance: near, far, not known; then by place.
  private let distances: [[UInt16]]
  private let localityKinds: [CodeKinds]
  private let far: Int
  let uasc: UInt16
  let notUasc: UInt16
  let taken: UInt16
  let notTaken: UInt16
  let ages: [Limit]
  let lengths: [Limit]
  let turning: [Limit]
  let durations: [Limit]
  let lateness: [Limit]
  let leaverAges: [Limit]
  let scores: [Limit]
  let activityNotKnown: UInt16
  let suitable: UInt16
  let unsuitable: UInt16
  let noInformation: UInt16
  let once: UInt16
  let moreThanOnce: UInt16
  let received: UInt16
  let refused: UInt16
  let neither: UInt16
  let noScore: UInt16
  let farUasc: UInt16
  let farNotUasc: UInt16

  /// A band with the number of its group.
  struct Limit {
    let band: Band
    let group: UInt16
  }

  init(_ tables: SSDA903Tables, _ space: inout CategorySpace) {
    let lists = tables.lists
    func limits(_ facet: Facet, _ space: inout CategorySpace) -> [Limit] {
      tables.bands(facet.rawValue).map { Limit(band: $0, group: space.number(facet, $0.category)) }
    }
    ages = limits(.age, &space)
    sexes = space.numbers(.sex, lists.sex)
    ethnicities = space.numbers(.ethnicity, lists.ethnicity)
    needs = space.numbers(.need, lists.need)
    legalStatuses = space.numbers(.legalStatus, lists.legalStatus)
    placements = lists.placement.categories.map { group in
      ["", "_inside", "_outside"].map { place in
        space.number(.placement, space.has(.placement, group + place) ? group + place : group)
      }
    }
    providers = space.numbers(.provider, lists.provider)
    localities = space.numbers(.locality, lists.locality)
    localityKinds = lists.locality.kinds
    distances = ["within_20_miles", "over_20_miles", "not_known"].map { group in
      ["", "inside_", "outside_"].map { space.number(.distance, $0 + group) }
    }
    far = tables[.farTenthsOfMile]
    uasc = space.number(.uasc, "uasc")
    notUasc = space.number(.uasc, "non_uasc")
    lengths = limits(.lengthOfCare, &space)
    reasonsCeased = space.numbers(.reasonCeased, lists.reasonCeased)
    taken = space.number(.takenIntoCare, "taken_into_care")
    notTaken = space.number(.takenIntoCare, "not_taken_into_care")
    turning = limits(.turning18, &space)
    durations = limits(.duration, &space)
    lateness = limits(.daysLate, &space)
    leaverAges = limits(.leaverAge, &space)
    scores = limits(.sdq, &space)
    activities = space.numbers(.activity, lists.activity)
    activityNotKnown = space.number(.activity, "not_known")
    accommodations = space.numbers(.accommodation, lists.accommodation)
    inTouch = space.numbers(.inTouch, lists.inTouch)
    suitable = space.number(.suitability, "suitable")
    unsuitable = space.number(.suitability, "unsuitable")
    noInformation = space.number(.suitability, "no_information")
    once = space.number(.missingFrequency, "once")
    moreThanOnce = space.number(.missingFrequency, "more_than_once")
    received = space.number(.intervention, "received")
    refused = space.number(.intervention, "refused")
    neither = space.number(.intervention, "neither")
    noScore = space.number(.sdq, "not_received")
    farUasc = space.number(.farUnaccompanied, "uasc")
    farNotUasc = space.number(.farUnaccompanied, "non_uasc")
  }

  func placement(_ code: UInt8, locality: UInt8) -> UInt16 { placements[Int(code)][place(locality)] }

  func distance(_ tenths: UInt16, locality: UInt8) -> UInt16 {
    if tenths == Episode.noDistance { return CategorySpace.none }
    let row = tenths == Episode.unknownDistance ? 2 : isFar(tenths) ? 1 : 0
    return distances[row][place(locality)]
  }

  func isFar(_ tenths: UInt16) -> Bool { tenths < Episode.unknownDistance && Int(tenths) > far }

  func isOutside(_ locality: UInt8) -> Bool { localityKinds[Int(locality)].contains(.outside) }

  static func group(_ limits: [Limit], of number: Int) -> UInt16 {
    limits.first { $0.band.contains(number) }?.group ?? CategorySpace.none
  }

  private func place(_ locality: UInt8) -> Int {
    let kinds = localityKinds[Int(locality)]
    return kinds.contains(.inside) ? 1 : kinds.contains(.outside) ? 2 : 0
  }
}
