import Documents
import Screen
import Testing

@testable import Board
@testable import Dashboard

/// The rules of a return that are broken, on a screen of any width.
@Suite("The return by rule") struct FindingsViewTests {
  static let findings: [CouncilReturn.Finding] = [
    .init(rule: "a", severity: .error, sentence: "the child has more than one row in the children file of a year; the last is used", count: 1204, listed: 20),
    .init(rule: "b", severity: .warning, sentence: "a code that this row needs is blank", count: 6, listed: 6),
    .init(rule: "c", severity: .note, sentence: "the same row stands twice; it is counted once", count: 2, listed: 2),
  ]

  @Test("How often, how bad and what: no sentence is cut and no column dropped") func narrow() {
    let view = FindingsView(findings: Self.findings, look: Look(theme: .dark, glyphs: .unicode, marksChanges: false))
    var canvas = Canvas(size: Size(columns: 50, rows: view.height(width: 50)), fill: .plain)
    view.draw(on: &canvas, in: canvas.bounds)
    #expect(
      canvas.lines.map { $0.reversed().drop { $0 == " " }.reversed().map { String($0) }.joined() }.joined(separator: "\n") == """
         rows           what is wrong with them
        1,204  error    the child has more than one row in
                        the children file of a year; the
                        last is used
            6  warning  a code that this row needs is
                        blank
            2  note     the same row stands twice; it is
                        counted once
        """)
  }

  @Test("Every word is there at any width", arguments: [30, 60, 78, 118, 198]) func whole(width: Int) {
    let view = FindingsView(findings: Self.findings, look: Look(theme: .dark, glyphs: .ascii, marksChanges: false))
    var canvas = Canvas(size: Size(columns: width, rows: view.height(width: width)), fill: .plain)
    view.draw(on: &canvas, in: canvas.bounds)
    let words = Set(canvas.text.split { $0 == " " || $0 == "\n" })
    for finding in Self.findings { #expect(words.isSuperset(of: "\(finding.severity.rawValue) \(finding.sentence)".split(separator: " "))) }
  }
}
