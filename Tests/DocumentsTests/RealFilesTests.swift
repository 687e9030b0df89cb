import Documents
import Glibc
import Testing

/// Published files read to the same rows as Python's `csv` module reads.
@Suite("Real files")
struct RealFilesTests {
  struct File: CustomTestStringConvertible {
    let name: String
    let rows: Int
    let columns: Int
    /// How many Unicode scalars all trimmed cells have together.
    let scalars: Int
    var testDescription: String { name }
  }

  static let files: [File] = [
    File(name: "New_Statistical_Neighbour_Groupings_April_2021.csv", rows: 157, columns: 26, scalars: 24_601),
    File(name: "cla_number_and_rate_per_10k_children.csv", rows: 2_505, columns: 14, scalars: 367_030),
    File(name: "cla_time_series_1994_2024.csv", rows: 155, columns: 7, scalars: 15_563),
    File(name: "csww_indicators_2017_to_2025.csv", rows: 1_463, columns: 32, scalars: 241_344),
    File(name: "la_care_leavers_accommodation_suitability.csv", rows: 6_680, columns: 14, scalars: 895_738),
    File(name: "la_care_leavers_activity.csv", rows: 20_040, columns: 14, scalars: 3_022_458),
    File(name: "la_care_leavers_intouch.csv", rows: 8_350, columns: 14, scalars: 1_167_131),
    File(
      name: "la_children_looked_after_exclusively_under_a_series_of_short_term_placements.csv", rows: 835, columns: 12,
      scalars: 150_159),
    File(name: "la_children_started_by_characteristics_2021_2024.csv", rows: 23_100, columns: 11, scalars: 2_272_817),
    File(name: "la_children_who_ceased_during_the_year.csv", rows: 24_215, columns: 14, scalars: 3_514_721),
    File(
      name: "la_children_who_were_missing_or_away_from_placement_without_authorisation.csv", rows: 10_855, columns: 12,
      scalars: 1_716_739),
    File(name: "la_cla_during_year_new_placements.csv", rows: 15_865, columns: 14, scalars: 2_760_846),
    File(name: "la_cla_on_31_march_by_characteristics.csv", rows: 32_175, columns: 11, scalars: 3_818_611),
    File(name: "la_cla_placement_stability.csv", rows: 5_010, columns: 14, scalars: 849_246),
    File(name: "la_cla_swcount.csv", rows: 330, columns: 14, scalars: 45_859),
    File(name: "la_conviction_health_outcome_cla.csv", rows: 15_030, columns: 14, scalars: 2_615_054),
    File(name: "lait_children_looked_after_measures.csv", rows: 76_500, columns: 7, scalars: 4_260_943),
    File(name: "lait_measure_dictionary.csv", rows: 52, columns: 12, scalars: 87_400),
    File(name: "national_cla_on_31_march_by_characteristics.csv", rows: 460, columns: 9, scalars: 43_024),
    File(
      name: "national_cla_on_31_march_by_placement_distance_and_placement_locality.csv", rows: 280, columns: 9,
      scalars: 30_823),
    File(
      name: "national_cla_on_31_march_who_were_unaccompanied_asylum_seeking_children.csv", rows: 230, columns: 9,
      scalars: 18_033),
    File(name: "national_transfer_scheme_transfers_2016_2022.csv", rows: 11_251, columns: 9, scalars: 484_944),
    File(name: "official_statistics_cla_who_were_missing.csv", rows: 315, columns: 8, scalars: 36_665),
    File(name: "ons_mid-year_population_estimates_2012_to_2024.csv", rows: 2_132, columns: 12, scalars: 263_517),
    File(name: "sn_model_2025_wide.csv", rows: 153, columns: 24, scalars: 21_958),
    File(name: "ssda903-sample/DoLo.csv", rows: 1, columns: 4, scalars: 37),
    File(name: "ssda903-sample/ad1.csv", rows: 29, columns: 8, scalars: 1_227),
    File(name: "ssda903-sample/episodes.csv", rows: 5_050, columns: 13, scalars: 305_408),
    File(name: "ssda903-sample/header.csv", rows: 2_675, columns: 7, scalars: 90_673),
    File(name: "ssda903-sample/missing.csv", rows: 43, columns: 5, scalars: 1_583),
    File(name: "ssda903-sample/oc2.csv", rows: 2_675, columns: 12, scalars: 71_679),
    File(name: "ssda903-sample/oc3.csv", rows: 53, columns: 5, scalars: 1_243),
    File(name: "ssda903-sample/placed_for_adoption.csv", rows: 29, columns: 5, scalars: 1_128),
    File(name: "ssda903-sample/previous_permanence.csv", rows: 2_675, columns: 5, scalars: 47_860),
    File(name: "ssda903-sample/reviews.csv", rows: 12_582, columns: 4, scalars: 363_490),
    File(name: "ssda903-sample/sw_episodes.csv", rows: 1, columns: 6, scalars: 48),
    File(name: "ssda903-sample/uasc.csv", rows: 132, columns: 4, scalars: 3_555),
  ]

  /// Beside the package; where it is not, these tests have nothing to read.
  static let folder = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/shared/real-data/"

  static var isPresent: Bool { access(folder, R_OK) == 0 }

  static func bytes(_ name: String) -> [UInt8] {
    guard let file = fopen(folder + name, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = fread(&part, 1, part.count, file)
      if count == 0 { return bytes }
      bytes += part[..<count]
    }
  }

  @Test("Rows, columns and text", .enabled(if: isPresent, "the folder shared/real-data is not here"), arguments: files)
  func read(file: File) throws {
    let bytes = Self.bytes(file.name)
    let reader = try CSVReader(bytes: bytes, file: file.name, isConfidential: file.name.hasPrefix("ssda903"))
    var rows = 0
    var scalars = 0
    var isEven = true
    let diagnostics = reader.forEachRow { row in
      rows += 1
      isEven = isEven && row.count == file.columns
      for index in 0..<row.count { scalars += row[index].bytes.count { $0 & 0xC0 != 0x80 } }
    }
    #expect(diagnostics.finished.map(\.rendered) == [])
    #expect(reader.header.count == file.columns)
    #expect(rows == file.rows)
    #expect(scalars == file.scalars)
    #expect(isEven)
  }

  @Test(
    "Cells of several lines keep the lines of the rows below",
    .enabled(if: isPresent, "the folder shared/real-data is not here"))
  func multiline() throws {
    let reader = try CSVReader(bytes: Self.bytes("lait_measure_dictionary.csv"), file: "lait_measure_dictionary.csv")
    var firstCells: [(text: String, line: Int)] = []
    _ = reader.forEachRow { firstCells.append(($0[0].string, $0.line)) }
    for cell in firstCells {
      let line = try #require(reader.source.line(cell.line))
      #expect(line.hasPrefix(cell.text) || line.hasPrefix("\"" + cell.text))
    }
  }
}
