internal import Board
internal import CareModel
internal import Documents
internal import Screen
internal import Statistics

extension State {
  /// Whose board it is, when, how fresh, how it stands; and what is wrong, if anything is.
  func drawHeader(_ picture: inout Picture, in rect: Rect) {
    let width = rect.width - 2
    let name = standing?.authority ?? snapshot?.profile.authority ?? "Careboard"
    // Which view it is must be read before it is copied or projected: the name and the period give way to it.
    let whats = settings.isPublic
      ? [" · public view: small numbers are hidden [c]", " · public view", " · PUBLIC"]
      : [" · children in our care and care leavers", " · children in our care", ""]
    let least = TextWidth.width(of: whats.last ?? "")
    let right = whenText(width - TextWidth.width(of: name) - least - 3, roomy: width - TextWidth.width(of: name + (whats.first ?? "")) - 2)
    let rightWidth = right.width
    let what = whats.first { TextWidth.width(of: name + $0) + 2 + rightWidth <= width } ?? whats.last ?? ""
    let room = width - rightWidth - 1 - TextWidth.width(of: what)
    let left = StyledText(name, style: theme[.heading]).fitted(to: max(0, room), ellipsis: settings.glyphs.ellipsis)
      + StyledText(what, style: theme[.text])
    picture.canvas.put(left, x: 1, y: rect.y)
    picture.canvas.put(right, x: rect.endX - 1 - rightWidth, y: rect.y)
    drawCounts(&picture, in: Rect(x: rect.x + 1, y: rect.y + 1, width: width, height: 1))
    for (row, text) in bannerLines(rect.width).enumerated() where row + 2 < rect.height {
      let line = Rect(x: rect.x, y: rect.y + 2 + row, width: rect.width, height: 1)
      picture.canvas.fill(line, style: theme[.banner])
      picture.canvas.put(text, x: 1, y: line.y, style: theme[.banner], maxWidth: width, ellipsis: settings.glyphs.ellipsis)
      picture.spot(line, .command("health"))
    }
  }

  /// What is wrong in as many lines as it needs, at most two: the file, the line and what holds meanwhile must all be read.
  func bannerLines(_ columns: Int) -> [String] {
    guard let banner else { return [] }
    let lines = banner.text.wrapped(to: max(10, columns - 2))
    return lines.count <= 2 ? lines : [lines[0], lines.dropFirst().joined(separator: " ")]
  }

  /// The period and how fresh the data are, as much of it as fits.
  ///
  /// - Parameter roomy: the columns that are left beside everything else there is to say: how old the data are has no more.
  private func whenText(_ width: Int, roomy: Int) -> StyledText {
    guard let standing, !standing.periodLabel.isEmpty else { return StyledText([]) }
    let travelled = period != nil
    let periodStyle = travelled ? theme[.selection] : theme[.heading]
    let label = travelled ? " \(standing.periodLabel) · earlier " : standing.periodLabel
    let to = standing.dataTo.map { "data to \($0.label)" }
    let updated = snapshot.flatMap { $0.modified > 0 ? "updated \(clock($0.modified))" : nil }
    for (place, parts) in [[to, age, updated], [to, updated], [to], [updated], []].enumerated() {
      if place == 0, age == nil { continue }
      let text = StyledText(label, style: periodStyle)
        + StyledText(parts.compactMap { $0 }.map { " · " + $0 }.joined(), style: theme[.muted])
      if text.width <= (place == 0 ? min(width, roomy) : width) { return text }
    }
    return StyledText(label, style: periodStyle).fitted(to: max(0, width), ellipsis: settings.glyphs.ellipsis)
  }

  /// "over 2 years old", where the data end more than a year before today; nil where they do not, or no day is known.
  private var age: String? {
    guard settings.now > 0, let to = standing?.dataTo, let today else { return nil }
    let days = today.number - to.number
    return days > 366 ? Wording.lateness(days) + " old" : nil
  }

