internal import Screen

extension Command {
  /// One key to each section of an indicator's page.
  static let sections: [Command] = PageSection.Name.allCases.map { name in
    Command(
      "section-" + name.rawValue, name.command, keys: [.character(name.key)], group: .screens,
      help: name.help, whyNot: { $0.whyNoSection(name) }
    ) { $0.goToSection(name) }
  }
}
