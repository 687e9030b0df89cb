import Documents
import Returns

/// What `board.yaml` says under `records` and `records_key`. Any slip leaves the board without records.
struct RecordEntries {
  private(set) var terms = RecordTerms()
  private(set) var diagnostics: [Diagnostic] = []

  init(_ records: YAMLNode?, key: YAMLNode?) {
    do throws(Diagnostic) {
      if let records { terms.audience = try records.oneOf(RecordTerms.Audience.self) }
      if let key {
        terms.keyFile = try key.text()
        terms.keyLocation = key.location
      }
    } catch {
      diagnostics.append(error)
      terms.isUnclear = true
    }
  }
}
