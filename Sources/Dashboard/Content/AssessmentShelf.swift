internal import CareModel

/// Assessments made from one viewpoint, kept while its screens are put together so that each is made once.
final class AssessmentShelf {
  private var made: [Indicator.ID: Assessment?] = [:]

  func assessment(_ id: Indicator.ID, make: () -> Assessment?) -> Assessment? {
    if let known = made[id] { return known }
    let assessment = make()
    made[id] = .some(assessment)
    return assessment
  }
}
