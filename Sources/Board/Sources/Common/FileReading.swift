import CareModel
import Documents

/// What came out of one file.
struct FileReading: Sendable {
  /// What kind of file it is, in a person's words; empty where it is none that is known.
  var kind: String
  var rows = 0
  var figures: FileFigures?
  /// How far from its publisher the file stands: see `Figures.Source`.
  var distance = 0
  /// Whether the Department made and published it.
  var isPublished = false
  var neighbours: NeighbourModel?
  var commentary: [Commentary] = []
  var actions: [Action] = []
  var questions: [Question] = []
  var diagnostics: [Diagnostic] = []

  init(kind: String) { self.kind = kind }
}
