public import Screen

/// Words of a slide that have no room at a size.
public struct SlideOverflow: Hashable, Sendable {
  /// Counted from 1.
  public let number: Int
  public let slide: Slide.ID
  public let title: String
  public let size: Size
  /// "the headline needs 4 lines and has room for 3".
  public let reason: String

  /// "slide 3 (Age cohorts) does not fit at 80×24: the headline needs 4 lines and has room for 3".
  public var sentence: String {
    "slide \(number) (\(title)) does not fit at \(size.columns)×\(size.rows): \(reason)"
  }
}

extension Deck {
  /// The smallest terminal that slides can be shown on.
  public static var least: Size { SlideLayout.least }

  /// The sizes that a projector is likely to give: what is asked where nobody says which.
  public static let usualSizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60)]

  /// The slides whose words do not all fit in `size`, and which words.
  public func overflow(at size: Size, glyphs: GlyphLevel = .unicode) -> [SlideOverflow] {
    guard size.columns >= SlideLayout.least.columns, size.rows >= SlideLayout.least.rows else { return [] }
    let look = Look(theme: .dark, glyphs: glyphs, marksChanges: false)
    return slides.enumerated().flatMap { index, slide in
      var canvas = Canvas(size: size)
      return SlideView(slide: slide, number: index + 1, count: slides.count, look: look).draw(on: &canvas, in: canvas.bounds).map {
        SlideOverflow(number: index + 1, slide: slide.id, title: slide.title, size: size, reason: $0)
      }
    }
  }
}
