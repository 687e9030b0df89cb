import Testing

@testable import Screen

@Suite("Colours")
struct ColourTests {
  private let white = RGB(255, 255, 255)
  private let black = RGB(0, 0, 0)

  @Test(
    "contrast is WCAG's",
    arguments: [
      ("#000", "#fff", 21.0), ("#777", "#fff", 4.48), ("#767676", "#ffffff", 4.54),
      ("#f00", "#fff", 4.0),
      ("#00f", "#fff", 8.59), ("#0f0", "#fff", 1.37), ("#123456", "#123456", 1.0),
    ])
  func contrast(one: String, two: String, expected: Double) throws {
    let one = try #require(RGB(hex: one))
    let two = try #require(RGB(hex: two))
    #expect(abs(one.contrast(with: two) - expected) < 0.005)
    #expect(one.contrast(with: two) == two.contrast(with: one))
  }

  @Test func luminanceRunsFromBlackToWhite() {
    #expect(black.relativeLuminance == 0)
    #expect(abs(white.relativeLuminance - 1) < 1e-9)
  }

  @Test("hex", arguments: ["", "#", "#12", "#12345", "#gggggg", "-12345", "#１２３４５６", "#+12345"])
  func notHex(text: String) { #expect(RGB(hex: text) == nil) }

  @Test(
    "the nearest of the fixed palette",
    arguments: [
      (RGB(0, 0, 0), 16), (RGB(255, 255, 255), 231), (RGB(255, 0, 0), 196), (RGB(95, 135, 175), 67),
      (RGB(8, 8, 8), 232), (RGB(238, 238, 238), 255), (RGB(128, 128, 128), 244),
      (RGB(250, 130, 10), 208),
    ] as [(RGB, UInt8)])
  func nearest256(rgb: RGB, index: UInt8) { #expect(Palette.xterm256(rgb) == index) }

  @Test func everyFixedEntryIsItsOwnNearest() {
    for index in UInt8(16)...255 {
      #expect(Palette.xterm(Palette.xterm256(Palette.xterm(index))) == Palette.xterm(index))
    }
  }

  @Test func everyEntryOfSixteenIsItsOwnNearest() {
    for index in UInt8(0)..<16 { #expect(Palette.ansi16(Palette.xterm(index)) == index) }
  }

  @Test func aForegroundNeverVanishesAtSixteenColours() {
    let style = Style(foreground: RGB(30, 30, 34).colour, background: RGB(16, 16, 18).colour)
    #expect(Palette.entries(for: style, level: .ansi16) == (15, 0))
    let light = Style(foreground: RGB(240, 240, 240).colour, background: white.colour)
    #expect(Palette.entries(for: light, level: .ansi16) != (15, 15))
    #expect(Palette.entries(for: style, level: .none) == (nil, nil))
  }

  // Sharma, Wu and Dalal (2005), table 1: a row of each kind.
  @Test(
    "difference is CIEDE2000",
    arguments: [
      ([50, 2.6772, -79.7751, 50, 0, -82.7485], 2.0425), ([50, 0, 0, 50, -1, 2], 2.3669),
      ([50, 2.4900, -0.0010, 50, -2.4900, 0.0010], 7.1792), ([50, 2.5, 0, 73, 25, -18], 27.1492),
      ([50, 2.5, 0, 50, 3.2592, 0.3350], 1.0),
      ([90.8027, -2.0831, 1.4410, 91.1528, -1.6435, 0.0447], 1.4441),
      ([2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514], 0.9082),
    ] as [([Double], Double)])
  func difference(numbers: [Double], expected: Double) {
    let one = Lab(lightness: numbers[0], a: numbers[1], b: numbers[2])
    let two = Lab(lightness: numbers[3], a: numbers[4], b: numbers[5])
    #expect(abs(one.difference(from: two) - expected) < 0.0001)
    #expect(abs(two.difference(from: one) - expected) < 0.0001)
  }

  @Test func blackAndWhiteAreAHundredApart() {
    #expect(abs(black.difference(from: white) - 100) < 0.1)
    #expect(white.difference(from: white) == 0)
  }

  @Test func redAndGreenComeTogetherWithoutMediumCones() {
    let red = RGB(200, 60, 60)
    let green = RGB(110, 120, 50)
    #expect(red.difference(from: green) > 40)
    let seen = red.seen(with: .deutan).difference(from: green.seen(with: .deutan))
    #expect(seen < 15)
    #expect(red.seen(with: .typical) == red)
    for vision in ColourVision.allCases {
      #expect(white.seen(with: vision) == white)
      #expect(black.seen(with: vision) == black)
    }
  }
}
