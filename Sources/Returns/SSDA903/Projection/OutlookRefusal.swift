/// Why no number of children in care is projected.
public enum OutlookRefusal: Error, Hashable, Sendable {
  /// The return goes back fewer months than are needed.
  case shortHistory(months: Int, needed: Int)
  case fewChildren(needed: Int)

  /// The reason as a person reads it, without a capital or a full stop.
  public var sentence: String {
    switch self {
    case .shortHistory(let months, let needed):
      "the return tells \(months == 1 ? "1 month" : "\(months) months") without a gap, and recent rates need \(needed) at the least"
    case .fewChildren(let needed): "fewer than \(needed) children: one more or less would be most of any change"
    }
  }
}
