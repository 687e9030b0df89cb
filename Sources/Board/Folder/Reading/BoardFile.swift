import CareModel
import Documents

/// `board.yaml`: who the board is for and what it holds itself to.
struct BoardFile {
  private(set) var profile = BoardProfile()
  /// Areas the board itself names, for places that are on no list.
  private(set) var areas: [Area] = []
  private(set) var diagnostics: [Diagnostic] = []

  private static let keys = [
    "authority", "area", "region", "neighbours", "areas", "period", "nts_threshold", "targets", "panes", "disclosure",
    "records",
  ]

  /// - Parameter find: the code an area's name or code stands for.
  init(bytes: [UInt8], file: String, catalogue: Catalogue, find: @escaping (String) -> AreaCode?) {
    do {
      let document = try YAMLDocument(bytes: bytes, file: file)
      guard let root = document.root else { return }
      let mapping = try root.mapping()
      diagnostics += mapping.unknownKeys(known: BoardFile.keys)
      read(mapping, catalogue: catalogue, find: find)
    } catch {
      diagnostics.append(error)
    }
  }

  private mutating func read(_ mapping: YAMLMapping, catalogue: Catalogue, find: @escaping (String) -> AreaCode?) {
    profile.authority = collect { () throws(Diagnostic) in try mapping["authority"]?.text() } ?? nil
    let region = collect { () throws(Diagnostic) in try mapping["region"]?.text() } ?? nil
    var codes: [String: AreaCode] = [:]
    for node in items(mapping["areas"]) {
      guard let area = collect({ () throws(Diagnostic) in try BoardFile.area(node) }) else { continue }
      areas.append(area)
      codes[area.code.text] = area.code
      codes[AreaName.key(area.name)] = area.code
    }
    let known = { (text: String) in codes[text] ?? codes[AreaName.key(text)] ?? find(text) }
    if let node = mapping["area"], let text = collect({ () throws(Diagnostic) in try node.text() }) {
      if let code = known(text) {
        profile.area = code
      } else {
        // An authority that is on no list is the board's own invention, and named by it.
        let code = AreaCode(text)
        profile.area = code
        areas.append(
          Area(code: code, name: profile.authority ?? text, level: .authority, region: region.map { known($0) ?? AreaCode($0) }))
      }
    } else if let authority = profile.authority {
      profile.area = known(authority)
    }
    readPeriod(mapping["period"])
    readNeighbours(mapping["neighbours"], known: known)
    readThresholds(mapping["nts_threshold"])
    readTargets(mapping["targets"], catalogue: catalogue)
    readPanes(mapping["panes"], catalogue: catalogue)
    if let node = mapping["disclosure"],
      let threshold = collect({ () throws(Diagnostic) in try node.mapping()["threshold"]?.integer() }) ?? nil
    {
      profile.disclosureThreshold = threshold
    }
  }

  private static func area(_ node: YAMLNode) throws(Diagnostic) -> Area {
    let mapping = try node.mapping()
    let named = mapping["code"] == nil && mapping["area"] != nil ? "area" : "code"
    let code = try mapping.required(named).text()
    let level = try mapping["level"]?.text()
    return Area(
      code: AreaCode(code), name: try mapping.required("name").text(),
      level: level.flatMap { Area.Level(rawValue: $0) } ?? .authority,
      region: try mapping["region"]?.text().asAreaCode)
  }

  private mutating func readPeriod(_ node: YAMLNode?) {
    guard let node, let text = collect({ () throws(Diagnostic) in try node.text() }), text != "latest" else { return }
    if let period = PeriodText(text)?.readings.last {
      profile.period = period
    } else {
      diagnostics.append(
        node.diagnostic(
          .error, "{} is not a period", expected: "latest, 2024-08, 2024-25 Q2 or 2024-25", code: "not-a-period"))
    }
  }

  private mutating func readNeighbours(_ node: YAMLNode?, known: (String) -> AreaCode?) {
    guard let node else { return }
    if node.scalar != nil { return }
    for item in node.oneOrMore() {
      if item.scalar != nil, let text = collect({ () throws(Diagnostic) in try item.text() }) {
        if let code = known(text) {
          profile.neighbours.append(code)
        } else {
          diagnostics.append(item.diagnostic(.warning, "unknown area {}", expected: "an area's name or code", code: "unknown-area"))
        }
      } else if let area = collect({ () throws(Diagnostic) in try BoardFile.area(item) }) {
        if known(area.code.text) == nil { areas.append(area) }
        profile.neighbours.append(known(area.code.text) ?? area.code)
      }
    }
  }

  private mutating func readThresholds(_ node: YAMLNode?) {
    for item in items(node) {
      let entry = collect { () throws(Diagnostic) in
        let mapping = try item.mapping()
        return TransferThreshold(
          from: try BoardFile.day(mapping.required("from")), children: try mapping.required("threshold").integer())
      }
      if let entry { profile.thresholds.append(entry) }
    }
    profile.thresholds.sort { $0.from < $1.from }
  }

  private mutating func readTargets(_ node: YAMLNode?, catalogue: Catalogue) {
    for item in items(node) {
      guard let mapping = collect({ () throws(Diagnostic) in try item.mapping() }),
        let name = collect({ () throws(Diagnostic) in try mapping.required("indicator") }),
        let id = collect({ () throws(Diagnostic) in try name.text() })
      else { continue }
      guard catalogue[id] != nil else {
        let nearest = Spelling.nearest(to: id, among: catalogue.indicators.map(\.id)).first
        diagnostics.append(name.diagnostic(.error, "unknown indicator {}", suggestion: nearest, code: "unknown-indicator"))
        continue
      }
      diagnostics += mapping.unknownKeys(known: ["indicator", "target", "tolerance", "from", "until"])
      let target = collect { () throws(Diagnostic) in
        Target(
          value: try mapping.required("target").number().value,
          tolerance: try mapping["tolerance"]?.number().value,
          from: try mapping["from"].map { (node) throws(Diagnostic) in try BoardFile.day(node) },
          until: try mapping["until"].map { (node) throws(Diagnostic) in try BoardFile.day(node) })
      }
      if let target { profile.targets[id, default: []].append(target) }
    }
  }

  private mutating func readPanes(_ node: YAMLNode?, catalogue: Catalogue) {
    let panes = items(node).compactMap { item -> String? in
      guard let id = collect({ () throws(Diagnostic) in try item.text() }) else { return nil }
      if catalogue[id] != nil { return id }
      let nearest = Spelling.nearest(to: id, among: catalogue.indicators.map(\.id)).first
      diagnostics.append(item.diagnostic(.error, "unknown indicator {}", suggestion: nearest, code: "unknown-indicator"))
      return nil
    }
    if !panes.isEmpty { profile.panes = Array(panes.prefix(4)) }
  }

  private static func day(_ node: YAMLNode) throws(Diagnostic) -> Day {
    let date = try node.date()
    guard let day = Day(year: date.year, month: date.month, day: date.day ?? 1) else {
      throw node.diagnostic(.error, "{} is not a date", expected: "a date such as 2024-08-31", code: "not-a-date")
    }
    return day
  }

  private mutating func items(_ node: YAMLNode?) -> [YAMLNode] {
    guard let node else { return [] }
    return collect { () throws(Diagnostic) in try node.list() } ?? []
  }

  private mutating func collect<Value>(_ work: () throws(Diagnostic) -> Value) -> Value? {
    do throws(Diagnostic) {
      return try work()
    } catch {
      diagnostics.append(error)
      return nil
    }
  }
}

extension String {
  /// The text as a code.
  fileprivate var asAreaCode: AreaCode { AreaCode(self) }
}
