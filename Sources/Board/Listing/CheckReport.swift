public import Documents

/// What is wrong with a board's files, and which files are of no known kind: the `check` command's output.
public struct CheckReport: Sendable {
  private let diagnostics: [Diagnostic]
  private let unknown: [FileReport]

  /// - Parameter others: what was found beyond the files, such as slides whose words do not fit.
  public init(_ snapshot: Snapshot, also others: [Diagnostic] = []) {
    diagnostics = snapshot.diagnostics + others
    unknown = snapshot.files.filter { $0.state == .unknown }
  }

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Each problem on a line of its own with the line of the file and a caret beneath, then a count.
  public var text: String {
    var lines = diagnostics.map(\.renderedWithExcerpt)
    let said = Set(diagnostics.map(\.location.file))
    lines += unknown.filter { !said.contains($0.path) }.map { "\(PrintableText.shown($0.path)): not a kind of file that is known; left alone" }
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    lines.append(CheckReport.summary(errors: errors, warnings: warnings))
    return lines.joined(separator: "\n") + "\n"
  }

  public var json: String {
    let problems = diagnostics.map { problem in
      "    {\"file\": \(DataText.json(problem.location.file)), \"line\": \(problem.location.line), "
        + "\"column\": \(problem.location.column), \"severity\": \(DataText.json(problem.severity.rawValue)), "
        + "\"code\": \(problem.code.map(DataText.json) ?? "null"), \"sentence\": \(DataText.json(problem.sentence))}"
    }
    let strangers = unknown.map { DataText.json($0.path) }
    return "{\n  \"problems\": [\n\(problems.joined(separator: ",\n"))\n  ],\n  \"unknown_files\": [\(strangers.joined(separator: ", "))]\n}\n"
  }

  private static func summary(errors: Int, warnings: Int) -> String {
    if errors == 0, warnings == 0 { return "nothing is wrong" }
    let count = { (number: Int, word: String) in "\(number) \(word)\(number == 1 ? "" : "s")" }
    return "\(count(errors, "error")), \(count(warnings, "warning"))"
  }
}
