/// The files of one return as they were sent or extracted together: a folder, or the rows of one year.
struct Extract: Sendable {
  /// What the year was told by, the surest last.
  enum Origin: Int, Sendable {
    case episodes, path, column
  }
  let folder: String
  /// The reporting year that a path or a YEAR column names; nil where none does.
  let namedYear: Int?
  let origin: Origin
  /// The files it has.
  var files: Set<SSDA903File> = []
  /// Whether its episodes tell the distance between home and placement.
  var hasDistance = false
  var hasLocality = false
  /// The reporting year, which ends on 31 March of it.
  var year = 0
  /// The last day it knows of.
  var lastDay: Int32 = 0
  /// The first day it knows of.
  var firstDay: Int32 = 0
  /// Its place among all: a later year, or a later extract of the same year, is higher.
  var rank = 0
}

/// Rows of one file and one extract.
struct Section: Sendable {
  let file: UInt16
  var extract: UInt16
}
