import Board
import CareModel
import Dashboard
import Documents
import Glibc
import Runtime
import Terminal

/// Reads the board away from the terminal's thread and posts what it finds.
struct BoardReading: Sendable {
  let folder: String
  let shipped: Shipped
  let mailbox: Mailbox<Session.Event>
  let clock: Clock
  /// The area asked for; nil: the board's own.
  let area: AreaCode?
  /// Whether anybody may see the screen: the board itself then never reaches it, only its public view.
  let isPublic: Bool
  private let keeper = LoaderKeeper()
  private let headStart: HeadStart

  init(
    folder: String, shipped: Shipped, mailbox: Mailbox<Session.Event>, clock: Clock, area: AreaCode?, isPublic: Bool = false
  ) {
    self.folder = folder
    self.shipped = shipped
    self.mailbox = mailbox
    self.clock = clock
    self.area = area
    self.isPublic = isPublic
    headStart = Careboard.headStart ?? HeadStart(data: shipped.data)
  }

  /// Starts a reading; the board arrives as an event.
  func start() {
    // Two threads are there, and the catalogue needs one.
    if access(folder + "/returns", F_OK) == 0 { Careboard.crew.start { [returns = headStart.returns] in returns.prepare() } }
    Careboard.crew.start { [self] in
      do {
        let loader = try await keeper.loader(
          folder: folder, headStart, home: area, mayKeepRecords: !isPublic)
        let board = try await loader.load(now: clock.now, today: Clock.today)
        let view = isPublic ? try PublicPress(board, folder: folder, area: area, data: shipped.data).publication().snapshot.board : board
        mailbox.post(.dashboard(.loaded(await view.assessed(area))))
        FreedMemory.giveBack()
      } catch let failure as CommandFailure {
        mailbox.post(.dashboard(.loadFailed(failure.sentence)))
      } catch let failure as LoadFailure {
        mailbox.post(.dashboard(.loadFailed(failure.sentence)))
      } catch let diagnostic as Diagnostic {
        mailbox.post(.dashboard(.loadFailed(diagnostic.rendered)))
      } catch {
        mailbox.post(.dashboard(.loadFailed("the board cannot be read")))
      }
    }
  }
}

/// Makes the loader on first use, off the terminal's thread, and keeps it with all it has read.
actor LoaderKeeper {
  private var kept: BoardLoader?

  /// - Parameters:
  ///   - headStart: the program's own tables, for a loader that is yet to be made.
  ///   - home: the area asked for, whose return it is where the board names nobody.
  ///   - mayKeepRecords: whether what is read may hold the records behind figures: only what a terminal shows may.
  func loader(
    folder: String, _ headStart: HeadStart, home: AreaCode?, mayKeepRecords: Bool = false
  ) async throws -> BoardLoader {
    if let kept { return kept }
    let reference = try await headStart.reference.value
    // Another reading may have come by while this one waited.
    let made = kept ?? BoardLoader(folder: folder, reference: reference, home: home, mayKeepRecords: mayKeepRecords)
    kept = made
    return made
  }
}
