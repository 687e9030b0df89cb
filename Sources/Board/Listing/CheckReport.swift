import CareModel
public import Documents

/// What is wrong with a board's files, and which files are of no known kind: the `check` command's output.
public struct CheckReport: Sendable {
  private let diagnostics: [Diagnostic]
  private let unknown: [FileReport]
  /// What the rules of the return found, whose places are among the diagnostics as far as they are kept.
  private let findings: [CouncilReturn.Finding]

  /// - Parameter others: what was found beyond the files, such as slides whose words do not fit.
  public init(_ snapshot: Snapshot, also others: [Diagnostic] = []) {
    let nothing = Diagnostic(
      .error, at: SourceLocation(file: snapshot.files.first?.path ?? "board.yaml"), "no file of this board gives a figure",
      expected: "figures, or files as DfE publishes them", code: "no-figures")
    diagnostics = snapshot.diagnostics + others + (snapshot.figures.isEmpty ? [nothing] : [])
    unknown = snapshot.files.filter { $0.state == .unknown }
    findings = snapshot.returns?.findings ?? []
  }

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The most of one kind in one file that a person reads before the rest is only counted.
  private static let most = 10

  /// Each problem on a line of its own with the line of the file and a caret beneath, then a count.
  public var text: String {
    var lines = problems
    let said = Set(diagnostics.map(\.location.file))
    lines += unknown.filter { !said.contains($0.path) }.map { "\(PrintableText.shown($0.path)): not a kind of file that is known; left alone" }
    lines += byRule
    lines.append(CheckReport.summary(errors: count(.error), warnings: count(.warning)))
    return lines.joined(separator: "\n") + "\n"
  }

  /// The problems as they are listed, the first of each kind in each file.
  private var problems: [String] {
    let kinds = diagnostics.map { [$0.location.file, $0.code ?? $0.message] }
    let counts = Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: +)
    var seen: [[String]: Int] = [:]
    return zip(diagnostics, kinds).compactMap { problem, kind in
      let place = seen[kind, default: 0] + 1
      seen[kind] = place
      // One more takes no more room than to say so.
      guard place > CheckReport.most, let count = counts[kind], count > CheckReport.most + 1 else { return problem.renderedWithExcerpt }
      guard place == CheckReport.most + 1 else { return nil }
      return "\(PrintableText.shown(problem.location.file)): \(count - CheckReport.most) more of the same kind; --format json has them all"
    }
  }

  /// How many problems there are, those of the return whose places are not kept among them.
  private func count(_ severity: Diagnostic.Severity) -> Int {
    diagnostics.count { $0.severity == severity }
      + findings.filter { $0.severity == severity }.reduce(0) { $0 + $1.count - $1.listed }
  }

  /// Each rule of the return that is broken, with all its rows counted, those beyond the places listed too.
  private var byRule: [String] {
    guard !findings.isEmpty else { return [] }
    let width = findings.map { "\($0.count)".count }.max() ?? 1
    return ["", "The return by rule: rows, and what is wrong with them"]
      + findings.map { finding in
        let count = String(repeating: " ", count: width - "\(finding.count)".count) + "\(finding.count)"
        let rest = finding.count > finding.listed ? "; the first \(finding.listed) are listed above" : ""
        return "  \(count)  \(finding.severity.rawValue): \(finding.sentence) (\(finding.rule)\(rest))"
      } + [""]
  }

  public var json: String {
    let problems = diagnostics.map { problem in
      "    {\"file\": \(DataText.json(problem.location.file)), \"line\": \(problem.location.line), "
        + "\"column\": \(problem.location.column), \"severity\": \(DataText.json(problem.severity.rawValue)), "
        + "\"code\": \(problem.code.map(DataText.json) ?? "null"), \"sentence\": \(DataText.json(problem.sentence))}"
    }
    let strangers = unknown.map { DataText.json($0.path) }
    let rules = findings.map { finding in
      "    {\"rule\": \(DataText.json(finding.rule)), \"severity\": \(DataText.json(finding.severity.rawValue)), "
        + "\"rows\": \(finding.count), \"sentence\": \(DataText.json(finding.sentence))}"
    }
    return "{\n  \"problems\": [\n\(problems.joined(separator: ",\n"))\n  ],\n  \"return_rules\": [\n\(rules.joined(separator: ",\n"))\n  ],\n"
      + "  \"unknown_files\": [\(strangers.joined(separator: ", "))]\n}\n"
  }

  private static func summary(errors: Int, warnings: Int) -> String {
    if errors == 0, warnings == 0 { return "nothing is wrong" }
    let count = { (number: Int, word: String) in "\(number) \(word)\(number == 1 ? "" : "s")" }
    return "\(count(errors, "error")), \(count(warnings, "warning"))"
  }
}
