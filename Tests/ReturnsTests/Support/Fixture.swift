import CareModel
import Documents

@testable import Returns

/// The shipped tables, and returns made from texts written in the test.
enum Fixture {
  /// The shipped tables, read once.
  static func tables() throws -> SSDA903Tables { try read.get() }

  private static let read = Result {
    try SSDA903Tables { (name: String) throws(Diagnostic) in
      let path = DiskText.root + "/data/returns/ssda903/" + name
      guard let bytes = DiskText.read(path) else {
        throw Diagnostic(.error, at: SourceLocation(file: path), "the table is not there")
      }
      return bytes
    }
  }

  static let key = IdentifierKey(1, 2)

  /// A return of files given by path, in the order of their paths.
  static func make(_ files: [String: String], lastDay: Day? = nil) throws -> SSDA903Return {
    var reader = SSDA903Reader(tables: try tables(), key: key, lastDay: lastDay)
    for path in files.keys.sorted() { reader.read(Array((files[path] ?? "").utf8), path: path) }
    return reader.finish()
  }

  /// The header of the episodes file, and rows under it.
  static func episodes(_ rows: String...) -> String {
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
      + rows.map { $0 + "\n" }.joined()
  }

  static func header(_ rows: String...) -> String {
    "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n" + rows.map { $0 + "\n" }.joined()
  }
}

extension SSDA903Return {
  /// How often a rule was broken.
  func count(_ rule: ReturnRule) -> Int { checks.first { $0.rule == rule }?.count ?? 0 }

  /// The places at which a rule was broken, as `file:line:column`.
  func places(_ rule: ReturnRule) -> [String] {
    checks.first { $0.rule == rule }?.places.map { $0.description } ?? []
  }
}
