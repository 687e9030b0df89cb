/// What a piece of the screen means; code names roles, and only a theme names colours.
public enum Role: String, CaseIterable, Hashable, Sendable {
  /// What everything stands on; its background colour is every role's that names none.
  case background
  case text, muted, heading, accent
  case border
  case focusBorder = "focus-border"
  case red, amber, green
  /// Figures without a target.
  case unrated
  case series1 = "series-1"
  case series2 = "series-2"
  case series3 = "series-3"
  case series4 = "series-4"
  case target, threshold, neighbours, england
  /// Figures that may still move.
  case provisional
  case selection
  /// A figure that a reload altered and nobody has seen yet.
  case changed
  case banner, notice
  /// A key in the hint line.
  case key
  /// The empty part of a bar.
  case track
  /// The box of an overlay.
  case overlay

  var index: Int { Role.places[self] ?? 0 }

  private static let places = Dictionary(
    uniqueKeysWithValues: Role.allCases.enumerated().map { ($1, $0) })

  /// Roles that carry words or numbers and so need a contrast of 4.5 to 1.
  public static let words: [Role] = [
    .text, .muted, .heading, .accent, .red, .amber, .green, .unrated, .provisional, .selection,
    .changed, .banner, .notice, .key, .overlay,
  ]

  /// Roles that draw lines and bars and so need a contrast of 3 to 1.
  public static let marks: [Role] = [
    .border, .focusBorder, .series1, .series2, .series3, .series4, .target, .threshold, .neighbours,
    .england,
  ]
}
