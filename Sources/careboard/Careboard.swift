import ArgumentParser
import Runtime
import Terminal

/// The program: a dashboard to open, and commands that answer and end.
@main
struct Careboard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "careboard",
    abstract: "A dashboard for Corporate Parenting Panels: children in care and care leavers.",
    version: "0.1.0",
    subcommands: [
      OpenCommand.self, PresentCommand.self, CheckCommand.self, FiguresCommand.self, ScorecardCommand.self, SnapshotCommand.self,
      ReportCommand.self, DemoCommand.self, DoctorCommand.self, ThemesCommand.self, KeysCommand.self, IndicatorsCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// Does whatever would hold up the screen, or may use all cores.
  static let crew = Crew()

  /// Nil where the program's own data is not to be found.
  static let headStart = Shipped().map { HeadStart(data: $0.data) }

  static func main() {
    // Before anything is read that could be in a dump.
    ProcessPrivacy.keepFromDumps()
    FreedMemory.keep()
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
    if HeadStart.isWanted(Array(CommandLine.arguments.dropFirst()), commands: commands) { _ = headStart }
    do {
      var command = try parseAsRoot()
      if command is any AsyncParsableCommand {
        try crew.finish {
          var command = command as? any AsyncParsableCommand
          try await command?.run()
        }
      } else {
        // The dashboard: on the thread the program begins with, which no pool needs.
        try command.run()
      }
    } catch let failure as CommandFailure {
      Output.remark("careboard: " + failure.sentence)
      Self.exit(withError: ExitCode(2))
    } catch {
      Self.exit(withError: error)
    }
  }
}
