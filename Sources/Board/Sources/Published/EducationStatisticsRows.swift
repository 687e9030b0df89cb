import CareModel
import Documents

/// The rows of a file as numbers: which labels, which area, which year, and every cell of the number columns.
struct EducationStatisticsRows {
  /// Columns of numbers in a fixed order; `numbers` holds one value a row for each.
  var numberColumns: [(name: String, index: Int)] = []
  /// The different combinations of labels.
  private(set) var combinations: [[String]] = []
  private(set) var combination: [Int32] = []
  private(set) var area: [Int32] = []
  private(set) var rounded: [UInt8] = []
  private(set) var year: [Int16] = []
  private(set) var line: [UInt32] = []
  private(set) var numbers: [Double] = []
  private(set) var absences: [Absence?] = []
  /// Cells that are neither numbers nor symbols, by the combination of labels they stand under.
  private(set) var faults: [(combination: Int, diagnostic: Diagnostic)] = []
  private var labelColumns: [TextColumn] = []
  private var known: [UInt64: Int32] = [:]

  var count: Int { combination.count }

  /// Takes one row in; a row without a place or a year is said to be at fault and left out.
  mutating func add(
    _ row: borrowing CSVRow, columns: EducationStatisticsColumns, places: inout EducationStatisticsPlaces,
    shapes: PublishedShapes, faults: inout DiagnosticList
  ) {
    guard let place = places.place(row, faults: &faults), let year = places.year(row, faults: &faults) else { return }
    combination.append(labels(row, columns.labels))
    area.append(Int32(place.area))
    rounded.append(place.level)
    self.year.append(Int16(clamping: year))
    line.append(UInt32(clamping: row.line))
    for column in numberColumns {
      switch PublishedNumber(row[column.index], shapes: shapes) {
      case .number(let number): append(number, nil)
      case .absent(let absence): append(.nan, absence)
      case .blank: append(.nan, .notAvailable)
      case .faulty(let fault):
        self.faults.append((Int(combination[combination.count - 1]), fault))
        append(.nan, .notAvailable)
      }
    }
  }

  /// Leaves out the labels at some places of every combination.
  mutating func forget(_ places: Set<Int>) {
    guard !places.isEmpty else { return }
    combinations = combinations.map { labels in labels.indices.filter { !places.contains($0) }.map { labels[$0] } }
  }

  private mutating func append(_ number: Double, _ absence: Absence?) {
    numbers.append(number)
    absences.append(absence)
  }

  private mutating func labels(_ row: borrowing CSVRow, _ columns: [Int]) -> Int32 {
    if labelColumns.count < columns.count {
      labelColumns = [TextColumn](repeating: TextColumn(), count: columns.count)
    }
    var key: UInt64 = 0
    for (place, column) in columns.enumerated() {
      key = key &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(labelColumns[place].number(row[column]) + 1)
    }
    if let known = known[key] { return known }
    let number = Int32(combinations.count)
    var labels: [String] = []
    for (place, column) in columns.enumerated() {
      labels.append(labelColumns[place].texts[labelColumns[place].number(row[column])])
    }
    combinations.append(labels)
    known[key] = number
    return number
  }
}
