import Documents

/// The files of the return, by the names they have in `files.csv`.
public enum SSDA903File: String, Hashable, Sendable, CaseIterable {
  case header, episodes, reviews, uasc, oc2, oc3, ad1
  case placedAdoption = "placed_adoption"
  case previousPermanence = "prev_perm"
  case missing
  case socialWorker = "social_worker"
  case dolo
}

/// What a file of the return looks like: its columns, which of them it cannot do without, which tell it from the others.
struct FileShape: Sendable {
  struct Column: Sendable {
    let name: String
    let isNeeded: Bool
    let tells: Bool
  }
  let file: SSDA903File
  let title: String
  private(set) var columns: [Column]

  static func shapes(_ table: TableText) -> [FileShape] {
    var shapes: [FileShape] = []
    table.forEach { cell in
      guard let file = SSDA903File(rawValue: cell("file")) else { return }
      let column = Column(name: cell("column"), isNeeded: cell("needed") == "yes", tells: cell("tells") == "yes")
      if let known = shapes.firstIndex(where: { $0.file == file }) {
        shapes[known].columns.append(column)
      } else {
        shapes.append(FileShape(file: file, title: cell("title"), columns: [column]))
      }
    }
    return shapes
  }

  /// The shape with the most telling columns among `names`; nil where no column tells.
  static func recognised(_ names: Set<String>, among shapes: [FileShape]) -> FileShape? {
    var best: (shape: FileShape, score: Int)?
    for shape in shapes {
      let score = shape.columns.count { $0.tells && names.contains($0.name) }
      if score > best?.score ?? 0 { best = (shape, score) }
    }
    return best?.shape
  }

  /// A column's name as it is compared: capitals, `_` for spaces and hyphens.
  static func comparable(_ name: String) -> String {
    String(name.uppercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
  }
}
