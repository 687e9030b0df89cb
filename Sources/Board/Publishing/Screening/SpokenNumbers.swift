/// The counts a sentence names, in digits or in words; dates, percentages and spans of time are not counts.
///
/// Where a number may be a count it is one: only digits can be a date or the name of a section, and only where the words
/// around them say so.
struct SpokenNumbers {
  /// Each whole number that may count people, in the order they stand.
  private(set) var counts: [Int] = []
  /// For each number that is no date and no name, all values that it may stand for when rounded: "33 %" is 32.5 to 33.5.
  private(set) var shares: [ClosedRange<Double>] = []
  /// Whether it speaks of a single person: "his brother".
  private(set) var speaksOfSomebody = false
  /// Whether it tells a figure without its number: "a third of them".
  private(set) var hints = false

  private let words: ScreeningWords
  private let tokens: [String]

  init(_ text: String, words: ScreeningWords) {
    self.words = words
    tokens = SpokenWords(text).tokens
    var place = 0
    while place < tokens.count { place += read(place) }
  }

  /// Takes in what stands at a place; the number of words that are done with.
  private mutating func read(_ place: Int) -> Int {
    speaksOfSomebody =
      speaksOfSomebody || words.people.contains(stem(place)) || words.length(of: words.people, at: place, in: tokens) != nil
    hints = hints || words.length(of: words.hints, at: place, in: tokens) != nil
    if let amount = fraction(place) {
      let decimals = token(place).split(separator: ".").last?.count ?? 0
      // What is hidden is known to one decimal, so that a second one makes no difference.
      let half = decimals > 1 ? 0.05 : 0.5 / (decimals == 1 ? 10 : 1)
      share(amount, half)
      if amount == amount.rounded(), let whole = Int(exactly: amount), !isMeasured(whole, place + 1) { counts.append(whole) }
      return 1
    }
    guard let (number, length) = number(place) else { return 1 }
    let isDigits = token(place).allSatisfy { $0.isASCII && $0.isNumber }
    if isDigits && (SpokenWords.isYear(token(place)) || isDay(number, place) || isName(place)) { return length }
    share(Double(number), 0.5)
    if !isMeasured(number, place + length) { counts.append(number) }
    return length
  }

  private mutating func share(_ value: Double, _ half: Double) {
    // A little more, because neither decimal is exact in binary.
    shares.append(value - half - 1e-9 ... value + half + 1e-9)
  }

  private func token(_ place: Int) -> String { tokens.indices.contains(place) ? tokens[place] : "" }

  /// "he" of "he's".
  private func stem(_ place: Int) -> String { token(place).split(separator: "'").first.map { String($0) } ?? "" }

  /// The number that begins at a place, and of how many words it is.
  private func number(_ place: Int) -> (Int, length: Int)? {
    let word = stem(place)
    if let tens = words.tens[word] {
      if let ones = words.numbers[stem(place + 1)], (1...9).contains(ones) { return (tens + ones, 2) }
      return (tens, 1)
    }
    // The longest first: "half a dozen".
    for length in [3, 2, 1] {
      let phrase = (place..<place + length).map(stem).joined(separator: " ")
      if let number = words.numbers[phrase] { return (number, length) }
    }
    guard let first = word.first(where: \.isNumber) else { return nil }
    let isOrdinal = ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) } && word.dropLast(2).allSatisfy(\.isNumber)
    let isDottedDate = first.isASCII && word.contains(".")
    let isLabelled = words.labels.contains(String(word.prefix { !$0.isNumber })) && word.drop { !$0.isNumber }.allSatisfy(\.isNumber)
    if isOrdinal || isDottedDate || isLabelled { return nil }
    // What is no plain number, such as one in other digits, is taken for the worst it could be.
    return (Int(token(place)) ?? 1, 1)
  }

  private func fraction(_ place: Int) -> Double? {
    let word = token(place)
    guard word.contains("."), word.first?.isNumber == true, let amount = Double(word), amount.isFinite else { return nil }
    return amount
  }

  private func isMeasured(_ number: Int, _ next: Int) -> Bool {
    let measures = number == 1 ? words.measures.union(words.singleMeasures) : words.measures
    guard let length = words.length(of: measures, at: next, in: tokens) else { return false }
    return !words.ages.contains(stem(next + length))
  }

  /// Whether digits are the day of a month: "2 September 2024", "on 4 June."
  private func isDay(_ number: Int, _ place: Int) -> Bool {
    guard (1...31).contains(number) else { return false }
    let (before, next, last) = (token(place - 1), token(place + 1), token(place + 2))
    if words.months.contains(before) && SpokenWords.isYear(next) { return true }
    guard words.months.contains(next) else { return false }
    if SpokenWords.isYear(last) { return true }
    return !words.verbs.contains(next) && words.beforeDates.contains(before)
      && (last.isEmpty || last == SpokenWords.pause || words.afterDates.contains(last))
  }

  /// Whether digits are the name of something, standing by itself: "under section 20, …", "Quarter 3, 2022-23".
  private func isName(_ place: Int) -> Bool {
    let (before, next) = (token(place - 2), token(place + 1))
    return words.labels.contains(token(place - 1))
      && (before.isEmpty || before == SpokenWords.pause || words.beforeLabels.contains(before))
      && (next.isEmpty || next == SpokenWords.pause || SpokenWords.isYear(next))
  }
}
