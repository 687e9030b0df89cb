import CareModel
import Documents

/// `board.yaml`: who the board is for and what it holds itself to.
struct BoardFile {
  private(set) var profile = BoardProfile()
  /// Areas the board itself names, for places that are on no list.
  private(set) var areas: [Area] = []
  /// Where charts start again, each with its place: whether a figure stands there is known only when all are read.
  private(set) var rebases: [RebaseEntries.Entry] = []
  private(set) var diagnostics: [Diagnostic] = []

  private static let keys = [
    "authority", "area", "region", "neighbours", "areas", "period", "today", "nts_threshold", "targets", "rebases", "panes",
    "disclosure", "records", "records_key", "slides", "returns",
  ]

  private let register: AreaRegister

  /// - Parameter register: the areas that are known before the board names its own.
  init(bytes: [UInt8], file: String, catalogue: Catalogue, register: AreaRegister) {
    self.register = register
    do {
      let document = try YAMLDocument(bytes: bytes, file: file)
      guard let root = document.root else { return }
      let mapping = try root.mapping()
      let unknown = mapping.unknownKeys(known: BoardFile.keys)
      diagnostics += unknown
      read(mapping, catalogue: catalogue)
      if let slip = unknown.first(where: { $0.suggestion == "disclosure" }) { profile.disclosure.doubt = slip }
    } catch {
      diagnostics.append(error)
      // What it says of disclosure is not known, and to take the usual rules for it would not be safe.
      profile.disclosure.doubt = error
    }
  }

  private mutating func read(_ mapping: YAMLMapping, catalogue: Catalogue) {
    profile.authority = collect { () throws(Diagnostic) in try mapping["authority"]?.shownText() } ?? nil
    let region = collect { () throws(Diagnostic) in try mapping["region"]?.shownText() } ?? nil
    let register = register
    var codes: [String: AreaCode] = [:]
    for node in items(mapping["areas"]) {
      guard let area = collect({ () throws(Diagnostic) in try BoardFile.area(node) }) else { continue }
      areas.append(area)
      codes[area.code.text] = area.code
      codes[AreaName.key(area.name)] = area.code
    }
    let known = { (text: String) in codes[text] ?? codes[AreaName.key(text)] ?? register.area(named: text)?.code }
    if let node = mapping["area"], let text = collect({ () throws(Diagnostic) in try node.shownText() }) {
      if let code = known(text) {
        profile.area = code
        // An authority that the board itself names below lies in the region that the board says it is in.
        if let region, let place = areas.firstIndex(where: { $0.code == code && $0.region == nil }) {
          let own = areas[place]
          areas[place] = Area(code: own.code, name: own.name, level: own.level, region: known(region) ?? AreaCode(region))
        }
      } else {
        // An authority that is on no list is the board's own invention, and named by it.
        let code = AreaCode(text)
        if let nearest = nearestArea(text) {
          diagnostics.append(
            node.diagnostic(
              .warning, "{} is on no list of areas; it is taken for an area of your own", suggestion: nearest,
              code: "unknown-area"))
        }
        profile.area = code
        areas.append(
          Area(code: code, name: profile.authority ?? text, level: .authority, region: region.map { known($0) ?? AreaCode($0) }))
      }
    } else if let authority = profile.authority {
      profile.area = known(authority)
    }
    readPeriod(mapping["period"])
    readToday(mapping["today"])
    readNeighbours(mapping["neighbours"], known: known)
    readThresholds(mapping["nts_threshold"])
    readTargets(mapping["targets"], catalogue: catalogue)
    readRebases(mapping["rebases"], catalogue: catalogue)
    readPanes(mapping["panes"], catalogue: catalogue)
    readSlides(mapping["slides"])
    readDisclosure(mapping["disclosure"], catalogue: catalogue)
    if let node = mapping["returns"] {
      let entries = ReturnEntries(node)
      profile.returnTerms = entries.terms
      diagnostics += entries.diagnostics
    }
    let records = RecordEntries(mapping["records"], key: mapping["records_key"])
    profile.recordTerms = records.terms
    diagnostics += records.diagnostics
  }

