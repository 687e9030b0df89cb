import CareModel
import Documents

/// Reads which part of an indicator a row of a tidy file speaks of: a breakdown and one of its groups, or the whole.
struct TidyCategories {
  private let columns: TidyColumns
  private let context: ReadingContext
  private var breakdowns = TextColumn()
  private var breakdownOf: [(number: Int, id: String)] = []
  private var groups = TextColumn()
  private var groupOf: [(number: Int, id: String)] = []
  /// What a breakdown and a category together were read as, when they were found right before.
  private var known: [Int: (breakdown: Int, group: Int)] = [:]
  /// Groups that a breakdown of the catalogue does not have, each mentioned once.
  private var mentioned: Set<Category> = []

  init(columns: TidyColumns, context: ReadingContext) {
    self.columns = columns
    self.context = context
  }

  /// An id as the catalogue writes them: `Legal status` is `legal_status`, `1–4` is `1_4`, `16+` is `16_plus`.
  static func id(_ text: String) -> String {
    var id = ""
    for character in text.lowercased() {
      switch character {
      case " ", "-", "–", "/", "\u{A0}", "_": if id.last != "_" { id.append("_") }
      case "+": id += id.last == "_" ? "plus" : "_plus"
      default: id.append(character)
      }
    }
    return id
  }

  /// Numbers of the breakdown and the group; both 0 for the whole; nil after saying what is wrong with the row.
  mutating func category(_ row: borrowing CSVRow, faults: inout DiagnosticList) -> (breakdown: Int, group: Int)? {
    let named = row[columns.breakdown]
    let category = row[columns.category]
    guard columns.breakdowns.isEmpty, !TidyCategories.isWhole(named), !category.isEmpty else {
      return other(row, named, category, &faults)
    }
    // A file has a few dozen pairs and thousands of rows.
    let pair = breakdowns.number(named) << 24 | groups.number(category)
    if let known = known[pair] { return known }
    let found = other(row, named, category, &faults)
    known[pair] = found
    return found
  }

  private mutating func other(
    _ row: borrowing CSVRow, _ named: CSVField, _ category: CSVField, _ faults: inout DiagnosticList
  ) -> (breakdown: Int, group: Int)? {
    if columns.breakdowns.isEmpty, TidyCategories.isWhole(named), TidyCategories.isWhole(category) { return (0, 0) }
    var divisions: [(id: String, breakdown: Int, group: CSVField)] = []
    if !TidyCategories.isWhole(named) {
      let (number, id) = breakdown(named, &faults)
      if category.isEmpty {
        faults.add(
          named.diagnostic(
            .error, "no category stands beside the breakdown {}",
            expected: examples(of: id).map { "one of its groups, such as \($0), or all" } ?? "one of its groups, or all",
            code: "no-category"))
        return nil
      }
      divisions.append((id, number, category))
    } else if !TidyCategories.isWhole(category) {
      let id = TidyCategories.id(category.string)
      let owner = context.catalogue.breakdowns.first { $0.id != "all" && $0[group: id] != nil }
      if columns.breakdowns.allSatisfy({ TidyCategories.isWhole(row[$0.index]) }) {
        faults.add(
          category.diagnostic(
            .error, "the category {} stands without a breakdown",
            expected: "the breakdown it belongs to\(owner.map { ", such as \($0.id)" } ?? "")", code: "no-breakdown"))
        return nil
      }
    }
    for (id, column) in columns.breakdowns where !TidyCategories.isWhole(row[column]) {
      divisions.append((id, context.vocabulary.breakdown(id), row[column]))
    }
    guard let only = divisions.first else { return (0, 0) }
    if divisions.count > 1 {
      faults.add(
        row.diagnostic(
          .error, "this row divides by \(divisions.map(\.id).joined(separator: " and ")) at once",
          expected: "one breakdown a row", code: "two-breakdowns"))
      return nil
    }
    return (only.breakdown, group(only.group, of: only.id, &faults))
  }

  private static func isWhole(_ field: CSVField) -> Bool { field.isEmpty || field == "all" }

  private func examples(of breakdown: String) -> String? {
    guard let groups = context.catalogue[breakdown: breakdown]?.groups, !groups.isEmpty else { return nil }
    return groups.prefix(2).map(\.id).joined(separator: ", ")
  }

  private mutating func breakdown(_ field: CSVField, _ faults: inout DiagnosticList) -> (number: Int, id: String) {
    let number = breakdowns.number(field)
    while number >= breakdownOf.count {
      let id = TidyCategories.id(breakdowns.texts[breakdownOf.count])
      breakdownOf.append((context.vocabulary.breakdown(id), id))
      if context.catalogue[breakdown: id] == nil,
        let nearest = Spelling.nearest(to: id, among: context.catalogue.breakdowns.map(\.id).filter { $0 != "all" }).first
      {
        faults.add(
          field.diagnostic(
            .warning, "{} is a breakdown of your own; it is kept under that name", suggestion: nearest,
            code: "unknown-breakdown"))
      }
    }
    return breakdownOf[number]
  }

  private mutating func group(_ field: CSVField, of breakdown: String, _ faults: inout DiagnosticList) -> Int {
    let number = groups.number(field)
    while number >= groupOf.count {
      let id = TidyCategories.id(groups.texts[groupOf.count])
      groupOf.append((id == "all" ? 0 : context.vocabulary.group(id), id))
    }
    let (group, id) = groupOf[number]
    if group != 0, let known = context.catalogue[breakdown: breakdown], !known.groups.isEmpty, known[group: id] == nil,
      mentioned.insert(Category(breakdown: breakdown, id: id)).inserted,
      let nearest = Spelling.nearest(to: id, among: known.groups.map(\.id)).first
    {
      faults.add(
        field.diagnostic(
          .warning, "{} is a group of your own; it is kept under that name", suggestion: nearest, code: "unknown-group"))
    }
    return group
  }
}
