import Documents

/// Counts of broken rules with the first places of each.
struct CheckTally: Sendable {
  struct Place: Hashable, Sendable {
    var file: UInt16
    var line: UInt32
    var column: UInt32
  }
  struct Finding: Sendable {
    var count = 0
    var places: [Place] = []
    /// What a sentence with a gap is said of; never a value of a row.
    var subjects: [String] = []
  }

  /// How many places of one rule are kept.
  let limit: Int
  private(set) var findings: [ReturnRule: Finding] = [:]

  init(limit: Int) { self.limit = limit }

  mutating func add(_ rule: ReturnRule, file: UInt16, line: UInt32, column: @autoclosure () -> Int = 1) {
    findings[rule, default: Finding()].count += 1
    if let kept = findings[rule]?.places.count, kept < limit {
      let place = Place(file: file, line: line, column: UInt32(clamping: column()))
      findings[rule]?.places.append(place)
    }
  }

  /// One place at which a rule is broken by several things that have names.
  mutating func add(_ rule: ReturnRule, file: UInt16, line: UInt32, of subjects: [String]) {
    add(rule, file: file, line: line)
    findings[rule]?.count += subjects.count - 1
    findings[rule]?.subjects += subjects
  }

  /// What was found, in the order of the rules.
  func checks(files: [String], tables: SSDA903Tables) -> [ReturnCheck] {
    ReturnRule.allCases.compactMap { rule in
      guard let finding = findings[rule] else { return nil }
      let text = tables.sentence(of: rule)
      let places = finding.places.map { place in
        SourceLocation(
          file: files.indices.contains(Int(place.file)) ? files[Int(place.file)] : "",
          line: Int(place.line), column: Int(place.column), isConfidential: true)
      }
      let subjects = finding.subjects.joined(separator: ", ")
      return ReturnCheck(
        rule: rule, severity: text.severity, sentence: text.sentence.split(separator: "{}", omittingEmptySubsequences: false).joined(separator: subjects), count: finding.count, places: places)
    }
  }
}
