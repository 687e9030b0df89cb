import CareModel
import Documents
import Testing

@testable import Board

/// Small files with invented figures in the shapes of releases from 2018 to 2025.
@Suite("Published files of older and newer releases")
struct PublishedReleasesTests {
  static let places = "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code,"

  static func england(_ year: Int, _ rest: String) -> String { "\(year),Reporting year,National,E92000001,England,,,,,,\(rest)\n" }

  static func thurrock(_ year: Int, _ rest: String) -> String {
    "\(year),Reporting year,Local authority,E92000001,England,E12000006,East of England,883,Thurrock,E06000034,\(rest)\n"
  }

  static func load(_ files: [String: String]) async throws -> Snapshot { try await BoardInMemory(files).load() }

  struct Shape: Sendable, CustomStringConvertible {
    let name: String
    let columns: String
    /// Rows of Thurrock for the year to March 2022.
    let rows: [String]
    /// Indicator, part and value that the rows must land on.
    let lands: [(String, String, Double)]
    var description: String { name }
  }

  static let shapes: [Shape] = [
    Shape(
      name: "activity, number, percentage; Aged 17 to 18", columns: "age,activity,number,percentage",
      rows: [
        "Aged 17 to 18,\"Total in education, employment or training\",22,55", "Aged 17 to 18,Total,40,100",
        "Aged 19 to 21,\"Total in education, employment or training\",60,50", "Aged 19 to 21,Total,120,100",
        "Aged 19 to 21,Higher education i.e. studies beyond A level,6,5", "Aged 19 to 21,In training or employment,z,z",
        "Aged 19 to 21,\"Not in education, training or employment, owing to other reasons\",30,25", "Aged 19 to 21,Total information not known,12,10",
      ],
      lands: [
        ("eet_17_18", "all/all", 55), ("eet_19_21", "all/all", 50), ("eet_19_21", "activity/higher_education", 5),
        ("eet_19_21", "activity/neet_other", 25), ("eet_19_21", "activity/not_known", 10),
      ]),
    Shape(
      name: "care_leaver_age, breakdown, care_leaver_count", columns: "care_leaver_age,breakdown,care_leaver_count,care_leaver_percent",
      rows: ["19 to 21 years,\"Total in education, employment or training\",60,50", "19 to 21 years,Total,120,100"],
      lands: [("eet_19_21", "all/all", 50)]),
    Shape(
      name: "accommodation_suitability; not suitable", columns: "age,accommodation_suitability,number,percentage",
      rows: [
        "17 to 18 years,Accommodation considered suitable,36,90", "17 to 18 years,Accommodation considered not suitable,3,8",
        "17 to 18 years,No information,1,3", "17 to 18 years,Total,40,100",
      ],
      lands: [
        ("suitable_accommodation_17_18", "all/all", 90), ("suitable_accommodation_17_18", "suitability/unsuitable", 7.5),
        ("suitable_accommodation_17_18", "suitability/no_information", 2.5),
      ]),
    Shape(
      name: "accommodation_suitability; suitability total", columns: "age,accommodation_suitability,number,percentage",
      rows: ["Aged 19 to 21,Accommodation considered suitable,90,75", "Aged 19 to 21,Suitability total,120,100"],
      lands: [("suitable_accommodation_19_21", "all/all", 75)]),
    Shape(
      name: "in touch", columns: "age,in_touch,number,percentage",
      rows: [
        "Aged 19 to 21,Local authority in touch with care leaver,114,95", "Aged 19 to 21,Local authority not in touch with care leaver,6,5",
        "Aged 19 to 21,Total,120,100",
      ],
      lands: [("in_touch_19_21", "all/all", 95), ("in_touch_19_21", "in_touch/not_in_touch", 5)]),
    Shape(
      name: "stability at 31 March, same placement", columns: "cla_group,characteristic,number,percentage",
      rows: [
        "Children looked after at 31 March,With 3 or more placements during the year,30,10", "Children looked after at 31 March,Total children,300,100",
        "Children looked after continuously for at least 2.5 years at 31 March aged under 16 years,\"Living in the same placement for at least 2 years, or are placed for adoption and their adoption and their adoptive placement together with their previous placement, last for at least 2 years\",70,70",
        "Children looked after continuously for at least 2.5 years at 31 March aged under 16 years,Total children,100,100",
      ],
      lands: [("placements_3_plus", "all/all", 10), ("placement_long_term", "all/all", 70)]),
    Shape(
      name: "stability, CLA on 31 March, same carer or placed for adoption", columns: "cla_group,placement_stability,number,percentage",
      rows: [
        "CLA on 31 March,With 3 or more placements during the year,30,10", "CLA on 31 March,Total children,300,100",
        "CLA 2 years on 31 March,With 3 or more placements during the previous 2 years,60,30", "CLA 2 years on 31 March,Total children,200,100",
        "Children looked after continuously for at least 2.5 years at 31 March aged under 16 years,\"Living with the same carer for at least 2 years, or are placed for adoption and their adoptive placement together with their previous placement, last for at least 2 years\",70,70",
        "Children looked after continuously for at least 2.5 years at 31 March aged under 16 years,Total children,100,100",
      ],
      lands: [("placements_3_plus", "all/all", 10), ("placement_long_term", "all/all", 70)]),
    Shape(
      name: "started, by age group and gender", columns: "cla_group,characteristic,number,percentage",
      rows: [
        "Age group,Under 1 year,20,20", "Age group,16 years and over,30,30", "Age group,Total,100,100", "Gender,Female,40,40",
        "Category of need,N1. Abuse or neglect,60,60", "Legal status,Voluntary agreement under S20,50,50",
        "Taken into care,All children taken into care,44,44", "Taken into care,Total children,100,100",
      ],
      lands: [
        ("cla_started", "all/all", 100), ("cla_started", "age/under_1", 20), ("cla_started", "age/16_plus", 30), ("cla_started", "sex/female", 40),
        ("cla_started", "need/n1", 60), ("cla_started", "legal_status/voluntary_s20", 50), ("cla_started", "taken_into_care/taken_into_care", 44),
      ]),
    Shape(
      name: "ceased, gender and reasons", columns: "cla_group,characteristic,number,percentage",
      rows: [
        "Age on ceasing,18 years and over,40,40", "Age on ceasing,Total,100,100", "Gender,Male,55,55", "Reason episode ceased,Adopted,10,10",
        "Reason episode ceased,Special guardianship orders,12,12", "Reason episode ceased,Total,100,100",
      ],
      lands: [
        ("cla_ceased", "all/all", 100), ("cla_ceased", "age/18_plus", 40), ("cla_ceased", "sex/male", 55),
        ("cla_ceased", "reason_ceased/special_guardianship", 12), ("adopted", "all/all", 10), ("adopted_share", "all/all", 10),
      ]),
    Shape(
      name: "number and rate, population_count", columns: "population_count,population_estimate,number,rate_per_10000",
      rows: [
        "Children looked after at 31 March each year,45000,300,67", "Children starting to be looked after each year,45000,100,22",
        "Children ceasing to be looked after each year,45000,90,20",
      ],
      lands: [("cla_number", "all/all", 300), ("cla_rate", "all/all", 10_000 * 300.0 / 45_000), ("cla_started", "all/all", 100), ("cla_ceased", "all/all", 90)]),
    Shape(
      name: "on 31 March by characteristics, numbered, trailing spaces", columns: "cla_group,characteristic,number,percentage",
      rows: [
        "Age group ,Under 1 year ,13,4", "Age group,10 to 15 years,120,40", "Age group,Total children,300,100", "Gender,Female,140,47",
        "Ethnicity,1a. White British,200,67", "Ethnicity,\"4. Total Black, African, Caribbean or Black British\",30,10",
        "Category of need,N4. Family in acute stress,20,7", "Legal status,Voluntary agreements under S20 CA 1989,50,17",
        "Placement,1. Total foster placements,210,70", "Placement,3. Total placed with parents or other person with parental responsibility,21,7",
        "Placement,5a Secure unit placement inside the council boundary,c,c", "Placement,Total children,300,100",
      ],
      lands: [
        ("cla_number", "all/all", 300), ("cla_number", "age/under_1", 13), ("cla_number", "sex/female", 140), ("cla_number", "ethnicity/white_british", 200),
        ("cla_number", "ethnicity/black", 30), ("cla_number", "need/n4", 20), ("cla_number", "legal_status/voluntary_s20", 50),
        ("cla_number", "placement/foster", 210), ("placed_with_parents", "all/all", 7),
      ]),
    Shape(
      name: "health with gender and age columns", columns: "gender,age_group,characteristic,number,percentage",
      rows: [
        "Female,Total all ages,2b. Health assessments: Children looked after age groups,80,100", "Female,Total all ages,2b.1 Had their annual health assessment,40,50",
        "Total,5 to 9 years,2b.1 Had their annual health assessment,11,55", "Total,Total all ages,2b. Health assessments: Children looked after age groups,200,100",
        "Total,Total all ages,2b.1 Had their annual health assessment,180,90", "Total,Total all ages,2b.3 Had their teeth checked by a dentist,150,75",
        "Total,Total 10 to 17 years,1. Convictions: Children looked after age groups,100,100", "Total,10 to 12 years,\"1.1 Convicted or subject to youth cautions, or youth conditional cautions during the year\",c,c",
        "Total,Total 10 to 17 years,\"1.1 Convicted or subject to youth cautions, or youth conditional cautions during the year\",3,3",
        "Total,Total all ages,2a. Substance misuse: Children looked after age groups,200,100", "Total,Total all ages,2a.1 Identified as having a substance misuse problem,6,3",
      ],
      lands: [("rha_up_to_date", "all/all", 90), ("dental_up_to_date", "all/all", 75), ("youth_justice", "all/all", 3), ("substance_misuse", "all/all", 3)]),
    Shape(
      name: "staying put, by two ages that add up", columns: "age,stay_put,number,percentage",
      rows: [
        "Aged 18,Total living with former foster carers in the current year,9,75",
        "Aged 18,Young people who ceased to be looked after in a foster placement on their 18th birthday and were eligible for care leavers support,12,100",
        "Aged 19 to 20,Total living with former foster carers in the current year,6,30",
        "Aged 19 to 20,Young people who ceased to be looked after in a foster placement on their 18th birthday and were eligible for care leavers support,20,100",
      ],
      lands: [("staying_put", "all/all", 100 * 15.0 / 32), ("staying_put", "care_leaver_age/18", 75)]),
    Shape(
      name: "missing, one label column", columns: "CLA_group,number",
      rows: [
        "Children looked after during the year,400", "Children who had a missing incident during the year,40", "Number of missing incidents during the year,200",
        "Percentage of children who had a missing incident during the year,10", "Children who went missing more than once during the year,25",
      ],
      lands: [
        ("missing_children", "all/all", 40), ("missing_share", "all/all", 10), ("missing_incidents", "all/all", 200),
        ("missing_children", "missing_frequency/more_than_once", 25),
      ]),
    Shape(
      name: "social workers, two names of the count", columns: "cla_group,sw_stability,children_count,children_percent",
      rows: [
        "CLA on 31 March,3 or more social workers during the year,60,20", "CLA on 31 March,Total children,300,100",
        "CLA 2 years on 31 March,3 or more social workers during the previous 2 years,90,45", "CLA 2 years on 31 March,Total children,200,100",
      ],
      lands: [("social_workers_3_plus", "all/all", 20)]),
  ]

