public import Board
public import CareModel

/// What the speaker may want to say about each slide: from the public slides alone, unless officers' own words are asked for.
public struct SpeakerNotes: Sendable {
  /// Whether they hold what is for officers and members only.
  public let isRestricted: Bool
  private let deck: Deck
  private let restricted: [Indicator.ID: [SlideNote]]

  /// Notes that anybody may read over the speaker's shoulder.
  public init(_ deck: Deck) {
    self.deck = deck
    isRestricted = false
    restricted = [:]
  }

  /// Notes from the board itself beside the public slides.
  public init(_ deck: Deck, restricted board: Snapshot, area: AreaCode? = nil, period: Period? = nil, today: Day? = nil) {
    self.deck = deck
    isRestricted = true
    guard let area = area ?? board.homeArea else {
      restricted = [:]
      return
    }
    let view = Viewpoint(snapshot: board, area: area, period: period ?? board.profile.period, today: today)
    let writer = SlideWriter(view: view, standing: Standing(view), explanation: "")
    let about = Set(deck.slides.compactMap(\.indicator))
    restricted = Dictionary(uniqueKeysWithValues: about.map { ($0, writer.speakerNotes($0)) })
  }

  public var slides: [Slide] { deck.slides }

  public var authority: String { deck.authority }

  /// What there is to say about a slide.
  public func notes(on slide: Slide) -> [SlideNote] {
    slide.indicator.flatMap { restricted[$0] } ?? slide.notes
  }

  /// All of them in reading order.
  public var plainText: String {
    var text = PlainText()
    if isRestricted { text.line(SpeakerNotes.warning) }
    for (index, slide) in slides.enumerated() {
      text.heading("Slide \(index + 1) of \(slides.count): \(slide.title)")
      text.line(slide.headline)
      for note in notes(on: slide) { text.line("\(note.heading): \(note.text)") }
    }
    return text.lines.joined(separator: "\n") + "\n"
  }

  static let warning = "RESTRICTED: for officers and members only. Keep this screen away from the room."
}
