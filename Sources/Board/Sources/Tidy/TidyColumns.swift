import CareModel
import Documents

/// Which column of a tidy file is which; order is free and only two are required.
struct TidyColumns {
  static let known = [
    "area", "indicator", "period", "breakdown", "category", "numerator", "denominator", "value", "status", "published",
  ]

  /// Places in a row; −1 where the file has no such column, which reads as an empty cell.
  private(set) var area = -1
  private(set) var indicator = -1
  private(set) var period = -1
  private(set) var breakdown = -1
  private(set) var category = -1
  private(set) var numerator = -1
  private(set) var denominator = -1
  private(set) var value = -1
  private(set) var status = -1
  private(set) var published = -1
  /// Extra columns named as a breakdown, whose cells are its groups.
  private(set) var breakdowns: [(id: String, index: Int)] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ header: [CSVColumn], catalogue: Catalogue) {
    let places: [String: WritableKeyPath<TidyColumns, Int>] = [
      "area": \.area, "indicator": \.indicator, "period": \.period, "breakdown": \.breakdown, "category": \.category,
      "numerator": \.numerator, "denominator": \.denominator, "value": \.value, "status": \.status,
      "published": \.published,
    ]
    for column in header {
      let name = column.name.lowercased()
      if let place = places[name] {
        if self[keyPath: place] < 0 {
          self[keyPath: place] = column.index
        } else {
          diagnostics.append(
            Diagnostic(
              .warning, at: column.location, "the column \(name) stands twice; the first is read",
              expected: "each column once", code: "repeated-column"))
        }
      } else if catalogue[breakdown: TidyCategories.id(name)] != nil, name != "all" {
        breakdowns.append((TidyCategories.id(name), column.index))
      } else if !name.isEmpty {
        let nearest = Spelling.nearest(to: name, among: TidyColumns.known).first
        diagnostics.append(
          Diagnostic(
            nearest == nil ? .note : .warning, at: column.location, "column {} is not used", found: column.name,
            suggestion: nearest, code: "unknown-column"))
      }
    }
  }

  /// Whether a header is that of figures: an indicator, a period and something to show.
  static func fit(_ header: [CSVColumn]) -> Bool {
    let names = Set(header.map { $0.name.lowercased() })
    return names.contains("indicator") && names.contains("period")
      && (names.contains("value") || names.contains("numerator"))
  }
}
