import Board
import CareModel
import Dashboard
import Documents
import Runtime
import Terminal

/// Makes slides away from the terminal's thread, and posts them or why there are none: a board never comes along.
struct PresenterDesk: Sendable {
  let press: DeckPress
  let mailbox: Mailbox<Session.Event>
  let clock: Clock
  private let keeper = LoaderKeeper()
  private let headStart: HeadStart

  init(folder: String, shipped: Shipped, mailbox: Mailbox<Session.Event>, clock: Clock) {
    press = DeckPress(folder: folder, data: shipped.data)
    headStart = Careboard.headStart ?? HeadStart(data: shipped.data)
    self.mailbox = mailbox
    self.clock = clock
  }

  /// - Parameters:
  ///   - board: the board as the dashboard has it; nil: read it afresh, for this alone.
  ///   - area: whose slides; nil: the board's own.
  func publish(_ board: Snapshot?, area: AreaCode?, period: Period?) {
    Careboard.crew.start { [self] in
      do {
        mailbox.post(.dashboard(.presented(try await deck(board, area, period))))
        FreedMemory.giveBack()
      } catch let failure as LoadFailure {
        mailbox.post(.dashboard(.refused(failure.sentence)))
      } catch let diagnostic as Diagnostic {
        mailbox.post(.dashboard(.refused(diagnostic.rendered)))
      } catch let failure as CommandFailure {
        mailbox.post(.dashboard(.refused(failure.sentence)))
      } catch {
        mailbox.post(.dashboard(.refused("the board cannot be read")))
      }
    }
  }

  private func deck(_ board: Snapshot?, _ area: AreaCode?, _ period: Period?) async throws -> Deck {
    if let board { return try press.deck(of: board, area: area, period: period, today: clock.today(on: board)) }
    let read = try await keeper.loader(folder: press.folder, headStart, home: area).load(now: clock.now, today: Clock.today)
    return try press.deck(of: read, area: area, period: period, today: clock.today(on: read))
  }
}
