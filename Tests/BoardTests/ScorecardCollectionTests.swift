import CareModel
import Testing

@testable import Board

@Suite("The scorecards of all areas")
struct ScorecardCollectionTests {
  static let figures = """
    indicator,area,period,numerator,denominator,value
    dental_up_to_date,Thurrock,2024-08,149,200,
    dental_up_to_date,Kent,2024-08,100,200,
    cla_number,Kent,2024-08,,,1900
    cla_number,Thurrock,2024-07,,,300

    """
  static let board = "authority: Thurrock\ntargets:\n  - indicator: dental_up_to_date\n    target: 75\n    tolerance: 5\n"

  static func snapshot() async throws -> Snapshot {
    try await BoardInMemory(["board.yaml": board, "f.csv": figures]).load()
  }

  @Test("One row an area and indicator, the area first") func csv() async throws {
    let snapshot = try await Self.snapshot()
    let collection = await ScorecardCollection(snapshot, areas: snapshot.figures.areaCodes(), period: nil)
    #expect(
      collection.csv == """
        area,area_name,id,title,theme,unit,polarity,period,value,numerator,denominator,status,target,tolerance,rag,rag_reason,neighbours,region,england
        E06000034,Thurrock,cla_number,Children looked after,Children in our care,count,neutral,2024-07,300,,,final,,,,not assessed: neither higher nor lower is better,,,
        E06000034,Thurrock,dental_up_to_date,Teeth checked by a dentist,Health,percent,higher,2024-08,74.5,149,200,final,75,5,amber,amber: 74.5% is below the target of 75% but within the tolerance of 5 points,,,
        E10000016,Kent,cla_number,Children looked after,Children in our care,count,neutral,2024-08,1900,,,final,,,,not assessed: neither higher nor lower is better,,,
        E10000016,Kent,dental_up_to_date,Teeth checked by a dentist,Health,percent,higher,2024-08,50,100,200,final,,,,not assessed: no target is set,,,

        """)
    #expect(!collection.hasRed)
  }

  @Test("The same as each area's own, in the order asked for") func parts() async throws {
    let snapshot = try await Self.snapshot()
    let areas = snapshot.figures.areaCodes().sorted { $0.text > $1.text }
    let collection = await ScorecardCollection(snapshot, areas: areas, period: nil)
    let own = areas.map { ScorecardListing(snapshot, area: $0, period: nil) }
    #expect(own.count == 2)
    #expect(collection.text == own.map(\.text).joined(separator: "\n"))
    #expect(collection.json == "[\n" + own.map { String($0.json.dropLast()) }.joined(separator: ",\n") + "\n]\n")
  }

  @Test("As it stood at an earlier period") func earlier() async throws {
    let snapshot = try await Self.snapshot()
    let july = try #require(PeriodText("2024-07")?.readings.first)
    let collection = await ScorecardCollection(snapshot, areas: snapshot.figures.areaCodes(), period: july)
    #expect(
      collection.csv.split(separator: "\n").dropFirst() == [
        "E06000034,Thurrock,cla_number,Children looked after,Children in our care,count,neutral,2024-07,300,,,final,,,,not assessed: neither higher nor lower is better,,,",
        "E06000034,Thurrock,dental_up_to_date,Teeth checked by a dentist,Health,percent,higher,,,,,,,,,not assessed: there is no figure,,,",
      ])
  }
}
