/// A label of a published table reduced to what its spellings from release to release share.
enum TextKey {
  /// Lower case; numbering (`1a.1i`, `N1.`, `2.ii`, `1.1`) and punctuation gone; "at 31 March" as "on 31 March".
  static func normalised(_ text: String) -> String {
    var words: [String] = []
    for (place, raw) in text.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "-" || $0 == "/" || $0 == "–" }).enumerated() {
      if place == 0, isNumbering(raw) { continue }
      var word = ""
      for character in raw {
        if character.isLetter || character.isNumber || character == "%" || character == "." || character == "_" {
          word.append(character == "_" ? " " : character)
        }
      }
      while word.last == "." { word.removeLast() }
      while word.first == "." { word.removeFirst() }
      if !word.isEmpty { words.append(word) }
    }
    return words.joined(separator: " ").replacingPhrase("at 31 march", with: "on 31 march")
  }

  /// `1.`, `1:`, `1.1`, `1a`, `1a.1i`, `2.ii`, `n1.`: an item's place in a list, not part of its name.
  private static func isNumbering(_ word: Substring) -> Bool {
    var rest = word
    if rest.first == "n" { rest.removeFirst() }
    guard let first = rest.first, first.isNumber, word.count <= 7 else { return false }
    let marks = word.last == ":" || word.contains(".")
    let letters = rest.contains { $0.isLetter }
    return (marks || letters) && rest.allSatisfy { $0.isNumber || ".:abcdefghivx".contains($0) }
  }
}

extension String {
  /// The text with one phrase put for another wherever it stands.
  func replacingPhrase(_ phrase: String, with other: String) -> String {
    guard let range = firstRange(of: phrase) else { return self }
    return String(self[..<range.lowerBound]) + other
      + String(self[range.upperBound...]).replacingPhrase(phrase, with: other)
  }

  private func firstRange(of phrase: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(phrase) { return start..<index(start, offsetBy: phrase.count) }
      start = index(after: start)
    }
    return nil
  }
}
