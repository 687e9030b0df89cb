internal import Screen

extension Theme {
  /// The theme for a terminal of sixteen colours, whose shades are the user's own.
  ///
  /// The nearest of sixteen can make two ratings one, or grey words vanish, so roles are given entries of their own: no grey words, and
  /// red, yellow and blue or cyan for the ratings. Dark stays dark and light stays light.
  var sixteen: Theme {
    guard let ground = own(.background).background.rgb else { return self }
    let entries = ground.relativeLuminance < 0.18 ? Theme.onDark : Theme.onLight
    var changes: [Role: Style] = [:]
    for role in Role.allCases {
      guard let entry = entries[role] else { continue }
      var style = own(role)
      style.foreground = Palette.xterm(entry.ink).colour
      if let ground = entry.ground { style.background = Palette.xterm(ground).colour }
      changes[role] = style
    }
    return with(name: name, about: about, changes)
  }

  private typealias Entry = (ink: UInt8, ground: UInt8?)

  private static let onDark: [Role: Entry] = [
    .background: (7, 0), .text: (7, nil), .muted: (7, nil), .heading: (15, nil), .accent: (14, nil), .border: (8, nil),
    .focusBorder: (14, nil), .red: (9, nil), .amber: (11, nil), .green: (14, nil), .unrated: (7, nil), .series1: (14, nil),
    .series2: (11, nil), .series3: (13, nil), .series4: (10, nil), .target: (15, nil), .threshold: (11, nil), .neighbours: (13, nil),
    .england: (10, nil), .provisional: (7, nil), .selection: (15, 4), .changed: (0, 11), .banner: (15, 1), .notice: (11, nil),
    .key: (15, nil), .track: (8, nil), .overlay: (7, 0),
  ]

  private static let onLight: [Role: Entry] = [
    .background: (0, 15), .text: (0, nil), .muted: (0, nil), .heading: (0, nil), .accent: (4, nil), .border: (8, nil),
    .focusBorder: (4, nil), .red: (1, nil), .amber: (3, nil), .green: (4, nil), .unrated: (0, nil), .series1: (4, nil),
    .series2: (5, nil), .series3: (1, nil), .series4: (2, nil), .target: (0, nil), .threshold: (1, nil), .neighbours: (5, nil),
    .england: (2, nil), .provisional: (0, nil), .selection: (15, 4), .changed: (0, 11), .banner: (15, 1), .notice: (5, nil),
    .key: (0, nil), .track: (7, nil), .overlay: (0, 15),
  ]
}
