import Screen
import Testing

/// Characters that are drawn, as 8 by 16 points a cell.
@Suite("Drawn characters")
struct CellShapeTests {
  private func drawn(_ rows: String...) throws -> String {
    var canvas = Canvas(size: Size(columns: rows[0].count, rows: rows.count))
    for (y, row) in rows.enumerated() { canvas.put(row, x: 0, y: y) }
    var points = Array(
      repeating: Array(repeating: Character(" "), count: rows[0].count * 8), count: rows.count * 16)
    for case .open("path", let path) in try Markup(canvas.svg(title: "", level: .none)).pieces {
      for (place, covered) in try DrawnAreas(path["d"] ?? "").cells {
        for (index, isCovered) in covered.enumerated() where isCovered {
          points[place[1] * 16 + index / 8][place[0] * 8 + index % 8] = "#"
        }
      }
    }
    return points.map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  @Test func aRoundFrameJoins() throws {
    #expect(
      try drawn("╭─╮", "╰┬╯")
        == """








              ############
             #            ##
            #              #
            #               #
            #               #
            #               #
            #               #
            #               #
            #               #
            #               #
            #               #
            #               #
            #               #
            #               #
            #              #
             #            ##
              ############
                    #
                    #
                    #
                    #
                    #
                    #
                    #
        """)
  }

  @Test func heavyAndDoubleLines() throws {
    #expect(
      try drawn("╔╤┱", "╟┼┃")
        == """







           ###################
           #            ########
           # #################
           # #      #      ###
           # #      #      ###
           # #      #      ###
           # #      #      ###
           # #      #      ###
           # #      #      ###
           # #      #      ###
           # #      #      ###
           # #      #      ###
           # #      #      ###
           # #      #      ###
           # #      #      ###
           # #      #      ###
           # #      #      ###
           # ###########   ###
           # #      #      ###
           # #      #      ###
           # #      #      ###
           # #      #      ###
           # #      #      ###
           # #      #      ###
           # #      #      ###
        """)
  }

  @Test func blocksFillFromTheirSides() throws {
    #expect(
      try drawn("▂▌▜")
        == """
                ####    ########
                ####    ########
                ####    ########
                ####    ########
                ####    ########
                ####    ########
                ####    ########
                ####    ########
                ####        ####
                ####        ####
                ####        ####
                ####        ####
        ############        ####
        ############        ####
        ############        ####
        ############        ####
        """)
  }

  @Test func braille() throws {
    #expect(
      try drawn("⣀⡠⠒")
        == """





                         ##  ##
                         ##  ##


                     ##
                     ##


         ##  ##  ##
         ##  ##  ##

        """)
  }

  @Test func marks() throws {
    #expect(
      try drawn("▲●○◆▬")
        == """





                  ####    ####     ##
           ##    ######  ##  ##   ####
           ##    ######  #    #  ###### #######
          ####   ######  #    # ####### #######
          ####   ######  #    #  ###### #######
         ######  ######  ##  ##   ####
         ######   ####    ####     ##




        """)
  }

  @Test("shading is a part of the ink, over the whole cell")
  func shading() throws {
    var canvas = Canvas(size: Size(columns: 3, rows: 1))
    canvas.put("░▒▓", x: 0, y: 0)
    let fills = try Markup(canvas.svg(title: "", level: .none)).pieces.compactMap { piece in
      if case .open("path", let path) = piece { path["fill-opacity"] } else { nil }
    }
    #expect(fills == ["0.25", "0.5", "0.75"])
  }

  @Test("what is no line, block or mark is left to the typeface", arguments: ["→", "…", "A", "▤", "界"])
  func letters(character: String) throws {
    var canvas = Canvas(size: Size(columns: 2, rows: 1))
    canvas.put(character, x: 0, y: 0)
    #expect(canvas.svg(title: "", level: .none).contains(">\(character)</tspan>"))
  }
}
