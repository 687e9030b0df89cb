import Board
import CareModel
import Testing

/// The published files beside the project, read once for all tests; absent on a machine that has only the project.
enum RealFigures {
  static let root = String(#filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 })
  static let folder = root + "/../shared/real-data"
  static var arePresent: Bool { (try? Files.live.stamp(folder)) != nil }
  static let comment: Comment = "the published files are not beside the project"

  private static let loading = Task<Snapshot?, Never> {
    guard let reference = try? Reference(folder: root + "/data") else { return nil }
    return try? await BoardLoader(folder: folder, reference: reference).load()
  }

  static func snapshot() async throws -> Snapshot { try #require(await loading.value) }

  static func area(_ name: String, _ snapshot: Snapshot) throws -> AreaCode {
    try #require(snapshot.figures.areas.area(named: name)).code
  }
}
