public import CareModel

extension Snapshot {
  /// The same board with every indicator of an area assessed as it stands now, in two halves side by side.
  ///
  /// For whoever reads a board away from the screen: the screen then has only to draw.
  public func assessed(_ area: AreaCode?) async -> Snapshot {
    guard let area = area ?? homeArea else { return self }
    let ids = figures.indicators(area: area).filter { catalogue[$0]?.profile == nil }
    let halves = [0, 1].map { half in ids.enumerated().filter { $0.offset % 2 == half }.map(\.element) }
    var ahead = self
    ahead.madeFor = area
    await withTaskGroup(of: [Assessment].self) { group in
      for half in halves {
        group.addTask { half.compactMap { self.assessment($0, area: area) } }
      }
      for await assessments in group {
        for assessment in assessments { ahead.made[assessment.indicator.id] = assessment }
      }
    }
    return ahead
  }
}
