/// Why a folder could not be opened as a board at all.
public enum LoadFailure: Error, Hashable, Sendable {
  case missing(String)
  case notAFolder(String)
  case unreadable(String, reason: String)
  /// There is nothing in it that could be shown.
  case empty(String)

  /// One sentence for a person.
  public var sentence: String {
    switch self {
    case .missing(let folder): "there is no folder '\(folder)'"
    case .notAFolder(let path): "'\(path)' is a file; give the folder it stands in"
    case .unreadable(let folder, let reason): "'\(folder)' cannot be opened: \(reason)"
    case .empty(let folder):
      "'\(folder)' holds no board and no file of figures; expected board.yaml, CSV files, or files as DfE publishes them"
    }
  }
}