  @Test("Every label lands on its indicator and group", arguments: shapes)
  func lands(shape: Shape) async throws {
    let snapshot = try await Self.load(["x.csv": Self.places + shape.columns + "\n" + shape.rows.map { Self.thurrock(2022, $0) }.joined()])
    #expect(snapshot.problems == [])
    for (indicator, part, value) in shape.lands {
      #expect(snapshot.value(indicator, "Thurrock", "2021-22", part) == value, "\(indicator) \(part)")
    }
  }

  static let activity = places + "age,activity,number,percentage\n"
  static let rows = [
    thurrock(2025, "Aged 19 to 21,\"Total in education, employment or training\",60,50"), thurrock(2025, "Aged 19 to 21,Total,120,100"),
    england(2025, "Aged 19 to 21,\"Total in education, employment or training\",20760,54"), england(2025, "Aged 19 to 21,Total,38440,100"),
  ]

  private func holds(_ snapshot: Snapshot, _ comment: Comment? = nil) {
    #expect(snapshot.problems == [], comment)
    #expect(snapshot.value("eet_19_21", "Thurrock", "2024-25") == 50, comment)
    #expect(snapshot.value("eet_19_21", "England", "2024-25") == 54, comment)
    #expect(snapshot.figure("eet_19_21", "England", "2024-25")?.numerator == 20_760, comment)
  }

