import Statistics
import Testing

@Suite struct RefusalTests {
  @Test("Every reason has a code and a plain sentence of its own", arguments: Refusal.allCases)
  func wording(_ refusal: Refusal) {
    #expect(refusal.code.allSatisfy { $0.isLowercase || $0 == "-" })
    #expect(refusal.sentence.count >= 15 && !refusal.sentence.hasSuffix("."))
    #expect(Refusal.allCases.count { $0.sentence == refusal.sentence } == 1)
  }

  @Test("A finding is a value or a reason, never both")
  func findings() {
    let found = Finding.found(3)
    let refused = Finding<Int>.notAssessed(.noTarget)
    #expect(found.value == 3 && found.refusal == nil)
    #expect(refused.value == nil && refused.refusal == .noTarget)
    #expect(found.map { $0 * 2 } == .found(6))
    #expect(refused.flatMap { .found($0 * 2) } == .notAssessed(.noTarget))
  }
}
