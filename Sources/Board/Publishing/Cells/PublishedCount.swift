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
  /// In an earlier release with the same number, or made public by others.
  var isReleased = false
  /// The Department, or whoever else answers for a published file, has told it as it stands.
  var isOfPublisher = false
  /// Its publisher has rounded it to this; nil: it is exact.
  var roundingBase: Int?

  /// Takes in the same count under another name: what is true of it under one is true of it under both.
  mutating func absorb(_ other: PublishedCount) {
    protectsZero = protectsZero || other.protectsZero
    isHiddenByOthers = isHiddenByOthers || other.isHiddenByOthers
    isReleased = isReleased || other.isReleased
    isOfPublisher = isOfPublisher || other.isOfPublisher
  }
}