  @Test("Reading does not hang on the order of rows or columns, or on what the file is called") func shuffled() async throws {
    var chance = SystemOfChance(seed: 5)
    let whole = Self.activity + Self.rows.joined()
    let table = whole.split(separator: "\n").map { CellList(String($0)).cells }
    for round in 0..<12 {
      let columns = table[0].indices.shuffled(using: &chance)
      let body = table.dropFirst().shuffled(using: &chance)
      let text = ([table[0]] + body).map { row in columns.map { row[$0] }.joined(separator: ",") }.joined(separator: "\n")
      holds(try await Self.load(["\(Int.random(in: 0...999, using: &chance)).csv": text]), "round \(round)")
    }
  }

  @Test(
    "Files that a spreadsheet or a website has been at",
    arguments: ["202425", "financial year", "semicolons", "tabs", "utf-16", "capitals", "extra columns", "no country", "trailing spaces", "only a region's name"])
  func variants(kind: String) async throws {
    var text = Self.activity + Self.rows.joined()
    var bytes: [UInt8]?
    switch kind {
    case "202425": text = text.replacing("\n2025,", with: "\n202425,")
    case "financial year": text = text.replacing("\n2025,Reporting year", with: "\n2024/25,Financial year")
    case "semicolons":
      text = text.split(separator: "\n").map { CellList(String($0)).cells.map { $0.filter { $0 != "\"" } }.joined(separator: ";") }.joined(separator: "\n")
    case "tabs":
      text = text.split(separator: "\n").map { CellList(String($0)).cells.map { $0.filter { $0 != "\"" } }.joined(separator: "\t") }.joined(separator: "\r\n")
    case "utf-16": bytes = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    case "capitals": text = text.replacing("time_period", with: "Time_Period").replacing("geographic_level", with: "GEOGRAPHIC_LEVEL")
    case "extra columns":
      let lines = text.split(separator: "\n").map { String($0) }
      text = ([lines[0] + ",footnote,version,la_order"] + lines.dropFirst().enumerated().map { "\($1),see note \($0),1.\($0),\($0)" }).joined(separator: "\n")
    case "no country":
      text = text.split(separator: "\n").map { line in
        CellList(String(line)).cells.enumerated().filter { ![3, 4].contains($0.offset) }.map(\.element).joined(separator: ",")
      }.joined(separator: "\n")
    case "trailing spaces": text = text.replacing("Aged 19 to 21,", with: "Aged 19 to 21  ,").replacing("Thurrock", with: "Thurrock ")
    default: text = text.replacing("E06000034", with: "").replacing(",883,", with: ",,")
    }
    let board = BoardInMemory()
    board.write("x.csv", bytes ?? Array(text.utf8))
    holds(try await board.load())
  }