  /// Hours and minutes today, the date otherwise, in local time.
  func clock(_ seconds: Int) -> String {
    let local = seconds + settings.secondsFromUTC
    let day = Day(number: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
    let minutes = (local % 86_400 + 86_400) % 86_400 / 60
    let today = (settings.now + settings.secondsFromUTC) / 86_400
    let time = "\(two(minutes / 60)):\(two(minutes % 60))"
    return settings.now == 0 || day.number == today ? time : day.label
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func drawCounts(_ picture: inout Picture, in rect: Rect) {
    var x = rect.x
    if let standing, !standing.rows.isEmpty {
      let counts = [(" R ", standing.count(.red), Role.red), (" A ", standing.count(.amber), .amber), (" G ", standing.count(.green), .green)]
      for (letter, count, role) in counts {
        let rating = [Role.red: .red, .amber: .amber, .green: .green][role] ?? Rating.green
        x += picture.canvas.put(letter, x: x, y: rect.y, style: theme.chip(rating))
        x += picture.canvas.put(" \(count)  ", x: x, y: rect.y, style: theme[.text])
      }
      x += picture.canvas.put("no target \(standing.withoutTarget)", x: x, y: rect.y, style: theme[.muted])
      // What was just said, and where one is, has the room first.
      let hasRoom = notice == nil && rect.width >= (visits.count > 1 || visit.isZoomed ? 150 : 110)
      if standing.unrated > 0, hasRoom { x += picture.canvas.put("  not rated \(standing.unrated)", x: x, y: rect.y, style: theme[.muted]) }
      x += 3
    }
    if visits.count > 1 || visit.isZoomed { x += drawTrail(&picture, x: x, y: rect.y) + 3 }
    let room = rect.endX - x
    guard room > 6 else { return }
    let (text, style) = aside(room)
    let fitted = text.fitted(to: room, ellipsis: settings.glyphs.ellipsis)
    picture.canvas.put(fitted, x: rect.endX - TextWidth.width(of: fitted), y: rect.y, style: style)
  }

  /// What was last said, else what is wrong with the files, else whom we are compared with.
  private func aside(_ room: Int) -> (String, Style) {
    if let notice { return (notice, theme[.notice]) }
    let problems = snapshot?.diagnostics.count { $0.severity == .error } ?? 0
    let trouble = problems > 0 ? "\(Wording.plural(problems, "problem")) in the files (d)" : ""
    guard let standing, area != .england else { return (trouble, theme[.notice]) }
    let whom = [standing.neighbourList.map { "statistical neighbours (\($0))" }, standing.hasEngland ? "England" : nil]
      .compactMap { $0 }.joined(separator: ", ")
    guard !whom.isEmpty else { return (trouble, theme[.notice]) }
    let compared = ["compared with: \(whom)", "with \(whom)", standing.neighbourList.map { "neighbours: \($0)" } ?? ""]
      .first { TextWidth.width(of: $0) + (trouble.isEmpty ? 0 : trouble.count + 3) <= room } ?? ""
    if !trouble.isEmpty { return (compared.isEmpty ? trouble : "\(trouble) · \(compared)", theme[.notice]) }
    return (compared, theme[.muted])
  }

  private func drawTrail(_ picture: inout Picture, x: Int, y: Int) -> Int {
    var used = 0
    let arrow = settings.glyphs == .ascii ? " > " : " › "
    for (step, visit) in visits.enumerated() {
      if step > 0 { used += picture.canvas.put(arrow, x: x + used, y: y, style: theme[.muted]) }
      let isLast = step == visits.count - 1
      let title = visit.place.title(snapshot?.catalogue)
      let start = x + used
      used += picture.canvas.put(title, x: start, y: y, style: isLast ? theme[.heading] : theme[.muted])
      if !isLast { picture.spot(Rect(x: start, y: y, width: x + used - start, height: 1), .visit(step)) }
    }
    if visit.isZoomed, let title = paneContent?.title {
      used += picture.canvas.put(arrow + title, x: x + used, y: y, style: theme[.heading])
    }
    return used
  }
}
