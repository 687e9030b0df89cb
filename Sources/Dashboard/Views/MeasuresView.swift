internal import CareModel
internal import Screen
internal import Statistics

/// Draws numbers side by side in columns: figure, parts, target, comparators.
struct MeasuresView {
  let measures: [Measure]
  let look: Look
  var cursor: String?

  private enum Column: Hashable { case label, figure, rating, counts, target, neighbours, england }

  var height: Int { measures.count + 1 }

  /// Numbers lined up on the point, marks after them.
  private var numbers: [String] {
    let marks = measures.map { $0.mark.isEmpty ? "" : " " + $0.mark }
    return zip(DecimalColumn.aligned(measures.map(\.text)), marks).map { $0 + $1 }
  }

  func draw(on canvas: inout Canvas, in rect: Rect) -> [(id: String, rect: Rect)] {
    let fit = ColumnFit<Column>(
      [
        .init(.label, width: width { $0.label }, rank: 0),
        .init(.figure, "now", width: max(3, numbers.map { TextWidth.width(of: $0) }.max() ?? 0), rank: 0),
        .init(.rating, width: measures.contains { $0.rating != nil } ? 3 : 0, rank: 0),
        .init(.counts, "x of n", width: width { $0.counts ?? "" }, isRight: true, rank: 2),
        .init(.target, "target", width: measures.contains { $0.target != nil } ? max(6, width { $0.target ?? "" }) : 0, isRight: true, rank: 1),
        .init(.neighbours, "neighbours", width: besideWidth(.neighbours, 10), isRight: true, rank: 3),
        .init(.england, "England", width: besideWidth(.england, 7), isRight: true, rank: 4),
      ], width: rect.width, gap: rect.width < 66 ? 1 : 2)
    let numbers = numbers
    for place in fit.places {
      put(place.column.heading, place, rect, 0, look[.muted], &canvas)
    }
    var rows: [(id: String, rect: Rect)] = []
    for (index, measure) in measures.enumerated() where index + 1 < rect.height {
      let row = Rect(x: rect.x, y: rect.y + index + 1, width: rect.width, height: 1)
      let ground: Role? = cursor == measure.indicator ? .selection : nil
      if ground != nil { canvas.fill(row, style: look[.selection]) }
      for place in fit.places {
        let style = look.style(.text, on: ground)
        switch place.column.id {
        case .label: put(measure.label, place, rect, index + 1, style, &canvas)
        case .figure:
          let number = measure.isChanged && look.marksChanges ? look[.changed] : look.style(.heading, on: ground)
          put(numbers[index], place, rect, index + 1, number, &canvas)
        case .rating:
          if let rating = measure.rating {
            canvas.put(" \(rating.letter) ", x: rect.x + place.x, y: row.y, style: look.theme.chip(rating))
          }
        case .counts: put(measure.counts ?? "", place, rect, index + 1, style, &canvas)
        case .target: put(measure.target ?? "–", place, rect, index + 1, style, &canvas)
        case .neighbours: put(measure.beside(.neighbours)?.value ?? "–", place, rect, index + 1, style, &canvas)
        case .england: put(england(measure), place, rect, index + 1, style, &canvas)
        }
      }
      rows.append((measure.indicator, row))
    }
    return rows
  }

  private func england(_ measure: Measure) -> String { measure.beside(.england)?.value ?? "–" }

  private func put(
    _ text: String, _ place: ColumnFit<Column>.Place, _ rect: Rect, _ row: Int, _ style: Style, _ canvas: inout Canvas
  ) {
    let fitted = place.column.isRight
      ? text.paddedLeft(to: place.width, ellipsis: look.glyphs.ellipsis) : text.fitted(to: place.width, ellipsis: look.glyphs.ellipsis)
    canvas.put(fitted, x: rect.x + place.x, y: rect.y + row, style: style)
  }

  private func width(_ text: (Measure) -> String) -> Int { measures.map { TextWidth.width(of: text($0)) }.max() ?? 0 }

  private func besideWidth(_ kind: Comparator.Kind, _ least: Int) -> Int {
    measures.contains { $0.beside(kind) != nil } ? max(least, width { $0.beside(kind)?.value ?? "" }) : 0
  }
}
