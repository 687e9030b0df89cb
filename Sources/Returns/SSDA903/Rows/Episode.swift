/// One row of the episodes file: codes as numbers of their lists, days since 1970, the child as a number.
struct Episode: Hashable, ChildRow {
  var child: UInt32
  var start: Int32
  /// The day the episode ended, which it does not count; `DateCells.open` while it goes on.
  var end: Int32
  var line: UInt32
  /// Which file and year the row is of.
  var section: UInt16
  /// Tenths of a mile, or one of the marks below.
  var distance: UInt16
  var reasonNew: UInt8 = 0
  var legalStatus: UInt8 = 0
  var need: UInt8 = 0
  var placement: UInt8 = 0
  var provider: UInt8 = 0
  var reasonCeased: UInt8 = 0
  var reasonChange: UInt8 = 0
  var locality: UInt8 = 0

  /// The file has no column for the distance.
  static let noDistance = UInt16.max
  /// The distance is not known, or the home is outside England.
  static let unknownDistance = UInt16.max - 1

  var order: Int32 { start }
  var isOpen: Bool { end == DateCells.open }

  /// Whether two rows say the same of the same child.
  func says(as other: Episode) -> Bool {
    var copy = other
    copy.line = line
    copy.section = section
    return self == copy
  }
}
