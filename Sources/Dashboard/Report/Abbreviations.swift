internal import Documents

/// Short forms that the field uses, with what they stand for (`data/report/abbreviations.csv`).
public struct Abbreviations: Hashable, Sendable {
  /// In alphabetical order.
  let entries: [Entry]

  struct Entry: Hashable, Sendable {
    let short: String
    let meaning: String
  }

  static let none = Abbreviations(entries: [])

  init(entries: [Entry]) { self.entries = entries.sorted { $0.short < $1.short } }

  /// Reads a table with the columns `abbreviation` and `meaning`; rows without either are passed over, and what is no table
  /// explains nothing.
  public init(csv bytes: [UInt8]) {
    var entries: [Entry] = []
    if let reader = try? CSVReader(bytes: bytes, file: "abbreviations.csv"), let short = reader.column("abbreviation"),
      let meaning = reader.column("meaning")
    {
      _ = reader.forEachRow { row in
        let entry = Entry(short: row[short.index].string, meaning: row[meaning.index].string)
        if !entry.short.isEmpty, !entry.meaning.isEmpty { entries.append(entry) }
      }
    }
    self.init(entries: entries)
  }

  /// The entries whose short forms stand in a text as words of their own.
  func used(in text: String) -> [Entry] {
    let words = Set(Abbreviations.pieces(text))
    return entries.filter { words.contains(Substring($0.short)) }
  }

  func meaning(of word: Substring) -> String? { entries.first { $0.short == word }?.meaning }

  /// A text in words and what stands between them, in order.
  static func pieces(_ text: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    var place = start
    var inWord: Bool?
    while place < text.endIndex {
      let isWord = text[place].isLetter || text[place].isNumber
      if let known = inWord, known != isWord {
        pieces.append(text[start..<place])
        start = place
      }
      inWord = isWord
      place = text.index(after: place)
    }
    if start < text.endIndex { pieces.append(text[start...]) }
    return pieces
  }
}
