import CareModel
import Documents

/// What `board.yaml` says under `disclosure`. Any slip leaves the rules unclear, and a board with unclear rules has no public view.
struct DisclosureEntries {
  private(set) var rules = PublicationRules()
  private(set) var diagnostics: [Diagnostic] = []

  private static let keys = ["threshold", "protect_zero", "already_public", "ledger"]

  init(_ node: YAMLNode, catalogue: Catalogue) {
    do throws(Diagnostic) {
      let mapping = try node.mapping()
      diagnostics += mapping.unknownKeys(known: DisclosureEntries.keys)
      if let item = mapping["threshold"] { try readThreshold(item) }
      if let item = mapping["ledger"] { rules.ledger = try item.text() }
      rules.protectsZero = try indicators(mapping["protect_zero"], catalogue)
      rules.alreadyPublic = try indicators(mapping["already_public"], catalogue)
    } catch {
      diagnostics.append(error)
    }
    rules.doubt = diagnostics.first
  }

  private mutating func readThreshold(_ item: YAMLNode) throws(Diagnostic) {
    let threshold = try item.integer()
    guard (0...1000).contains(threshold) else {
      throw item.diagnostic(
        .error, threshold < 0 ? "the threshold {} is below zero" : "the threshold {} is above 1,000",
        expected: "0 to 1000", code: "negative-count")
    }
    rules.threshold = threshold
  }

  private func indicators(_ node: YAMLNode?, _ catalogue: Catalogue) throws(Diagnostic) -> Set<Indicator.ID> {
    guard let node else { return [] }
    var found: Set<Indicator.ID> = []
    for item in node.oneOrMore() {
      let id = try item.text()
      guard catalogue[id] != nil else {
        throw item.diagnostic(
          .error, "unknown indicator {}", expected: "an indicator's id",
          suggestion: Spelling.nearest(to: id, among: catalogue.indicators.map(\.id)).first, code: "unknown-indicator")
      }
      found.insert(id)
    }
    return found
  }
}
