/// How what a person types picks lines out of a list.
enum Matching {
  /// Whether every word of `filter` begins a word of `text` or stands inside a longer one only where it has four letters or more, so
  /// that "eet" is not found in teeth; capitals count only where the word has one.
  static func words(_ filter: String, in text: String) -> Bool {
    let lowered = text.lowercased()
    return filter.split(separator: " ").allSatisfy { word in
      let word = String(word)
      return isFound(word.contains(where: \.isUppercase) ? word : word.lowercased(), in: word.contains(where: \.isUppercase) ? text : lowered)
    }
  }

  private static func isFound(_ word: String, in text: String) -> Bool {
    guard word.count < 4 else { return text.contains(word) }
    return text.ranges(of: word).contains { range in
      guard range.lowerBound > text.startIndex else { return true }
      let before = text[text.index(before: range.lowerBound)]
      return !(before.isLetter || before.isNumber)
    }
  }

  /// How well the letters of `typed` are found in `text` in their order, a higher number better; nil where they are not.
  ///
  /// Letters that follow one another, or that begin a word, count more; a shorter text wins between equals.
  static func fuzzy(_ typed: String, in text: String) -> Int? {
    let wanted = Array(typed.lowercased()).filter { $0 != " " }
    guard !wanted.isEmpty else { return 0 }
    let letters = Array(text.lowercased())
    var score = 0
    var next = 0
    var last = -2
    for (place, letter) in letters.enumerated() where next < wanted.count && letter == wanted[next] {
      let beginsWord = place == 0 || !(letters[place - 1].isLetter || letters[place - 1].isNumber)
      score += place == last + 1 ? 8 : beginsWord ? 6 : 1
      last = place
      next += 1
    }
    guard next == wanted.count else { return nil }
    // What was typed as it stands beats any scattering of its letters.
    let isWhole = text.lowercased().contains(typed.lowercased())
    return score * 4 + (isWhole ? 200 : 0) - min(letters.count, 60) / 4
  }

  /// The lines that match, best first; all of them, in their order, where nothing is typed.
  static func ranked<Line>(_ lines: [Line], by typed: String, text: (Line) -> String) -> [Line] {
    guard typed.contains(where: { $0 != " " }) else { return lines }
    return lines.enumerated()
      .compactMap { place, line in fuzzy(typed, in: text(line)).map { (score: $0, place: place, line: line) } }
      .sorted { ($1.score, $0.place) < ($0.score, $1.place) }
      .map(\.line)
  }
}
