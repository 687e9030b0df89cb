import Screen
import Testing

@Suite("Big digits")
struct BigDigitsTests {
  @Test func everyShape() {
    #expect(
      picture(80, 3, .unicode) {
        BigDigits("0123456789.,%+−/£:k -").draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
        █▀█ ▄█  ▀▀█ ▀▀█ █ █ █▀▀ █▀▀ ▀▀█ █▀█ █▀█      ▀  █  ▄        █  █▀ ▄ █ ▄
        █ █  █  █▀▀  ▀█ ▀▀█ ▀▀█ █▀█   █ █▀█ ▀▀█    ▄ ▄▀▀  ▀█▀ ▀▀▀ ▄▀  ▀█▀ ▄ █▀▄    ▀▀▀
        ▀▀▀ ▀▀▀ ▀▀▀ ▀▀▀   ▀ ▀▀▀ ▀▀▀   ▀ ▀▀▀ ▀▀▀ ▀ ▀  ▀  ▀         ▀   ▀▀▀   ▀ ▀
        """)
    #expect(
      picture(80, 5, .ascii) { BigDigits("0123456789.,%+-/£:k").draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ###  #  ### ### # # ### ### ### ### ###      #  #           #  ##   #
        # # ##    #   # # # #   #     # # # # #         #  #        #  #  # # #
        # #  #  ###  ## ### ### ###   # ### ###       ##  ### ###  #  ###   ##
        # #  #  #     #   #   # # #   # # #   #    # #     #      #    #  # # #
        ### ### ### ###   # ### ###   # ### ### # #  #  #         #   ###   # #
        """)
  }

  @Test func cornersAreRounded() {
    #expect(
      picture(78, 5, .block) { BigDigits("0123456789").draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ▄████▄    ██    █████▄  █████▄  ██  ██  ▄█████  ▄█████  █████▄  ▄████▄  ▄████▄
        ██  ██  ████        ██      ██  ██  ██  ██      ██          ██  ██  ██  ██  ██
        ██  ██    ██    ▄████▀    ████  ▀█████  ▀████▄  █████▄      ██  ██████  ▀█████
        ██  ██    ██    ██          ██      ██      ██  ██  ██      ██  ██  ██      ██
        ▀████▀  ██████  ▀█████  █████▀      ██  █████▀  ▀████▀      ██  ▀████▀  █████▀
        """)
    #expect(
      picture(50, 10, .unicode) { BigDigits("605").draw(on: &$0, in: $1, glyphs: $2) }
        == """
         ▄██████████     ▄████████▄      ▄██████████
        ████████████    ████████████    ████████████
        ████            ████    ████    ████
        ████            ████    ████    ████
        ██████████▄     ████    ████    ██████████▄
        ████████████    ████    ████     ▀██████████
        ████    ████    ████    ████            ████
        ████    ████    ████    ████            ████
        ████████████    ████████████    ████████████
         ▀████████▀      ▀████████▀     ██████████▀
        """)
  }

  @Test func theLargestSizeThatFits() {
    #expect(
      picture(72, 10, .block) { BigDigits("43.3%").draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ████    ████    ██████████▄             ██████████▄     ████        ████
        ████    ████    ████████████            ████████████    ████        ████
        ████    ████            ████                    ████              ████
        ████    ████            ████                    ████            ████
        ████████████        ████████                ████████          ████
         ▀██████████        ████████                ████████          ████
                ████            ████                    ████        ████
                ████            ████                    ████      ████
                ████    ████████████    ████    ████████████    ████        ████
                ████    ██████████▀     ████    ██████████▀     ████        ████
        """)
    #expect(
      picture(36, 5, .unicode) { BigDigits("43.3%").draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ██  ██  █████▄      █████▄  ██    ██
        ██  ██      ██          ██        ██
        ▀█████    ████        ████    ████
            ██      ██          ██  ██
            ██  █████▀  ██  █████▀  ██    ██
        """)
    #expect(
      picture(18, 3, .unicode) { BigDigits("43.3%").draw(on: &$0, in: $1, glyphs: $2) }
        == """
        █ █ ▀▀█   ▀▀█ ▀  █
        ▀▀█  ▀█    ▀█ ▄▀▀
          ▀ ▀▀▀ ▀ ▀▀▀ ▀  ▀
        """)
    #expect(
      picture(17, 3, .unicode) { BigDigits("43.3%").draw(on: &$0, in: $1, glyphs: $2) }
        == """
        43.3%


        """)
    #expect(
      picture(4, 1, .unicode) { BigDigits("43.3%").draw(on: &$0, in: $1, glyphs: $2) }
        == """
        43.…
        """)
  }

  @Test func slopesAreSteppedFinelyWhereThereIsRoom() {
    #expect(
      picture(100, 10, .block) {
        BigDigits("−2,1/", largest: .large).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
                        ██████████▄                     ████                ████
                        ████████████                    ████                ████
                                ████                ████████              ████
                                ████                ████████              ████
        ████████████     ▄██████████                    ████            ████
        ████████████    ██████████▀                     ████            ████
                        ████                ████        ████          ████
                        ████                ████        ████          ████
                        ████████████      ████      ████████████    ████
                         ▀██████████    ████        ████████████    ████
        """)
    #expect(
      picture(80, 15, .unicode) {
        BigDigits("7%", largest: .huge).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
        ███████████████▄        ██████            ██████
        █████████████████▄      ██████            ██████
        ██████████████████      ██████            ██████
                    ██████                     ██████
                    ██████                  ▄▄▄███▀▀▀
                    ██████                  ██████
                    ██████               ██████
                    ██████               ██████
                    ██████               ██████
                    ██████            ██████
                    ██████         ▄▄▄███▀▀▀
                    ██████         ██████
                    ██████      ██████            ██████
                    ██████      ██████            ██████
                    ██████      ██████            ██████
        """)
  }

  @Test func wordsBetweenFigures() {
    #expect(
      picture(70, 5, .unicode) {
        BigDigits("46 of 44", largest: .medium).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
        ██  ██  ▄█████                  ▄███        ██  ██  ██  ██
        ██  ██  ██                      ██          ██  ██  ██  ██
        ▀█████  █████▄        ▄████▄  ██████        ▀█████  ▀█████
            ██  ██  ██        ██  ██    ██              ██      ██
            ██  ▀████▀        ▀████▀    ██              ██      ██
        """)
    #expect(
      picture(40, 3, .unicode) {
        BigDigits("46 of 44", largest: .small).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
        █ █ █▀▀         █▀    █ █ █ █
        ▀▀█ █▀█    █▀█ ▀█▀    ▀▀█ ▀▀█
          ▀ ▀▀▀    ▀▀▀  ▀       ▀   ▀
        """)
    #expect(
      picture(60, 5, .ascii) {
        BigDigits("£2.4m", largest: .medium).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
          ####  ######      ##  ##
          ##        ##      ##  ##
        ######  ######      ######  ##########
          ##    ##              ##  ##  ##  ##
        ######  ######  ##      ##  ##  ##  ##
        """)
  }

