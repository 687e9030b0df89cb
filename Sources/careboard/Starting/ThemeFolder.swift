import Board
import Dashboard
import Documents
import Glibc

/// The theme files of a person and those that ship with the program.
struct ThemeFolder: Sendable {
  private let folders: [String]

  init(shipped: Shipped) {
    let home = getenv("XDG_CONFIG_HOME").map { String(cString: $0) } ?? getenv("HOME").map { String(cString: $0) + "/.config" }
    folders = [home.map { $0 + "/careboard/themes" }, shipped.themes].compactMap { $0 }
  }

  var shelf: ThemeShelf {
    ThemeShelf { [self] name in
      for path in paths(name) {
        if let bytes = try? Files.live.read(path) { return ThemeShelf.File(file: path, bytes: bytes) }
      }
      return nil
    }
  }

  /// Every theme there is a file for or that is built in, by name.
  var names: [String] {
    let files = folders.flatMap { (try? Files.live.list($0)) ?? [] }
    let named = files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    return Array(Set(named + Theme.builtIn.map(\.name))).sorted()
  }

  /// The folders a theme may change in, of those that are there: waiting for one to come would mean looking every other second.
  var watched: [String] { folders.filter { access($0, R_OK) == 0 } }

  /// All themes that can be read, and what is wrong with the rest.
  func all() -> (themes: [Theme], diagnostics: [Diagnostic]) {
    let readings = names.map { shelf.theme(named: $0) }
    return (readings.compactMap(\.theme), readings.flatMap(\.diagnostics))
  }

  /// The theme a person asked for by name or file; throws where there is none.
  func theme(_ wanted: String) throws -> Theme {
    if wanted.contains("/") || wanted.hasSuffix(".yaml") {
      do {
        let bytes = try Files.live.read(wanted)
        let name = wanted.split(separator: "/").last.map { $0.hasSuffix(".yaml") ? String($0.dropLast(5)) : String($0) }
        let reading = shelf.read(ThemeShelf.File(file: wanted, bytes: bytes), name: name ?? wanted)
        for diagnostic in reading.diagnostics { Output.remark(diagnostic.rendered) }
        if let theme = reading.theme { return theme }
      } catch {
        throw CommandFailure("the theme '\(wanted)' cannot be read: \(error.sentence)")
      }
      throw CommandFailure("the theme '\(wanted)' cannot be read")
    }
    let reading = shelf.theme(named: wanted)
    for diagnostic in reading.diagnostics { Output.remark(diagnostic.rendered) }
    guard let theme = reading.theme else {
      let nearest = Spelling.nearest(to: wanted, among: names).first.map { "; did you mean \($0)?" } ?? ""
      throw CommandFailure("there is no theme '\(wanted)'\(nearest)")
    }
    return theme
  }

  private func paths(_ name: String) -> [String] {
    guard !name.contains("/") else { return [] }
    return folders.map { $0 + "/" + name + ".yaml" }
  }
}
