/// What a count counts, so that the same children counted the same way are one cell wherever they are printed
/// (statistics.md section 8.4: shared cells are known by definition, not by label).
struct CountKey: Hashable, Sendable {
  /// Which meaning, numbered in the order they were met.
  let meaning: Int32
  /// As figures number them.
  let area: Int32
  let breakdown: UInt16
  let group: UInt16
  /// 0 for a count on a day, so that the month, quarter and year that a day closes share their cell; else the kind of period, from 1.
  let span: UInt8
  let lastDay: Int32
  /// 0, or which of several that go by one name and differ; below 0 for what earlier releases said.
  var variant: Int32

  /// The same count by its name, whichever of several it is.
  var first: CountKey {
    var first = self
    first.variant = 0
    return first
  }
}
