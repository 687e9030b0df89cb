/// All that the public may see of a count.
public enum PublicFace: Hashable, Sendable {
  case count(Int)
  case rounded(RoundedCount)
  /// Not printed itself; a percentage or the like that tells no more than this may be.
  case told(ClosedRange<Int>)
  /// `[c]`: one mark, whatever the reason.
  case hidden

  /// What an outsider learns from the face alone; nil where it is hidden.
  public var interval: FeasibleInterval? {
    switch self {
    case .count(let count): FeasibleInterval(count)
    case .rounded(let rounded): rounded.interval
    case .told(let range): FeasibleInterval(least: range.lowerBound, most: range.upperBound)
    case .hidden: nil
    }
  }
}
