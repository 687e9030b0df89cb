public import Screen
public import Statistics

/// A look for every role.
public struct Theme: Hashable, Sendable {
  public let name: String
  /// One sentence for the list of themes.
  public let about: String
  private var styles: [Style]

  /// A theme in which each role not in `styles` looks plain.
  public init(name: String, about: String = "", styles: [Role: Style]) {
    self.name = name
    self.about = about
    self.styles = Role.allCases.map { styles[$0] ?? .plain }
  }

  /// The look of a role; a role that names no background stands on the theme's.
  public subscript(role: Role) -> Style {
    var style = styles[role.index]
    if style.background == .terminalDefault { style.background = styles[Role.background.index].background }
    return style
  }

  /// The look as the theme gives it, without the background it stands on.
  func own(_ role: Role) -> Style { styles[role.index] }

  /// The look of a rating's letter: a small patch of its colour, or its marks where there are no colours.
  public func chip(_ rating: Rating?) -> Style {
    let role = Theme.role(rating)
    guard rating != nil else { return self[role] }
    let style = self[role]
    guard let ground = style.foreground.rgb, let behind = style.background.rgb else { return style }
    let ink = [behind, self[.text].foreground.rgb ?? behind].max { $0.contrast(with: ground) < $1.contrast(with: ground) } ?? behind
    return Style(foreground: ink.colour, background: ground.colour, attributes: [.bold])
  }

  static func role(_ rating: Rating?) -> Role {
    switch rating {
    case .red: .red
    case .amber: .amber
    case .green: .green
    case nil: .unrated
    }
  }

  /// The same theme under another name, with some roles changed.
  func with(name: String, about: String, _ changes: [Role: Style]) -> Theme {
    var styles: [Role: Style] = [:]
    for role in Role.allCases { styles[role] = changes[role] ?? own(role) }
    return Theme(name: name, about: about, styles: styles)
  }
}
