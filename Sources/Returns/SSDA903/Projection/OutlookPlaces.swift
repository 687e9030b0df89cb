import Documents

/// On which pages what lies ahead is told, from `outlook.csv`.
struct OutlookPlaces: Sendable {
  private var places: [ProjectionSettings.Population: CareOutlook.Place] = [:]

  init() {}

  init(_ table: TableText) {
    var places: [ProjectionSettings.Population: CareOutlook.Place] = [:]
    table.forEach { cell in
      guard let population = ProjectionSettings.Population(rawValue: cell("population")) else { return }
      places[population] = CareOutlook.Place(
        rule: cell("rule"), breakdown: cell("breakdown"), title: cell("title"),
        tested: cell("tested").split(separator: ";").map { String($0) })
    }
    self.places = places
  }

  /// A place that is on no page where the table lacks it, which the tests of the shipped table rule out.
  func place(of population: ProjectionSettings.Population) -> CareOutlook.Place {
    places[population] ?? CareOutlook.Place(rule: "", breakdown: "", title: "", tested: [])
  }
}
