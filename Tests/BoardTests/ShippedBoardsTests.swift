import CareModel
import Documents
import Testing

@testable import Board

@Suite("The boards that come with the program")
struct ShippedBoardsTests {
  @Test(
    "open without a word of complaint",
    arguments: [
      "demo", "examples/thurrock-2024-25-q2", "examples/croydon-2021-01", "examples/durham-2016-17-q4",
      "examples/durham-2019-20-q1", "examples/durham-2022-23-q3",
    ])
  func open(board: String) async throws {
    let reference = try await BoardInMemory.reference.value
    let snapshot = try await BoardLoader(folder: RealFigures.root + "/data/" + board, reference: reference).load()
    // What a return leaves out, and that a year is not over, is worth a note and no complaint.
    #expect(snapshot.problems.filter { !$0.contains(": note: ") } == [])
    #expect(!snapshot.figures.isEmpty)
    #expect(snapshot.homeArea != nil)
    let text = CheckReport(snapshot).text
    #expect(snapshot.returns == nil ? text == "nothing is wrong\n" : text.hasSuffix("\nnothing is wrong\n"))
  }
}
