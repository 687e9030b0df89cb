public import Documents

/// What the program knows of the return: its files, codes with the years they hold, thresholds, bands and sentences.
public struct SSDA903Tables: Sendable {
  /// The files that `init` asks for.
  public static let names = [
    "codes.csv", "files.csv", "bands.csv", "thresholds.csv", "choices.csv", "bank_holidays.csv", "rules.csv",
    "projection.csv", "projection_tests.csv", "outlook.csv",
  ]

  /// The definitions that can be read in more than one way.
  public private(set) var choices: [SSDA903Choice] = []
  private(set) var lists = CodeLists()
  private(set) var shapes: [FileShape] = []
  private var bands: [String: [Band]] = [:]
  private var thresholds: [Threshold: Int] = [:]
  private(set) var bankHolidays: Set<Int32> = []
  private(set) var projection = ProjectionSettings()
  private(set) var projectionTests = ProjectionTests()
  private(set) var outlookPlaces = OutlookPlaces()
  private var sentences: [ReturnRule: (severity: Diagnostic.Severity, sentence: String)] = [:]

  /// Reads the tables; throws the first that cannot be read.
  public init(_ read: (String) throws(Diagnostic) -> [UInt8]) throws(Diagnostic) {
    func table(_ name: String) throws(Diagnostic) -> TableText { try TableText(try read(name), file: name) }
    readCodes(try table("codes.csv"))
    shapes = FileShape.shapes(try table("files.csv"))
    readNumbers(bands: try table("bands.csv"), thresholds: try table("thresholds.csv"))
    readChoices(try table("choices.csv"))
    let dates = DateCells()
    try table("bank_holidays.csv").forEach { cell in
      let day = dates.plainDay(cell("day"))
      if let day { bankHolidays.insert(day) }
    }
    projection = ProjectionSettings(try table("projection.csv"))
    projectionTests = ProjectionTests(try table("projection_tests.csv"))
    outlookPlaces = OutlookPlaces(try table("outlook.csv"))
    try table("rules.csv").forEach { cell in
      guard let rule = ReturnRule(rawValue: cell("rule")) else { return }
      sentences[rule] = (Diagnostic.Severity(rawValue: cell("severity")) ?? .warning, cell("sentence"))
    }
  }

  /// How grave a rule is, and what it says; the rule's own words where the table has none.
  public func sentence(of rule: ReturnRule) -> (severity: Diagnostic.Severity, sentence: String) {
    sentences[rule] ?? (.warning, String(rule.rawValue.map { $0 == "_" ? " " : $0 }))
  }

  /// Which file of the return has these columns; nil where they tell of none.
  public func file(with columns: some Sequence<String>) -> SSDA903File? {
    FileShape.recognised(Set(columns.map { FileShape.comparable($0) }), among: shapes)?.file
  }

  /// What a file is called: "Children", "Episodes".
  public func title(of file: SSDA903File) -> String { shapes.first { $0.file == file }?.title ?? file.rawValue }

  /// Whether a column holds the identifiers of children, which every file of the return has.
  public static func isIdentifier(_ column: String) -> Bool { FileShape.comparable(column) == "CHILD" }

  /// A threshold; 0 where the table lacks it, which the tests of the shipped table rule out.
  subscript(threshold: Threshold) -> Int { thresholds[threshold] ?? 0 }

  func bands(_ breakdown: String) -> [Band] { bands[breakdown] ?? [] }

  private mutating func readCodes(_ table: TableText) {
    table.forEach { cell in
      guard let name = CodeList.Name(rawValue: cell("list")) else { return }
      let first = Int(cell("first_year")) ?? 0
      let last = Int(cell("last_year")) ?? 9999
      lists[name].add(
        cell("code"), category: cell("category"), kinds: CodeKinds(cell("kinds")), years: first...max(first, last))
    }
  }

  private mutating func readNumbers(bands table: TableText, thresholds other: TableText) {
    table.forEach { cell in
      let band = Band(category: cell("category"), from: Int(cell("from")), below: Int(cell("below")))
      bands[cell("breakdown"), default: []].append(band)
    }
    other.forEach { cell in
      if let name = Threshold(rawValue: cell("threshold")), let value = Int(cell("value")) {
        thresholds[name] = min(max(value, 0), 1_000_000)
      }
    }
  }

  private mutating func readChoices(_ table: TableText) {
    table.forEach { cell in
      let option = SSDA903Choice.Option(id: cell("option"), sentence: cell("sentence"))
      if let known = choices.firstIndex(where: { $0.id == cell("choice") }) {
        choices[known].options.append(option)
        if cell("default") == "yes" { choices[known].standard = option.id }
      } else {
        choices.append(
          SSDA903Choice(
            id: cell("choice"), options: [option],
            measures: cell("measures").split(separator: ";").map { String($0) }, standard: option.id))
      }
    }
  }
}
