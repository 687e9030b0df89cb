import CareModel

extension Snapshot {
  /// This board as the public may have it: other figures, remarks that tell nothing more, and no word of files.
  func shown(_ figures: Figures, screen: RemarkScreen, names: PublicNames) -> Snapshot {
    var profile = profile
    if let name = profile.authority, !names.authority(name, profile.area) { profile.authority = profile.area.map { names.area($0).text } }
    for (indicator, rebases) in profile.rebases {
      profile.rebases[indicator] = rebases.map {
        let isAllowed = screen.allows([$0.reason, $0.decidedBy], about: indicator, for: nil)
        return Rebase(
          from: $0.from, reason: isAllowed ? $0.reason : "not public", decidedBy: isAllowed ? $0.decidedBy : "not public",
          isDefinition: $0.isDefinition)
      }
    }
    names.rename(&profile)
    let publicActions = actions.filter {
      screen.allows([$0.text, $0.outcome, $0.status, $0.owner, $0.meeting], about: $0.indicator, for: $0.audience)
    }.map { $0.called(names) }
    let publicQuestions = questions.filter {
      screen.allows([$0.text, $0.answer, $0.meeting], about: $0.indicator, for: $0.audience)
    }.map { $0.called(names) }
    return Snapshot(
      generation: generation, profile: profile, figures: figures, neighbourModel: neighbourModel?.called(names),
      thresholdRules: thresholdRules,
      commentary: commentary.filter { screen.allows([$0.text, $0.author ?? ""], about: $0.indicator, for: $0.audience) }.map { $0.called(names) },
      actions: publicActions, questions: publicQuestions,
      withheldPapers: actions.count - publicActions.count + questions.count - publicQuestions.count, modified: modified)
  }
}

extension PublicNames {
  /// What a board says of itself, by the names that its indicators and areas have for the public.
  fileprivate func rename(_ profile: inout BoardProfile) {
    profile.area = profile.area.map(area)
    profile.neighbours = profile.neighbours.map(area)
    guard !indicators.isEmpty else { return }
    profile.targets = Dictionary(profile.targets.map { (indicator($0.key), $0.value) }) { first, _ in first }
    profile.rebases = Dictionary(profile.rebases.map { (indicator($0.key), $0.value) }) { first, _ in first }
    profile.panes = profile.panes.map(indicator)
    // A slide of one indicator is named for it: `peak/own_visits`.
    profile.slides = profile.slides.map { slide in
      guard let slash = slide.firstIndex(of: "/") else { return slide }
      return slide[...slash] + indicator(String(slide[slide.index(after: slash)...]))
    }
  }
}

extension Commentary {
  fileprivate func called(_ names: PublicNames) -> Commentary {
    Commentary(indicator: names.indicator(indicator), period: period, text: text, author: author, audience: audience)
  }
}

extension Action {
  fileprivate func called(_ names: PublicNames) -> Action {
    Action(
      indicator: indicator.map(names.indicator), text: text, owner: owner, due: due, status: status, meeting: meeting, outcome: outcome,
      audience: audience)
  }
}

extension Question {
  fileprivate func called(_ names: PublicNames) -> Question {
    Question(indicator: indicator.map(names.indicator), text: text, meeting: meeting, answer: answer, audience: audience)
  }
}

extension NeighbourModel {
  fileprivate func called(_ names: PublicNames) -> NeighbourModel {
    guard !names.codes.isEmpty else { return self }
    let pairs = neighbours.map { code, list in
      (names.area(code), list.map { Neighbour(code: names.area($0.code), closeness: $0.closeness) })
    }
    return NeighbourModel(name: name, year: year, neighbours: Dictionary(pairs) { first, _ in first })
  }
}
