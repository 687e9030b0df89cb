import Board
import CareModel
import Screen
import Statistics
import Testing

@testable import Dashboard

/// What the page of an indicator finds out, and how the scorecard is sorted and filtered by it.
@Suite("Taking a figure apart")
struct DrillDownTests {
  @Test("What moved a percentage", arguments: [
    (-10.0, -5.0, 0.0, "The figure fell because the numerator fell; the denominator hardly changed."),
    (-10, 0, 8, "The figure fell because the denominator rose; the numerator hardly changed."),
    (-10, -5, 5, "The figure fell because the numerator fell and the denominator rose, about equally."),
    (-8.55, -4.07, 4.49, "The figure fell because the numerator fell and the denominator rose, about equally."),
    (-9, -5.9, 3, "The figure fell because the numerator fell and the denominator rose, about equally."),
    (-9, -6, 3, "The figure fell because the numerator fell and the denominator rose, mostly the numerator."),
    (9, 3, -6, "The figure rose because the numerator rose and the denominator fell, mostly the denominator."),
    (10, 9, 4, "The figure rose because the numerator rose faster than the denominator."),
    (-10, 4, 9, "The figure fell because the denominator rose faster than the numerator."),
    (0, 4, 4, "The figure did not change."),
  ])
  func parts(_ change: Double, _ above: Double, _ below: Double, _ sentence: String) {
    // What each alone would have done: more above lifts the figure, more below lowers it.
    #expect(FigureParts.reason(change, above, below, numerator: above, denominator: -below) == sentence)
  }

  @Test("Contributions of rate and mix add up to the change, whatever the groups", arguments: 1...40)
  func contributions(_ seed: Int) throws {
    var dice = AnyInputTests.Dice(state: UInt64(seed))
    let groups = (0..<(1 + dice.roll(6))).map { _ -> (then: (Double, Double), now: (Double, Double)) in
      let (before, after) = (Double(1 + dice.roll(300)), Double(1 + dice.roll(300)))
      return ((Double(dice.roll(Int(before) + 1)), before), (Double(dice.roll(Int(after) + 1)), after))
    }
    let found = try #require(Contribution.all(groups))
    func share(_ part: (Double, Double)) -> Double { part.0 / part.1 * 100 }
    let then = groups.reduce((0.0, 0.0)) { ($0.0 + $1.then.0, $0.1 + $1.then.1) }
    let now = groups.reduce((0.0, 0.0)) { ($0.0 + $1.now.0, $0.1 + $1.now.1) }
    #expect(abs(found.reduce(0) { $0 + $1.total } - (share(now) - share(then))) < 1e-9)
  }

  @Test("A group that nobody was in bears no contribution")
  func emptyGroup() {
    #expect(Contribution.all([(then: (0, 0), now: (1, 4)), (then: (3, 9), now: (3, 9))]) == nil)
  }

