import Documents

/// The words by which remarks are screened: names of numbers, of measures, and of single people (`data/publishing/words.csv`).
struct ScreeningWords: Sendable {
  /// By word, in small letters: "three" is 3, "twins" 2.
  private(set) var numbers: [String: Int] = [:]
  /// "twenty" is 20, and may have a number from 1 to 9 after it.
  private(set) var tens: [String: Int] = [:]
  /// Words that speak of somebody one could recognise.
  private(set) var people: Set<String> = []
  /// What a number before them counts is not people: "days", "per".
  private(set) var measures: Set<String> = []
  private(set) var months: Set<String> = []
  /// A number after them is a name: "section 20".
  private(set) var labels: Set<String> = []

  init(_ table: ReferenceTable) {
    for row in table.rows {
      let word = table.text(row, "word")
      switch table.text(row, "kind") {
      case "number": numbers[word] = Int(table.text(row, "number"))
      case "tens": tens[word] = Int(table.text(row, "number"))
      case "person": people.insert(word)
      case "measure": measures.insert(word)
      case "date": months.insert(word)
      case "label": labels.insert(word)
      default: continue
      }
    }
  }
}
