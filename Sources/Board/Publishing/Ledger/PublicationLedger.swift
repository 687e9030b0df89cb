public import CareModel

/// Every public figure of one authority ever released, so that no later release gives a child away by subtraction
/// (statistics.md section 8.5).
public struct PublicationLedger: Hashable, Sendable {
  /// Whose releases these are.
  public let area: AreaCode
  /// In the order they were made.
  public private(set) var releases: [LedgerRelease]

  public init(area: AreaCode, releases: [LedgerRelease] = []) {
    self.area = area
    self.releases = releases
  }

  /// Adds a release at the end; one that says the same as the last of its name is not entered twice.
  public mutating func record(_ release: LedgerRelease) {
    if let last = releases.last(where: { $0.name == release.name && !$0.isByHand }), last.entries == release.entries { return }
    releases.append(release)
  }
}
