/// Reads everything that was printed as words, and looks for a figure that the public may not have: beside the name of its indicator,
/// its group or its period, or wherever the indicator is spoken of if it can be nothing else.
struct TextSearch {
  struct Find: Hashable, CustomStringConvertible {
    let text: String
    let indicator: String
    let figure: String
    let line: String

    var description: String { "\(text): \(indicator) \(figure): \(line)" }
  }

  private struct Hidden {
    /// The words after which its number would stand, lower-case: "children looked after", "under 1", "sep 2024".
    var counts: [String: Set<String>] = [:]
    /// Numbers of numbers.
    var phrases: Set<String> = []
  }

  /// By indicator.
  private var hidden: [String: Hidden] = [:]
  /// What was printed of it, in the same forms.
  private var told: [String: Hidden] = [:]
  /// By first word: names as words, the longest first.
  private var names: [String: [(words: [String], indicator: String)]] = [:]
  private var labels: [String: [[String]]] = [:]
  private let groups: [String: [String]]
  private let titles: [String: [String]]

  /// How many figures it looks for.
  private(set) var secretCount = 0

  init(_ release: PublicOutput.Release) throws {
    let place = try BoardFolder()
    try place.copy(Careboard.packageRoot + "/data/catalogue", to: place.path)
    let catalogue = PlainTable(try place.read("indicators.csv"))
    titles = Dictionary(
      catalogue.rows.map { row in (catalogue[row, "id"], [catalogue[row, "id"], catalogue[row, "title"], catalogue[row, "short_title"]]) },
      uniquingKeysWith: { first, _ in first })
    let breakdowns = PlainTable(try place.read("breakdowns.csv"))
    groups = Dictionary(
      breakdowns.rows.map { row in
        let id = breakdowns[row, "category"]
        return ("\(breakdowns[row, "breakdown"])/\(id)", [id, breakdowns[row, "title"], breakdowns[row, "short_title"]])
      }, uniquingKeysWith: { first, _ in first })
    for (indicator, titles) in titles {
      for title in Set(titles) where !title.isEmpty {
        let words = Self.words(title)
        if let first = words.first { names[first, default: []].append((words, indicator)) }
      }
    }
    for first in names.keys { names[first]?.sort { $0.words.count > $1.words.count } }
    for (printed, truth) in zip(release.printed, release.truth) where truth.value != nil {
      if printed.value == nil {
        secretCount += 1
        add(truth, to: &hidden)
      } else {
        add(printed, to: &told)
      }
    }
    for row in release.comparators { add(row, to: &told) }
    var firsts: [String: Set<[String]>] = [:]
    for label in hidden.values.flatMap(\.counts.keys) {
      let words = label.split(separator: " ").map(String.init)
      if let first = words.first { firsts[first, default: []].insert(words) }
    }
    labels = firsts.mapValues(Array.init)
  }

  private func add(_ row: PrintedFigure, to figures: inout [String: Hidden]) {
    guard let value = row.value else { return }
    var own = figures[row.indicator] ?? Hidden()
    var numbers: Set<String> = []
    if let numerator = row.numerator, let denominator = row.denominator {
      own.phrases.insert("\(numerator) of \(denominator)")
      numbers = [Self.oneDecimal(value) + "%", "\(Int(value.rounded()))%"]
    } else if value == value.rounded(), value > 0 {
      numbers = ["\(Int(value))"]
    }
    let isWhole = row.breakdown == "all"
    let labels = isWhole ? titles[row.indicator] ?? [] : groups["\(row.breakdown)/\(row.category)"] ?? []
    for label in labels where !label.isEmpty { own.counts[Self.words(label).joined(separator: " "), default: []].formUnion(numbers) }
    if isWhole { for period in Self.spoken(row.period) { own.counts[period, default: []].formUnion(numbers) } }
    figures[row.indicator] = own
  }

  // MARK: - Searching

