/// A label of a published table reduced to what its spellings from release to release share.
enum TextKey {
  /// Lower case; numbering (`1a.1i`, `N1.`, `2.ii`, `1.1`) and punctuation gone; "at 31 March" as "on 31 March".
  static func normalised(_ text: String) -> String {
    isNormal(text) ? text : reduced(text)
  }

  /// Whether a text is words of small letters with a space between them: most of our own tables are, and nothing has to be done.
  private static func isNormal(_ text: String) -> Bool {
    var last: UInt8 = 0x20
    for byte in text.utf8 {
      guard (0x61...0x7A).contains(byte) || byte == 0x20 && last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20
  }

  private static func reduced(_ text: String) -> String {
    var key: [Unicode.Scalar] = []
    var word: [Unicode.Scalar] = []
    var isFirst = true
    func end() {
      guard !word.isEmpty else { return }
      if !isFirst || !isNumbering(word) { append(word, to: &key) }
      isFirst = false
      word.removeAll(keepingCapacity: true)
    }
    for scalar in text.lowercased().unicodeScalars { if isBreak(scalar) { end() } else { word.append(scalar) } }
    end()
    put("on 31 march", for: "at 31 march", in: &key)
    var result = String.UnicodeScalarView()
    result.append(contentsOf: key)
    return String(result)
  }

  /// Adds what of a word is no punctuation.
  private static func append(_ word: [Unicode.Scalar], to key: inout [Unicode.Scalar]) {
    let kept = word.filter { isLetter($0) || isNumber($0) || $0 == "%" || $0 == "." || $0 == "_" }
    guard let first = kept.firstIndex(where: { $0 != "." }), let last = kept.lastIndex(where: { $0 != "." }) else { return }
    if !key.isEmpty { key.append(" ") }
    for scalar in kept[first...last] { key.append(scalar == "_" ? " " : scalar) }
  }

  /// `1.`, `1:`, `1.1`, `1a`, `1a.1i`, `2.ii`, `n1.`: an item's place in a list, not part of its name.
  private static func isNumbering(_ word: [Unicode.Scalar]) -> Bool {
    let rest = word.first == "n" ? word.dropFirst() : word[...]
    guard let first = rest.first, isNumber(first), word.count <= 7 else { return false }
    let hasMarks = word.last == ":" || word.contains(".")
    return (hasMarks || rest.contains(where: isLetter))
      && rest.allSatisfy { isNumber($0) || $0 == "." || $0 == ":" || ("a"..."i").contains($0) || $0 == "v" || $0 == "x" }
  }

  /// Puts one phrase for another of the same length wherever it stands.
  private static func put(_ other: String, for phrase: String, in key: inout [Unicode.Scalar]) {
    let (sought, given) = (Array(phrase.unicodeScalars), Array(other.unicodeScalars))
    guard sought.count == given.count, key.count >= sought.count else { return }
    for start in 0...(key.count - sought.count) where key[start..<(start + sought.count)].elementsEqual(sought) {
      key.replaceSubrange(start..<(start + sought.count), with: given)
    }
  }

  // What Unicode says of a scalar is looked up only beyond ASCII: files have thousands of labels, and few such letters.

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == " " || scalar == "-" || scalar == "/" || (9...13).contains(scalar.value) }
    return scalar == "–" || scalar.properties.isWhitespace
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("a"..."z").contains(scalar) : scalar.properties.isAlphabetic
  }

  private static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("0"..."9").contains(scalar) : scalar.properties.numericType != nil
  }
}
