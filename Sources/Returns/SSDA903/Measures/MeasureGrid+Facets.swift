extension MeasureGrid {
  /// Counts a child on runs of dates, in whole and in its group of each facet.
  mutating func add(_ spans: [IndexSpan], _ by: [Facet], of child: borrowing ChildFacets) {
    guard !spans.isEmpty else { return }
    for span in spans { add(CategorySpace.whole, span) }
    for facet in by {
      switch facet {
      case .sex: for span in spans { add(child.sex, span) }
      case .ethnicity: for span in spans { add(child.ethnicity, span) }
      default: add(spans, child[facet])
      }
    }
  }

  /// Both lists are in order, so one walk along both finds all they have in common.
  private mutating func add(_ spans: [IndexSpan], _ pieces: [ChildFacets.Piece]) {
    var (span, piece) = (0, 0)
    while span < spans.count, piece < pieces.count {
      add(pieces[piece].group, spans[span].common(pieces[piece].span))
      if pieces[piece].span.hi < spans[span].hi { piece += 1 } else { span += 1 }
    }
  }
}
