internal import Board
internal import CareModel

/// What a comparison, a pair of indicators or the flows show: worked out when place, area or period changes, never while
/// drawing.
enum Sheet: Sendable {
  case compare(ComparePage)
  case pair(PairPage)
  case flows(FlowsPage)

  init?(_ state: State) {
    guard let snapshot = state.snapshot, let area = state.area else { return nil }
    let view = state.viewpoint(snapshot, area)
    switch state.place {
    case .compare(let id):
      guard let page = ComparePage(id, view, state.comparing) else { return nil }
      self = .compare(page)
    case .pair(let first, let second):
      guard let page = PairPage(first, second, view) else { return nil }
      self = .pair(page)
    case .flows:
      guard let page = FlowsPage(view) else { return nil }
      self = .flows(page)
    default: return nil
    }
  }

  /// Ids of the rows the cursor can stand on.
  var rowIDs: [String] {
    if case .compare(let page) = self { page.rows.map(\.id) } else { [] }
  }

  func write(to text: inout PlainText) {
    switch self {
    case .compare(let page): text.compare(page)
    case .pair(let page): text.pair(page)
    case .flows(let page): text.flows(page)
    }
  }
}
