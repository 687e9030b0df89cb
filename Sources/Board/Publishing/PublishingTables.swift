public import Documents

/// What disclosure control must know of words and of how figures hang together; read only when a public view is made.
public struct PublishingTables: Sendable {
  let words: ScreeningWords

  /// Reads the tables in `folder` (`publishing/`); throws the first that cannot be read.
  public init(folder: String, files: Files = .live) throws(Diagnostic) {
    words = ScreeningWords(try ReferenceTable(path: "publishing/words.csv", folder: folder, files: files))
  }
}
