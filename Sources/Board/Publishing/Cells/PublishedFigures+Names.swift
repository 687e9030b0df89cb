import CareModel

extension PublishedFigures {
  /// A count by the first figure that prints it: "cla_number, age: under_1, 2024-08".
  func name(of count: Int) -> String {
    guard let first = firstPrint[count] else { return "a count of an earlier release" }
    let print = prints[first]
    let key = figures.key(at: print.place)
    let part = key.breakdown == 0 ? "" : ", \(figures.breakdownNames[key.breakdown]): \(figures.groupNames[key.group])"
    let among = print.counts.count > 1 && print.counts.last == count ? ", of whom" : ""
    return "\(indicator(at: print.place))\(part), \(key.period.canonical)\(among)"
  }

  func indicator(at place: Int) -> Indicator.ID { figures.catalogue.indicators[figures.key(at: place).indicator].id }
}
