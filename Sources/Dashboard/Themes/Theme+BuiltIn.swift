internal import Screen

extension Theme {
  /// The look the program starts with: complete, so that a broken or missing theme file never matters.
  ///
  /// All its colours are among 16–255 of the xterm palette, so nothing is approximated on 256 colours.
  public static let dark = Theme(
    name: "dark", about: "light text on near-black; safe for colour-blind readers",
    styles: [
      .background: ink("dadada", on: "121212"),
      .text: ink("dadada"),
      .muted: ink("9e9e9e"),
      .heading: ink("ffffff", .bold),
      .accent: ink("87d7ff"),
      .border: ink("6c6c6c"),
      .focusBorder: ink("5fafff", .bold),
      .red: ink("ff5f5f", .bold),
      .amber: ink("ffd75f", .bold),
      .green: ink("5fafaf", .bold),
      .unrated: ink("9e9e9e"),
      .series1: ink("5fafff"),
      .series2: ink("ffaf5f"),
      .series3: ink("af87ff"),
      .series4: ink("87d7af"),
      .target: ink("eeeeee"),
      .threshold: ink("ffaf00"),
      .neighbours: ink("d787d7"),
      .england: ink("afaf5f"),
      .provisional: ink("afafaf", .italic),
      .selection: ink("ffffff", on: "005f87"),
      .changed: ink("121212", on: "ffd787"),
      .banner: ink("ffffff", on: "af0000", .bold),
      .notice: ink("ffd787"),
      .key: ink("ffffff", .bold),
      .track: ink("3a3a3a"),
      .overlay: ink("dadada", on: "262626"),
    ])

  /// No colour at all: weight, reverse video and underlining carry what colours would.
  public static let monochrome = Theme(
    name: "monochrome", about: "no colour: bold, reverse and underline only",
    styles: [
      .heading: Style(attributes: .bold),
      .accent: Style(attributes: .bold),
      .muted: .plain,
      .focusBorder: Style(attributes: .bold),
      .red: Style(attributes: [.bold, .reverse]),
      .amber: Style(attributes: [.bold, .underline]),
      .green: Style(attributes: .bold),
      .series1: Style(attributes: .bold),
      .threshold: Style(attributes: .bold),
      .provisional: Style(attributes: .underline),
      .selection: Style(attributes: .reverse),
      .changed: Style(attributes: [.bold, .reverse]),
      .banner: Style(attributes: [.bold, .reverse]),
      .notice: Style(attributes: .bold),
      .key: Style(attributes: .bold),
    ])

  /// Themes that need no file.
  public static let builtIn: [Theme] = [.dark, .monochrome]

  private static func ink(_ hex: String, on ground: String? = nil, _ marks: Attributes = []) -> Style {
    Style(
      foreground: RGB(hex: hex)?.colour ?? .terminalDefault,
      background: ground.flatMap { RGB(hex: $0)?.colour } ?? .terminalDefault, attributes: marks)
  }
}
