import Documents

/// The words by which remarks are screened: names of numbers, of measures, and of single people (`data/publishing/words.csv`).
///
/// Numbers, people, hints and measures may be of several words, with one space between: "per cent", "the only".
struct ScreeningWords: Sendable {
  /// By word, in small letters: "three" is 3, "twins" 2.
  private(set) var numbers: [String: Int] = [:]
  /// "twenty" is 20, and may have a number from 1 to 9 after it.
  private(set) var tens: [String: Int] = [:]
  /// Words that speak of somebody one could recognise.
  private(set) var people: Set<String> = []
  /// Words that tell a figure without its number, which matters where one is hidden: "a third".
  private(set) var hints: Set<String> = []
  /// What a number before them counts is not people: "days".
  private(set) var measures: Set<String> = []
  /// Measures after a one alone: "one day", but not "three day placements".
  private(set) var singleMeasures: Set<String> = []
  /// After a span of time they make it somebody's age: "old".
  private(set) var ages: Set<String> = []
  private(set) var months: Set<String> = []
  /// Months that are verbs too.
  private(set) var verbs: Set<String> = []
  /// A number in digits after them can be a name: "section 20".
  private(set) var labels: Set<String> = []
  /// What stands before a date without a year: "on 4 June".
  private(set) var beforeDates: Set<String> = []
  /// What may go on after such a date: "from 1 April to".
  private(set) var afterDates: Set<String> = []
  /// What stands before a label with its number: "under section 20".
  private(set) var beforeLabels: Set<String> = []

  init(_ table: ReferenceTable) {
    for row in table.rows {
      let word = table.text(row, "word")
      let number = Int(table.text(row, "number"))
      switch table.text(row, "kind") {
      case "number": numbers[word] = number
      case "tens": tens[word] = number
      case "person": people.insert(word)
      case "hint": hints.insert(word)
      case "measure":
        if number == 1 { singleMeasures.insert(word) } else { measures.insert(word) }
      case "age": ages.insert(word)
      case "date": months.insert(word)
      case "verb": verbs.insert(word)
      case "label": labels.insert(word)
      case "before_date": beforeDates.insert(word)
      case "after_date": afterDates.insert(word)
      case "before_label": beforeLabels.insert(word)
      default: continue
      }
    }
  }

  /// How many words of a phrase that is in `set` begin at `place`; nil where none does.
  func length(of set: Set<String>, at place: Int, in tokens: [String]) -> Int? {
    guard tokens.indices.contains(place) else { return nil }
    return (1...4).last { length in
      place + length <= tokens.count && set.contains(tokens[place..<place + length].joined(separator: " "))
    }
  }
}