  /// - Parameter subject: the indicator that a text is all about, where it is about one.
  func finds(in text: String, called name: String, about subject: String? = nil) -> [Find] {
    var finds: [Find] = []
    var spokenOf: Set<String> = []
    for line in text.split(separator: "\n") {
      // How many slides there are and which of several is up counts slides.
      let words = Self.words(line.hasPrefix("## Slide ") ? line.replacing(/\(\d+ of \d+\)$/, with: "") : line)
      guard !words.isEmpty else { continue }
      let named = indicators(in: words)
      // A heading holds for what follows, until another name.
      if !named.isEmpty { spokenOf = named }
      guard words.contains(where: { $0.utf8.first.map { $0 >= 48 && $0 <= 57 } ?? false }) else { continue }
      for indicator in subject.map({ [$0] }) ?? Array(spokenOf) {
        guard let secret = hidden[indicator] else { continue }
        let printed = told[indicator]
        for phrase in Self.phrases(words) where secret.phrases.contains(phrase) {
          let isTold = printed?.phrases.contains(phrase) ?? false || named.contains { told[$0]?.phrases.contains(phrase) ?? false }
          if !isTold { finds.append(Find(text: name, indicator: indicator, figure: phrase, line: String(line))) }
        }
        for place in words.indices {
          for label in labels[words[place]] ?? [] {
            let next = place + label.count
            guard next < words.count, words[place..<next].elementsEqual(label) else { continue }
            let key = label.joined(separator: " ")
            guard secret.counts[key]?.contains(words[next]) ?? false, !(printed?.counts[key]?.contains(words[next]) ?? false),
              next + 1 >= words.count || words[next + 1] != "of", !tells(printed, words[..<next], words[next])
            else { continue }
            finds.append(Find(text: name, indicator: indicator, figure: "\(key) \(words[next])", line: String(line)))
          }
        }
      }
    }
    return finds
  }

  /// Whether a longer name of something that was told ends where the number begins: "visits on time" and not "on time".
  private func tells(_ printed: Hidden?, _ words: ArraySlice<String>, _ number: String) -> Bool {
    let before = " " + words.suffix(8).joined(separator: " ")
    return printed?.counts.contains { before.hasSuffix(" " + $0.key) && $0.value.contains(number) } ?? false
  }

  /// The rows of a table of figures that have a value where there is none to be had.
  static func finds(inSheet text: String, of release: PublicOutput.Release) -> [PrintedFigure] {
    func place(_ row: PrintedFigure) -> PrintedFigure { row.hidden }
    let hidden = Set(zip(release.printed, release.truth).filter { $0.value == nil && $1.value != nil }.map { place($0.0) })
    return PrintedFigure.rows(text).filter { $0.value != nil && hidden.contains(place($0)) }
  }

  private func indicators(in words: [String]) -> Set<String> {
    var found: Set<String> = []
    var place = 0
    while place < words.count {
      guard let name = names[words[place]]?.first(where: { name in words[place...].starts(with: name.words) }) else {
        place += 1
        continue
      }
      // Some go by one name.
      for other in names[words[place]] ?? [] where other.words == name.words { found.insert(other.indicator) }
      place += name.words.count
    }
    return found
  }

  // MARK: - Words

  /// Every "3 of 22".
  private static func phrases(_ words: [String]) -> [String] {
    words.indices.compactMap { place in
      place > 0 && place + 1 < words.count && words[place] == "of" ? "\(words[place - 1]) of \(words[place + 1])" : nil
    }
  }

  /// Lower-case, without what sets cells and clauses apart.
  static func words(_ line: some StringProtocol) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func close() {
      while let last = word.last, last == 46 || last == 40 || last == 41 { word.removeLast() }
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word = []
    }
    for byte in line.utf8 {
      switch byte {
      case 48...57, 97...122, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "_"), UInt8(ascii: "/"): word.append(byte)
      case 65...90: word.append(byte | 32)
      default: close()
      }
    }
    close()
    return words
  }

  private static func oneDecimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }

  /// A period as texts write it.
  private static func spoken(_ period: String) -> [String] {
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    let parts = period.split(separator: "-").map(String.init)
    var forms = [words(period).joined(separator: " ")]
    if parts.count >= 2, let month = Int(parts[1]), (1...12).contains(month), parts[1].count == 2, parts.count == 3 || Int(parts[0]).map({ $0 % 100 + 1 != month }) ?? false {
      forms.append("\(months[month - 1]) \(parts[0])")
      if parts.count == 3, let day = Int(parts[2]) { forms.append("\(day) \(months[month - 1]) \(parts[0])") }
    }
    return forms
  }
}