  @Test("Each key leads to its section", arguments: PageSection.Name.allCases)
  func keys(_ name: PageSection.Name) {
    for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36)] {
      let state = Northmoor.state(State.Settings(size: size)).pressing("r<ret>")
      let after = state.pressing(String(name.key))
      let picture = after.compose(size)
      guard let row = picture.named[name] else {
        #expect(after.notice == "this indicator has nothing under \"\(name.title)\"")
        continue
      }
      #expect(after.visit.scroll == min(row, picture.scrollLimit))
    }
    #expect(Northmoor.state().pressing(String(name.key)).notice == "open an indicator first: its page has this section")
  }

  @Test("A section of two figures says what cannot be assessed, and why")
  func refusals() {
    let page = GoldenTests.state(80, 24).pressing("/eet<ret>").page
    #expect(
      page?.why == [
        Fact("Colour", "Red: 43.3% is below the target of 55%, tolerance of 5 points."), Fact("How sure", "Could be amber or red by chance."),
        Fact("Since when", "Red since 2024-25."), Fact("What it would take", "21 more of 171 would meet the target of 55%."),
        Fact("Signal", "Not assessed: too few points for limits."), Fact("What to expect", "Not assessed: too few points for limits."),
        Fact("Chart", "No limits: too few points for limits."),
      ])
    #expect(
      page?.directions == [
        Fact("Against the year before, 52.6% in 2023-24", "▽ 9.4 points lower, declining; provisional, direction not confirmed.")
      ])
    #expect(
      page?.parts?.sentences == [
        "Since 2023-24: numerator 90 to 74 (16 fewer), denominator 171 to 171 (no change). The figure fell because the numerator fell; the denominator hardly changed."
      ])
    #expect(page?.revisions.sentence == "The latest figure is provisional. No figure here has been revised.")
  }

  @Test("A figure shows as many digits as keep it from contradicting its colour")
  func digits() throws {
    let state = Northmoor.state { $0.add("care_plan_up_to_date", Northmoor.code, Northmoor.months[35], of: (26, 29)) }
    let row = try #require(state.standing?.row("care_plan_up_to_date"))
    #expect(row.rating == .amber && row.measure.number == "89.7")
    #expect(row.reason.contains("89.7%"))
  }

  @Test("Groups in the order of what they did to the change")
  func byContribution() throws {
    let state = Northmoor.state { board in
      for (step, counts) in [[(90.0, 100.0), (180, 200)], [(88, 100), (150, 200)]].enumerated() {
        let month = Northmoor.months[step == 0 ? 32 : 35]
        for (group, count) in zip(["east", "west"], counts) {
          board.add("care_plan_up_to_date", Northmoor.code, month, of: count, category: Category(breakdown: "team", id: group))
        }
        board.add("care_plan_up_to_date", Northmoor.code, month, of: (counts[0].0 + counts[1].0, 300))
      }
    }.pressing("r<ret>")
    let table = try #require(state.page?.breakdowns.first { $0.breakdown == "team" })
    #expect(table.rows.map { $0.contribution.map { ($0.total * 30).rounded() } } == [-20, -300])
    #expect(table.byContribution.rows.map(\.id) == ["west", "east"])
    #expect(state.pressing("o").notice == "breakdowns by contribution to the change")
  }

  @Test("Filters that have a name leave the rows they speak of", arguments: [
    ("<a-r>", "red"), ("<a-s>", "signals"), ("<a-n>", "no action"), ("<a-w>", "worse and worsening"),
  ])
  func filters(_ keys: String, _ filter: String) {
    let state = Northmoor.state().pressing(keys)
    #expect(state.place == .scorecard && state.visit.filter == filter)
    let rows = state.standing?.rows ?? []
    let wanted = rows.filter { row in
      switch filter {
      case "red": row.rating == .red
      case "signals": row.variation?.isSpecialCause ?? false
      case "no action": row.isWithoutAction
      default: row.isWorseAndWorsening
      }
    }
    #expect(!wanted.isEmpty && state.scorecardRows.map(\.id) == wanted.map(\.id))
    #expect(state.pressing("<esc>").scorecardRows.count == rows.count)
  }

  @Test("Orders by what was found", arguments: ScorecardOrder.allCases)
  func orders(_ order: ScorecardOrder) {
    let rows = Northmoor.state().standing?.rows ?? []
    let sorted = order.sorted(rows)
    #expect(sorted.map(\.id).sorted() == rows.map(\.id).sorted())
    switch order {
    case .since: #expect(sorted.first?.id == "care_plan_up_to_date")
    case .signal: #expect(sorted.first?.variation == .concern)
    case .assurance: #expect(sorted.first?.assurance == .consistentlyFailing)
    case .neighbours: #expect(sorted.first?.isWorseAndWorsening == true)
    case .theme, .redFirst, .change, .title: break
    }
  }

  @Test("The orders go round both ways")
  func cycle() {
    let state = Northmoor.state().pressing("s")
    #expect(state.pressing("oO").order == state.order)
    #expect(state.pressing("O").order == .title)
  }

  @Test("How many signals chance alone would give stands under the scorecard")
  func chance() {
    let state = Northmoor.state().pressing("s")
    #expect(state.standing?.chance.map { state.render(state.settings.size).text.contains($0) } == true)
  }
}

/// What stands beside a chart whose limits start again.
@Suite("Rebases beside the chart")
struct RebaseNoteTests {
  @Test("The date, the reason and who decided, on the page and in linear text")
  func reason() throws {
    let months = Northmoor.months
    var state = State(State.Settings(size: Size(columns: 80, rows: 24)))
    let board = Northmoor.snapshot { board in
      board.profile.rebases["visits_on_time"] = [
        Rebase(from: months[18].lastDay, reason: "visits by phone no longer count", decidedBy: "Head of service", isDefinition: false)
      ]
      for (place, month) in months.enumerated() { board.add("visits_on_time", Northmoor.code, month, of: (Double((place < 18 ? 280 : 250) + place * 7 % 9), 300)) }
    }
    _ = state.update(.loaded(board))
    _ = state.show(.indicator("visits_on_time"))
    let notes = try #require(state.page?.trendNotes)
    #expect(notes.contains("limits start again at \(months[18].label): visits by phone no longer count (decided by: Head of service)"), "\(notes)")
  }
}
