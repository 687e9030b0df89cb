import CareModel
import Testing

@testable import Board

/// The names of a board's own groups, breakdowns and areas tell no more than its figures do.
@Suite struct PublicNamesTests {
  static func board(_ groups: [(String, Int)], authority: String = "Thurrock") -> [String: String] {
    [
      "board.yaml": "authority: \(authority)\narea: X51\ndisclosure:\n  threshold: 5\n",
      "f.csv": DisclosureControlTests.figures(
        ["cla_number,2024-09,all,all,,,\(groups.reduce(0) { $0 + $1.1 })"] + groups.map { "cla_number,2024-09,hub,\($0.0),,,\($0.1)" }),
    ]
  }

  @Test func aGroupThatNamesItsHiddenCountIsNumbered() async throws {
    let open = try await DisclosureControlTests.publication(Self.board([("seven in secure", 7), ("3 boys", 3), ("north", 40), ("team 3", 30)]))
      .snapshot.board
    #expect(Set(open.figures.groupNames).isDisjoint(with: ["seven_in_secure", "3_boys"]))
    #expect(open.figures.groupNames.contains("team_3") && open.figures.groupNames.contains("north"))
    #expect(open.catalogue.title(of: Category(breakdown: "hub", id: "group_1")) == "Group 1")
    // The figures stand where they stood.
    #expect(open.figure("cla_number", "X51", "2024-09", "hub/group_1")?.absence == .suppressed)
    #expect(open.value("cla_number", "X51", "2024-09", "hub/north") == 40)
  }

  @Test func aNameWhoseNumbersTellNothingHiddenStays() async throws {
    let names = ["0_4", "5 to 9", "16 plus", "over 20", "eleven elms", "hub 7"]
    let open = try await DisclosureControlTests.publication(Self.board(names.map { ($0, 30) } + [("few", 3), ("others", 9)])).snapshot.board
    #expect(Set(open.figures.groupNames).isSuperset(of: ["0_4", "5_to_9", "16_plus", "over_20", "eleven_elms", "hub_7"]))
  }

  @Test func anAuthorityKeepsANameWithANumberThatTellsNothing() async throws {
    for (name, shown) in [("Area 51", "Area 51"), ("Sixty Parishes", "Sixty Parishes"), ("Home of three boys", "X51")] {
      let open = try await DisclosureControlTests.publication(Self.board([("a", 3), ("b", 9), ("c", 40)], authority: name)).snapshot.board
      #expect(open.profile.authority == shown)
      #expect(open.figures.areas[AreaCode("X51")]?.name == shown)
    }
  }

  @Test("A number at the end of a name is a label, but not where it is the count that is hidden of it") func numberAtTheEnd() async throws {
    let open = try await DisclosureControlTests.publication(Self.board([("in_secure_3", 3), ("in_secure_9", 9), ("team_3", 40), ("team 4", 160)]))
      .snapshot.board
    #expect(open.figures.groupNames.suffix(4) == ["group_1", "group_2", "team_3", "team_4"])
    #expect(open.figure("cla_number", "X51", "2024-09", "hub/group_1")?.absence == .suppressed)
    #expect(open.figure("cla_number", "X51", "2024-09", "hub/group_2")?.absence == .suppressed)
    #expect(open.value("cla_number", "X51", "2024-09", "hub/team_3") == 40)
  }

  @Test("An own indicator goes by its title, else its id, else a number, in every place where it is told", arguments: [
    ("three_boys_in_secure", "Three boys in secure units", "indicator_1", "indicator 1"),
    ("three_boys_in_secure", "Secure units", "indicator_1", "Secure units"),
    ("secure_units_3", "In secure units", "indicator_1", "In secure units"),
    ("secure_units", "Three boys in secure units", "secure_units", "secure units"),
    ("own_kpi_4", "Secure units", "own_kpi_4", "Secure units"),
  ])
  func indicators(id: String, title: String, shownID: String, shownTitle: String) async throws {
    var files = [
      "board.yaml": """
        authority: Thurrock
        area: X51
        panes: [cla_number, \(id)]
        targets:
          - indicator: \(id)
            target: 20
        disclosure:
          threshold: 5

        """,
      "indicators.csv": "id,title,unit,theme\n\(id),\(title),count,Own\n",
      "f.csv": DisclosureControlTests.figures(["\(id),2024-09,all,all,,,3", "\(id),2024-10,all,all,,,40", "cla_number,2024-09,all,all,,,212"]),
    ]
    files["commentary.csv"] = "indicator,period,text,author\n\(id),2024-10,A new unit opened.,Officers\n"
    let view = try await DisclosureControlTests.publication(files).snapshot
    let open = view.board
    #expect(open.catalogue[shownID]?.title == shownTitle)
    #expect(shownID == id || open.catalogue[id] == nil)
    #expect(open.figure(shownID, "X51", "2024-09")?.absence == .suppressed)
    #expect(view.reason(shownID, period: .month(9, year: 2024)) != nil)
    #expect(open.profile.panes.contains(shownID) && open.commentary.map(\.indicator) == [shownID])
    #expect(Set(open.profile.targets.keys) == [shownID])
  }

  @Test("The code of an area that a board invents is screened as its name is", arguments: [
    ("X02", "Only 3 children here", "X02", "X02"), ("only_3_children", "Hill", "area_1", "Hill"), ("only3children", "Only 3 children", "area_1", "area_1"),
    ("hill", "Hill", "hill", "Hill"),
  ])
  func areas(code: String, name: String, shownCode: String, shownName: String) async throws {
    let view = try await DisclosureControlTests.publication([
      "board.yaml": """
        authority: Testshire
        area: X51
        areas:
          - area: X51
            name: Testshire
          - area: \(code)
            name: \(name)
        neighbours: [\(code)]

        """,
      "f.csv": "area,indicator,period,breakdown,category,numerator,denominator,value\nX51,cla_number,2024-09,all,all,,,212\n\(code),cla_number,2024-09,all,all,,,3\n",
    ]).snapshot.board
    #expect(view.figures.areas[AreaCode(shownCode)]?.name == shownName)
    #expect(view.profile.neighbours == [AreaCode(shownCode)])
    #expect(view.figure("cla_number", shownCode, "2024-09")?.absence == .suppressed)
  }

  @Test("A board whose own code tells too much has another for the public") func ownCode() async throws {
    let view = try await DisclosureControlTests.publication([
      "board.yaml": "authority: Testshire\narea: three_boys\n",
      "f.csv": DisclosureControlTests.figures(["cla_number,2024-09,all,all,,,3", "eet_19_21,2024-09,all,all,40,80,"]),
    ]).snapshot
    #expect(view.area == AreaCode("area_1") && view.board.homeArea == view.area)
    #expect(view.board.value("eet_19_21", "area_1", "2024-09") == 50)
    #expect(view.reason("cla_number", period: .month(9, year: 2024)) != nil)
  }
}
