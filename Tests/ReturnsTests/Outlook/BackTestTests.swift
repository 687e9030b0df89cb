import Glibc
import Testing

@testable import Returns

/// The returns here had no part in choosing the settings of `projection.csv`.
@Suite("Projections against what came, and against no change")
struct BackTestTests {
  /// Thirty returns, or those that OUTLOOK_RETURNS names (`100-299`).
  static let numbers: Range<Int> = {
    guard let text = getenv("OUTLOOK_RETURNS").map({ String(cString: $0) }) else { return 100..<130 }
    let ends = text.split(separator: "-").compactMap { Int($0) }
    return ends.count == 2 && ends[0] <= ends[1] ? ends[0]..<ends[1] + 1 : 100..<130
  }()

  /// Invented once for all that is asked of them.
  private static let found = Result { try BackTest.invented(numbers) }

  @Test("No worse than no change on the whole, better by age, and intervals that hold what they say") func accuracy() throws {
    let test = try BackTestTests.found.get()
    #expect(test.origins >= 500)
    for (question, score) in test.scores {
      let asked = Comment(rawValue: "\(question)\n\(test.table)")
      #expect(score.outcomes >= 200, asked)
      #expect((72...92).contains(score.heldPercent), asked)
      #expect(score.errorPercent <= (question.group == "all" ? 103 : 100), asked)
    }
    for months in BackTest.horizons {
      #expect(test["16_plus", months].errorPercent <= 75, "\(test.table)")
      #expect(test["uasc", months].errorPercent <= 96, "\(test.table)")
    }
  }

  @Test("The shipped table says what this test finds", .enabled(if: numbers == 100..<130, "other returns were asked for"))
  func shipped() throws {
    let test = try BackTestTests.found.get()
    let shipped = try Fixture.tables().projectionTests.tests
    #expect(shipped.count == test.scores.count, "\(test.table)")
    for row in shipped {
      let score = test[row.group, row.months]
      #expect(row.errorPercent == score.errorPercent && row.heldPercent == score.heldPercent, "\(test.table)")
    }
  }
}
