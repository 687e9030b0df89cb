/// A text in words, small letters: `1,234` is one word, `7.5` too, `%` and `£` stand alone.
struct SpokenWords {
  /// What a comma, full stop or the like becomes.
  static let pause = "."
  /// What a date in digits becomes: "2023-24", "31/08/2024".
  static let date = "~"

  private(set) var tokens: [String] = []
  private let characters: [Character]
  private var word = ""

  init(_ text: String) {
    characters = Array(text.lowercased())
    for (place, character) in characters.enumerated() { read(character, at: place) }
    end()
  }

  private mutating func read(_ character: Character, at place: Int) {
    switch character {
    case "," where isThousand(place): break
    case "." where isDigit(place - 1) && isDigit(place + 1): word.append(character)
    case ",", ".", ";", ":", "?", "!", "(", ")": end(with: SpokenWords.pause)
    case "%", "£": end(with: String(character))
    case "'", "’", "‘": word.append("'")
    case "-", "–", "/":
      // "3-4" is two numbers.
      if isDigit(place - 1), isDigit(place + 1), isDate(place) { word = SpokenWords.date } else { end() }
    case let letter where letter.isLetter || letter.isNumber:
      // A date in digits is one mark, however many numbers it has.
      if word != SpokenWords.date || !letter.isNumber { word.append(letter) }
    default: end()
    }
  }

  private mutating func end(with mark: String? = nil) {
    // Quotation marks; the apostrophe within a word stays.
    while word.hasPrefix("'") { word.removeFirst() }
    while word.hasSuffix("'") { word.removeLast() }
    if !word.isEmpty { tokens.append(word) }
    if let mark { tokens.append(mark) }
    word = ""
  }

  private func isDigit(_ place: Int) -> Bool {
    characters.indices.contains(place) && characters[place].isASCII && characters[place].isNumber
  }

  /// Exactly three digits follow: "2,3 and 4" is three numbers.
  private func isThousand(_ place: Int) -> Bool {
    isDigit(place - 1) && digits(after: place) == 3
  }

  private func digits(after place: Int) -> Int {
    var rest = place + 1
    while isDigit(rest) { rest += 1 }
    return rest - place - 1
  }

  /// A year stands just before it and two or four digits follow, or two more numbers follow it.
  private func isDate(_ place: Int) -> Bool {
    if word == SpokenWords.date { return true }
    let count = digits(after: place)
    if SpokenWords.isYear(word) { return count == 2 || count == 4 }
    let next = place + count + 1
    return characters[place] == "/" && characters.indices.contains(next) && characters[next] == "/" && isDigit(next + 1)
  }

  /// Whether a word is a year, or a date that has one.
  static func isYear(_ word: String) -> Bool {
    word == date || word.count == 4 && word.allSatisfy { $0.isASCII && $0.isNumber } && (1900...2200).contains(Int(word) ?? 0)
  }
}
