import Documents
import Screen
import Testing

@testable import Dashboard

@Suite("Themes")
struct ThemeTests {
  static let names = ["dark", "light", "high-contrast", "colour-blind", "monochrome", "projector"]
  static let coloured = names.filter { $0 != "monochrome" }

  @Test("Every theme file loads without a word of complaint", arguments: names)
  func loads(_ name: String) throws {
    let reading = ThemeFolder.shelf.theme(named: name)
    #expect(reading.diagnostics.map(\.rendered) == [])
    let theme = try #require(reading.theme)
    #expect(theme.name == name)
    #expect(!theme.about.isEmpty)
  }

  @Test("The built-in themes are what their files say", arguments: ["dark", "monochrome"])
  func builtIn(_ name: String) throws {
    let file = try #require(ThemeFolder.shelf.theme(named: name).theme)
    let own = try #require(Theme.builtIn.first { $0.name == name })
    for role in Role.allCases { #expect(file[role] == own[role], "\(role.rawValue)") }
  }

  @Test("Words stand out at 4.5 to 1, lines at 3 to 1", arguments: coloured)
  func contrast(_ name: String) throws {
    let theme = try #require(ThemeFolder.shelf.theme(named: name).theme)
    for (roles, least) in [(Role.words, 4.5), (Role.marks, 3.0)] {
      for role in roles {
        let style = theme[role]
        let ink = try #require(style.foreground.rgb, "\(role.rawValue) has no colour")
        let ground = try #require(style.background.rgb)
        let ratio = ink.contrast(with: ground)
        #expect(ratio >= least, "\(role.rawValue): \(ratio)")
      }
    }
  }

  @Test("Words in a selected row and in an overlay can be read too", arguments: coloured)
  func grounds(_ name: String) throws {
    let theme = try #require(ThemeFolder.shelf.theme(named: name).theme)
    let look = Look(theme: theme, glyphs: .unicode, marksChanges: false)
    for ground in [Role.selection, .overlay] {
      for role in [Role.text, .muted, .heading, .key, .accent, .provisional] {
        let style = look.style(role, on: ground)
        let ink = try #require(style.foreground.rgb)
        let behind = try #require(style.background.rgb)
        #expect(ink.contrast(with: behind) >= 4.5, "\(role.rawValue) on \(ground.rawValue): \(ink.contrast(with: behind))")
      }
    }
  }

  @Test("Red, amber and green differ for every kind of colour vision", arguments: coloured, ColourVision.allCases)
  func ratings(_ name: String, _ vision: ColourVision) throws {
    let theme = try #require(ThemeFolder.shelf.theme(named: name).theme)
    let colours = try [Role.red, .amber, .green].map { try #require(theme[$0].foreground.rgb).seen(with: vision) }
    for (one, other) in [(0, 1), (0, 2), (1, 2)] {
      let difference = colours[one].difference(from: colours[other])
      #expect(difference >= 15, "\(one) and \(other): \(difference)")
    }
  }

  @Test("256 colours show the colours exactly", arguments: coloured)
  func palette(_ name: String) throws {
    let theme = try #require(ThemeFolder.shelf.theme(named: name).theme)
    for role in Role.allCases {
      for colour in [theme[role].foreground, theme[role].background] {
        guard let rgb = colour.rgb else { continue }
        #expect(Palette.xterm(Palette.xterm256(rgb)) == rgb, "\(role.rawValue)")
      }
    }
  }

  @Test("Sixteen colours keep the ratings apart and no word grey", arguments: coloured)
  func sixteen(_ name: String) throws {
    let theme = try #require(ThemeFolder.shelf.theme(named: name).theme).sixteen
    let ratings = try [Role.red, .amber, .green].map { Palette.ansi16(try #require(theme[$0].foreground.rgb)) }
    #expect(Set(ratings).count == 3)
    let ground = try #require(theme[.background].background.rgb)
    for role in [Role.text, .muted, .heading, .accent, .provisional, .key, .unrated, .notice] {
      let ink = try #require(theme[role].foreground.rgb)
      #expect(ink.contrast(with: ground) >= 4.5, "\(role.rawValue): \(ink.contrast(with: ground))")
      #expect(![7, 8].contains(Palette.ansi16(ink)) || ground.relativeLuminance < 0.18)
    }
  }

  @Test("Without colour the ratings still look different")
  func monochrome() {
    let styles = [Role.red, .amber, .green, .unrated].map { Theme.monochrome[$0] }
    #expect(Set(styles.map(\.attributes.rawValue)).count == 4)
    #expect(styles.allSatisfy { $0.foreground == .terminalDefault && $0.background == .terminalDefault })
  }

  @Test(
    "A slip costs one role its colour and is named by its place",
    arguments: [
      ("roles:\n  texxt: \"#ffffff\"\n", "t.yaml:2:3: error: unknown role 'texxt'; did you mean 'text'?"),
      ("roles:\n  text: #ffffff\n", "t.yaml:2:3: error: nothing stands after 'text'; expected a look such as \"#ff5f5f bold\" (a # outside quotes begins a comment)"),
      ("roles:\n  text: \"#12345\"\n", "t.yaml:2:9: error: '#12345' is not a colour in '#12345'; expected #rrggbb, #rgb or default"),
      ("roles:\n  text: \"#ffffff blod\"\n", "t.yaml:2:9: error: 'blod' is no mark, in '#ffffff blod'; did you mean 'bold'?"),
      ("inherits: drak\n", "t.yaml:1:11: error: there is no theme 'drak' to inherit from; did you mean 'dark'?"),
      ("inherits: t\n", "t.yaml:1:11: error: theme 't' inherits from itself"),
      ("colours: 1\n", "t.yaml:1:1: warning: unknown key 'colours'; expected one of about, inherits, roles"),
    ])
  func slips(_ text: String, _ expected: String) {
    let file = ThemeShelf.File(file: "t.yaml", bytes: Array(text.utf8))
    let reading = ThemeShelf { $0 == "t" ? file : nil }.read(file, name: "t")
    #expect(reading.diagnostics.map(\.rendered) == [expected])
    #expect(reading.theme?[.heading] == Theme.dark[.heading])
  }

  @Test("A role that is wrong leaves the others right")
  func rest() {
    let file = ThemeShelf.File(file: "t.yaml", bytes: Array("roles:\n  texxt: x\n  muted: \"#abcdef\"\n".utf8))
    let theme = ThemeShelf { _ in nil }.read(file, name: "t").theme
    #expect(theme?[.muted].foreground == RGB(0xAB, 0xCD, 0xEF).colour)
    #expect(theme?[.text] == Theme.dark[.text])
  }

  @Test("Inheritance goes through several files")
  func inheritance() {
    let files = ["a": "inherits: b\nroles:\n  text: \"#111111\"\n", "b": "inherits: monochrome\nroles:\n  muted: \"#222222\"\n"]
    let theme = ThemeShelf { name in files[name].map { .init(file: name, bytes: Array($0.utf8)) } }.theme(named: "a").theme
    #expect(theme?[.text].foreground == RGB(0x11, 0x11, 0x11).colour)
    #expect(theme?[.muted].foreground == RGB(0x22, 0x22, 0x22).colour)
    #expect(theme?[.selection] == Theme.monochrome[.selection])
  }
}