  @Test func whatStandsForAFigureThatIsNotShown() {
    #expect(
      picture(60, 3, .unicode) {
        BigDigits("[c] (5) <9>", largest: .small).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
        █▀     ▀█    ▄▀ █▀▀ ▀▄     ▄▀ █▀█ ▀▄
        █  █▀▀  █    █  ▀▀█  █    ▀▄  ▀▀█  ▄▀
        ▀▀ ▀▀▀ ▀▀     ▀ ▀▀▀ ▀       ▀ ▀▀▀ ▀
        """)
    #expect(
      picture(40, 10, .ascii) {
        BigDigits("[c]", largest: .large).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
        ########                    ########
        ########                    ########
        ####                            ####
        ####                            ####
        ####        ############        ####
        ####        ############        ####
        ####        ####                ####
        ####        ####                ####
        ########    ############    ########
        ########    ############    ########
        """)
  }

  @Test("the huge size is for those who ask, and only where it fits", arguments: [
    (200, 60, BigDigits.Scale.huge, BigDigits.Scale.huge), (200, 60, .large, .large), (107, 60, .huge, .large),
    (200, 14, .huge, .large), (71, 60, .huge, .medium), (35, 60, .huge, .small),
  ])
  func scales(columns: Int, rows: Int, largest: BigDigits.Scale, expected: BigDigits.Scale) {
    let figure = BigDigits("43.3%", largest: largest)
    #expect(figure.scale(fitting: Size(columns: columns, rows: rows)) == expected)
  }

  @Test func alignment() {
    #expect(
      picture(20, 3, .unicode) {
        BigDigits("46", alignment: .centre, largest: .small).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
              █ █ █▀▀
              ▀▀█ █▀█
                ▀ ▀▀▀
        """)
    #expect(
      picture(20, 3, .unicode) {
        BigDigits("46", alignment: .right, largest: .small).draw(on: &$0, in: $1, glyphs: $2)
      }
        == """
                     █ █ █▀▀
                     ▀▀█ █▀█
                       ▀ ▀▀▀
        """)
  }

  @Test func textWithoutAShapeStaysText() {
    #expect(
      picture(20, 5, .unicode) { BigDigits("too few").draw(on: &$0, in: $1, glyphs: $2) }
        == """
        too few




        """)
  }
}
