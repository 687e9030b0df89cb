import Board
import CareModel
import Documents

/// A board put together in a test, figure by figure, without a file.
struct BoardInCode {
  var catalogue: Catalogue
  var areas = AreaRegister()
  var profile = BoardProfile()
  var thresholdRules: [ThresholdRule] = []
  var neighbourModel: NeighbourModel?
  var commentary: [Commentary] = []
  var actions: [Action] = []
  var questions: [Question] = []
  var withheldPapers = 0
  var diagnostics: [Diagnostic] = []
  var files: [FileReport] = []
  var generation = 1
  private var rows: [(file: String, record: FigureRecord)] = []
  private var breakdowns = ["all"]
  private var groups = ["all"]
  private var lines: [String: Int] = [:]

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// Adds a figure; a later one for the same place in the same file replaces the earlier.
  mutating func add(
    _ id: Indicator.ID, _ area: AreaCode, _ period: Period, value: Double? = nil, of parts: (Double, Double)? = nil,
    category: Category = .whole, status: FigureStatus = .final, absence: Absence? = nil,
    file: String = "observations/figures.csv"
  ) {
    guard let indicator = catalogue.index(of: id), let place = areas.index(code: area),
      let key = FigureKey(
        indicator: indicator, area: place, breakdown: BoardInCode.index(category.breakdown, &breakdowns),
        group: BoardInCode.index(category.id, &groups), period: period)
    else { return }
    let line = (lines[file] ?? 1) + 1
    lines[file] = line
    let record = FigureRecord(
      key: key, value: value ?? .nan, numerator: parts?.0 ?? .nan, denominator: parts?.1 ?? .nan, line: line,
      absence: absence, status: status)
    if let known = rows.firstIndex(where: { $0.record.key == key }) {
      rows[known] = (file, record)
    } else {
      rows.append((file, record))
    }
  }

  func snapshot() -> Snapshot {
    let files = Set(rows.map(\.file)).sorted()
    let ratios = catalogue.indicators.map(\.isRatio)
    let sources = files.map { file in
      Figures.Source(
        file: file,
        figures: FileFigures(rows.filter { $0.file == file }.map(\.record), isRatio: { ratios[$0] }), distance: 0)
    }
    return Snapshot(
      generation: generation, profile: profile,
      figures: Figures(sources, catalogue: catalogue, areas: areas, breakdownNames: breakdowns, groupNames: groups),
      neighbourModel: neighbourModel, thresholdRules: thresholdRules, commentary: commentary, actions: actions, questions: questions, withheldPapers: withheldPapers,
      diagnostics: diagnostics, files: self.files, modified: 50_520)
  }

  private static func index(_ name: String, _ names: inout [String]) -> Int {
    if let known = names.firstIndex(of: name) { return known }
    names.append(name)
    return names.count - 1
  }
}
