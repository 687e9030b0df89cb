internal import Board
internal import CareModel
internal import Screen

extension State {
  /// What lies over the screen: help, the palette or the choice of area.
  func drawOverlay(_ picture: inout Picture, in bounds: Rect) {
    switch overlay {
    case .help(let search): drawHelp(search, &picture, in: bounds)
    case .palette(let search):
      let lines = paletteCommands(search.text).map { command in
        (command.title, command.keyLabels, command.whyNot(self))
      }
      drawList("Commands", search, lines, &picture, in: bounds)
    case .areas(let search):
      let lines = areaChoices(search.text).map { ($0.name, $0.region.isEmpty ? $0.code.text : "\($0.region)  \($0.code)", nil as String?) }
      drawList("Choose an area", search, lines, &picture, in: bounds)
    case .compareWith(let search):
      let lines = areaChoices(search.text).map { ($0.name, $0.region.isEmpty ? $0.code.text : "\($0.region)  \($0.code)", nil as String?) }
      drawList("Set another area beside ours", search, lines, &picture, in: bounds)
    case .pairWith(let search):
      let lines = pairChoices(search.text).map { ($0.title, $0.theme, nil as String?) }
      let first = pairFirst(search.text).flatMap { snapshot?.catalogue[$0]?.shortTitle } ?? "this one"
      drawList("Beside \(first), or type two: caseload, care plans", search, lines, &picture, in: bounds)
    case .filter, nil: break
    }
  }

  private func drawList(
    _ title: String, _ search: Overlay.Search, _ lines: [(String, String, String?)], _ picture: inout Picture, in bounds: Rect
  ) {
    let box = Layout.centred(
      Size(columns: min(bounds.width - 4, 72), rows: min(bounds.height - 4, max(10, min(lines.count + 4, 24)))), in: bounds)
    let inside = drawBox(title, search, &picture, in: box)
    let first = Window.first(count: lines.count, height: inside.height, cursor: search.choice)
    if lines.isEmpty {
      picture.canvas.put("Nothing matches.", x: inside.x, y: inside.y, style: theme[.overlay])
    }
    for (offset, line) in lines.dropFirst(first).prefix(inside.height).enumerated() {
      let row = Rect(x: inside.x, y: inside.y + offset, width: inside.width, height: 1)
      let isHere = first + offset == search.choice
      var style = theme[isHere ? .selection : .overlay]
      if isHere { picture.canvas.fill(row, style: style) }
      let rightWidth = min(TextWidth.width(of: line.1), row.width / 2)
      let left = line.2.map { "\(line.0) (\($0))" } ?? line.0
      if line.2 != nil, !isHere { style = look.style(.muted, on: .overlay) }
      picture.canvas.put(left, x: row.x + 1, y: row.y, style: style, maxWidth: row.width - rightWidth - 3, ellipsis: settings.glyphs.ellipsis)
      picture.canvas.put(line.1.fitted(to: rightWidth), x: row.endX - 1 - rightWidth, y: row.y, style: isHere ? style : look.style(.muted, on: .overlay))
      picture.spot(row, .choice(first + offset))
    }
  }

  private func drawHelp(_ search: Overlay.Search, _ picture: inout Picture, in bounds: Rect) {
    let commands = helpLines(search.text)
    // The many keys of slides would take the room of all others: they run on instead.
    let usual = HelpLine.all.filter { $0.command?.group != .presenting }
    let keys = usual.map { TextWidth.width(of: $0.sign) }.max() ?? 0
    let titles = HelpLine.all.map { TextWidth.width(of: $0.title) }.max() ?? 0
    let sentences = HelpLine.all.map { TextWidth.width(of: $0.help) }.max() ?? 0
    // Sentences stand in the list where all of them fit; else the chosen one stands below it, whole.
    let isWide = bounds.width >= keys + titles + sentences + 12
    let width = isWide ? keys + titles + sentences + 10 : min(bounds.width - 2, 84)
    let box = Layout.centred(Size(columns: width, rows: min(bounds.height - 2, HelpLine.all.count + 8)), in: bounds)
    let inside = drawBox("Help: every key and what it does, every mark", search, &picture, in: box)
    let (foot, list) = inside.splitBottom(isWide ? 0 : 4)
    let first = Window.first(count: commands.count, height: list.height, cursor: search.choice)
    for (offset, command) in commands.dropFirst(first).prefix(list.height).enumerated() {
      let row = Rect(x: list.x, y: list.y + offset, width: list.width, height: 1)
      let isHere = first + offset == search.choice
      let ground: Role = isHere ? .selection : .overlay
      if isHere { picture.canvas.fill(row, style: theme[.selection]) }
      let isLong = TextWidth.width(of: command.sign) > keys
      let sign = picture.canvas.put(
        command.sign, x: row.x + 1, y: row.y, style: look.style(.key, on: ground), maxWidth: isLong ? row.width / 2 : keys, ellipsis: settings.glyphs.ellipsis)
      let start = max(keys, sign) + 3
      picture.canvas.put(command.title, x: row.x + start, y: row.y, style: look.style(.text, on: ground), maxWidth: min(titles, row.width - start), ellipsis: settings.glyphs.ellipsis)
      let x = max(keys + titles + 5, start + TextWidth.width(of: command.title) + 2)
      let above = first + offset > 0 && offset > 0 ? commands[first + offset - 1].group : nil
      let aside = isWide ? command.help : command.group == above ? "" : command.group
      picture.canvas.put(
        aside, x: row.x + x, y: row.y, style: look.style(.muted, on: ground), maxWidth: row.width - x - 1,
        ellipsis: settings.glyphs.ellipsis)
      picture.spot(row, .choice(first + offset))
    }
    if commands.isEmpty { picture.canvas.put("Nothing matches.", x: list.x + 1, y: list.y, style: theme[.overlay]) }
    guard !foot.isEmpty, commands.indices.contains(search.choice) else { return }
    for (row, line) in commands[search.choice].help.wrapped(to: foot.width - 2).prefix(3).enumerated() {
      picture.canvas.put(line, x: foot.x + 1, y: foot.y + 1 + row, style: look.style(.accent, on: .overlay))
    }
  }

  /// A box that hides what is under it, with the line that is typed into.
  private func drawBox(_ title: String, _ search: Overlay.Search, _ picture: inout Picture, in box: Rect) -> Rect {
    picture.canvas.fill(box, style: theme[.overlay])
    // A click on the box itself is not one on what it covers.
    picture.spot(box, .choice(-1))
    let inside = picture.canvas.frame(
      box, title: StyledText(title, style: look.style(.heading, on: .overlay)), style: look.style(.focusBorder, on: .overlay),
      glyphs: settings.glyphs)
    let (line, rest) = inside.splitTop(2)
    var x = line.x + 1
    x += picture.canvas.put("> ", x: x, y: line.y, style: look.style(.muted, on: .overlay))
    x += picture.canvas.put(search.text, x: x, y: line.y, style: look.style(.heading, on: .overlay), maxWidth: line.width - 6, ellipsis: settings.glyphs.ellipsis)
    picture.canvas.put(" ", x: x, y: line.y, style: theme[.selection])
    if search.text.isEmpty {
      picture.canvas.put("type to narrow the list", x: x + 1, y: line.y, style: look.style(.muted, on: .overlay), maxWidth: line.width - 6)
    }
    picture.canvas.cursor = Canvas.Position(x: x, y: line.y)
    return rest
  }
}
