import CareModel

@testable import Returns

/// A small invented return with every file that a measure looks at.
enum InventedFiles {
  static func make(seed: UInt64, children: Int) throws -> SSDA903Return {
    let invented = ChaoticReturn(seed: seed, children: children, from: 2021, to: 2022, isDirty: seed % 2 == 1)
    var files: [String: String] = [:]
    for (name, text) in invented.files() { files["2021-22/" + name] = text }
    var random = SplitMix(seed &+ 99)
    func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
    func day() -> String { text(invented.first + Int(random.next() % UInt64(invented.last - invented.first))) }
    var reviews = "CHILD,REVIEW,REVIEW_CODE\n"
    var health =
      "CHILD,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED,SDQ_SCORE,SDQ_REASON\n"
    var leavers = "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n"
    var workers = "CHILD,SW_ID,SW_DECOM,SW_DEC,SW_REASON\n"
    for child in 1...children {
      for _ in 0..<(random.next() % 5) { reviews += "c\(child),\(day()),\(pick(["PN0", "PN1", "PN4", "PN7"]))\n" }
      if random.next() % 4 > 0 {
        let yes = (0..<8).map { _ in pick(["0", "1", "1"]) }.joined(separator: ",")
        health += "c\(child),\(yes),\(pick(["", "3", "15", "30"])),\n"
      }
      for _ in 0..<(random.next() % 6) { workers += "c\(child),w\(random.next() % 5),\(day()),,MANAGE\n" }
    }
    for leaver in 1...16 {
      let born = "\(pick(["01", "17", "30"]))/\(pick(["04", "09", "12"]))/\(2000 + leaver % 6)"
      leavers += "l\(leaver),\(born),\(pick(["YES", "NO", "REFU"])),\(pick(["F1", "P5", "G4", "0"])),\(pick(["B1", "U2", "0", "X2"]))\n"
    }
    files["2021-22/reviews.csv"] = reviews
    files["2021-22/oc2.csv"] = health
    files["2021-22/oc3.csv"] = leavers
    files["2021-22/social_worker.csv"] = workers
    return try Fixture.make(files, lastDay: Day(number: invented.last))
  }

  private static func text(_ number: Int) -> String {
    let parts = Day(number: number).components
    return "\(parts.day)/\(parts.month)/\(parts.year)"
  }
}
