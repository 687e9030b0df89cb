internal import Documents

/// The one name that a misspelt one was most likely meant to be.
enum Nearest {
  static func name(_ written: String, _ known: [String]) -> String? {
    Spelling.nearest(to: written, among: known).first
  }
}
