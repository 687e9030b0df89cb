import CareModel
import Statistics

extension PublishedFigures {
  /// A count by the first figure that prints it: "cla_number, age: under_1, 2024-08".
  func name(of count: Int) -> String {
    if let name = namesOfOthers[count] { return name }
    guard let first = firstPrint[count] else { return "a count of an earlier release" }
    let print = prints[first]
    let key = figures.key(at: print.place)
    let here = Place(
      area: key.area, indicator: key.indicator, breakdown: key.breakdown, group: key.group, period: key.period)
    return name(of: here) + (print.counts.count > 1 && print.counts.last == count ? ", of whom" : "")
  }

  /// Whether all that something could be worked out from is told as it stands by who publishes it.
  func isOfPublisher(_ subject: DisclosureSubject<Int>) -> Bool {
    switch subject {
    case .cell(let count): counts[count].isOfPublisher
    case .complement(let part, let whole): counts[part].isOfPublisher && counts[whole].isOfPublisher
    case .remainder(let whole, let name):
      counts[whole].isOfPublisher
        && lists.filter { $0.whole == whole && $0.name == name }.allSatisfy { $0.parts.allSatisfy { counts[$0].isOfPublisher } }
    case .quantity: false
    }
  }

  /// Of another area than the board's own, its name goes before.
  func name(of place: Place) -> String {
    let area = place.area == areas.first ? "" : (figures.areas.areas.indices.contains(place.area) ? figures.areas.areas[place.area].name + ": " : "")
    let part = place.breakdown == 0 ? "" : ", \(breakdownNames[place.breakdown]): \(groupNames[place.group])"
    return "\(area)\(figures.catalogue.indicators[place.indicator].id)\(part), \(place.period.canonical)"
  }

  func indicator(at place: Int) -> Indicator.ID { figures.catalogue.indicators[figures.key(at: place).indicator].id }
}