  // Which names there are the presenter knows, and says.
  private mutating func readSlides(_ node: YAMLNode?) {
    profile.slidesLocation = node?.location
    profile.slides = items(node).compactMap { item in collect { () throws(Diagnostic) in try item.text() } }
  }

  private mutating func readDisclosure(_ node: YAMLNode?, catalogue: Catalogue) {
    guard let node else { return }
    let entries = DisclosureEntries(node, catalogue: catalogue)
    profile.disclosure = entries.rules
    diagnostics += entries.diagnostics
  }

  // A code of one's own, such as X01, is near to many: only what looks like a name or a code of the country is compared.
  private func nearestArea(_ text: String) -> String? {
    let isCode = text.contains { $0.isNumber }
    if isCode { return Spelling.nearest(to: text, among: register.areas.map(\.code.text).filter { text.hasPrefix("E") && $0.count == text.count }).first }
    return Spelling.nearest(to: text, among: register.areas.map(\.name)).first
  }

  private static func area(_ node: YAMLNode) throws(Diagnostic) -> Area {
    let mapping = try node.mapping()
    let named = mapping["code"] == nil && mapping["area"] != nil ? "area" : "code"
    let code = try mapping.required(named).shownText()
    return Area(
      code: AreaCode(code), name: try mapping.required("name").shownText(),
      level: try mapping["level"].map { (node) throws(Diagnostic) in try BoardFile.level(node) } ?? .authority,
      region: try mapping["region"].map { (node) throws(Diagnostic) in AreaCode(try node.shownText()) })
  }

  private static func level(_ node: YAMLNode) throws(Diagnostic) -> Area.Level {
    let text = try node.text()
    if let level = Area.Level(rawValue: text) { return level }
    let known = ["authority", "region", "nation", "group"]
    throw node.diagnostic(
      .error, "{} is not a level of areas", expected: known.joined(separator: ", "),
      suggestion: Spelling.nearest(to: text, among: known).first, code: "unknown-word")
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

  private mutating func readToday(_ node: YAMLNode?) {
    guard let node, let text = collect({ () throws(Diagnostic) in try node.text() }) else { return }
    if case .period(let period)? = PeriodText(text), period.kind == .day {
      profile.today = period.lastDay
    } else {
      diagnostics.append(node.diagnostic(.error, "{} is not a day", expected: "a day such as 2024-10-21", code: "not-a-day"))
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
          let nearest = nearestArea(text)
          diagnostics.append(
            item.diagnostic(
              .error, "unknown area {}", expected: nearest == nil ? "an area's name or code" : nil, suggestion: nearest,
              code: "unknown-area"))
        }
      } else if let area = collect({ () throws(Diagnostic) in try BoardFile.area(item) }) {
        if known(area.code.text) == nil { areas.append(area) }
        profile.neighbours.append(known(area.code.text) ?? area.code)
      }
    }
  }

  private mutating func readThresholds(_ node: YAMLNode?) {
    var unknown: [Diagnostic] = []
    for item in items(node) {
      let entry = collect { () throws(Diagnostic) in
        let mapping = try item.mapping()
        unknown += mapping.unknownKeys(known: ["from", "threshold"])
        return TransferThreshold(
          from: try mapping.required("from").day(), children: try mapping.required("threshold").integer())
      }
      if let entry { profile.thresholds.append(entry) }
    }
    diagnostics += unknown
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
          from: try mapping["from"].map { (node) throws(Diagnostic) in try node.day() },
          until: try mapping["until"].map { (node) throws(Diagnostic) in try node.day() })
      }
      if let target { profile.targets[id, default: []].append(target) }
    }
  }

  private mutating func readRebases(_ node: YAMLNode?, catalogue: Catalogue) {
    let read = RebaseEntries(node, catalogue: catalogue)
    rebases = read.entries
    diagnostics += read.diagnostics
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
