internal import Board
internal import CareModel

/// What was asked for on the screen of records, and what came of it; gone as soon as another screen is shown.
struct RecordsShown: Sendable {
  let question: RecordQuestion
  var page: RecordsPage?
  /// Why there is no page.
  var refusal: String?
}

extension State {
  var isOnRecords: Bool { if case .records = place { true } else { false } }

  /// The indicator and group that the cursor is on, whose records can be asked for.
  var recordable: (indicator: Indicator.ID, category: CareModel.Category)? {
    guard let snapshot else { return nil }
    var category = CareModel.Category.whole
    let id: Indicator.ID?
    switch place {
    case .home where visit.pane != 5:
      if let cursor, snapshot.catalogue[cursor] != nil {
        id = cursor
      } else if let cursor, let table = paneContent?.table(holding: cursor) {
        id = table.indicator
        category = Category(breakdown: table.breakdown, id: cursor)
      } else {
        id = paneContent?.indicator
      }
    case .home, .scorecard: id = cursor
    case .indicator(let shown), .compare(let shown), .records(let shown), .pair(let shown, _): id = shown
    case .watch: id = watchLine?.indicator
    case .actions: id = actionsItem?.indicator
    case .flows: id = "cla_number"
    case .health: id = nil
    }
    guard let id, let indicator = snapshot.catalogue[id] else { return nil }
    let source = indicator.profile?.indicator ?? id
    return (State.counts[source] ?? source, category)
  }

  // The children behind a rate are those behind its count.
  private static let counts = ["cla_rate": "cla_number", "uasc_nts_position": "uasc_number"]

  /// Why no records can be shown now, in a sentence; nil where they can.
  var whyNoRecords: String? {
    if settings.isPublic { return "the public view has no records" }
    guard let snapshot, let standing else { return Command.needsBoard(self) }
    guard let behind = recordable else { return "choose an indicator first: records are those behind a figure" }
    let terms = snapshot.profile.recordTerms
    if terms.isUnclear { return "records are off: what board.yaml says of them cannot be used; d says why" }
    switch terms.audience {
    case nil: return "records are off: board.yaml says nothing of records"
    case .off: return "records are off: board.yaml says so"
    case .restricted: break
    }
    guard let returns = snapshot.returns else { return "no records: this board has no SSDA903 return" }
    guard returns.area == area else { return "no records: the return is not of \(standing.authority)" }
    guard snapshot.catalogue[behind.indicator]?.returnRule != nil else { return "no records: the return does not tell this figure" }
    guard settings.mayShowRecords, snapshot.records != nil else { return "records are shown on a terminal only, never in a picture or a text" }
    return nil
  }

  mutating func showRecords() -> [Effect] {
    guard let behind = recordable else { return [] }
    let effects = go(to: .records(behind.indicator))
    visit.category = behind.category
    return effects
  }

  /// What must be asked so that the screen shows the records of the figure it is at; forgets what is on no screen.
  mutating func wantedRecords() -> [Effect] {
    guard presenter == nil, let question = recordQuestion else {
      records = nil
      return []
    }
    if records?.question == question { return [] }
    records = RecordsShown(question: question)
    return [.findRecords(question)]
  }

  private var recordQuestion: RecordQuestion? {
    guard case .records(let id) = place, whyNoRecords == nil, let snapshot, let area,
      let period = snapshot.assessment(id, area: area, asOf: period)?.figure?.period
    else { return nil }
    return RecordQuestion(indicator: id, category: visit.category, period: period, generation: snapshot.generation)
  }

  mutating func take(_ answer: RecordAnswer, to question: RecordQuestion) {
    guard records?.question == question, let snapshot else { return }
    switch answer {
    case .list(let list): records?.page = RecordsPage(list, question, snapshot.catalogue)
    case .refused(let sentence): records?.refusal = sentence
    }
  }

  // MARK: - Turning from group to group

  /// All children, then the groups of each breakdown that the indicator has figures by.
  var recordGroups: [CareModel.Category] {
    guard case .records(let id) = place, let snapshot, let area else { return [] }
    let view = viewpoint(snapshot, area)
    return [.whole]
      + snapshot.figures.breakdowns(id, area: area).flatMap { breakdown in
        view.shownGroups(id, breakdown).map { Category(breakdown: breakdown, id: $0) }
      }
  }

  mutating func turnGroup(by step: Int) {
    let groups = recordGroups
    guard !groups.isEmpty else { return }
    let now = groups.firstIndex(of: visit.category) ?? 0
    visit.category = groups[(now + step + groups.count) % groups.count]
    setCursor(nil)
  }

  mutating func turnBreakdown(by step: Int) {
    let groups = recordGroups
    let starts = groups.indices.filter { $0 == 0 || groups[$0].breakdown != groups[$0 - 1].breakdown }
    let now = groups.firstIndex(of: visit.category) ?? 0
    guard let first = starts.first, let last = starts.last else { return }
    let next = step > 0 ? starts.first { $0 > now } ?? first : starts.last { $0 < now } ?? last
    visit.category = groups[next]
    setCursor(nil)
  }
}

extension PaneContent {
  /// The table with a row of that id.
  func table(holding id: String) -> CohortTable? {
    for case .cohorts(let table) in blocks where table.rows.contains(where: { $0.id == id }) { return table }
    return nil
  }
}
