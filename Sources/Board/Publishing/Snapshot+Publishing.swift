import CareModel

extension Snapshot {
  /// This board as the public may have it: other figures, remarks that tell nothing more, and no word of files.
  func shown(_ figures: Figures, screen: RemarkScreen) -> Snapshot {
    var profile = profile
    for (indicator, rebases) in profile.rebases {
      profile.rebases[indicator] = rebases.map {
        let isAllowed = screen.allows([$0.reason], about: indicator, for: nil)
        return Rebase(
          from: $0.from, reason: isAllowed ? $0.reason : "not public", decidedBy: $0.decidedBy, isDefinition: $0.isDefinition)
      }
    }
    return Snapshot(
      generation: generation, profile: profile, figures: figures, neighbourModel: neighbourModel,
      thresholdRules: thresholdRules,
      commentary: commentary.filter { screen.allows([$0.text], about: $0.indicator, for: $0.audience) },
      actions: actions.filter { screen.allows([$0.text, $0.outcome], about: $0.indicator, for: $0.audience) },
      questions: questions.filter { screen.allows([$0.text, $0.answer], about: $0.indicator, for: $0.audience) },
      modified: modified)
  }
}
