/// What the rows with certain labels measure, and in which column each part stands.
struct PublishedMeasure: Sendable {
  enum Part: String, Sendable {
    /// The count or the numerator, with the ratio where it is published beside.
    case figure
    /// The denominator.
    case base
    /// One of several counts that add up to the numerator.
    case addend
    /// One of several counts that add up to the denominator.
    case baseAddend = "base_addend"
    /// The ratio alone.
    case published
  }

  enum Label: Hashable, Sendable {
    case text(String)
    /// Any group of a breakdown.
    case group(String)
  }

  let table: String
  let labels: [Label]
  let indicator: String
  let part: Part
  let breakdown: String
  let group: String
  /// Columns by role or header; empty where the part is not given.
  let numerator: String
  let denominator: String
  let published: String
  let calendar: PublishedTable.Calendar?

  init(_ row: [String], in table: ReferenceTable, meaning: (String) -> String) {
    self.table = table.text(row, "table")
    labels = table.text(row, "texts").split(separator: "+").map { raw in
      let text = raw.trimmed
      if text.hasPrefix("{"), text.hasSuffix("}") { return .group(String(text.dropFirst().dropLast())) }
      return .text(meaning(text))
    }
    indicator = table.text(row, "indicator")
    part = Part(rawValue: table.text(row, "part")) ?? .figure
    breakdown = table.text(row, "breakdown")
    group = table.text(row, "group")
    numerator = table.text(row, "numerator")
    denominator = table.text(row, "denominator")
    published = table.text(row, "published")
    calendar = PublishedTable.Calendar(rawValue: table.text(row, "period"))
  }

  /// The group of the breakdown that the labels of a row name, where this measure is about them; nil where it is not.
  ///
  /// Labels left over must be totals: a table may have gained a dimension that this measure does not divide by.
  func match(_ row: [String], group find: (_ label: String, _ breakdown: String) -> String?) -> String? {
    var left = row
    var found = group
    for case .text(let text) in labels {
      guard let place = left.firstIndex(of: text) else { return nil }
      left.remove(at: place)
    }
    for case .group(let breakdown) in labels {
      guard let place = left.firstIndex(where: { find($0, breakdown) != nil }) else { return nil }
      found = find(left[place], breakdown) ?? found
      left.remove(at: place)
    }
    return left.allSatisfy { $0 == "total" || $0.isEmpty } ? found : nil
  }
}

extension Substring {
  /// The text without spaces at either end.
  var trimmed: String {
    var slice = self
    while slice.first?.isWhitespace == true { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return String(slice)
  }
}
