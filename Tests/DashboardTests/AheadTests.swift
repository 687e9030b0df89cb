import Board
import CareModel
import Screen
import Testing

@testable import Dashboard
@testable import Returns

/// What a return says of the months to come: on the pages, in the panes and in words; and where nothing is said.
@Suite("Looking ahead on the screen")
struct AheadTests {
  private func view(_ snapshot: Snapshot, period: Period? = nil, area: AreaCode? = nil) throws -> Viewpoint {
    Viewpoint(snapshot: snapshot, area: try #require(area ?? snapshot.homeArea), period: period)
  }

  private func table(_ id: String, _ view: Viewpoint) throws -> AheadTable? {
    AheadTable(try #require(view.snapshot.catalogue[id]), view)
  }

  @Test("The number now is the figure, and who turns 18 is who the figure of that says") func agrees() async throws {
    let snapshot = try await BoardOnDisk.demo.snapshot()
    let all = try #require(try table("cla_number", try view(snapshot)))
    #expect(all.columns == ["in 3 months", "in 6 months", "in 12 months"])
    #expect(all.rows.map(\.title) == ["All", "Under 1", "1–4", "5–9", "10–15", "16 and over", "Turn 18"])
    #expect(all.now == "30 Sep 2024" && all.rows[0].now == "312" && all.rows[0].ahead.allSatisfy { $0.contains("(") && $0.contains("–") })
    #expect(try table("cla_by_age", try view(snapshot))?.rows == all.rows)
    let alone = try #require(try table("uasc_number", try view(snapshot)))
    #expect(alone.rows.map(\.title) == ["UASC", "Turn 18"] && alone.rows[0].now == "46")
    let area = try #require(snapshot.homeArea)
    let turning = try #require(snapshot.figures.series("uasc_turning_18", area: area, kind: .month).last?.value)
    #expect(alone.rows[1].ahead.last == "\(Int(turning))")
  }

  @Test("Of the pages of breakdowns only that of the ages has it") func breakdowns() async throws {
    let snapshot = try await BoardOnDisk.demo.snapshot()
    for id in ["cla_by_legal_status", "cla_by_placement"] {
      #expect(snapshot.catalogue[id]?.returnRule != nil || snapshot.catalogue[id]?.profile != nil)
      #expect(try table(id, try view(snapshot)) == nil, "\(id)")
    }
  }

  @Test("Where another's figure stands at the head of the page, that of the return is said to be its") func others() async throws {
    let own = Array("indicator,period,value\ncla_number,2024-09,329\n".utf8)
    let live = Files.live
    let files = Files(
      list: { folder throws(Files.Failure) in (try live.list(folder) + ["observations/own.csv"]).sorted() },
      read: { path throws(Files.Failure) in path.hasSuffix("/own.csv") ? own : try live.read(path) },
      stamp: { path throws(Files.Failure) in
        path.hasSuffix("/own.csv") ? Files.Stamp(bytes: own.count, modified: 1, inode: 1) : try live.stamp(path)
      })
    let reference = try Reference(folder: BoardOnDisk.root + "/data")
    let snapshot = try await BoardLoader(folder: BoardOnDisk.root + "/data/demo", reference: reference, files: files).load()
    let table = try #require(try table("cla_number", try view(snapshot)))
    #expect(table.now == "30 Sep 2024, by the return 312" && table.rows[0].now == "312")
    #expect(table.rows[0].spoken.hasPrefix("All: by the return 312 children now; about "))
  }

  @Test("By a key on the page, with how it is worked out and how it did; in the panes; and in words") func shown() async throws {
    let page = try await BoardOnDisk.demo.state("<ret>L").words
    #expect(page.contains("L Looking ahead · from 30 Sep 2024"), "\(page)")
    let snapshot = try await BoardOnDisk.demo.snapshot()
    let table = try #require(try table("cla_number", try view(snapshot)))
    #expect(table.statements.map(\.label) == ["If recent rates go on", "Turn 18", "How", "Tested"])
    let tested = try #require(snapshot.returns?.outlook?.tests.first { $0.group == "all" && $0.months == 12 })
    #expect(table.statements.last?.value.contains("\(tested.errorPercent)% for all") == true)
    let home = try await BoardOnDisk.demo.state().words
    #expect(home.contains("turn 18 within 3, 6, 12 months: "))
    let spoken = try await BoardOnDisk.demo.state().plainText
    #expect(spoken.contains("If recent rates go on, all children in care will be about "))
    #expect(spoken.contains("If recent rates go on, unaccompanied children in care will be about "))
    #expect(try await BoardOnDisk.demo.state("<ret>").plainText.contains("All: 312 children now; about "))
  }

  @Test("Nothing is said of other indicators and areas, at an earlier time, or without a return") func silent() async throws {
    let snapshot = try await BoardOnDisk.demo.snapshot()
    #expect(try table("care_plan_up_to_date", try view(snapshot)) == nil)
    #expect(try table("cla_number", try view(snapshot, period: .month(6, year: 2024))) == nil)
    #expect(try table("cla_number", try view(snapshot, area: AreaCode("E92000001"))) == nil)
    let published = try await BoardOnDisk.thurrock.snapshot()
    #expect(try table("cla_number", try view(published)) == nil && (try view(published)).outlook == nil)
    #expect(try await !BoardOnDisk.thurrock.state().plainText.contains("rates go on"))
  }

  @Test("A return too short says why, and still who turns 18") func refused() async throws {
    let outlook = CareOutlook.Group(
      place: CareOutlook.Place(rule: "", breakdown: "", title: "", tested: []), turningAdult: [1, 2, 4], rows: [], refusal: .fewChildren(needed: 10),
      method: CareOutlook.Method(leavingMonths: 36, halfLifeMonths: 24, cohortPercent: 50, isApart: false))
    let snapshot = try await BoardOnDisk.demo.snapshot()
    let facts = try view(snapshot).ahead(outlook, of: "all children")
    #expect(facts.map(\.value) == ["1 · 2 · 4"])
    #expect(OutlookRefusal.shortHistory(months: 9, needed: 12).sentence.hasPrefix("the return tells 9 months"))
  }

  @Test("A public view has no outlook: it has no return to have it of") func publicView() async throws {
    let snapshot = try await BoardOnDisk.demo.snapshot()
    let tables = try PublishingTables(folder: BoardOnDisk.root + "/data")
    let area = try #require(snapshot.homeArea)
    let open = try DisclosureControl(snapshot, area: area, tables: tables).publication().snapshot
    #expect(snapshot.returns?.outlook != nil && open.board.returns == nil)
    let view = try view(open.board)
    #expect(view.outlook == nil)
    for id in ["cla_number", "cla_by_age", "uasc_number"] { #expect(try table(id, view) == nil) }
    let slides = Deck(open).slides
    let texts = slides.enumerated().map { $1.plainText(number: $0 + 1, of: slides.count) }.joined()
      + PanelReport(.everybody(open), area: area, today: Day.last(ofMonth: 1, year: 2025), abbreviations: .none).text(as: .markdown)
    #expect(!texts.contains("rates go on") && !texts.contains("turn 18 within 3, 6"))
  }
}
