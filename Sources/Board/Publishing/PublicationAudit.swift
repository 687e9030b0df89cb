import Statistics

/// What was hidden in a public build, why, and what an outsider could still work out: restricted, because it holds true counts
/// (statistics.md section 8.7).
public struct PublicationAudit: Sendable {
  /// A count that no figure shows, or one that follows from others and is small.
  public struct Hidden: Sendable {
    /// "cla_number, age: under_1, 2024-08".
    public let figure: String
    /// Nil where only its publisher knows.
    public let count: Int?
    public let reason: String
    /// What an outsider can work out: "0–14".
    public let interval: String
    public let isProtected: Bool
  }

  /// One difference of shown or released figures that was tested.
  public struct Difference: Sendable {
    public let what: String
    public let interval: String
    public let passed: Bool
  }

  public let rules: PublicationRules
  /// Names of the earlier releases that were taken account of.
  public internal(set) var releases: [String] = []
  public private(set) var primary = 0
  public private(set) var secondary = 0
  public private(set) var cells = 0
  public private(set) var hidden: [Hidden] = []
  public private(set) var differences: [Difference] = []
  /// Unsafe counts that earlier releases have shown: too late to hide.
  public private(set) var tooLate: [String] = []
  /// Breakdowns that are withdrawn whole, because too much of them would be hidden.
  public private(set) var withdrawn: [String] = []
  /// Unsafe counts that follow from what others have published, or from two earlier releases together.
  public private(set) var givenAway: [String] = []
  /// What was taken to be the same children under two names, because all its figures agree.
  public private(set) var doubles: [String] = []
  /// Figures of earlier releases that nothing was compared with, because the board no longer knows their indicator.
  public private(set) var notCompared: [String] = []

  init(rules: PublicationRules) { self.rules = rules }

  mutating func add(_ audit: DisclosureAudit<Int>, name: (Int) -> String) {
    primary += audit.primaryCount
    secondary += audit.secondaryCount
    cells += audit.cellCount
    hidden += audit.entries.map { entry in
      Hidden(
        figure: PublicationAudit.name(entry.subject, name), count: entry.count,
        reason: entry.reason?.sentence ?? "it follows from others", interval: entry.interval.description,
        isProtected: entry.hasPassed)
    }
    differences += audit.differences.map {
      Difference(what: $0.name, interval: $0.interval.description, passed: $0.hasPassed)
    }
    tooLate += audit.tooLate.map(name)
    withdrawn += audit.withdrawn.keys.sorted()
  }

  /// - Parameter counts: counts in what is withdrawn that nothing else speaks of, so that they may be anything their totals allow.
  mutating func add(withdrawn tracks: Set<CountTrack>, _ counts: [(figure: String, count: Int)]) {
    hidden += counts.map {
      Hidden(
        figure: $0.figure, count: $0.count, reason: HiddenReason.withdrawn.sentence, interval: "0 to its totals", isProtected: true)
    }
    withdrawn += Set(tracks.map { "\($0.indicator) by \($0.breakdown), each \($0.kind)" }).sorted()
  }

  mutating func add(givenAway: [String], doubles: [String], forgotten: [String]) {
    self.givenAway += givenAway
    self.doubles += doubles
    notCompared += forgotten
  }

  private static func name(_ subject: DisclosureSubject<Int>, _ name: (Int) -> String) -> String {
    switch subject {
    case .cell(let place): name(place)
    case .complement(let part, let whole): "those of \(name(whole)) who are not in \(name(part))"
    case .remainder(let total, let list): "those of \(name(total)) whom \(list) leaves out"
    case .quantity(let quantity): quantity
    }
  }

  /// The audit as a text for officers: what it is first, then the settings, then every count.
  public var text: String {
    var lines = [
      "RESTRICTED: this audit holds true counts of children. Not for publication.", "",
      "threshold: counts of 1 to \(rules.threshold) are hidden",
      "protected even where they are none: \(rules.protectsZero.sorted().joined(separator: ", "))",
      "taken to be public elsewhere: \(rules.alreadyPublic.sorted().joined(separator: ", "))",
      "earlier releases compared with: \(releases.isEmpty ? "none, because no ledger was given or it is new" : releases.joined(separator: ", "))",
      "counts audited: \(cells); hidden because they are unsafe: \(primary); hidden to protect those: \(secondary)", "",
    ]
    for name in tooLate { lines.append("too late to hide, because an earlier release has shown it: \(name)") }
    for name in givenAway { lines.append("can be worked out whatever is hidden here: \(name)") }
    for name in notCompared { lines.append("released before and not compared, because the board no longer has the indicator: \(name)") }
    for pair in doubles { lines.append("taken to be the same children, because all their counts agree: \(pair)") }
    for name in withdrawn { lines.append("withdrawn whole: \(name)") }
    lines.append("")
    lines.append("count,true value,why it is hidden,what an outsider can work out,safe")
    for entry in hidden {
      lines.append(
        "\"\(entry.figure)\",\(entry.count.map(String.init) ?? ""),\(entry.reason),\(entry.interval),\(entry.isProtected ? "yes" : "NO")")
    }
    for difference in differences {
      lines.append("\"\(difference.what)\",,a difference,\(difference.interval),\(difference.passed ? "yes" : "NO")")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension DisclosureSubject {
  /// The cell it speaks of, where it is one.
  var place: ID? {
    switch self {
    case .cell(let id), .complement(let id, _), .remainder(let id, _): id
    case .quantity: nil
    }
  }
}
