import ArgumentParser
import Board
import CareModel
import Glibc

/// The time of day, or the day a person asked for so that output can be repeated.
struct Clock {
  private let fixed: Int?

  /// - Parameter today: a day as `YYYY-MM-DD`; nil: the real time.
  init(today: String?) throws {
    guard let today else {
      fixed = nil
      return
    }
    guard case .period(let period)? = PeriodText(today), period.kind == .day else {
      throw CommandFailure("'\(today)' is not a day; expected YYYY-MM-DD")
    }
    fixed = period.lastDay.number * 86_400 + 43_200
  }

  /// The day it really is, by UTC, whatever day was asked for.
  static var today: Day { Day(number: time(nil) / 86_400) }

  /// Whether a day was asked for.
  var isAsked: Bool { fixed != nil }

  /// The day it is for a board: the one asked for, else the one it stands still at, else the real one.
  func today(on board: Snapshot) -> Day {
    let day = Day(number: (now + secondsFromUTC) / 86_400)
    return isAsked ? day : board.profile.today ?? day
  }

  /// Seconds since 1970.
  var now: Int { fixed ?? time(nil) }

  /// How far local time is ahead of UTC, in seconds.
  var secondsFromUTC: Int {
    guard fixed == nil else { return 0 }
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return parts.tm_gmtoff
  }
}
