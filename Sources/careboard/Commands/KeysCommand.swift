import ArgumentParser
import Dashboard

/// `careboard keys`: what each key does, from the table that binds them.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "keys", abstract: "List the keys.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown }

  @Option(help: "text or markdown.")
  var format = Format.text

  func run() { Output.write(format == .text ? KeyTable.text : KeyTable.markdown) }
}
