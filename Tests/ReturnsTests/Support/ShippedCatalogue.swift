import CareModel
import Documents

/// The catalogue as shipped, as far as a return needs it: which rule computes an indicator, which group is part of which.
enum ShippedCatalogue {
  static let shared: Catalogue = {
    var indicators: [Indicator] = []
    rows("indicators.csv") { cell in
      indicators.append(
        Indicator(
          id: cell("id"), title: cell("title"), returnRule: cell("return_rule").isEmpty ? nil : cell("return_rule"),
          profile: cell("profile_of").isEmpty
            ? nil : Indicator.Profile(indicator: cell("profile_of"), breakdown: cell("profile_breakdown"))))
    }
    var groups: [(breakdown: String, group: Breakdown.Group)] = []
    rows("breakdowns.csv") { cell in
      guard !cell("category").isEmpty else { return }
      let parent = cell("parent")
      groups.append(
        (
          cell("breakdown"),
          Breakdown.Group(id: cell("category"), title: cell("title"), parent: parent.isEmpty ? nil : parent)
        ))
    }
    var order: [String] = []
    for group in groups where !order.contains(group.breakdown) { order.append(group.breakdown) }
    let breakdowns = order.map { id in
      Breakdown(id: id, title: id, groups: groups.filter { $0.breakdown == id }.map { $0.group })
    }
    return Catalogue(indicators: indicators, breakdowns: breakdowns)
  }()

  private static func rows(_ name: String, _ body: ((String) -> String) -> Void) {
    let bytes = DiskText.read(DiskText.root + "/data/catalogue/" + name) ?? []
    guard let reader = try? CSVReader(bytes: bytes, file: name) else { return }
    _ = reader.forEachRow { row in
      var texts: [String: String] = [:]
      for column in reader.header { texts[column.name] = row[column].string }
      body { texts[$0] ?? "" }
    }
  }
}
