/// What happened to one child, in order: days looked after, periods of care, placements, starts and ends.
///
/// Short breaks (V3, V4) are kept apart and count as not looked after. Made anew for each child, in the same room.
struct ChildCourse {
  struct Span {
    var from: Int32
    /// The first day past it.
    var to: Int32
  }
  /// Days on which one episode is the child's latest.
  struct Segment {
    var from: Int32
    var to: Int32
    /// Index into the child's rows.
    var episode: Int
  }
  /// A chain of episodes without a break.
  struct Period {
    var from: Int32
    var to: Int32
    /// Whether the return goes back to the start of it.
    var isStartKnown: Bool
  }
  /// One placement with one carer.
  struct Stay {
    var from: Int32
    var to: Int32
    var isAdoption: Bool
    var isStartKnown: Bool
    /// Which period of care it is in.
    var period: Int
  }
  struct Event {
    var day: Int32
    var episode: Int
  }

  private let kinds: EpisodeKinds
  private let choices: SSDA903Choices
  private(set) var episodes: ArraySlice<Episode> = []
  private(set) var segments: [Segment] = []
  private(set) var periods: [Period] = []
  private(set) var stays: [Stay] = []
  private(set) var shortBreaks: [Span] = []
  private(set) var starts: [Event] = []
  private(set) var ends: [Event] = []
  private var stack: [Int] = []

  init(kinds: EpisodeKinds, choices: SSDA903Choices) {
    self.kinds = kinds
    self.choices = choices
  }

  mutating func follow(_ episodes: ArraySlice<Episode>) {
    self.episodes = episodes
    segments.removeAll(keepingCapacity: true)
    periods.removeAll(keepingCapacity: true)
    stays.removeAll(keepingCapacity: true)
    shortBreaks.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    for (index, episode) in zip(episodes.indices, episodes) {
      if kinds.isShortBreak(episode) {
        if episode.end > episode.start { shortBreaks.append(Span(from: episode.start, to: episode.end)) }
        continue
      }
      if kinds.starts(episode) { starts.append(Event(day: episode.start, episode: index)) }
      if kinds.ceases(episode) { ends.append(Event(day: episode.end, episode: index)) }
      if episode.end > episode.start { lay(index) }
    }
    unlay(until: DateCells.open)
    stack.removeAll(keepingCapacity: true)
    if ends.count > 1 { ends.sort { ($0.day, $0.episode) < ($1.day, $1.episode) } }
    findPeriods()
    findStays()
  }

  /// The segment of a day, or nil where the child is not looked after then.
  func segment(on day: Int32) -> Segment? {
    var (low, high) = (0, segments.count)
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].to > day { high = middle } else { low = middle + 1 }
    }
    guard low < segments.count, segments[low].from <= day else { return nil }
    return segments[low]
  }

  func isLookedAfter(on day: Int32) -> Bool { segment(on: day) != nil }

  /// The period of care of a day on which the child is looked after.
  func period(on day: Int32) -> Period? {
    var (low, high) = (0, periods.count)
    while low < high {
      let middle = (low + high) / 2
      if periods[middle].to > day { high = middle } else { low = middle + 1 }
    }
    guard low < periods.count, periods[low].from <= day else { return nil }
    return periods[low]
  }

  /// Whether the child was looked after from the first to the last of some days: no start after the first of them, no end
  /// of care and no short break in them.
  func isContinuous(from first: Int32, to last: Int32) -> Bool {
    isLookedAfter(on: first) && isLookedAfter(on: last)
      && !starts.contains { $0.day > first && $0.day <= last }
      && !ends.contains { $0.day >= first && $0.day <= last }
      && !shortBreaks.contains { $0.from <= last && $0.to > first }
  }

  /// Puts an episode on those still running; the latest start is the one that counts.
  private mutating func lay(_ index: Int) {
    unlay(until: episodes[index].start)
    stack.append(index)
  }

  private mutating func unlay(until day: Int32) {
    while let top = stack.last {
      let from = max(episodes[top].start, segments.last?.to ?? Int32.min)
      let to = min(episodes[top].end, day)
      if from < to { segments.append(Segment(from: from, to: to, episode: top)) }
      if episodes[top].end <= day {
        stack.removeLast()
      } else {
        return
      }
    }
  }

  private mutating func findPeriods() {
    for segment in segments {
      let episode = episodes[segment.episode]
      if let last = periods.indices.last, segment.from == periods[last].to, !restarts(episode, at: segment.from) {
        periods[last].to = segment.to
      } else {
        periods.append(
          Period(
            from: segment.from, to: segment.to,
            isStartKnown: kinds.starts(episode) && episode.start == segment.from))
      }
    }
  }

  /// Whether a new period of care begins on the day the one before ended.
  private func restarts(_ episode: Episode, at day: Int32) -> Bool {
    guard kinds.starts(episode), episode.start == day else { return false }
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle].day >= day { high = middle } else { low = middle + 1 }
    }
    return low < ends.count && ends[low].day == day
  }

  private mutating func findStays() {
    var period = 0
    var placement: (code: UInt8, provider: UInt8) = (0, 0)
    var isAfterTemporary = false
    for segment in segments {
      while period < periods.count, periods[period].to <= segment.from { period += 1 }
      let episode = episodes[segment.episode]
      let isTemporary = kinds.placement(episode).contains(.temporary) && !choices.temporaryStaysCount
      let isFirst = stays.last.map { $0.period != period } ?? true
      var isNew = isFirst
      if !isFirst, !isTemporary {
        let isSame = placement == (episode.placement, episode.provider)
        if isAfterTemporary {
          isNew = !isSame && placement.code != CodeList.blank
        } else if segment.from == episode.start {
          isNew = isNewPlacement(episode, before: placement.code, isSame: isSame)
        }
      }
      if isNew {
        let reason = kinds.reasonNew(episode)
        stays.append(
          Stay(
            from: segment.from, to: segment.to, isAdoption: false,
            isStartKnown: !reason.isDisjoint(with: [.newPlacement, .starts]) && segment.from == episode.start,
            period: period))
        if isTemporary { placement = (CodeList.blank, CodeList.blank) }
      } else if let last = stays.indices.last {
        stays[last].to = segment.to
      }
      if !isTemporary {
        placement = (episode.placement, episode.provider)
        if let last = stays.indices.last { stays[last].isAdoption = kinds.placement(episode).contains(.adoption) }
      }
      isAfterTemporary = isTemporary
    }
  }

  private func isNewPlacement(_ episode: Episode, before: UInt8, isSame: Bool) -> Bool {
    let reason = kinds.reasonNew(episode)
    if reason.contains(.newPlacement) {
      let staysWithCarer =
        kinds.placement(episode).contains(.sameCarerAdoption) && kinds.placement(code: before).contains(.foster)
      return !staysWithCarer
    }
    if reason.contains(.sameCarer) { return choices.sameCarerMovesCount }
    if reason.contains(.legalChange) { return false }
    return !isSame
  }
}
