/// Diagnostics in the order found, with a ceiling for each kind so that a spoilt file cannot bury everything else.
///
/// The first `limit` of each code are kept whole; the rest are counted, and `finished` says how many there were.
public struct DiagnosticList: Sendable {
  /// How many of one code in one file are listed.
  public let limit: Int
  private struct Kind: Hashable {
    var file: String
    var code: String?
  }
  private var listed: [Diagnostic] = []
  private var counts: [Kind: Int] = [:]
  private var overflowing: [(kind: Kind, last: Diagnostic)] = []

  public init(limit: Int = 100) {
    self.limit = limit
  }

  public var isEmpty: Bool { listed.isEmpty }

  /// How many were added, listed or not.
  public var total: Int { counts.values.reduce(0, +) }

  public mutating func add(_ diagnostic: Diagnostic) {
    let kind = Kind(file: diagnostic.location.file, code: diagnostic.code)
    let count = counts[kind, default: 0] + 1
    counts[kind] = count
    if count <= limit {
      listed.append(diagnostic)
    } else if count == limit + 1 {
      overflowing.append((kind, diagnostic))
    }
  }

  /// Adds what `make` gives, asking for it only if it will be listed.
  public mutating func add(code: String, in file: String, _ make: () -> Diagnostic) {
    let kind = Kind(file: file, code: code)
    if let count = counts[kind], count > limit {
      counts[kind] = count + 1
    } else {
      add(make())
    }
  }

  public mutating func add(contentsOf diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics { add(diagnostic) }
  }

  /// Runs `work`; a diagnostic that it throws is added and `nil` returned, so that reading can go on.
  public mutating func collecting<Value>(_ work: () throws(Diagnostic) -> Value) -> Value? {
    do throws(Diagnostic) {
      return try work()
    } catch {
      add(error)
      return nil
    }
  }

  /// Everything to show: what is listed, then a line for each kind that had more than the limit.
  public var finished: [Diagnostic] {
    listed + overflowing.map { kind, last in
      let more = (counts[kind] ?? 0) - limit
      return Diagnostic(
        last.severity, at: last.location,
        "\(more) more \(more == 1 ? "problem" : "problems") of this kind from here on", code: kind.code)
    }
  }
}
