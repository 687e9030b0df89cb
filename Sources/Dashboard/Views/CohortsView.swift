internal import CareModel
internal import Screen
internal import Statistics

/// Draws the groups of a breakdown: number, change, share as a bar, and the shares elsewhere.
struct CohortsView {
  let table: CohortTable
  let look: Look
  var cursor: String?
  var showsNotes = true

  private enum Column: Hashable { case rating, contribution, rate, mix, title, value, counts, change, share, bar, neighbours, england }

  func height(width: Int) -> Int { table.rows.count + 1 + (showsNotes ? notes(width: width).count : 0) }

  @discardableResult
  func draw(on canvas: inout Canvas, in rect: Rect) -> [(id: String, rect: Rect)] {
    let fit = ColumnFit(columns, width: rect.width, gap: rect.width < 66 ? 1 : 2)
    for place in fit.places { put(place.column.heading, place, rect, 0, look[.muted], &canvas) }
    var rows: [(id: String, rect: Rect)] = []
    let full = max(table.rows.compactMap(\.bar).max() ?? 1, 0.01)
    for (index, row) in table.rows.enumerated() where index + 1 < rect.height {
      let line = Rect(x: rect.x, y: rect.y + index + 1, width: rect.width, height: 1)
      let ground: Role? = cursor == row.id ? .selection : nil
      if ground != nil { canvas.fill(line, style: look[.selection]) }
      for place in fit.places { draw(row, place, rect, index + 1, ground, full, &canvas) }
      rows.append((row.id, line))
    }
    guard showsNotes else { return rows }
    for (index, note) in notes(width: rect.width).enumerated() where table.rows.count + 1 + index < rect.height {
      canvas.put(note, x: rect.x, y: rect.y + table.rows.count + 1 + index, style: look[.muted])
    }
    return rows
  }

  private func points(_ value: Double) -> String { table.points(value) }

  private var columns: [ColumnFit<Column>.Column] {
    let hasChange = table.rows.contains { $0.change != nil }
    func signed(_ text: @escaping (Contribution) -> Double) -> Int { width { $0.contribution.map { points(text($0)) } ?? "" } }
    func room(_ width: Int, _ heading: String) -> Int { width == 0 ? 0 : max(width, heading.count) }
    return [
      .init(.rating, width: table.rows.contains { $0.rating != nil } ? 3 : 0, rank: 0),
      .init(.title, width: min(24, max(8, width(\.title))), rank: 0),
      .init(.value, "now", width: max(3, width { $0.value + ($0.mark.isEmpty ? "" : " " + $0.mark) }), isRight: true, rank: 0),
      .init(.counts, table.countsTitle, width: room(width { $0.counts ?? "" }, table.countsTitle), isRight: true, rank: 4),
      .init(
        .change, hasChange ? "vs " + table.since : "",
        width: hasChange ? max(TextWidth.width(of: "vs " + table.since), width { ($0.change ?? "") + " " }) : 0, isRight: true, rank: 1),
      .init(.contribution, "to change", width: room(signed(\.total), "to change"), isRight: true, rank: 2),
      .init(.rate, "rate", width: room(signed(\.rate), "rate"), isRight: true, rank: 4),
      .init(.mix, "mix", width: room(signed(\.mix), "mix"), isRight: true, rank: 4),
      .init(.share, "share", width: table.hasShares && table.rows.contains { $0.share != nil } ? 5 : 0, isRight: true, rank: 2),
      .init(.bar, width: table.rows.contains { $0.bar != nil } ? 4 : 0, widest: 40, rank: 6),
      .init(.neighbours, "neighbours", width: table.rows.contains { $0.neighbours != nil } ? 10 : 0, isRight: true, rank: 3),
      .init(.england, "England", width: table.rows.contains { $0.england != nil } ? 7 : 0, isRight: true, rank: 5),
    ]
  }

  private func draw(
    _ row: CohortTable.Row, _ place: ColumnFit<Column>.Place, _ rect: Rect, _ line: Int, _ ground: Role?, _ full: Double,
    _ canvas: inout Canvas
  ) {
    let text = look.style(.text, on: ground)
    switch place.column.id {
    case .rating:
      if let rating = row.rating { canvas.put(" \(rating.letter) ", x: rect.x + place.x, y: rect.y + line, style: look.theme.chip(rating)) }
    case .contribution: put(row.contribution.map { points($0.total) } ?? "–", place, rect, line, text, &canvas)
    case .rate: put(row.contribution.map { points($0.rate) } ?? "–", place, rect, line, look.style(.muted, on: ground), &canvas)
    case .mix: put(row.contribution.map { points($0.mix) } ?? "–", place, rect, line, look.style(.muted, on: ground), &canvas)
    case .title: put(row.title, place, rect, line, text, &canvas)
    case .value:
      let style = row.isChanged && look.marksChanges ? look[.changed] : look.style(.heading, on: ground)
      put(row.value + (row.mark.isEmpty ? "" : " " + row.mark), place, rect, line, style, &canvas)
    case .counts: put(row.counts ?? "", place, rect, line, text, &canvas)
    case .change:
      put((row.change ?? "–") + (row.isLargestRise ? "▲" : " "), place, rect, line, row.isLargestRise ? look.style(.accent, on: ground) : text, &canvas)
    case .share: put(row.share.map { FigureText.share($0) } ?? "–", place, rect, line, text, &canvas)
    case .bar:
      Bar(row.bar, of: full, style: look.style(.series1, on: ground))
        .draw(on: &canvas, in: Rect(x: rect.x + place.x, y: rect.y + line, width: place.width, height: 1), glyphs: look.glyphs)
    case .neighbours: put(row.neighbours ?? "–", place, rect, line, look.style(.muted, on: ground), &canvas)
    case .england: put(row.england ?? "–", place, rect, line, look.style(.muted, on: ground), &canvas)
    }
  }

  private func notes(width: Int) -> [String] {
    let plain = table.notes.joined(separator: " · ").wrapped(to: width)
    guard table.rows.contains(where: \.isLargestRise) else { return plain }
    // The headline names the group as well, so the mark's meaning is not worth a line of its own.
    let marked = (["▲ grew most"] + table.notes).joined(separator: " · ").wrapped(to: width)
    return marked.count > max(1, plain.count) ? plain : marked
  }

  private func put(
    _ text: String, _ place: ColumnFit<Column>.Place, _ rect: Rect, _ row: Int, _ style: Style, _ canvas: inout Canvas
  ) {
    let fitted = place.column.isRight
      ? text.paddedLeft(to: place.width, ellipsis: look.glyphs.ellipsis) : text.fitted(to: place.width, ellipsis: look.glyphs.ellipsis)
    canvas.put(fitted, x: rect.x + place.x, y: rect.y + row, style: style)
  }

  private func width(_ text: (CohortTable.Row) -> String) -> Int {
    table.rows.map { TextWidth.width(of: text($0)) }.max() ?? 0
  }
}
