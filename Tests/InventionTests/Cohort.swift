@testable import Invention

/// Who was looked after in a year, worked out from its files in the slowest, plainest way.
struct Cohort: Sendable {
  let written: WrittenReturn
  let year: CollectionYear
  private(set) var births: [String: Day] = [:]
  private(set) var sex: [String: String] = [:]
  private(set) var statusEnds: [String: Day] = [:]
  /// Every episode but those of short breaks, by child.
  private(set) var episodes: [String: [[String: String]]] = [:]
  /// The episode of each child looked after on the last day.
  private(set) var on: [String: [String: String]] = [:]
  /// The first episode of each child who started in the year, at the latest start.
  private(set) var started: [String: [String: String]] = [:]
  /// The last episode of each child who left care in the year.
  private(set) var ceased: [String: [String: String]] = [:]

  var ever: some Collection<String> { episodes.keys }

  init(_ written: WrittenReturn, ending: Int) {
    self.written = written
    year = CollectionYear(ending: ending)
    for row in written.rows("header", year.name) {
      births[row["CHILD"] ?? ""] = day(row["DOB"])
      sex[row["CHILD"] ?? ""] = row["SEX"]
    }
    for row in written.rows("uasc", year.name) { statusEnds[row["CHILD"] ?? ""] = day(row["DUC"]) }
    for row in written.rows("episodes", year.name) where row["LS"] != "V3" && row["LS"] != "V4" {
      let child = row["CHILD"] ?? ""
      episodes[child, default: []].append(row)
      if row["DEC"] == "" { on[child] = row }
      if row["RNE"] == "S", let start = day(row["DECOM"]), start >= year.first { started[child] = row }
      if row["REC"] != "X1", row["DEC"] != "" { ceased[child] = row }
    }
  }

  func age(_ child: String, on day: Day) -> Int {
    births[child].map { day.age(bornOn: $0) } ?? -1
  }
}
