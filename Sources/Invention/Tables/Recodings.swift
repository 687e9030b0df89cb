/// How a code is written in the years whose lists had another for it.
struct Recodings: Sendable {
  private struct Recoding: Sendable {
    let code: String
    let written: String
    let years: ClosedRange<Int>
  }

  private var places: [Recoding] = []
  private var sexes: [Recoding] = []

  init(_ rows: TableRows) throws(TableFault) {
    for row in rows.rows {
      let first = try row.number("first_year")
      let last = try row.number("last_year")
      guard first <= last else { throw row.fault("the first year should not be after the last") }
      let recoding = Recoding(code: try row.text("code"), written: try row.text("written"), years: first...last)
      switch try row.text("column") {
      case "PLACE": places.append(recoding)
      case "SEX": sexes.append(recoding)
      default: throw row.fault("column should be PLACE or SEX")
      }
    }
  }

  func sex(_ sex: Sex, in year: CollectionYear) -> String {
    Recodings.written(sex.rawValue, sexes, year, child: 0)
  }

  /// - Parameter child: where there are several codes for one, decides which; the same child always has the same.
  func placement(_ placement: Placement, in year: CollectionYear, child: Int) -> String {
    Recodings.written(placement.rawValue, places, year, child: child)
  }

  private static func written(_ code: String, _ recodings: [Recoding], _ year: CollectionYear, child: Int) -> String {
    var several = 0
    for recoding in recodings where recoding.years.contains(year.ending) && recoding.code == code { several += 1 }
    guard several > 0 else { return code }
    var left = child % several
    for recoding in recodings where recoding.years.contains(year.ending) && recoding.code == code {
      if left == 0 { return recoding.written }
      left -= 1
    }
    return code
  }
}
