public import CareModel

/// The National Transfer Scheme threshold the Home Office has given an authority, from a day on.
public struct TransferThreshold: Hashable, Sendable {
  public let from: Day
  public let children: Int

  public init(from: Day, children: Int) {
    self.from = from
    self.children = children
  }
}
