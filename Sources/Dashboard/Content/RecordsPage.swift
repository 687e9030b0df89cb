internal import CareModel
internal import Returns

/// The children behind a figure in a person's words, in the order in which something is to be done about them.
struct RecordsPage: Sendable {
  struct Row: Sendable {
    /// The pseudonym.
    let id: String
    let isCounted: Bool
    let age: String
    let inCare: String
    /// What presses most, and how much more there is.
    let toDo: String
    /// All of it in a line, for where there is room.
    let allToDo: String
    let isLate: Bool
    let review: String
    let placement: String
    let legalStatus: String
    /// Everything there is of the child, in sentences.
    let all: [String]
  }

  /// Rows under one heading; a count has one part without.
  struct Part: Sendable {
    let title: String
    let rows: [Row]
  }

  let title: String
  let summary: String
  let parts: [Part]

  var rows: [Row] { parts.flatMap(\.rows) }

  init(_ list: RecordList, _ question: RecordQuestion, _ catalogue: Catalogue) {
    let group = question.category == .whole ? "all children" : catalogue.title(of: question.category)
    title = "\(catalogue[question.indicator]?.shortTitle ?? question.indicator) · \(group) · \(question.period.label)"
    let rows = list.records.map { Row($0, catalogue) }
    let children = Wording.plural(rows.count, "child", "children")
    let counted = rows.filter(\.isCounted)
    let others = rows.filter { !$0.isCounted }
    let asAt = "as at \(list.asAt.label)"
    if let denominator = list.denominator {
      summary = "\(list.numerator) of \(denominator) in the figure; \(children), \(asAt)"
      switch list.first {
      case .uncounted: parts = [Part(title: "Not among those counted", rows: others), Part(title: "Counted", rows: counted)]
      case .counted, .all: parts = [Part(title: "Counted", rows: counted), Part(title: "Not among those counted", rows: others)]
      }
    } else {
      summary = list.numerator == rows.count ? "\(children), \(asAt)" : "\(list.numerator) in the figure; \(children), \(asAt)"
      parts = [Part(title: "", rows: rows)]
    }
  }
}

extension RecordsPage.Row {
  init(_ record: ChildRecord, _ catalogue: Catalogue) {
    id = record.pseudonym.letters
    isCounted = record.isCounted
    age = record.age.map { "\($0)" } ?? "?"
    inCare = record.monthsInCare.map { (record.isStartKnown ? "" : "≥ ") + RecordsPage.Row.time($0) } ?? ""
    let phrases = record.matters.map(\.phrase)
    toDo = phrases.first.map { phrases.count > 1 ? "\($0) +\(phrases.count - 1)" : $0 } ?? ""
    allToDo = phrases.joined(separator: "; ")
    isLate = record.matters.contains { $0.daysLate != nil }
    let next = record.nextReview.map { days in
      days < 0 ? "\(-days) overdue" : days == 0 ? "today" : "in \(days) days"
    }
    review = next ?? ""
    func group(_ breakdown: String, _ id: String?) -> String {
      id.flatMap { catalogue[breakdown: breakdown]?[group: $0]?.shortTitle } ?? ""
    }
    placement = group("placement", record.placement)
    legalStatus = group("legal_status", record.legalStatus)
    let known = [
      record.age.map { "age \($0)" } ?? "age not known",
      record.monthsInCare.map { "in care \(record.isStartKnown ? "" : "at least ")\(RecordsPage.Row.time($0))" } ?? "",
      placement, legalStatus, record.nextReview.map { $0 < 0 ? "" : "next review \(next ?? "")" } ?? "",
    ]
    all = [([id] + known.filter { !$0.isEmpty }).joined(separator: " · "), phrases.joined(separator: "; ")].filter { !$0.isEmpty }
  }

  private static func time(_ months: Int) -> String {
    months < 1 ? "under 1m" : months < 12 ? "\(months)m" : "\(months / 12)y \(months % 12)m"
  }
}
