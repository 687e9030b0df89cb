internal import Screen

/// How things are drawn at the moment: the theme, the alphabet, and whether changed figures stand out.
struct Look {
  let theme: Theme
  let glyphs: GlyphLevel
  let marksChanges: Bool

  subscript(role: Role) -> Style { theme[role] }

  /// The look of a number: as `role` says, unless a reload has just altered it.
  func number(_ role: Role, isChanged: Bool) -> Style {
    isChanged && marksChanges ? theme[.changed] : theme[role]
  }

  /// A role for drawing blocks with: reverse video would turn them inside out.
  func ink(_ role: Role) -> Style {
    var style = theme[role]
    style.attributes.remove(.reverse)
    return style
  }

  /// A role over another's background: a muted word in a selected row. In a selected row everything takes the row's own colour.
  func style(_ role: Role, on ground: Role?) -> Style {
    guard let ground else { return theme[role] }
    var style = theme[role]
    let behind = theme[ground]
    if ground == .selection {
      let attributes = behind.attributes.union(style.attributes.intersection(.bold))
      return Style(foreground: behind.foreground, background: behind.background, attributes: attributes)
    }
    style.background = behind.background
    return style
  }
}