  @Test("The later of two releases stands and the earlier is its revision, whatever they are called") func releases() async throws {
    let older = Self.places + "population_count,population_estimate,number,rate_per_10000\n" + Self.england(2024, "Children looked after at 31 March each year,12100000,83630,69") + Self.thurrock(2024, "Children looked after at 31 March each year,46000,290,63")
    let newer =
      Self.places + "population_type,population_estimate,children_count,rate_per_10000\n" + Self.england(2025, "Children looked after on 31 March,12183016,81770,67")
      + Self.england(2024, "Children looked after on 31 March,12100000,83530,69") + Self.thurrock(2024, "Children looked after on 31 March,46000,290,63")
    for names in [("a.csv", "b.csv"), ("b.csv", "a.csv")] {
      let snapshot = try await Self.load([names.0: older, names.1: newer])
      #expect(snapshot.problems == [])
      let england = try #require(snapshot.figure("cla_number", "England", "2023-24"))
      #expect(england.value == 83_530)
      #expect(england.status == .revised)
      #expect(snapshot.figures.files[england.file] == names.1)
      let earlier = snapshot.figures.revisions("cla_number", area: .england, period: .financialYear(starting: 2023))
      #expect(earlier.map(\.value) == [83_630])
      #expect(earlier.map { snapshot.figures.files[$0.file] } == [names.0])
      #expect(snapshot.figure("cla_number", "Thurrock", "2023-24")?.status == .final, "said twice alike is no revision")
    }
  }

