internal import Board
internal import CareModel
internal import Documents
internal import Screen

/// Draws the rules of a return that are broken: in how many rows, how bad that is, and what is wrong, each sentence whole.
struct FindingsView {
  let findings: [CouncilReturn.Finding]
  let look: Look

  /// One for the heading.
  func height(width: Int) -> Int { 1 + findings.reduce(0) { $0 + sentence($1, width).count } }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    func put(_ text: String, x: Int, y: Int, _ style: Style) {
      guard y >= 0, y < min(rect.endY, canvas.size.rows) else { return }
      canvas.put(text, x: rect.x + x, y: y, style: style, maxWidth: rect.width - x, ellipsis: look.glyphs.ellipsis)
    }
    put("rows".paddedLeft(to: counts), x: 0, y: rect.y, look[.muted])
    put("what is wrong with them", x: start, y: rect.y, look[.muted])
    var y = rect.y + 1
    for finding in findings {
      let style = look[FindingsView.role(finding.severity)]
      put(count(finding).paddedLeft(to: counts), x: 0, y: y, style)
      put(finding.severity.rawValue, x: counts + 2, y: y, style)
      for line in sentence(finding, rect.width) {
        put(line, x: start, y: y, style)
        y += 1
      }
    }
  }

  private func sentence(_ finding: CouncilReturn.Finding, _ width: Int) -> [String] {
    finding.sentence.wrapped(to: max(10, min(width - start, 110)))
  }

  private func count(_ finding: CouncilReturn.Finding) -> String { FigureText.whole(Double(finding.count)) }

  private var counts: Int { max(4, findings.map { count($0).count }.max() ?? 0) }

  /// Where the sentences begin.
  private var start: Int { counts + 2 + (findings.map(\.severity.rawValue.count).max() ?? 0) + 2 }

  private static func role(_ severity: Diagnostic.Severity) -> Role {
    switch severity {
    case .error: .heading
    case .warning: .text
    case .note: .muted
    }
  }
}
