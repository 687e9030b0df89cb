extension StraightCount {
  /// Care leavers: 17 and 18, and 19 to 21, never together.
  mutating func countLeavers(_ dates: [Column]) {
    for (name, ages) in [("17_18", 17...18), ("19_21", 19...21)] {
      for kind in ["eet", "suitable_accommodation", "in_touch"] { countLeavers(dates, kind, name, ages) }
    }
  }

  private mutating func countLeavers(_ dates: [Column], _ kind: String, _ name: String, _ ages: ClosedRange<Int>) {
    let source = source
    let years = source.years.filter { source.files[$0]?.contains("IN_TOUCH") ?? false }
    func year(_ column: Column) -> Int? {
      years.first { min(StraightDay.number($0, 3, 31) ?? 0, source.lastDay) == column.last }
    }
    for (index, column) in dates.enumerated() {
      guard let year = year(column) else { continue }
      for child in children {
        guard let row = child.leaving[year], let age = child.age(on: column.last), ages.contains(age) else { continue }
        let touch = row["IN_TOUCH"] ?? ""
        if touch == "DIED" || touch == "RHOM" || hasMovedAuthority(child, by: column.last) { continue }
        let own =
          [.whole] + StraightCount.groups("care_leaver_age", "\(age)") + StraightCount.groups("sex", child.sex)
          + StraightCount.groups("ethnicity", child.ethnicity)
          + StraightCount.groups("uasc", child.isUnaccompanied ? "uasc" : "non_uasc")
        switch kind {
        case "eet": countActivity(row["ACTIV"] ?? "", own, index)
        case "in_touch":
          guard let group = StraightCodes.inTouch[touch] else { continue }
          count(own, index, if: touch == "YES")
          count(StraightCount.groups("in_touch", group), index)
        default: countAccommodation(row["ACCOM"] ?? "", own, index)
        }
      }
    }
    finish(
      kind + "_" + name, dates, isRatio: true, shares: ["activity", "suitability", "accommodation", "in_touch"],
      isGiven: { year($0) != nil })
  }

  private mutating func countActivity(_ code: String, _ own: [Group], _ index: Int) {
    let isEngaged = ["F1", "F2", "F3", "F4", "F5", "P1", "P2", "P3", "P4", "P5"].contains(code)
    count(own, index, if: isEngaged)
    count(StraightCount.groups("activity", StraightCodes.activity[code] ?? "not_known"), index)
  }

  private mutating func countAccommodation(_ code: String, _ own: [Group], _ index: Int) {
    if ["G1", "G2", "H1", "H2", "R1", "R2"].contains(code) { return }
    let group = StraightCodes.accommodation[code]
    let isSuitable = group != nil && code.hasSuffix("1")
    count(own, index, if: isSuitable)
    let suitability = isSuitable ? "suitable" : group != nil && code.hasSuffix("2") ? "unsuitable" : "no_information"
    count(StraightCount.groups("suitability", suitability), index)
    count(StraightCount.groups("accommodation", group ?? ""), index)
  }

  /// Another authority took over the care last ended by a day, and it has not begun again.
  private func hasMovedAuthority(_ child: StraightChild, by day: Int) -> Bool {
    let ended = child.episodes.filter { $0.isFinal && $0.end <= day }
    guard let last = ended.max(by: { ($0.end, $0.start) < ($1.end, $1.start) }) else { return false }
    return last["REC"] == "E3" && !child.stretches.contains { $0.from >= last.end && $0.from <= day }
  }
}
