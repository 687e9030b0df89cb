/// What the codes of an episode mean, looked up.
struct EpisodeKinds: Sendable {
  private let reasonsNew: [CodeKinds]
  private let legalStatuses: [CodeKinds]
  private let placements: [CodeKinds]
  private let providers: [CodeKinds]
  private let reasonsCeased: [CodeKinds]

  init(_ lists: CodeLists) {
    reasonsNew = lists.reasonNewEpisode.kinds
    legalStatuses = lists.legalStatus.kinds
    placements = lists.placement.kinds
    providers = lists.provider.kinds
    reasonsCeased = lists.reasonCeased.kinds
  }

  func reasonNew(_ episode: Episode) -> CodeKinds { reasonsNew[Int(episode.reasonNew)] }
  func legalStatus(_ episode: Episode) -> CodeKinds { legalStatuses[Int(episode.legalStatus)] }
  func placement(_ episode: Episode) -> CodeKinds { placements[Int(episode.placement)] }
  func placement(code: UInt8) -> CodeKinds { placements[Int(code)] }
  func provider(_ episode: Episode) -> CodeKinds { providers[Int(episode.provider)] }
  func reasonCeased(_ episode: Episode) -> CodeKinds { reasonsCeased[Int(episode.reasonCeased)] }

  func isShortBreak(_ episode: Episode) -> Bool { legalStatus(episode).contains(.shortBreaks) }
  func starts(_ episode: Episode) -> Bool { reasonNew(episode).contains(.starts) }

  /// Whether care ended with the episode: it has an end, and a reason other than that another episode follows.
  func ceases(_ episode: Episode) -> Bool {
    !episode.isOpen && episode.reasonCeased != CodeList.blank && !reasonCeased(episode).contains(.continues)
  }
}
