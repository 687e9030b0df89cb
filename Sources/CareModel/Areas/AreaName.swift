/// An area's name reduced to what all spellings of it share.
public enum AreaName {
  /// Lower case, letters and digits only, `&` as `and`, `saint` as `st`; "Bristol, City of" and "bristol city of" agree.
  public static func key(_ name: String) -> String {
    var words: [String] = []
    var word = ""
    for character in name.lowercased() {
      if character == "&" {
        if !word.isEmpty { words.append(word) }
        words.append("and")
        word = ""
      } else if character.isLetter || character.isNumber {
        word.append(character)
      } else if character != "'" && character != "’" && character != "." {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words.map { $0 == "saint" ? "st" : $0 }.joined(separator: " ")
  }
}
