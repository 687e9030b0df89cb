extension MeasureRun {
  /// Children looked after on each date, where they are placed and how far from home.
  mutating func countStock() {
    guard !facets.inCare.isEmpty else { return }
    counts[MeasureRun.place(.lookedAfter)].add(
      facets.inCare, Facet.ofChildren + [.locality, .distance], of: facets)
    countLengthDoubts()
    if facets.isEverUnaccompanied { countUnaccompanied() }
    var near: [IndexSpan] = []
    var outside: [IndexSpan] = []
    var parents: [IndexSpan] = []
    var relatives: [IndexSpan] = []
    var secure: [IndexSpan] = []
    for (span, place) in facets.placed {
      let home = course.episodes[place]
      let kinds = kinds.placement(home)
      if kinds.contains(.relative) { relatives.append(span) }
      if kinds.contains(.withParents) { parents.append(span) }
      if kinds.contains(.secure) { secure.append(span) }
      if home.distance == Episode.noDistance {
        doubts[MeasureRun.place(.farFromHome)].add(CategorySpace.whole, span)
      } else if groups.isFar(home.distance) {
        near.append(span)
        if groups.isOutside(home.locality) { outside.append(span) }
      }
      if source.extract(home.section).hasLocality { bases[MeasureRun.place(.farOutside)].add(CategorySpace.whole, span) }
    }
    counts[MeasureRun.place(.farFromHome)].add(near, Facet.ofChildren, of: facets)
    counts[MeasureRun.place(.farOutside)].add(outside, Facet.ofChildren, of: facets)
    counts[MeasureRun.place(.placedFriendsFamily)].add(relatives, Facet.ofChildren, of: facets)
    counts[MeasureRun.place(.placedWithParents)].add(parents, Facet.ofChildren, of: facets)
    counts[MeasureRun.place(.placedSecure)].add(secure, Facet.ofChildren, of: facets)
  }

  /// Where the return does not go back to the start of care, a child may belong in a longer band.
  private mutating func countLengthDoubts() {
    guard let longest = groups.lengths.compactMap({ $0.band.from }).max() else { return }
    for period in course.periods where !period.isStartKnown {
      let until = min(period.to, CivilDay.adding(months: longest, to: period.from))
      doubts[MeasureRun.place(.lookedAfter)].add(
        CategorySpace.whole, IndexSpan(lo: dates.index(period.from), hi: dates.index(until)))
    }
  }

  private mutating func countUnaccompanied() {
    let status = facets[.uasc].filter { $0.group == groups.uasc }.map { $0.span }
    let spans = MeasureRun.common(facets.inCare, status)
    counts[MeasureRun.place(.unaccompanied)].add(
      spans, [.age, .sex, .ethnicity, .need, .legalStatus, .placement, .provider, .distance, .lengthOfCare],
      of: facets)
    guard facets.birth > DateCells.unreadable else { return }
    let adult = CivilDay.birthday(facets.birth, age: tables[.adultAge])
    let end = dates.index(adult)
    for limit in groups.turning {
      guard let below = limit.band.below else { continue }
      let from = dates.indexAhead(adult, months: below)
      let to = (limit.band.from ?? 0) == 0 ? end : dates.indexAhead(adult, months: limit.band.from ?? 0)
      for span in MeasureRun.common(spans, [IndexSpan(lo: from, hi: min(to, end))]) {
        counts[MeasureRun.place(.unaccompaniedTurning18)].add(CategorySpace.whole, span)
        counts[MeasureRun.place(.unaccompaniedTurning18)].add(limit.group, span)
      }
    }
  }
}
