import ArgumentParser

/// The program: a dashboard to open, and commands that answer and end.
@main
struct Careboard: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "careboard",
    abstract: "A dashboard for Corporate Parenting Panels: children in care and care leavers.",
    version: "0.1.0",
    subcommands: [
      OpenCommand.self, CheckCommand.self, FiguresCommand.self, ScorecardCommand.self, SnapshotCommand.self,
      DoctorCommand.self, ThemesCommand.self, KeysCommand.self, IndicatorsCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
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
