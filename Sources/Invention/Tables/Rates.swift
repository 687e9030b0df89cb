/// Every rate that children are invented by.
///
/// The tables are handed in as text; `Rates.tables` names them. What is published says so, with its year; what is not is
/// set so that the figures that follow come near those published.
public struct Rates: Sendable {
  /// The file names of the tables.
  public static let tables = [
    "arrivals.csv", "seasons.csv", "ages.csv", "shares.csv", "courses.csv", "stays.csv", "odds.csv", "recodings.csv",
    "files.csv",
  ]

  /// Children who start to be looked after in England for the first time in a period, by collection year.
  struct Arrivals: Sendable {
    let year: CollectionYear
    let children: Int
    let asylum: Int
  }

  let recodings: Recodings
  /// The first collection year in which the return had each file.
  let firstYears: [ReturnFile: CollectionYear]
  let arrivals: [Arrivals]
  let seasons: Weighing<Int>
  let asylumSeasons: Weighing<Int>
  let ages: Weighing<Range<Int>>
  let asylumAges: Weighing<Range<Int>>
  let courses: [LegalStatus: Grouped<Weighing<Course>>]
  let stays: [Placement.Kind: Grouped<Spread>]
  let odds: [OddsName: Grouped<Int>]

  let sex: Grouped<Weighing<Sex>>
  let ethnicity: Grouped<Weighing<String>>
  let need: Grouped<Weighing<String>>
  let firstStatus: Grouped<Weighing<LegalStatus>>
  let firstPlacement: Grouped<Weighing<Placement>>
  let nextPlacement: Grouped<Weighing<Placement>>
  let adulthood: [Placement.Kind: Weighing<Leaving>]
  let guardianship: [Placement.Kind: Weighing<Leaving>]
  let providers: [Placement: Weighing<String>]
  let distances: [Placement.Kind: Weighing<Distance.Kind>]
  let changeReason: Weighing<String>
  let restlessness: Grouped<Weighing<Int>>
  let runner: Grouped<Weighing<Int>>
  let missingDays: Weighing<ClosedRange<Int>>
  let permanence: Grouped<Weighing<String>>
  let reviewCode: Grouped<Weighing<String>>
  let sdqBand: Weighing<ClosedRange<Int>>
  let sdqReason: Weighing<String>
  let pupilNumber: Grouped<Weighing<String>>
  let workerReason: Weighing<String>
  let placedCeased: Weighing<String>
  let adopters: Weighing<String>
  let leavers: (younger: LeaverRates, older: LeaverRates)

  /// What care leavers of two ages do, and where they live.
  struct LeaverRates: Sendable {
    let inTouch: Weighing<String>
    let activity: Weighing<String>
    let accommodation: Weighing<String>
  }

  /// - Parameter texts: each table's text, by its file name.
  public init(_ texts: [String: String]) throws(TableFault) {
    func rows(_ table: String) throws(TableFault) -> TableRows {
      guard let text = texts[table] else { throw TableFault(table: table, line: 0, sentence: "the table is missing") }
      return try TableRows(text, table: table)
    }
    arrivals = try Rates.arrivals(rows("arrivals.csv"))
    (seasons, asylumSeasons) = try Rates.seasons(rows("seasons.csv"))
    (ages, asylumAges) = try Rates.ages(rows("ages.csv"))
    courses = try Rates.courses(rows("courses.csv"))
    stays = try Rates.stays(rows("stays.csv"))
    odds = try Rates.odds(rows("odds.csv"))
    recodings = try Recodings(rows("recodings.csv"))
    firstYears = try Rates.firstYears(rows("files.csv"))

    let shares = try Shares(rows("shares.csv"), table: "shares.csv")
    func grouped(_ list: ShareList) throws(TableFault) -> Grouped<Weighing<String>> {
      try shares.byGroup { (group: String) throws(TableFault) in try shares.texts(list, group: group) }
    }
    sex = try shares.byGroup { (group: String) throws(TableFault) in try shares.codes(.sex, group: group, as: Sex.self) }
    ethnicity = try grouped(.ethnicity)
    need = try grouped(.need)
    firstStatus = try shares.byGroup { (group: String) throws(TableFault) in
      try shares.codes(.firstStatus, group: group, as: LegalStatus.self)
    }
    firstPlacement = try shares.byGroup { (group: String) throws(TableFault) in
      try shares.codes(.firstPlacement, group: group, as: Placement.self)
    }
    nextPlacement = try shares.byGroup { (group: String) throws(TableFault) in
      try shares.codes(.nextPlacement, group: group, as: Placement.self)
    }
    changeReason = try shares.texts(.changeReason)
    restlessness = try shares.byGroup { (group: String) throws(TableFault) in
      try shares.numbers(.restlessness, group: group)
    }
    runner = try shares.byGroup { (group: String) throws(TableFault) in try shares.numbers(.runner, group: group) }
    missingDays = try shares.ranges(.missingDays)
    permanence = try grouped(.permanence)
    reviewCode = try grouped(.reviewCode)
    sdqBand = try shares.ranges(.sdqBand)
    sdqReason = try shares.texts(.sdqReason)
    pupilNumber = try grouped(.pupilNumber)
    workerReason = try shares.texts(.workerReason)
    placedCeased = try shares.texts(.placedCeased)
    adopters = try shares.texts(.adopters)
    leavers = (
      LeaverRates(
        inTouch: try shares.texts(.inTouch17), activity: try shares.texts(.activity17),
        accommodation: try shares.texts(.accommodation17)),
      LeaverRates(
        inTouch: try shares.texts(.inTouch19), activity: try shares.texts(.activity19),
        accommodation: try shares.texts(.accommodation19))
    )

    var adulthood: [Placement.Kind: Weighing<Leaving>] = [:]
    var guardianship: [Placement.Kind: Weighing<Leaving>] = [:]
    var distances: [Placement.Kind: Weighing<Distance.Kind>] = [:]
    for kind in Placement.Kind.allCases {
      adulthood[kind] = try shares.codes(.adulthood, group: kind.rawValue, as: Leaving.self)
      guardianship[kind] = try shares.codes(.guardianship, group: kind.rawValue, as: Leaving.self)
      distances[kind] = try shares.codes(.distance, group: kind.rawValue, as: Distance.Kind.self)
    }
    self.adulthood = adulthood
    self.guardianship = guardianship
    self.distances = distances
    var providers: [Placement: Weighing<String>] = [:]
    for placement in Placement.allCases where placement.kind != .temporary && placement.kind != .other {
      providers[placement] = try shares.texts(.providers, group: placement.rawValue)
    }
    self.providers = providers
  }
}
