import CareModel
import Synchronization

/// The words of a board numbered for the store: areas, breakdowns and groups, growing as files bring new ones.
///
/// Shared by the files that are read side by side, and kept from load to load so that numbers stay what they were.
final class Vocabulary: Sendable {
  struct Words: Sendable {
    var areas: AreaRegister
    var breakdowns: [String] = ["all"]
    var groups: [String] = ["all"]
    var breakdownIndex: [String: Int] = ["all": 0]
    var groupIndex: [String: Int] = ["all": 0]
  }

  private let words: Mutex<Words>

  init(areas: AreaRegister, catalogue: Catalogue) {
    var words = Words(areas: areas)
    for breakdown in catalogue.breakdowns {
      Vocabulary.number(breakdown.id, &words.breakdowns, &words.breakdownIndex)
      for group in breakdown.groups { Vocabulary.number(group.id, &words.groups, &words.groupIndex) }
    }
    self.words = Mutex(words)
  }

  var snapshot: Words { words.withLock { $0 } }

  func breakdown(_ id: String) -> Int {
    words.withLock { Vocabulary.number(id, &$0.breakdowns, &$0.breakdownIndex) }
  }

  func group(_ id: String) -> Int {
    words.withLock { Vocabulary.number(id, &$0.groups, &$0.groupIndex) }
  }

  /// The number of an area known by any of three names, under the code it has today; nil where none is known.
  func area(code: String, oldCode: String = "", name: String = "") -> Int? {
    words.withLock { words in
      let found =
        (code.isEmpty ? nil : words.areas.index(code: AreaCode(code)))
        ?? (oldCode.isEmpty ? nil : words.areas.index(oldCode: oldCode))
        ?? (name.isEmpty ? nil : words.areas.index(name: name))
      return found.map { Vocabulary.current($0, in: words.areas) }
    }
  }

  /// Adds an area if its code is new, and gives its number.
  func add(_ area: Area) -> Int { words.withLock { $0.areas.add(area) } }

  /// Adds an area, or puts it in the place of the one with its code, unless that is one of the country's own.
  func set(_ area: Area, unlessIn register: AreaRegister) {
    words.withLock { words in
      if register[area.code] == nil { words.areas.set(area) }
    }
  }

  var areaNames: [String] { words.withLock { $0.areas.areas.map(\.name) } }

  // An authority that was only re-coded goes on under its new code, so that its series does not break.
  private static func current(_ index: Int, in areas: AreaRegister) -> Int {
    let area = areas.areas[index]
    guard area.successors.count == 1, let code = area.successors.first,
      let next = areas.index(code: code), areas.areas[next].oldCode == area.oldCode
    else { return index }
    return next
  }

  @discardableResult
  private static func number(_ id: String, _ list: inout [String], _ index: inout [String: Int]) -> Int {
    if let known = index[id] { return known }
    let next = list.count
    list.append(id)
    index[id] = next
    return next
  }
}
