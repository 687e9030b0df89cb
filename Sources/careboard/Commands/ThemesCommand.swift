import ArgumentParser
import Dashboard
import Documents

/// `careboard themes`: the themes there are.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "themes", abstract: "List the themes.")

  func run() throws {
    let (themes, diagnostics) = ThemeFolder(shipped: try BoardPlace(nil).shipped).all()
    let width = themes.map(\.name.count).max() ?? 0
    for theme in themes {
      Output.write(theme.name + String(repeating: " ", count: width - theme.name.count + 2) + theme.about + "\n")
    }
    for diagnostic in diagnostics { Output.remark(diagnostic.rendered) }
  }
}
