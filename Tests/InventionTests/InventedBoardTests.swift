import Testing

@testable import Invention

@Suite struct InventedBoardTests {
  private let board = InventedBoard(Commission(children: 300, years: 2, until: 2025, seed: 1))

  @Test func theBoardHasItsFiles() {
    #expect(
      board.files.map(\.name) == [
        "README.md", "board.yaml", "commentary.csv", "actions.csv", "questions.csv", "observations/population.csv",
      ])
  }

  @Test func populationsBringTheRateNearEnglands() throws {
    let population = try #require(board.files.last).text
    #expect(
      population == """
        area,indicator,period,breakdown,category,numerator,denominator,value,status,published
        X01,child_population,2022-06-30,all,all,,,44553,final,2023-01-15
        X01,child_population,2023-06-30,all,all,,,44665,final,2024-01-15
        X01,child_population,2024-06-30,all,all,,,44776,final,2025-01-15

        """)
  }

  @Test func aTableHasAsManyCellsInEachRowAsInItsHeader() {
    for (name, text) in board.files where name.hasSuffix(".csv") {
      let counts = text.split(separator: "\n").map { line in
        // Commas within quotation marks are no separators.
        line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
          .filter { $0.offset % 2 == 0 }.reduce(1) { $0 + $1.element.count { $0 == "," } }
      }
      #expect(Set(counts).count == 1, "\(name)")
    }
  }

  @Test func theRemarksAreAboutTheLastYear() {
    let text = board.files[2].text
    #expect(text.contains("cla_number,2025-03,"))
    #expect(text.contains("eet_19_21,2024-09,"))
  }

  @Test func anotherSeedNamesAnotherAuthority() {
    #expect(board.authority != InventedBoard(Commission(children: 300, years: 2, seed: 2)).authority)
  }
}
