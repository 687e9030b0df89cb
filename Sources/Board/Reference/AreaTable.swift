import CareModel

/// The areas of England as the shipped table lists them.
struct AreaTable {
  let register: AreaRegister

  init(_ table: ReferenceTable) {
    register = AreaRegister(
      table.rows.map { row in
        Area(
          code: AreaCode(table.text(row, "code")), oldCode: table.text(row, "old_code").nonEmpty,
          name: table.text(row, "name"), level: AreaTable.level(table.text(row, "level")),
          region: table.text(row, "region").nonEmpty.map { AreaCode($0) },
          from: AreaTable.day(table.text(row, "from")), until: AreaTable.day(table.text(row, "until")),
          successors: table.list(row, "successor").map { AreaCode($0) }, aliases: table.list(row, "aliases"))
      })
  }

  private static func level(_ text: String) -> Area.Level {
    text == "country" ? .nation : Area.Level(rawValue: text) ?? .other
  }

  private static func day(_ text: String) -> Day? {
    guard case .period(let period)? = PeriodText(text), period.kind == .day else { return nil }
    return period.lastDay
  }
}

extension String {
  /// The text, or nil where there is none.
  var nonEmpty: String? { isEmpty ? nil : self }
}
