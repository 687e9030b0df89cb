import CareModel

/// Every group of every breakdown by number, so that counting needs no text; 0 is the whole.
struct CategorySpace {
  static let none = UInt16.max
  static let whole: UInt16 = 0

  private(set) var categories: [Category] = [.whole]
  private(set) var facets: [Facet?] = [nil]
  /// The number of the group each is part of.
  private(set) var parents: [UInt16] = [CategorySpace.none]
  private var numbers: [Category: UInt16] = [.whole: 0]
  private let catalogue: Catalogue

  /// - Parameter catalogue: tells which group is part of which.
  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// The number of a group, given to it at the first asking, and to all it is part of; none for an empty name.
  mutating func number(_ facet: Facet, _ group: String) -> UInt16 {
    guard !group.isEmpty else { return CategorySpace.none }
    let category = Category(breakdown: facet.rawValue, id: group)
    if let known = numbers[category] { return known }
    guard categories.count < Int(CategorySpace.none) else { return CategorySpace.none }
    let number = UInt16(categories.count)
    numbers[category] = number
    categories.append(category)
    facets.append(facet)
    parents.append(CategorySpace.none)
    if let parent = catalogue[breakdown: facet.rawValue]?[group: group]?.parent, parent != group {
      let parentNumber = self.number(facet, parent)
      parents[Int(number)] = parentNumber
    }
    return number
  }

  /// How many steps a group can be from the top of its breakdown.
  static let deepest = 8

  /// The groups that are part of others, each behind all that it is part of.
  var fromTheTop: [UInt16] {
    let depths = parents.map { parent -> Int in
      var (depth, parent) = (0, parent)
      while parent != CategorySpace.none, depth < CategorySpace.deepest {
        depth += 1
        parent = parents[Int(parent)]
      }
      return depth
    }
    return depths.indices.filter { depths[$0] > 0 }.sorted { (depths[$0], $0) < (depths[$1], $1) }.map { UInt16(clamping: $0) }
  }

  /// The numbers of the groups that the codes of a list belong to, by code.
  mutating func numbers(_ facet: Facet, _ list: CodeList) -> [UInt16] {
    list.categories.map { number(facet, $0) }
  }

  /// Whether the catalogue has such a group.
  func has(_ facet: Facet, _ group: String) -> Bool {
    catalogue[breakdown: facet.rawValue]?[group: group] != nil
  }
}
