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
}
