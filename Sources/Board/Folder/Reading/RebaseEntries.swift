import CareModel
import Documents

/// The `rebases` of `board.yaml`: recorded decisions to start a chart's limits again (statistics.md section 5.5).
struct RebaseEntries {
  /// One of them, and what is to be said should no figure stand at its date, which only the figures can tell.
  struct Entry: Sendable {
    let indicator: Indicator.ID
    let rebase: Rebase
    let date: YAMLNode
  }

  private(set) var entries: [Entry] = []
  private(set) var diagnostics: [Diagnostic] = []

  private static let keys = ["indicator", "from", "reason", "decided_by", "definition"]

  /// - Parameter node: the list; nil where the board has none.
  init(_ node: YAMLNode?, catalogue: Catalogue) {
    guard let node else { return }
    do {
      for item in try node.list() { read(item, catalogue: catalogue) }
    } catch {
      diagnostics.append(error)
    }
    entries.sort { $0.rebase.from < $1.rebase.from }
  }

  private mutating func read(_ item: YAMLNode, catalogue: Catalogue) {
    let mapping: YAMLMapping
    do {
      mapping = try item.mapping()
    } catch {
      diagnostics.append(error)
      return
    }
    diagnostics += mapping.unknownKeys(known: RebaseEntries.keys)
    // Each field on its own, so that two slips in one entry are said at once.
    let indicator = collect { () throws(Diagnostic) in try RebaseEntries.indicator(mapping.required("indicator"), catalogue) }
    let date = collect { () throws(Diagnostic) in try mapping.required("from") }
    let from = date.flatMap { date in collect { () throws(Diagnostic) in try date.day() } }
    let reason = collect { () throws(Diagnostic) in try RebaseEntries.words(mapping.required("reason")) }
    let role = collect { () throws(Diagnostic) in try RebaseEntries.words(mapping.required("decided_by")) }
    let isDefinition = collect { () throws(Diagnostic) in try mapping["definition"]?.flag() ?? false }
    guard let indicator, let date, let from, let reason, let role, let isDefinition else { return }
    if entries.contains(where: { $0.indicator == indicator && $0.rebase.from == from }) {
      diagnostics.append(
        date.diagnostic(
          .error, "the limits of \(indicator) start again on {} already", expected: "each date once", code: "rebase-twice"))
      return
    }
    entries.append(
      Entry(
        indicator: indicator, rebase: Rebase(from: from, reason: reason, decidedBy: role, isDefinition: isDefinition),
        date: date))
  }

  private static func indicator(_ node: YAMLNode, _ catalogue: Catalogue) throws(Diagnostic) -> Indicator.ID {
    let id = try node.text()
    if catalogue[id] != nil { return id }
    throw node.diagnostic(
      .error, "unknown indicator {}", suggestion: Spelling.nearest(to: id, among: catalogue.indicators.map(\.id)).first,
      code: "unknown-indicator")
  }

  /// A decision without a reason or a decider is none.
  private static func words(_ node: YAMLNode) throws(Diagnostic) -> String {
    let text = try node.shownText()
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw node.diagnostic(.error, "{} says nothing", expected: "a few words", code: "no-words")
    }
    return text
  }

  private mutating func collect<Value>(_ work: () throws(Diagnostic) -> Value) -> Value? {
    do throws(Diagnostic) {
      return try work()
    } catch {
      diagnostics.append(error)
      return nil
    }
  }
}
