/// The lists of `shares.csv`: how often each code occurs in a group.
enum ShareList: String, CaseIterable {
  case sex, ethnicity, need, firstStatus = "first_status", firstPlacement = "first_placement", nextPlacement = "next_placement"
  case adulthood, guardianship, changeReason = "change_reason", permanence, providers, reviewCode = "review_code"
  case sdqBand = "sdq_band", sdqReason = "sdq_reason", inTouch17 = "in_touch_17_18", inTouch19 = "in_touch_19_21"
  case activity17 = "activity_17_18", activity19 = "activity_19_21", accommodation17 = "accommodation_17_18"
  case accommodation19 = "accommodation_19_21", missingDays = "missing_days", runner, restlessness
  case workerReason = "worker_reason", placedCeased = "placed_ceased", adopters, pupilNumber = "pupil_number", distance
}

/// Of each list and group, the codes as written and their weights.
struct Shares {
  struct Share {
    let code: String
    let weight: Int
    let row: TableRows.Row
  }

  /// By list, then by what the `group` column says.
  private var shares: [ShareList: [String: [Share]]] = [:]
  private let table: String

  init(_ rows: TableRows, table: String) throws(TableFault) {
    self.table = table
    for row in rows.rows {
      let list = try row.code("list", as: ShareList.self)
      let share = Share(code: try row.text("code"), weight: try row.number("weight"), row: row)
      shares[list, default: [:]][try row.text("group"), default: []].append(share)
    }
  }

  /// The weights for the group named, or for `all` where it has none of its own.
  func weighing<Choice: Sendable>(
    _ list: ShareList, group: String = "all", _ read: (Share) throws(TableFault) -> Choice
  ) throws(TableFault) -> Weighing<Choice> {
    guard let found = shares[list]?[group] ?? shares[list]?["all"] else {
      throw TableFault(table: table, line: 0, sentence: "nothing is given for the list \(list.rawValue), group \(group)")
    }
    var weighing = Weighing<Choice>()
    for share in found { weighing.add(try read(share), weight: share.weight) }
    guard !weighing.isEmpty else {
      throw TableFault(table: table, line: 0, sentence: "the list \(list.rawValue), group \(group), has no weight")
    }
    return weighing
  }

  /// Codes of a closed set.
  func codes<Code: RawRepresentable<String> & Sendable>(
    _ list: ShareList, group: String = "all", as kind: Code.Type
  ) throws(TableFault) -> Weighing<Code> {
    try weighing(list, group: group) { (share: Share) throws(TableFault) in
      guard let code = Code(rawValue: share.code) else { throw share.row.fault("\(share.code) is not a code known here") }
      return code
    }
  }

  /// Codes that are only written, never decided on.
  func texts(_ list: ShareList, group: String = "all") throws(TableFault) -> Weighing<String> {
    try weighing(list, group: group) { (share: Share) throws(TableFault) in share.code }
  }

  /// Whole numbers.
  func numbers(_ list: ShareList, group: String = "all") throws(TableFault) -> Weighing<Int> {
    try weighing(list, group: group) { (share: Share) throws(TableFault) in
      guard let number = Int(share.code), number >= 0, number <= 1_000_000 else {
        throw share.row.fault("\(share.code) should be a whole number, not below 0")
      }
      return number
    }
  }

  /// Ranges of whole numbers, `17-20`.
  func ranges(_ list: ShareList, group: String = "all") throws(TableFault) -> Weighing<ClosedRange<Int>> {
    try weighing(list, group: group) { (share: Share) throws(TableFault) in
      let ends = share.code.split(separator: "-").map { Int($0) }
      guard ends.count == 2, let from = ends[0], let to = ends[1], from <= to else {
        throw share.row.fault("\(share.code) should be two whole numbers with a hyphen between")
      }
      return from...to
    }
  }

  func byGroup<Choice: Sendable>(
    _ read: (_ group: String) throws(TableFault) -> Weighing<Choice>
  ) throws(TableFault) -> Grouped<Weighing<Choice>> {
    var grouped = Grouped(repeating: Weighing<Choice>())
    for group in Group.allCases { grouped[group] = try read(group.rawValue) }
    return grouped
  }
}
