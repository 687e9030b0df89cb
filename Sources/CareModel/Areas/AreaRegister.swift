/// Every area the board knows, found by new code, old code or any spelling of its name.
public struct AreaRegister: Sendable {
  public private(set) var areas: [Area] = []
  private var byCode: [AreaCode: Int] = [:]
  private var byOldCode: [String: Int] = [:]
  private var byName: [String: Int] = [:]

  public init(_ areas: [Area] = []) {
    for area in areas { add(area) }
  }

  /// Adds an area, or gives the place of the one that already has its code.
  @discardableResult
  public mutating func add(_ area: Area) -> Int {
    if let known = byCode[area.code] { return known }
    let index = areas.count
    areas.append(area)
    byCode[area.code] = index
    name(index)
    return index
  }

  /// Adds an area, or puts it in the place of the one that has its code, whose name is then forgotten.
  @discardableResult
  public mutating func set(_ area: Area) -> Int {
    guard let known = byCode[area.code] else { return add(area) }
    if areas[known] == area { return known }
    byName = byName.filter { $0.value != known }
    byOldCode = byOldCode.filter { $0.value != known }
    areas[known] = area
    name(known)
    return known
  }

  /// The same areas in the same order, some by other codes; no two may come to share one.
  public func calling(_ codes: [AreaCode: AreaCode]) -> AreaRegister {
    guard !codes.isEmpty else { return self }
    func code(_ code: AreaCode) -> AreaCode { codes[code] ?? code }
    return AreaRegister(
      areas.map { area in
        Area(
          code: code(area.code), oldCode: area.oldCode, name: area.name, level: area.level, region: area.region.map(code),
          from: area.from, until: area.until, successors: area.successors.map(code), aliases: area.aliases)
      })
  }

  private mutating func name(_ index: Int) {
    let area = areas[index]
    if let old = area.oldCode { byOldCode[old] = preferred(byOldCode[old], index) }
    for name in [area.name] + area.aliases {
      let key = AreaName.key(name)
      byName[key] = preferred(byName[key], index)
    }
  }

  // Two areas may share an old code or a name after a re-coding: the one that still exists answers.
  private func preferred(_ current: Int?, _ candidate: Int) -> Int {
    guard let current else { return candidate }
    return areas[current].until != nil && areas[candidate].until == nil ? candidate : current
  }

  public func index(code: AreaCode) -> Int? { byCode[code] }

  public func index(oldCode: String) -> Int? { byOldCode[oldCode] }

  public func index(name: String) -> Int? { byName[AreaName.key(name)] }

  public subscript(code: AreaCode) -> Area? { byCode[code].map { areas[$0] } }

  /// The area a person named by new code, three-digit code or name, in any case.
  public func area(named text: String) -> Area? {
    let trimmed = text.trimmingSpaces
    let found =
      byCode[AreaCode(trimmed)] ?? byCode[AreaCode(trimmed.uppercased())]
      ?? byOldCode[trimmed] ?? byName[AreaName.key(trimmed)]
    return found.map { areas[$0] }
  }

  /// The region of an authority.
  public func region(of code: AreaCode) -> Area? {
    self[code]?.region.flatMap { self[$0] }
  }
}

extension String {
  /// The text without white space at either end.
  var trimmingSpaces: String {
    var slice = self[...]
    while let first = slice.first, first.isWhitespace { slice.removeFirst() }
    while let last = slice.last, last.isWhitespace { slice.removeLast() }
    return String(slice)
  }
}
