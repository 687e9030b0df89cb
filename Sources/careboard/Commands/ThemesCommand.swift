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
      let name = PrintableText.shown(theme.name)
      let about = PrintableText.shown(theme.about)
      Output.write(name + String(repeating: " ", count: max(0, width - name.count) + 2) + about + "\n")
    }
    for diagnostic in diagnostics { Output.remark(diagnostic.rendered) }
  }
}
