/// One count behind the figures of an area: a cell of every table it is printed in.
struct PublishedCount {
  let key: CountKey
  let count: Int
  /// The whole of an indicator rather than a group of it.
  let isTotal: Bool
  /// Its zero is as telling as a one.
  var protectsZero = false
  /// Already hidden by the Department for the same area and day.
  var isHiddenByOthers = false
  /// Its whole series is withdrawn, because too much of it would be hidden.
  var isWithdrawn = false
  /// In an earlier release with the same number.
  var isReleased = false
}
