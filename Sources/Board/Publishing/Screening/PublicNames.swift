import CareModel

/// The names that a board has given to indicators, groups, breakdowns, areas and itself, as the public may have them.
///
/// A name is a label and no remark: a range of ages ("5 to 9") tells nothing, nor a number at its end ("team 3") unless it is a count
/// that is hidden of the very thing it names. One that speaks of a single person, or names a count or a share that is hidden, is told
/// as a number in a list.
struct PublicNames {
  private let screen: RemarkScreen
  private let catalogue: Catalogue
  /// Areas and authorities that the program's own tables name, by name and by code.
  private let knownAreas: Set<String>
  private let hidden: HiddenCounts
  /// Indicators of the board's own whose id tells too much, by the id that they have for the public.
  let indicators: [Indicator.ID: Indicator.ID]
  /// The same of the codes of areas.
  let codes: [AreaCode: AreaCode]

  /// - Parameters:
  ///   - known: what the program itself says of indicators, their ids among it.
  ///   - areas: every area of the board.
  init(
    _ screen: RemarkScreen, catalogue: Catalogue, known: Set<String> = [], knownAreas: Set<String> = [], areas: AreaRegister = AreaRegister(),
    hidden: HiddenCounts = HiddenCounts()
  ) {
    self.screen = screen
    self.catalogue = catalogue
    self.knownAreas = knownAreas
    self.hidden = hidden
    let ids = catalogue.indicators.map(\.id)
    indicators = PublicNames.numbered(ids, "indicator") { id in
      known.contains(id) || PublicNames.allows(id, of: hidden.byIndicator[id]) { screen.allows([$0], about: id, for: nil) }
    }
    let texts = areas.areas.map(\.code.text)
    let told = PublicNames.numbered(texts, "area") { text in
      knownAreas.contains(text) || PublicNames.isPlainCode(text)
        || PublicNames.allows(PublicNames.apart(text), of: hidden.byArea[AreaCode(text)], by: screen.allowsName)
    }
    codes = Dictionary(told.map { (AreaCode($0.key), AreaCode($0.value)) }) { first, _ in first }
  }

  /// Whether a name of the board's own may stand.
  ///
  /// - Parameter counts: those that are hidden of what it names.
  func allows(_ name: String, of counts: Set<Int>? = nil) -> Bool { PublicNames.allows(name, of: counts, by: screen.allowsName) }

  private static func allows(_ name: String, of counts: Set<Int>?, by isAllowed: (String) -> Bool) -> Bool {
    var words = name.split { $0 == "_" || $0.isWhitespace }.map { $0.lowercased() }
    if words.allSatisfy({ isNumber($0) || rangeWords.contains($0) }) { return true }
    if let last = words.last, isNumber(last), !(Int(last).map { counts?.contains($0) ?? false } ?? false) { words.removeLast() }
    return isAllowed(words.joined(separator: " "))
  }

  func indicator(_ id: Indicator.ID) -> Indicator.ID { indicators[id] ?? id }

  func area(_ code: AreaCode) -> AreaCode { codes[code] ?? code }

  /// - Parameter code: whose name it is.
  func authority(_ name: String, _ code: AreaCode?) -> Bool {
    knownAreas.contains(name) || (name == code?.text ? codes[AreaCode(name)] == nil : allows(name, of: code.flatMap { hidden.byArea[$0] }))
  }

  /// The same areas; one whose name tells too much goes by its code, and one whose code does by a number.
  func areas(_ register: AreaRegister) -> AreaRegister {
    var open = register
    for area in register.areas where !authority(area.name, area.code) {
      open.set(
        Area(
          code: area.code, oldCode: area.oldCode, name: self.area(area.code).text, level: area.level, region: area.region, from: area.from,
          until: area.until, successors: area.successors))
    }
    return open.calling(codes)
  }

  /// The names of breakdowns in the order of the figures.
  func breakdowns(_ names: [String]) -> [String] {
    shown(names, "breakdown") { catalogue[breakdown: $0] != nil || allows($0, of: hidden.byBreakdown[$0]) }
  }

  /// The names of groups in the order of the figures.
  func groups(_ names: [String]) -> [String] {
    let known = Set(catalogue.breakdowns.flatMap { $0.groups.map(\.id) })
    return shown(names, "group") { known.contains($0) || allows($0, of: hidden.byGroup[$0]) }
  }

  private func shown(_ names: [String], _ noun: String, mayStand: (String) -> Bool) -> [String] {
    // The first is that of the whole.
    let numbered = PublicNames.numbered(names, noun) { $0 == names.first || mayStand($0) }
    return names.map { numbered[$0] ?? $0 }
  }

  /// Those that may not stand, in their order, each with the first number that no other name has.
  private static func numbered(_ names: [String], _ noun: String, mayStand: (String) -> Bool) -> [String: String] {
    var taken = Set(names)
    var numbered: [String: String] = [:]
    var number = 1
    for name in names where numbered[name] == nil && !mayStand(name) {
      while !taken.insert("\(noun)_\(number)").inserted { number += 1 }
      numbered[name] = "\(noun)_\(number)"
    }
    return numbered
  }

  private static func isNumber(_ word: String) -> Bool { !word.isEmpty && word.allSatisfy { $0.isASCII && $0.isNumber } }

  /// Whether a code has the form of those that are given out, one letter and digits, in which nothing can be said.
  private static func isPlainCode(_ code: String) -> Bool {
    (code.first.map { $0.isASCII && $0.isUppercase } ?? false) && isNumber(String(code.dropFirst()))
  }

  /// `only3boys` as `only 3 boys`: a code is written without spaces.
  private static func apart(_ code: String) -> String {
    var words = ""
    for character in code {
      if let last = words.last, last.isNumber != character.isNumber { words.append(" ") }
      words.append(character.isLetter || character.isNumber ? character : " ")
    }
    return words
  }

  private static let rangeWords: Set<String> = [
    "plus", "over", "under", "to", "and", "or", "more", "less", "aged", "age", "ages", "years", "year", "months", "days", "weeks", "from",
  ]
}
