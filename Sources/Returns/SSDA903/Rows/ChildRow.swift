/// A row that is about a child and stands somewhere in a file.
protocol ChildRow: Sendable {
  var child: UInt32 { get }
  var section: UInt16 { get }
  var line: UInt32 { get }
  /// What the rows of one child are ordered by.
  var order: Int32 { get }
}

struct ReviewRow: ChildRow {
  var child: UInt32
  var day: Int32
  var line: UInt32
  var section: UInt16
  var code: UInt8
  var order: Int32 { day }
}

struct MissingRow: ChildRow {
  var child: UInt32
  var start: Int32
  var end: Int32
  var line: UInt32
  var section: UInt16
  var isMissing: Bool
  var order: Int32 { start }
}

struct SocialWorkerRow: ChildRow {
  var child: UInt32
  var worker: UInt32
  var start: Int32
  var end: Int32
  var line: UInt32
  var section: UInt16
  var order: Int32 { start }
}

struct UnaccompaniedRow: ChildRow {
  var child: UInt32
  /// The day the status ceased; `DateCells.open` where none is given.
  var ceased: Int32
  var line: UInt32
  var section: UInt16
  var order: Int32 { 0 }
}

struct LeaverRow: ChildRow {
  var child: UInt32
  var line: UInt32
  var section: UInt16
  var inTouch: UInt8
  var activity: UInt8
  var accommodation: UInt8
  var order: Int32 { 0 }
}

struct AdoptionRow: ChildRow {
  var child: UInt32
  var decided: Int32
  var matched: Int32
  var line: UInt32
  var section: UInt16
  var order: Int32 { decided }
}

struct PlacedRow: ChildRow {
  var child: UInt32
  var placed: Int32
  var ceased: Int32
  var line: UInt32
  var section: UInt16
  var order: Int32 { placed }
}

struct OrderRow: ChildRow {
  var child: UInt32
  var start: Int32
  var line: UInt32
  var section: UInt16
  var order: Int32 { start }
}
