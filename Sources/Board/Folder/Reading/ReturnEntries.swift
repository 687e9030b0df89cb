import CareModel
import Documents

/// What `board.yaml` says under `returns`. Whether a definition is one is known only when a return is read.
struct ReturnEntries {
  private(set) var terms = ReturnTerms()
  private(set) var diagnostics: [Diagnostic] = []

  private static let keys = ["made_on", "definitions"]

  init(_ node: YAMLNode) {
    do throws(Diagnostic) {
      let mapping = try node.mapping()
      diagnostics += mapping.unknownKeys(known: ReturnEntries.keys)
      if let item = mapping["made_on"] { terms.madeOn = try item.day() }
      if let item = mapping["definitions"] {
        for entry in try item.mapping().entries {
          terms.definitions[entry.key.value] = try entry.value.text()
          terms.locations[entry.key.value] = entry.value.location
        }
      }
    } catch {
      diagnostics.append(error)
    }
  }
}
