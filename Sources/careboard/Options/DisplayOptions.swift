import ArgumentParser
import Screen

/// How a picture looks.
struct DisplayOptions: ParsableArguments {
  @Option(help: "A theme's name, or a theme file.")
  var theme: String?

  @Option(help: "auto, never, 16, 256 or truecolour.")
  var color = ColourChoice.auto

  @Option(help: "auto, unicode, block or ascii.")
  var glyphs = GlyphChoice.auto

  @Option(help: "COLUMNSxROWS, for pictures without a terminal.")
  var size: SizeChoice?

  enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, never
    case sixteen = "16"
    case many = "256"
    case truecolour

    /// Nil: decide from the terminal.
    var level: ColourLevel? {
      switch self {
      case .auto: nil
      case .never: ColourLevel.none
      case .sixteen: .ansi16
      case .many: .ansi256
      case .truecolour: .truecolour
      }
    }
  }

  enum GlyphChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, unicode, block, ascii

    /// Nil: decide from the terminal.
    var level: GlyphLevel? {
      switch self {
      case .auto: nil
      case .unicode: .unicode
      case .block: .block
      case .ascii: .ascii
      }
    }
  }

  struct SizeChoice: ExpressibleByArgument {
    let size: Size

    init?(argument: String) {
      let parts = argument.lowercased().split(separator: "x")
      guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]), (1...1000).contains(columns),
        (1...1000).contains(rows)
      else { return nil }
      size = Size(columns: columns, rows: rows)
    }
  }
}
