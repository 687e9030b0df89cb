import CareModel

/// A small return made up from a seed: chains of episodes as no authority has them, and (when `isDirty`) slips of every kind.
struct ChaoticReturn {
  struct Row {
    var child: Int
    var start: Int
    /// nil while it goes on.
    var end: Int?
    var reasonNew: String
    var legal: String
    var need: String
    var placement: String
    var provider: String
    var ceased: String
    var distance: String
    var locality: String
  }
  struct Missing {
    var child: Int
    var start: Int
    var end: Int?
    var code: String
  }

  private var random: SplitMix
  private(set) var rows: [Row] = []
  private(set) var births: [Int: Int] = [:]
  private(set) var missing: [Missing] = []
  /// Children in the file of unaccompanied children, with the day the status ceased.
  private(set) var unaccompanied: [Int: Int?] = [:]
  let first: Int
  let last: Int

  /// Years end on 31 March of `to`; history begins up to six years before `from`.
  init(seed: UInt64, children: Int, from: Int, to: Int, isDirty: Bool) {
    random = SplitMix(seed)
    first = Day.first(ofMonth: 4, year: from - 1).number
    last = Day.last(ofMonth: 3, year: to).number
    for child in 1...children { makeChild(child) }
    if isDirty { spoil() }
  }

  private mutating func pick(_ texts: [String]) -> String { texts[Int(random.next() % UInt64(texts.count))] }
  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(random.next() % UInt64(range.count))
  }

  private mutating func makeChild(_ child: Int) {
    var day = first - number(0...2200) + number(0...(last - first + 1800))
    let birth = day - number(10...6200)
    births[child] = birth
    if number(0...7) == 0 { unaccompanied[child] = number(0...2) == 0 ? .some(nil) : .some(birth + number(5000...6700)) }
    if number(0...3) == 0 {
      for _ in 0...number(0...3) {
        let start = first + number(0...(last - first))
        missing.append(
          Missing(
            child: child, start: start, end: number(0...6) == 0 ? nil : start + number(0...40),
            code: number(0...3) == 0 ? "A" : "M"))
      }
    }
    for _ in 0...number(0...1) {
      day = makePeriod(child, from: day) + number(0...500)
      if day > last { return }
    }
  }

  /// One period of care; gives the day after it.
  private mutating func makePeriod(_ child: Int, from start: Int) -> Int {
    var day = start
    let need = pick(["N1", "N4", "N8"])
    var legal = pick(["C1", "C2", "V2", "E1", "L1", "V3", "V2", "C2"])
    var placement = pick(["U1", "U4", "U6", "K2", "K1", "P1", "T4", "R1"])
    var provider = pick(["PR1", "PR4"])
    var reason = "S"
    for step in 0... {
      let length = number(1...900)
      let isLast = step > 5 || number(0...3) == 0
      let isOpen = isLast && number(0...1) == 0 || day + length > last
      let end = isOpen ? nil : day + length
      let ceased = isOpen ? "" : isLast ? pick(["E4A", "E4B", "E11", "E12", "E3", "E5", "E8"]) : "X1"
      rows.append(
        Row(
          child: child, start: day, end: end, reasonNew: reason, legal: legal, need: need, placement: placement,
          provider: provider, ceased: ceased, distance: pick(["1.5", "19.9", "20.0", "20.1", "45", "999.9", ""]),
          locality: pick(["IN", "OUT"])))
      guard let end else { return last + 1 }
      if isLast { return end }
      day = end
      reason = pick(["L", "P", "T", "B", "U", "P"])
      if ["L", "B", "U"].contains(reason) { legal = pick(["C1", "C2", "E1", "V2"]) }
      if reason != "L" {
        placement = pick(["U1", "U4", "U6", "K2", "A3", "A5", "A6", "T1", "T4", "H5"])
        provider = pick(["PR1", "PR4"])
      }
    }
    return day
  }

  private mutating func spoil() {
    for index in rows.indices {
      switch number(0...30) {
      case 0: rows[index].end = nil
      case 1: rows[index].ceased = pick(["", "E99", "X1", "E8"])
      case 2: rows[index].start += number(-40...40)
      case 3: rows[index].end = rows[index].end.map { $0 + number(-400...400) }
      case 4: rows[index].reasonNew = pick(["", "S", "Q"])
      case 5: rows[index].placement = pick(["", "ZZ", "T0"])
      case 6: rows[index].legal = pick(["V4", "", "XX"])
      default: break
      }
    }
    // No two rows of a child start on one day: which of them stands is a rule of its own.
    var seen: Set<[Int]> = []
    rows.removeAll { !seen.insert([$0.child, $0.start]).inserted }
  }

  /// The files as they would be written, rows in no order.
  func files() -> [String: String] {
    func text(_ day: Int?) -> String {
      guard let day else { return "" }
      let parts = Day(number: day).components
      return "\(parts.day < 10 ? "0" : "")\(parts.day)/\(parts.month < 10 ? "0" : "")\(parts.month)/\(parts.year)"
    }
    var episodes =
      "PL_LOCATION,CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,PL_DISTANCE\n"
    for row in rows.sorted(by: { ($0.start * 7919 % 1009, $0.child) < ($1.start * 7919 % 1009, $1.child) }) {
      episodes +=
        "\(row.locality),c\(row.child),\(text(row.start)),\(row.reasonNew),\(row.legal),\(row.need),\(row.placement),\(row.provider),\(text(row.end)),\(row.ceased),,\(row.distance)\n"
    }
    var header = "CHILD,SEX,DOB,ETHNIC\n"
    for (child, birth) in births.sorted(by: { $0.key < $1.key }) {
      header += "c\(child),\(child % 2 + 1),\(text(birth)),\(["WBRI", "BAFR", "AIND"][child % 3])\n"
    }
    var uasc = "CHILD,SEX,DOB,DUC\n"
    for (child, ceased) in unaccompanied.sorted(by: { $0.key < $1.key }) {
      uasc += "c\(child),\(child % 2 + 1),\(text(births[child])),\(text(ceased))\n"
    }
    var away = "CHILD,DOB,MISSING,MIS_START,MIS_END\n"
    for row in missing { away += "c\(row.child),\(text(births[row.child])),\(row.code),\(text(row.start)),\(text(row.end))\n" }
    return ["episodes.csv": episodes, "header.csv": header, "uasc.csv": uasc, "missing.csv": away]
  }
}

/// A small generator of the same numbers for the same seed.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}
