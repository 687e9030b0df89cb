extension ReturnInspection {
  mutating func inspectEpisodes(_ episodes: ArraySlice<Episode>, of child: Int) {
    guard let first = episodes.first else { return }
    if !isInHeader(child) { add(.episodeChildNotInHeader, first) }
    let birth = children.births[child]
    if birth > DateCells.unreadable, birth > lastDay { add(.birthInFuture, first) }
    let adult = birthday(child, tables[.adultAge])
    var before: Episode?
    var hasOpen = false
    for (index, episode) in zip(episodes.indices, episodes) {
      inspectAlone(episode, child: child, adult: adult)
      if episode.isOpen {
        if hasOpen { add(.twoOpenEpisodes, episode) }
        hasOpen = true
      }
      if kinds.isShortBreak(episode) { continue }
      inspectChain(episode, after: before)
      // Of overlapping episodes the one that reaches furthest is what the next follows on from.
      if let last = before, last.end > episode.end, index != episodes.startIndex { continue }
      before = episode
    }
    if let before, !before.isOpen, kinds.reasonCeased(before).contains(.continues), before.end <= lastDay {
      add(.lastEpisodeContinues, before)
    }
    inspectShortBreaks(episodes)
  }

  private mutating func inspectAlone(_ episode: Episode, child: Int, adult: Int32) {
    let birth = children.births[child]
    if birth > DateCells.unreadable, birth > episode.start { add(.birthAfterStart, episode) }
    if episode.start > lastDay { add(.startsInFuture, episode) }
    if !episode.isOpen, episode.end > lastDay + 1 { add(.ceasedInFuture, episode) }
    if kinds.starts(episode), episode.start >= adult {
      add(.startedAged18, episode)
    } else if min(episode.end, lastDay + 1) > adult, adult != DateCells.open {
      add(.lookedAfterPast18, episode)
    }
    let placement = kinds.placement(episode)
    if kinds.starts(episode), placement.contains(.temporary) { add(.startsInTemporaryPlacement, episode) }
    if episode.placement > CodeList.unknown {
      let isMissing = episode.provider == CodeList.blank
      if placement.contains(.noProvider) {
        if !isMissing { add(.providerNotExpected, episode) }
      } else if isMissing {
        add(.providerMissing, episode)
      } else if episode.provider > CodeList.unknown,
        kinds.provider(episode).contains(.parents) != placement.contains(.withParents)
      {
        add(.providerNotParents, episode)
      }
      if placement.contains(.needsPlacementOrder), !kinds.legalStatus(episode).contains(.placementOrder) {
        add(.adoptionWithoutOrder, episode)
      }
    }
    if episode.isOpen, episode.reasonChange != CodeList.blank { add(.changeReasonNotExpected, episode) }
    if kinds.ceases(episode), kinds.reasonCeased(episode).contains(.adopted), present.contains(.ad1),
      !children.marks[child].contains(.adoptionRow), episode.end >= firstDay
    {
      add(.adoptedWithoutRow, episode)
    }
  }

  private mutating func inspectChain(_ episode: Episode, after before: Episode?) {
    let starts = kinds.starts(episode)
    guard let before, before.end >= episode.start else {
      if let before, kinds.reasonCeased(before).contains(.continues), !before.isOpen {
        add(.gapAfterEpisode, before)
      }
      if !starts, episode.start >= firstDay, episode.reasonNew > CodeList.unknown {
        add(.periodStartsWithoutS, episode)
      }
      return
    }
    if before.end > episode.start {
      if !(before.isOpen && episode.isOpen) { add(.episodesOverlap, episode) }
      if starts { add(.startedWhileLookedAfter, episode) }
      return
    }
    let ended = kinds.ceases(before)
    if ended {
      if !starts { add(.followsAFinalEpisode, episode) }
    } else if starts {
      add(.startedWhileLookedAfter, episode)
    }
    guard !ended, !starts else { return }
    if before.need != episode.need, before.need > CodeList.unknown, episode.need > CodeList.unknown {
      add(.needChanges, episode)
    }
    let reason = kinds.reasonNew(episode)
    let isSame = before.placement == episode.placement && before.provider == episode.provider
    if reason.contains(.legalChange) {
      if !isSame { add(.legalChangeMovesPlacement, episode) }
      if before.reasonChange != CodeList.blank { add(.changeReasonNotExpected, before) }
    } else if !reason.isDisjoint(with: [.newPlacement, .sameCarer]), before.reasonChange == CodeList.blank {
      add(.changeReasonMissing, before)
    }
  }

  /// V3 and V4 exclude one another within a reporting year.
  private mutating func inspectShortBreaks(_ episodes: ArraySlice<Episode>) {
    var breaks: Set<Int> = []
    var agreements: Set<Int> = []
    for episode in episodes where kinds.isShortBreak(episode) {
      let last = max(episode.start, min(episode.end, lastDay + 1) - 1)
      guard let from = years.year(of: episode.start), let to = years.year(of: last), from <= to else { continue }
      let isAgreement = kinds.legalStatus(episode).contains(.agreement)
      let span = Set(from...to)
      if !(isAgreement ? breaks : agreements).isDisjoint(with: span) { add(.shortBreaksMixed, episode) }
      if isAgreement { agreements.formUnion(span) } else { breaks.formUnion(span) }
    }
  }
}
