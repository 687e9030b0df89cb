public import Documents

/// What was found in one file of a return.
public struct SSDA903FileReport: Sendable {
  public let path: String
  /// Which file of the return it is; nil where its columns tell of none.
  public let file: SSDA903File?
  /// Rows that were read, those left out included.
  public let rows: Int
  /// What was wrong with the file as text: encoding, quotes, rows too short. No cell is quoted.
  public let diagnostics: [Diagnostic]
}
