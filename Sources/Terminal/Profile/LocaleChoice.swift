/// Which locale the terminal's characters are written in, and why.
///
/// A council laptop forwards `en_GB.UTF-8` over ssh to servers that lack it; the C library then falls back to ASCII and every
/// other character silently disappears. Where UTF-8 was asked for, `C.UTF-8` gives it.
public struct LocaleChoice: Sendable, Hashable {
  /// What the environment asks for, with the variable that does: `LC_ALL=en_GB.UTF-8`; nil when it asks for nothing.
  public let asked: String?
  /// The name taken up.
  public let used: String
  /// Its character encoding.
  public let codeset: String
  public let reason: String

  public var isUTF8: Bool { LocaleChoice.isUTF8(codeset) }

  /// Takes up the locale that the environment asks for, repaired where needed.
  static func adopt(in surroundings: Surroundings) -> LocaleChoice {
    let variable = ["LC_ALL", "LC_CTYPE", "LANG"].first { surroundings.variable($0) != nil }
    let name = variable.flatMap(surroundings.variable)
    let asked = variable.flatMap { variable in name.map { "\(variable)=\($0)" } }
    let codeset = surroundings.adoptLocale("")
    if let codeset, isUTF8(codeset) {
      return LocaleChoice(
        asked: asked, used: name ?? "C", codeset: codeset, reason: "as the environment asks")
    }
    let trouble =
      codeset.map { "\(asked ?? "the locale") gives \($0)" }
      ?? "\(asked ?? "the locale") is not installed"
    if let name, asksForUTF8(name), let repaired = surroundings.adoptLocale("C.UTF-8"),
      isUTF8(repaired)
    {
      return LocaleChoice(asked: asked, used: "C.UTF-8", codeset: repaired, reason: trouble)
    }
    if let codeset {
      let reason = asked == nil ? "LC_ALL, LC_CTYPE and LANG are not set" : "as the environment asks"
      return LocaleChoice(asked: asked, used: name ?? "C", codeset: codeset, reason: reason)
    }
    let plain = surroundings.adoptLocale("C") ?? "ASCII"
    return LocaleChoice(asked: asked, used: "C", codeset: plain, reason: trouble)
  }

  private static func asksForUTF8(_ name: String) -> Bool {
    let folded = name.lowercased()
    return folded.contains("utf-8") || folded.contains("utf8")
  }

  private static func isUTF8(_ codeset: String) -> Bool { asksForUTF8(codeset) }
}
