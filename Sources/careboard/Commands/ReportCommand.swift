import ArgumentParser
import Board
import CareModel
import Dashboard
import Documents

/// `careboard report`: the paper a panel expects, for everybody unless it is asked for otherwise.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "The panel paper, public by default.",
    discussion: "A public report hides every number from which a child could be recognised, and takes account of what was released before (the ledger). --restricted shows everything and marks every page.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html, markdown, csv

    var form: PanelReport.Format {
      switch self {
      case .html: .html
      case .markdown: .markdown
      case .csv: .csv
      }
    }
  }

  @OptionGroup var board: BoardOptions

  @Option(help: "html, markdown or csv.")
  var format = Format.html

  @Option(help: "The file to write; left out: standard output.")
  var to: String?

  @Option(help: "The ledger of earlier public releases; left out: the one the board names, if any.")
  var ledger: String?

  @Option(help: "Enter what this report shows in the ledger, as a release of this name.")
  var record: String?

  @Flag(name: .customLong("new-ledger"), help: "With --record: begin the ledger if it is not there.")
  var newLedger = false

  @Option(help: "Where to write what was hidden and why; restricted, readable by you only.")
  var audit: String?

  func validate() throws {
    if board.isRestricted, board.isPublic { throw ValidationError("--public and --restricted exclude each other.") }
    if board.isRestricted, ledger != nil || record != nil || newLedger || audit != nil {
      throw ValidationError("--ledger, --record, --new-ledger and --audit belong to the public report.")
    }
    if newLedger, record == nil { throw ValidationError("--new-ledger needs --record.") }
    if let record, record.allSatisfy(\.isWhitespace) { throw ValidationError("--record needs the name of a release.") }
  }

  func run() async throws {
    var options = board
    options.isPublic = false
    let opened = try await OpenedBoard(options)
    let area = try opened.requiredArea()
    let shipped = try BoardPlace(board.board).shipped
    let clock = try Clock(today: board.today)
    let today = clock.today(on: opened.snapshot)
    let words = Abbreviations(csv: (try? Files.live.read(shipped.data + "/report/abbreviations.csv")) ?? [])
    let period = opened.periods.first ?? opened.snapshot.profile.period
    func text(_ source: ReportSource, of area: AreaCode) -> String {
      PanelReport(source, area: area, period: period, today: today, abbreviations: words).text(as: format.form)
    }
    if board.isRestricted {
      try ReportFiles(report: text(.restricted(opened.snapshot), of: area), to: to).write()
      return
    }
    let press = try PublicPress(
      opened.snapshot, folder: opened.folder, area: area, ledger: ledger, mayBegin: newLedger, data: shipped.data)
    if let caution = press.caution { Output.remark(caution) }
    let publication = try press.publication()
    var files = ReportFiles(report: text(.everybody(publication.snapshot), of: publication.snapshot.area ?? area), to: to)
    if let audit { files.audit = (audit, publication.audit.text) }
    if let record { files.ledger = try press.ledger(with: publication, named: record, on: today) }
    try files.write()
  }
}
