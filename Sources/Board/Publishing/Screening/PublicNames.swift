import CareModel

/// The names that a board has given to groups, breakdowns, areas and itself, as the public may have them.
///
/// A name is a label and no remark: a number at its end ("team 3") or a range of ages ("5 to 9") tells nothing. One that speaks of a
/// single person, or names a count or a share that is hidden, is told as a number in a list.
struct PublicNames {
  private let screen: RemarkScreen
  private let catalogue: Catalogue
  /// Areas and authorities that the program's own tables name.
  private let knownAreas: Set<String>

  init(_ screen: RemarkScreen, catalogue: Catalogue, knownAreas: Set<String>) {
    self.screen = screen
    self.catalogue = catalogue
    self.knownAreas = knownAreas
  }

  /// Whether a name of the board's own may stand.
  func allows(_ name: String) -> Bool {
    var words = name.split { $0 == "_" || $0.isWhitespace }.map { $0.lowercased() }
    if words.allSatisfy({ PublicNames.isNumber($0) || PublicNames.rangeWords.contains($0) }) { return true }
    if let last = words.last, PublicNames.isNumber(last) { words.removeLast() }
    return screen.allowsName(words.joined(separator: " "))
  }

  func authority(_ name: String) -> Bool { knownAreas.contains(name) || allows(name) }

  /// The same areas; one whose name tells too much goes by its code.
  func areas(_ register: AreaRegister) -> AreaRegister {
    var open = register
    for area in register.areas where !authority(area.name) {
      open.set(
        Area(
          code: area.code, oldCode: area.oldCode, name: area.code.text, level: area.level, region: area.region, from: area.from,
          until: area.until, successors: area.successors))
    }
    return open
  }

  /// The names of breakdowns in the order of the figures.
  func breakdowns(_ names: [String]) -> [String] { shown(names, "breakdown") { catalogue[breakdown: $0] != nil } }

  /// The names of groups in the order of the figures.
  func groups(_ names: [String]) -> [String] {
    let known = Set(catalogue.breakdowns.flatMap { $0.groups.map(\.id) })
    return shown(names, "group") { known.contains($0) }
  }

  private func shown(_ names: [String], _ noun: String, isKnown: (String) -> Bool) -> [String] {
    var taken = Set(names)
    return names.enumerated().map { place, name in
      // The first is that of the whole.
      guard place > 0, !isKnown(name), !allows(name) else { return name }
      var number = 1
      while !taken.insert("\(noun)_\(number)").inserted { number += 1 }
      return "\(noun)_\(number)"
    }
  }

  private static func isNumber(_ word: String) -> Bool { !word.isEmpty && word.allSatisfy { $0.isASCII && $0.isNumber } }

  private static let rangeWords: Set<String> = [
    "plus", "over", "under", "to", "and", "or", "more", "less", "aged", "age", "ages", "years", "year", "months", "days", "weeks", "from",
  ]
}