  @Test("Symbols for an authority that did not exist, and codes that are symbols") func symbols() async throws {
    let snapshot = try await Self.load([
      "x.csv": Self.activity
        + "2025,Reporting year,Local authority,E92000001,England,E12000002,North West,909,Cumbria,E10000006,Aged 19 to 21,\"Total in education, employment or training\",z,z\n"
        + "2025,Reporting year,Local authority,E92000001,England,E12000002,North West,909,Cumbria,E10000006,Aged 19 to 21,Total,z,z\n"
        + "2025,Reporting year,Local authority,E92000001,England,z,z,z,Cumberland,z,Aged 19 to 21,\"Total in education, employment or training\",7,70\n"
        + "2025,Reporting year,Local authority,E92000001,England,z,z,z,Cumberland,z,Aged 19 to 21,Total,10,100\n"
        + "2025,Reporting year,Local authority,E92000001,England,z,z,z,Westmorland and Furness,z,Aged 19 to 21,\"Total in education, employment or training\",c,c\n"
        + "2025,Reporting year,Local authority,E92000001,England,z,z,z,Westmorland and Furness,z,Aged 19 to 21,Total,10,100\n"
        + "2025,Reporting year,Regional,E92000001,England,,East of England,,,,Aged 19 to 21,\"Total in education, employment or training\",40,k\n"
        + "2025,Reporting year,Regional,E92000001,England,,East of England,,,,Aged 19 to 21,Total,9000,100\n"
    ])
    #expect(snapshot.problems == [])
    #expect(snapshot.figure("eet_19_21", "E10000006", "2024-25")?.content == .absent(.notApplicable))
    #expect(snapshot.value("eet_19_21", "Cumberland", "2024-25") == 70)
    #expect(snapshot.figure("eet_19_21", "Westmorland and Furness", "2024-25")?.content == .absent(.suppressed))
    #expect(snapshot.figure("eet_19_21", "E12000006", "2024-25")?.content == .absent(.low), "rounds to nought but is none")
  }

  @Test("An area on no list is kept under its own code, on its own level") func unknownAreas() async throws {
    let snapshot = try await Self.load([
      "x.csv": Self.activity
        + "2025,Reporting year,Local authority,E92000001,England,E12000002,North West,999,New Borough,E06000999,Aged 19 to 21,\"Total in education, employment or training\",7,70\n"
        + "2025,Reporting year,Local authority,E92000001,England,E12000002,North West,999,New Borough,E06000999,Aged 19 to 21,Total,10,100\n"
        + "2025,Reporting year,Regional,E92000001,England,E12000099,Far North,,,,Aged 19 to 21,\"Total in education, employment or training\",70,35\n"
        + "2025,Reporting year,Regional,E92000001,England,E12000099,Far North,,,,Aged 19 to 21,Total,200,100\n"
    ])
    #expect(snapshot.problems == [])
    let borough = try #require(snapshot.figures.areas.area(named: "New Borough"))
    #expect(borough.code.text == "E06000999" && borough.oldCode == "999" && borough.level == .authority && borough.region?.text == "E12000002")
    #expect(snapshot.figures.areas.area(named: "Far North")?.level == .region)
    #expect(snapshot.value("eet_19_21", "New Borough", "2024-25") == 70)
    #expect(snapshot.value("eet_19_21", "Far North", "2024-25") == 35)
  }

  @Test("Tables that look like one that is known, and are not, give nothing rather than something wrong") func lookalikes() async throws {
    let snapshot = try await Self.load([
      "stability.csv": "time_period,time_identifier,geographic_level,country_code,country_name,cla_group,characteristic,placement_stability,number,percentage\n"
        + "2023,Reporting year,National,E92000001,England,Age group,10 to 15 years,Living with the same carer for at least 2 years,13910,68\n"
        + "2023,Reporting year,National,E92000001,England,Age group,10 to 15 years,Total children,20430,100\n"
        + "2023,Reporting year,National,E92000001,England,Age group,Total children,Total children,29600,100\n",
      "twelve-months.csv": "time_period,time_identifier,geographic_level,country_code,country_name,cla_group,category,characteristic,number\n"
        + "2023,Reporting year,National,E92000001,England,Children looked after on 31 March who’ve been looked after for at least 12 months,Age group,10 to 15 years,25890\n"
        + "2023,Reporting year,National,E92000001,England,Children looked after on 31 March who’ve been looked after for at least 12 months,Age group,Total children,58730\n"
        + "2023,Reporting year,National,E92000001,England,All children looked after during the year ending 31 March,Age group,Total children,111440\n",
      "older-leavers.csv": Self.places + "age,activity,number,percentage\n" + Self.england(2024, "Aged 22,\"Total in education, employment or training\",100,20") + Self.england(2024, "Aged 22,Total,500,100"),
      "adopted.csv": "time_period,time_identifier,geographic_level,country_code,country_name,cla_group,characteristic,number,percentage\n"
        + "2023,Reporting year,National,E92000001,England,Age at adoption,Average age (years:months),3:3,z\n",
    ])
    #expect(snapshot.figures.isEmpty)
    #expect(
      snapshot.problems == ["adopted.csv:1:1: warning: a DfE file, but none of its labels is known; expected a table listed in the user guide"])
  }
}
