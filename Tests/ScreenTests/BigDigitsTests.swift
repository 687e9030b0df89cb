import Screen
import Testing

@Suite("Big digits")
struct BigDigitsTests {
  @Test func everyShape() {
    #expect(
      picture(80, 3, .unicode) { BigDigits("0123456789.,%+−/£:k -").draw(on: &$0, in: $1, glyphs: $2) }
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

  @Test func theLargestSizeThatFits() {
    #expect(
      picture(72, 10, .block) { BigDigits("43.3%").draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ████    ████    ████████████            ████████████    ████        ████
        ████    ████    ████████████            ████████████    ████        ████
        ████    ████            ████                    ████                ████
        ████    ████            ████                    ████                ████
        ████████████        ████████                ████████        ████████
        ████████████        ████████                ████████        ████████
                ████            ████                    ████    ████
                ████            ████                    ████    ████
                ████    ████████████    ████    ████████████    ████        ████
                ████    ████████████    ████    ████████████    ████        ████
        """)
    #expect(
      picture(36, 5, .unicode) { BigDigits("43.3%").draw(on: &$0, in: $1, glyphs: $2) }
        == """
        ██  ██  ██████      ██████  ██    ██
        ██  ██      ██          ██        ██
        ██████    ████        ████    ████
            ██      ██          ██  ██
            ██  ██████  ██  ██████  ██    ██
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

  @Test func alignment() {
    #expect(
      picture(20, 3, .unicode) { BigDigits("46", alignment: .centre, largest: .small).draw(on: &$0, in: $1, glyphs: $2) }
        == """
              █ █ █▀▀
              ▀▀█ █▀█
                ▀ ▀▀▀
        """)
    #expect(
      picture(20, 3, .unicode) { BigDigits("46", alignment: .right, largest: .small).draw(on: &$0, in: $1, glyphs: $2) }
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
