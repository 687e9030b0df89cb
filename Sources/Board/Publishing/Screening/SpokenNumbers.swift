/// The counts a sentence names, in digits or in words; dates, percentages and spans of time are not counts.
struct SpokenNumbers {
  /// Each whole number that may count people, in the order they stand.
  private(set) var counts: [Int] = []
  /// Whether it speaks of a single person: "his brother".
  private(set) var speaksOfSomebody = false

  init(_ text: String, words: ScreeningWords) {
    let tokens = SpokenNumbers.tokens(text)
    var place = 0
    while place < tokens.count {
      let word = tokens[place]
      speaksOfSomebody = speaksOfSomebody || words.people.contains(word)
      var length = 1
      if let number = SpokenNumbers.number(at: place, of: tokens, words, length: &length) {
        let next = place + length < tokens.count ? tokens[place + length] : ""
        let before = place > 0 ? tokens[place - 1] : ""
        let isYear = length == 1 && (1900...2200).contains(number) && word.allSatisfy(\.isNumber)
        let isNamed =
          words.measures.contains(next) || words.months.contains(next) || words.months.contains(before)
          || words.labels.contains(before)
        if !isYear && !isNamed { counts.append(number) }
      }
      place += length
    }
  }

  private static func number(
    at place: Int, of tokens: [String], _ words: ScreeningWords, length: inout Int
  ) -> Int? {
    let word = tokens[place]
    if let tens = words.tens[word] {
      if place + 1 < tokens.count, let ones = words.numbers[tokens[place + 1]], (1...9).contains(ones) {
        length = 2
        return tens + ones
      }
      return tens
    }
    if let number = words.numbers[word] { return number }
    guard let first = word.first, first.isNumber, !word.contains("."), !word.hasSuffix("st"), !word.hasSuffix("nd"),
      !word.hasSuffix("rd"), !word.hasSuffix("th")
    else { return nil }
    // What is no plain number, such as one in other digits, is taken for the worst it could be.
    return Int(word) ?? 1
  }

  /// Words in small letters; `1,234` is one, `7.5` is none that counts, `%` and `£` stand alone.
  private static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var word = ""
    let characters = Array(text.lowercased())
    func isDigit(_ place: Int) -> Bool {
      characters.indices.contains(place) && characters[place].isASCII && characters[place].isNumber
    }
    // A year stands just before it, or two more numbers follow it.
    func isDate(_ place: Int) -> Bool {
      if word.hasPrefix("0.") { return true }
      if word.count == 4, let year = Int(word), (1900...2200).contains(year) { return true }
      var rest = place + 1
      while isDigit(rest) { rest += 1 }
      return characters[place] == "/" && characters.indices.contains(rest) && characters[rest] == "/" && isDigit(rest + 1)
    }
    for (place, character) in characters.enumerated() {
      switch character {
      case ",", ".":
        // Within a number: thousands are taken out, a fraction makes the word no count.
        if isDigit(place - 1), isDigit(place + 1) {
          if character == "." { word.append(character) }
        } else if !word.isEmpty {
          tokens.append(word)
          word = ""
        }
      case "%", "£":
        if !word.isEmpty { tokens.append(word) }
        tokens.append(String(character))
        word = ""
      case "'", "’": word.append("'")
      case "-", "–", "/":
        // "2023-24" and "31/08/2024" are dates and stay whole; "3-4" is two numbers.
        if isDigit(place - 1), isDigit(place + 1), isDate(place) {
          word = "0."
        } else {
          if !word.isEmpty { tokens.append(word) }
          word = ""
        }
      case let letter where letter.isLetter || letter.isNumber: word.append(letter)
      default:
        if !word.isEmpty { tokens.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { tokens.append(word) }
    return tokens
  }
}
