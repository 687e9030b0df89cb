import ArgumentParser
import Board
import CareModel
import Documents
import Glibc

/// A board read once, for the commands that answer and end.
struct OpenedBoard {
  let folder: String
  /// As officers may see it, or with `--public` as anybody may.
  private(set) var snapshot: Snapshot
  /// The periods asked for with `--period`; empty where none was.
  let periods: [Period]
  private var areaName: String?

  init(_ options: BoardOptions) async throws {
    try options.checkAudience()
    let place = try BoardPlace(options.board)
    folder = place.folder
    let reference = try place.reference()
    do {
      let home = options.area.flatMap { reference.areas.area(named: $0)?.code }
      snapshot = try await BoardLoader(folder: folder, reference: reference, home: home).load(today: Clock.today)
    } catch {
      throw CommandFailure(error.sentence)
    }
    areaName = options.area
    periods = try OpenedBoard.periods(options.period)
    guard options.isPublic else { return }
    let press = try PublicPress(snapshot, folder: folder, area: try requiredArea(), data: place.shipped.data)
    if let caution = press.caution { Output.remark(caution) }
    let published = try press.publication().snapshot
    snapshot = published.board
    if areaName != nil, let area = published.area { areaName = area.text }
  }

  /// The area asked for with `--area`, else the board's own; nil where neither says.
  func area() throws -> AreaCode? {
    guard let areaName else { return snapshot.homeArea }
    return try OpenedBoard.area(named: areaName, in: snapshot)
  }

  /// The area a person named; throws the nearest names where there is none.
  static func area(named name: String, in snapshot: Snapshot) throws -> AreaCode {
    let areas = snapshot.figures.areas
    if let found = areas.area(named: name) {
      // A code that was replaced stands for what replaced it.
      if found.successors.count == 1, let next = found.successors.first, areas[next]?.oldCode == found.oldCode { return next }
      return found.code
    }
    let nearest = Spelling.nearest(to: name, among: areas.areas.map(\.name))
    let words = nearest.isEmpty ? "" : "; did you mean \(nearest.joined(separator: ", "))?"
    throw CommandFailure("there is no area '\(name)'\(words)")
  }

  /// The area, or an error naming some where the board has many and none was chosen.
  func requiredArea() throws -> AreaCode {
    if let area = try area() { return area }
    let authorities = snapshot.figures.areaCodes().compactMap { snapshot.figures.areas[$0] }.filter { $0.level == .authority }
    guard !authorities.isEmpty else {
      throw CommandFailure("this board has no figures of an authority; careboard check says what is wrong with its files")
    }
    let names = authorities.map(\.name).sorted().prefix(4).joined(separator: ", ")
    throw CommandFailure(
      "this board has figures of \(authorities.count) authorities; choose one with --area (\(names), …)")
  }

  static func periods(_ text: String?) throws -> [Period] {
    guard let text else { return [] }
    guard let reading = PeriodText(text) else {
      throw CommandFailure("'\(text)' is not a period; expected 2024-08, 2024-25 Q2, 2024-25 or 2024-08-31")
    }
    return reading.readings
  }

  /// Checks that a breakdown exists on this board; throws the nearest ids for one that does not.
  func breakdown(_ id: String?) throws -> String? {
    guard let id, id != "every", id != "all" else { return id == "all" ? nil : id }
    return try known(id, among: snapshot.figures.breakdownNames, "breakdown")
  }

  /// Checks that a category exists in a breakdown; throws the nearest ids for one that does not.
  func category(_ id: String?, of breakdown: String?) throws -> String? {
    guard let id else { return nil }
    guard let breakdown else { throw CommandFailure("--category needs the --breakdown it belongs to") }
    let named = snapshot.catalogue[breakdown: breakdown]?.groups.map(\.id) ?? []
    return try known(id, among: named + snapshot.figures.groupNames, "category", nearest: named)
  }

  private func known(_ id: String, among names: [String], _ kind: String, nearest: [String]? = nil) throws -> String {
    if names.contains(id) { return id }
    let close = Spelling.nearest(to: id, among: nearest ?? names)
    throw CommandFailure("there is no \(kind) '\(id)'" + (close.isEmpty ? "" : "; did you mean \(close.joined(separator: ", "))?"))
  }

  /// Checks that indicators exist; throws the nearest ids for one that does not.
  func indicators(_ ids: [String]) throws -> [String] {
    for id in ids where snapshot.catalogue[id] == nil {
      let nearest = Spelling.nearest(to: id, among: snapshot.catalogue.indicators.map(\.id))
      let words = nearest.isEmpty ? "" : "; did you mean \(nearest.joined(separator: ", "))?"
      throw CommandFailure("there is no indicator '\(id)'\(words)")
    }
    return ids
  }
}
