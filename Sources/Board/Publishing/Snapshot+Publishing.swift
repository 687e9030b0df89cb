import CareModel

extension Snapshot {
  /// This board as the public may have it: other figures, remarks that tell nothing more, and no word of files.
  func shown(_ figures: Figures, screen: RemarkScreen, names: PublicNames) -> Snapshot {
    var profile = profile
    if let name = profile.authority, !names.authority(name) { profile.authority = profile.area?.text }
    for (indicator, rebases) in profile.rebases {
      profile.rebases[indicator] = rebases.map {
        let isAllowed = screen.allows([$0.reason, $0.decidedBy], about: indicator, for: nil)
        return Rebase(
          from: $0.from, reason: isAllowed ? $0.reason : "not public", decidedBy: isAllowed ? $0.decidedBy : "not public",
          isDefinition: $0.isDefinition)
      }
    }
    let publicActions = actions.filter {
      screen.allows([$0.text, $0.outcome, $0.status, $0.owner, $0.meeting], about: $0.indicator, for: $0.audience)
    }
    let publicQuestions = questions.filter {
      screen.allows([$0.text, $0.answer, $0.meeting], about: $0.indicator, for: $0.audience)
    }
    return Snapshot(
      generation: generation, profile: profile, figures: figures, neighbourModel: neighbourModel,
      thresholdRules: thresholdRules,
      commentary: commentary.filter { screen.allows([$0.text, $0.author ?? ""], about: $0.indicator, for: $0.audience) },
      actions: publicActions, questions: publicQuestions,
      withheldPapers: actions.count - publicActions.count + questions.count - publicQuestions.count, modified: modified)
  }
}
