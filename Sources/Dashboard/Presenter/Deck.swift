public import Board
public import CareModel
internal import Statistics

/// The slides of one meeting.
///
/// It is made from the public copy of a board and from nothing else, and holds nothing else: while it is shown there is no
/// restricted figure for any key to bring out.
public struct Deck: Sendable {
  public let authority: String
  /// "Sep 2024, 2024-25 Q2"; empty on a board without figures.
  public let period: String
  public let slides: [Slide]
  /// Names in the board's order of slides that stand for none here.
  public let unknownNames: [String]

  /// - Parameters:
  ///   - published: what disclosure control left of the board.
  ///   - area: whose slides; nil: the board's own.
  ///   - period: the period to speak of; nil: the latest.
  ///   - order: names of slides in the order they are to be shown, as `Slide.id` has them; a name that stands for several, such as `red`,
  ///     gives all of them. Empty: the usual order.
  ///   - today: the day by which what is due is late; nil: the day of the latest figures.
  public init(_ published: PublicSnapshot, area: AreaCode? = nil, period: Period? = nil, order: [String] = [], today: Day? = nil) {
    let board = published.board
    guard let area = area ?? board.homeArea else {
      authority = board.profile.authority ?? ""
      self.period = ""
      slides = []
      unknownNames = []
      return
    }
    // The last period there is is simply now, as on the board itself.
    let last = board.timeline(of: area).last
    let asked = (period ?? board.profile.period).flatMap { asked in last.map { asked.lastDay < $0.lastDay } ?? true ? asked : nil }
    let view = Viewpoint(snapshot: board, area: area, period: asked, today: today)
    let standing = Standing(view)
    let writer = SlideWriter(view: view, standing: standing, explanation: published.explanation,
      isWithoutCounts: { published.lacksCounts($0, area: area, period: $1) })
    authority = standing.authority
    self.period = standing.periodLabel
    var slides: [Slide] = []
    var unknown: [String] = []
    for name in order.isEmpty ? Deck.usualOrder : order {
      let found = writer.slides(named: name).filter { slide in !slides.contains { $0.id == slide.id } }
      if found.isEmpty, !Deck.usualOrder.contains(name), !slides.contains(where: { $0.id == name }) { unknown.append(name) }
      slides += found
    }
    self.slides = slides
    unknownNames = unknown
  }

  /// The order where a board names none.
  public static let usualOrder = ["title", "panes", "red", "peaks", "improved", "asked", "actions"]

  /// Where a slide stands, counted from 1; nil where there is no such slide.
  public func number(of id: Slide.ID) -> Int? { slides.firstIndex { $0.id == id }.map { $0 + 1 } }

  /// Every slide in words, in reading order.
  public var plainText: String {
    slides.enumerated().map { index, slide in slide.plainText(number: index + 1, of: slides.count, authority: authority) }.joined(separator: "\n")
  }
}
