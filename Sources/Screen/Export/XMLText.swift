/// Text made safe to stand in XML and HTML.
///
/// What may not reach a terminal may not reach a page either: controls and direction overrides are
/// dropped and line ends become a space. Only the five entities that both languages share are used.
public enum XMLText {
  /// `text` as it may stand between tags.
  public static func text(_ text: String) -> String { escaped(text, quotes: false) }

  /// `text` as it may stand in an attribute, between quotation marks of either kind.
  public static func attribute(_ text: String) -> String { escaped(text, quotes: true) }

  // Scalar by scalar: a `<` with a combining mark is one character, and still opens a tag.
  private static func escaped(_ text: String, quotes: Bool) -> String {
    var result = ""
    for scalar in text.sanitised.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where quotes: result += "&quot;"
      case "'" where quotes: result += "&#39;"
      // Normalising a page would join a mark that comes first to the tag or quotation mark before
      // it.
      case _ where result.isEmpty && TextWidth.width(of: scalar) == 0:
        result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
