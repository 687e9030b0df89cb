internal import CareModel

/// What a figure counts, for those who hear it: `312 children`, `20.7 cases per social worker`.
struct CountedNoun: Hashable, Sendable {
  static let none = CountedNoun(words: "")

  /// "children"; empty where the unit says it, as a percentage does.
  let words: String

  private init(words: String) { self.words = words }

  init(_ indicator: Indicator) {
    switch indicator.unit {
    case .count: words = indicator.phrase.split(separator: " ").first { CountedNoun.nouns.contains(String($0)) }.map { String($0) } ?? ""
    case .average: words = FigureSentence.counted(indicator) ?? ""
    case .percent, .wholePercent, .ratePer10000, .ratePer1000, .pounds: words = ""
    }
  }

  /// A number with what it counts; what is no number stands alone.
  func with(_ number: String) -> String {
    guard !words.isEmpty, number.contains(where: \.isNumber) else { return number }
    // "312 [p]" is 312 children, provisional.
    guard number.hasSuffix("]"), let mark = number.lastIndex(of: " ") else { return Wording.statement(number, words) }
    return Wording.statement(String(number[..<mark]), words) + number[mark...]
  }

  private static let nouns: Set<String> = ["children", "households", "episodes", "incidents", "families"]
}
