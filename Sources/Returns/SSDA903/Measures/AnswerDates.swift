/// The date to which each year's answers belong: health, care leavers and social workers are told as at the last day.
struct AnswerDates {
  /// Date by reporting year, for each file that tells answers.
  private var places: [SSDA903File: [Int: Int]] = [:]

  init(_ extracts: [Extract], _ dates: MeasureDates) {
    for extract in extracts {
      guard let place = dates.place(of: extract.lastDay) else { continue }
      for file in [SSDA903File.oc2, .oc3, .socialWorker] where extract.files.contains(file) {
        places[file, default: [:]][extract.year] = place
      }
    }
  }

  /// The date of a year's answers; nil where the year has no such file.
  func place(_ file: SSDA903File, year: Int) -> Int? { places[file]?[year] }

  /// All dates with answers of a file, in order.
  func all(_ file: SSDA903File) -> [(year: Int, place: Int)] {
    (places[file] ?? [:]).map { (year: $0.key, place: $0.value) }.sorted { $0.year < $1.year }
  }

  func columns(of file: SSDA903File, _ count: Int) -> [Bool] {
    var columns = Array(repeating: false, count: count)
    for (_, place) in all(file) { columns[place] = true }
    return columns
  }

  /// Whether a measure is counted on single dates rather than along runs of them.
  static func isAnswer(_ measure: SSDA903Measure) -> Bool {
    switch measure {
    case .healthAssessment, .dentalCheck, .immunisations, .developmentChecks, .substanceMisuse, .convictions, .sdqScore,
      .sdqReceived, .eet17To18, .eet19To21, .suitable17To18, .suitable19To21, .inTouch17To18, .inTouch19To21,
      .manySocialWorkers:
      true
    default: false
    }
  }
}
