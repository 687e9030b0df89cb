@testable import Returns

/// The invented return that lies beside the package.
enum Sample {
  static let names = [
    "DoLo.csv", "ad1.csv", "episodes.csv", "header.csv", "missing.csv", "oc2.csv", "oc3.csv",
    "placed_for_adoption.csv", "previous_permanence.csv", "reviews.csv", "sw_episodes.csv", "uasc.csv",
  ]
  static let folder = DiskText.root + "/../shared/real-data/ssda903-sample"

  static let isThere = DiskText.read(folder + "/episodes.csv") != nil

  /// Read once for all tests.
  static func load() throws -> SSDA903Return { try read.get() }

  private static let read = Result {
    var reader = SSDA903Reader(tables: try Fixture.tables(), key: Fixture.key, placeLimit: 5)
    for name in names { reader.read(DiskText.read(folder + "/" + name) ?? [], path: name) }
    return reader.finish()
  }
}
