import Board
import CareModel
import Testing

@testable import Dashboard

/// What a return says of the time to come, on the page and in the panes; and where nothing is said.
@Suite("Looking ahead on the screen") struct OutlookTableTests {
  private func view(_ snapshot: Snapshot, period: Period? = nil) throws -> Viewpoint {
    Viewpoint(snapshot: snapshot, area: try #require(snapshot.homeArea ?? snapshot.returns?.area), period: period)
  }

  @Test("The number now is the figure, and who turns 18 is who the figure of that says") func agrees() async throws {
    let snapshot = try await BoardOnDisk.demo.snapshot()
    let all = try #require(OutlookTable("cla_number", try view(snapshot)))
    #expect(all.headings == ["in 3 months", "in 6 months", "in 12 months"])
    #expect(all.rows.map(\.title) == ["All", "Under 1", "1 to 4", "5 to 9", "10 to 15", "16 and over", "Turn 18"])
    #expect(all.rows[0].now == "312" && all.rows[0].cells.allSatisfy { $0.contains("(") && $0.contains("–") })
    let asylum = try #require(OutlookTable("uasc_number", try view(snapshot)))
    #expect(asylum.rows.map(\.title) == ["UASC", "Turn 18"] && asylum.rows[0].now == "46")
    let area = try #require(snapshot.homeArea)
    let turning = try #require(snapshot.figures.series("uasc_turning_18", area: area, kind: .month).last?.value)
    #expect(asylum.rows[1].cells.last == "\(Int(turning))")
  }

  @Test("By a key on the page, in the pane, and in words") func shown() async throws {
    let words = try await BoardOnDisk.demo.state("<ret>L").words
    #expect(words.contains("L Looking ahead now in 3 months in 6 months in 12 months All 312"), "\(words)")
    #expect(words.contains("if the rates of coming and leaving by age of the last 24 months go on"))
    #expect(try await BoardOnDisk.demo.state().words.contains("turn 18 within 3, 6, 12 months: "))
  }

  @Test("Nothing is said of other indicators, at an earlier time, or without a return") func silent() async throws {
    let snapshot = try await BoardOnDisk.demo.snapshot()
    #expect(OutlookTable("care_plan_up_to_date", try view(snapshot)) == nil)
    #expect(OutlookTable("cla_number", try view(snapshot, period: .month(6, year: 2024))) == nil)
    #expect(OutlookTable("cla_number", try view(try await BoardOnDisk.thurrock.snapshot())) == nil)
  }

  @Test("A public view has no outlook: it has no return") func publicView() async throws {
    let snapshot = try await BoardOnDisk.demo.snapshot()
    let tables = try PublishingTables(folder: BoardOnDisk.root + "/data")
    let area = try #require(snapshot.homeArea)
    let shown = try DisclosureControl(snapshot, area: area, tables: tables).publication().snapshot.board
    #expect(snapshot.returns?.outlook != nil && shown.returns == nil)
    #expect(OutlookTable("cla_number", try view(shown)) == nil)
  }
}
