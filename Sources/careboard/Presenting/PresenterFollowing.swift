import Dashboard
import Glibc

/// Keeps whoever follows the presentation on a second terminal up to date.
///
/// The slides need nobody to follow them: where that cannot be had it is said once, when the screen has been left.
final class PresenterFollowing {
  let start = ContinuousClock.now
  private let board: String
  private let area: String
  private let period: String
  private let today: String
  private var beacon: PresenterBeacon?
  private var hasFailed = false

  init(board: String, area: String, period: String, today: String) {
    self.board = board
    self.area = area
    self.period = period
    self.today = today
  }

  func follow(_ position: SlidePosition?) {
    // A name with a line end in it would be two lines of news.
    guard !hasFailed, ![board, area, period, today].contains(where: { $0.contains(where: \.isNewline) }) else { return }
    do {
      let beacon = try self.beacon ?? PresenterBeacon()
      self.beacon = beacon
      beacon.show(position.map(news))
    } catch {
      hasFailed = true
      Output.remark("careboard: notes on a second terminal cannot follow: \((error as? CommandFailure)?.sentence ?? "unknown")")
    }
  }

  private func news(_ position: SlidePosition) -> PresenterNews {
    let elapsed = (start.duration(to: .now) - position.zero).components.seconds
    return PresenterNews(
      board: board, area: area, period: period, today: today, slide: position.slide, number: position.number, count: position.count,
      isBlank: position.isBlank, zero: time(nil) - Int(elapsed))
  }
}
