internal import CareModel

/// Assessments and papers seen from one viewpoint, kept while its screens are put together so that each is made once.
final class AssessmentShelf {
  private var made: [Indicator.ID: Assessment?] = [:]
  private var known: Papers?

  func papers(make: () -> Papers) -> Papers {
    if let known { return known }
    let papers = make()
    known = papers
    return papers
  }

  func assessment(_ id: Indicator.ID, make: () -> Assessment?) -> Assessment? {
    if let known = made[id] { return known }
    let assessment = make()
    made[id] = .some(assessment)
    return assessment
  }
}
