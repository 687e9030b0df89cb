internal import CareModel

extension Trend.Line {
  /// Which of the figures that may still move one is: provisional or an estimate; nil where it is final.
  func openness(_ place: Int, of trend: Trend) -> FigureStatus? {
    guard provisional.contains(place) else { return nil }
    return trend.estimates[name]?.contains(place) == true ? .estimated : .provisional
  }
}

extension Trend {
  /// What a hollow point means in this chart: "hollow: provisional or estimated"; empty where none is hollow.
  var hollowWords: String {
    let kinds = Set(lines.filter { !$0.name.isEmpty }.flatMap { line in line.provisional.compactMap { line.openness($0, of: self) } })
    let words = FigureStatus.allCases.filter { kinds.contains($0) }.map(\.id)
    return words.isEmpty ? "" : "hollow: " + words.joined(separator: " or ")
  }
}
