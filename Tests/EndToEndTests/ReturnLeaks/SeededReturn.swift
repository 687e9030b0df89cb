/// A return of invented children in which every cell that could tell who somebody is holds a marker or a date that no paper has.
struct SeededReturn {
  /// In every identifier, pupil number, postcode, provider, worker and spoilt cell.
  static let mark = "QZXJ"
  /// The key file's.
  static let keyMark = "QZXK"

  /// Files by their path in a board's folder.
  private(set) var files: [String: String] = [:]
  /// Days as year, month and day: of birth, of starts and moves, of reviews and of going missing.
  private(set) var days: Set<[Int]> = []

  init(children: Int = 24) {
    var header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
    var episodes = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN,PL_DISTANCE,PL_LOCATION\n"
    var reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\n"
    var uasc = "CHILD,SEX,DOB,DUC\n"
    var health =
      "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED\n"
    var leavers = "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n"
    var missing = "CHILD,DOB,MISSING,MIS_START,MIS_END\n"
    var workers = "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\n"
    for number in 1...children {
      let child = "\(SeededReturn.mark)C\(number)"
      let birth = day(2006 + number % 14, 1 + number % 4, 3 + number % 25)
      let mother = number % 6 == 0 ? day(2021, 7, 3 + number % 25) : ""
      header += "\(child),\(1 + number % 2),\(birth),\(["WBRI", "BAFR", "MWBC"][number % 3]),\(SeededReturn.mark)U\(number),\(number % 6 == 0 ? 1 : 0),\(mother)\n"
      let start = day(2022 + number % 2, 5 + number % 4, 2 + number % 27)
      let moved = day(2023, 10 + number % 2, 2 + number % 27)
      let place = "\(SeededReturn.mark) 1A\(number),\(SeededReturn.mark) 2B\(number),\(SeededReturn.mark)R\(number),\(number % 3 == 0 ? "31.5" : "4.2"),OUT"
      let code = ["C2,N1,U6,PR1", "V2,N8,K2,PR4", "E1,N1,A5,PR1"][number % 3]
      episodes += "\(child),\(start),S,\(code),\(moved),X1,,\(place)\n"
      let isOver = number % 5 == 0
      episodes += "\(child),\(moved),P,C1,\(number % 3 == 1 ? "N8" : "N1"),U4,PR1,\(isOver ? day(2024, 2, 2 + number % 25) : ""),\(isOver ? "E4A" : ""),,\(place)\n"
      if number % 4 > 0 { reviews += "\(child),\(birth),\(day(2023, 9, 3 + number % 25)),PN1\n" }
      if number % 3 == 1 { uasc += "\(child),\(1 + number % 2),\(birth),\(day(2025, 8, 2 + number % 25))\n" }
      health += "\(child),\(birth),\(number),,0,,1,\(number % 2),\(number % 2),0,,\n"
      if number % 4 == 0 {
        missing += "\(child),\(birth),M,\(day(2024, 3, 2 + number % 27)),\n\(child),\(birth),M,\(day(2023, 12, 3 + number % 25)),\(day(2024, 1, 2 + number % 25))\n"
      }
      workers += "\(child),\(birth),\(SeededReturn.mark)W\(number),\(start),,MANAGE\n"
      leavers += "\(SeededReturn.mark)L\(number),\(day(2002 + number % 5, 6, 3 + number % 25)),\(number % 3 == 0 ? "NO" : "YES"),\(["F1", "G4", "0"][number % 3]),\(number % 2 == 0 ? "U1" : "B2")\n"
    }
    // Cells that break rules are told by their place; what is in them never is.
    let spoilt = SeededReturn.mark + "DATE"
    episodes += "\(SeededReturn.mark)X1,\(spoilt),\(SeededReturn.mark)N,\(SeededReturn.mark)S,N1,U4,PR1,\(spoilt),E9,,\(SeededReturn.mark) 9,\(SeededReturn.mark) 8,,,\n"
    header += "\(SeededReturn.mark)X1,9,\(spoilt),\(SeededReturn.mark)E,,,\n\(SeededReturn.mark)X1,1,\(spoilt),WBRI,\"\(SeededReturn.mark),,\n"
    reviews += "\(SeededReturn.mark)X2,\(spoilt),\(spoilt),\(SeededReturn.mark)V\n"
    missing += "\(SeededReturn.mark)X3,,\(SeededReturn.mark)M,\(spoilt),\(spoilt)\n"
    for (name, text) in [
      "header": header, "episodes": episodes, "reviews": reviews, "uasc": uasc, "oc2": health, "oc3": leavers, "missing": missing,
      "social_worker": workers,
    ] { files["returns/2023-24/\(name).csv"] = text }
  }

  /// The markers, and the dates in every form a person writes them in.
  var markers: [String] {
    let months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return [SeededReturn.mark, SeededReturn.keyMark, SeededReturn.mark.lowercased()]
      + days.flatMap { parts -> [String] in
        let (year, month, day) = (parts[0], parts[1], parts[2])
        return [
          "\(two(day))/\(two(month))/\(year)", "\(year)-\(two(month))-\(two(day))", "\(year)\(two(month))\(two(day))",
          "\(day) \(months[month - 1]) \(year)", "\(day) \(months[month - 1].prefix(3)) \(year)",
          "\(two(day))-\(two(month))-\(year)", "\(two(day)).\(two(month)).\(year)",
        ]
      }
  }

  private mutating func day(_ year: Int, _ month: Int, _ day: Int) -> String {
    days.insert([year, month, day])
    return "\(day < 10 ? "0" : "")\(day)/\(month < 10 ? "0" : "")\(month)/\(year)"
  }
}
