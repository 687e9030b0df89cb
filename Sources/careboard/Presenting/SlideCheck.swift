import Board
import CareModel
import Dashboard
import Documents

/// What a presenter should know before the meeting: words of slides that do not fit, and a board that nothing can be presented of.
struct SlideCheck {
  let warnings: [Diagnostic]

  /// Nothing is said of a folder without a board file, which nobody means to present.
  init(_ opened: OpenedBoard, _ options: BoardOptions) {
    let files = opened.snapshot.files.map(\.path)
    guard let file = files.first(where: { $0.hasPrefix("board.") }), (try? opened.area()) != nil else {
      warnings = []
      return
    }
    func warning(_ sentence: String) -> Diagnostic {
      Diagnostic(.warning, at: SourceLocation(file: file), sentence, code: "slides")
    }
    do {
      let deck = try OpenedDeck(opened, options).deck
      let unknown = deck.unknownNames.map { name in
        Diagnostic(
          .warning, at: opened.snapshot.profile.slidesLocation ?? SourceLocation(file: file), "there is no slide {}", found: name,
          expected: "\(Deck.usualOrder.joined(separator: ", ")), or an indicator with figures", code: "slides")
      }
      warnings = unknown + Deck.usualSizes.flatMap { size in deck.overflow(at: size).map { warning($0.sentence) } }
    } catch let failure as CommandFailure {
      warnings = [warning("nothing can be presented: \(failure.sentence)")]
    } catch {
      warnings = [warning("nothing can be presented")]
    }
  }
}
