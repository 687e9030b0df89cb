import Statistics

extension PublishedFigures {
  /// The counts in groups that nothing ties together, without those of which nothing needs to be asked.
  ///
  func groups() -> [CountGroup] {
    let free = unconstrained
    var parent = Array(counts.indices)
    func root(_ place: Int) -> Int {
      var place = place
      while parent[place] != place {
        parent[place] = parent[parent[place]]
        place = parent[place]
      }
      return place
    }
    for list in lists where isAudited(list, without: free) {
      for part in list.parts { parent[root(part)] = root(list.whole) }
    }
    for share in shares { parent[root(share.part)] = root(share.whole) }
    for equation in equations { for part in equation.parts { parent[root(part.place)] = root(equation.whole) } }
    for pair in pairs { parent[root(pair.then)] = root(pair.now) }
    var members: [Int: [Int]] = [:]
    for place in counts.indices where !free.contains(place) { members[root(place), default: []].append(place) }
    return members.sorted { $0.key < $1.key }.map { _, members in
      CountGroup(members: members, isWithdrawn: members.map { counts[$0].isWithdrawn })
    }
  }

  private func isAudited(_ list: CountList, without free: Set<Int>) -> Bool {
    !free.contains(list.whole) && !list.parts.contains(where: free.contains)
  }

  /// A group as linked tables, ready to be made safe.
  func tables(of group: CountGroup, _ rules: DisclosureRules) -> LinkedTables<Int> {
    let members = Set(group.members)
    var tables = LinkedTables<Int>(rules: rules)
    for place in group.members {
      let count = counts[place]
      tables.add(
        TableCell(
          place, count.count, isHiddenByOthers: count.isHiddenByOthers, isWithdrawn: count.isWithdrawn,
          isTotal: count.isTotal, isPublicAlready: count.isReleased, protectsZero: count.protectsZero,
          roundingBase: count.roundingBase))
    }
    for list in group.members.flatMap({ listsOf[$0] ?? [] }) where list.parts.allSatisfy(members.contains) { tables.addList(list.name, of: list.whole, parts: list.parts) }
    for share in group.members.flatMap({ sharesOf[$0] ?? [] }) { tables.relate(share.part, of: share.whole) }
    for equation in group.members.flatMap({ equationsOf[$0] ?? [] }) {
      tables.relate(
        AdditiveRelation(
          [AdditiveRelation.Term(equation.whole)] + equation.parts.map { AdditiveRelation.Term($0.place, times: -$0.factor) }))
    }
    for pair in pairs where members.contains(pair.now) {
      let (more, less) = counts[pair.now].count > counts[pair.then].count ? pair : (pair.then, pair.now)
      tables.watch(WatchedQuantity("what was changed since it was released or published: \(name(of: pair.now))", more, less: less, countsPeople: true))
    }
    return tables
  }
}
