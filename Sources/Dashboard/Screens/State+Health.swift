internal import Board
internal import Documents
internal import Screen

extension State {
  /// Every file with what is in it and what is wrong with it.
  func drawHealth(_ picture: inout Picture, in rect: Rect) {
    guard let snapshot else { return }
    HealthView(files: shownFiles, problems: shownProblems, look: look, clock: { clock($0) }, total: snapshot.diagnostics.count,
      findings: shownFindings)
      .view.draw(&picture, in: rect, scroll: visit.scroll)
    picture.canvas.cursor = Canvas.Position(x: rect.x + 1, y: rect.y)
  }

  private var shownFiles: [FileReport] {
    guard !visit.filter.isEmpty else { return snapshot?.files ?? [] }
    return (snapshot?.files ?? []).filter { Matching.words(visit.filter, in: "\($0.path) \($0.kind)") }
  }

  private var shownFindings: [CouncilReturn.Finding] {
    let all = snapshot?.returns?.findings ?? []
    return visit.filter.isEmpty ? all : all.filter { Matching.words(visit.filter, in: "\($0.severity.rawValue) \($0.sentence)") }
  }

  private var shownProblems: [Diagnostic] {
    guard !visit.filter.isEmpty else { return snapshot?.diagnostics ?? [] }
    return (snapshot?.diagnostics ?? []).filter { Matching.words(visit.filter, in: $0.rendered) }
  }
}
