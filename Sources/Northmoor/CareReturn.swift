import Board
import CareModel
import Documents
import Invention
import Returns

/// The authority's SSDA903 return, in which as many children come and go each month as the story tells; its last is made at the
/// end of September 2024.
struct CareReturn {
  /// Why there is none, in a sentence.
  struct Failure: Error {
    let sentence: String
  }

  /// Every file by its name in the board's folder.
  let files: [(name: String, text: String)]
  private let figures: ReturnFigures

  /// April to September 2021, before the story begins: of a return, whole years are given.
  private static let earlier = (
    started: [8, 9, 7, 9, 6, 9], ceased: [8, 8, 8, 8, 7, 8], asylumStarted: [1, 1, 1, 2, 1, 2], asylumCeased: [1, 1, 1, 1, 1, 1]
  )

  /// - Parameter data: the program's own tables.
  init(story: Story, data: String) throws(Failure) {
    let started = Self.earlier.started + story.started
    let ceased = Self.earlier.ceased + story.ceased
    let asylumStarted = Self.earlier.asylumStarted + story.asylumStarted
    let asylumCeased = Self.earlier.asylumCeased + story.asylumCeased
    func before(_ after: Int, _ started: [Int], _ ceased: [Int]) -> Int { after - started.reduce(0, +) + ceased.reduce(0, +) }
    let asylum = before(20, Self.earlier.asylumStarted, Self.earlier.asylumCeased)
    let all = before(282, Self.earlier.started, Self.earlier.ceased)
    let turnover = Turnover(
      year: 2021, month: 4,
      unaccompanied: Turnover.Count(before: asylum, started: asylumStarted, ceased: asylumCeased),
      others: Turnover.Count(
        before: all - asylum, started: zip(started, asylumStarted).map(-), ceased: zip(ceased, asylumCeased).map(-)))
    let commission = Commission(children: 300, years: 4, until: 2025, seed: 30, extent: .care)
    do {
      var texts: [String: String] = [:]
      for name in Rates.tables {
        texts[name] = String(decoding: try Files.live.read("\(data)/invention/\(name)"), as: UTF8.self)
      }
      var written: [String: [UInt8]] = [:]
      try InventedReturn(commission, turnover: turnover, rates: try Rates(texts)).write { path, bytes in
        written[path, default: []] += bytes
      }
      let tables = try SSDA903Tables { (name: String) throws(Diagnostic) in
        do throws(Files.Failure) {
          return try Files.live.read("\(data)/returns/ssda903/\(name)")
        } catch {
          throw Diagnostic(.error, at: SourceLocation(file: name), error.sentence)
        }
      }
      var reader = SSDA903Reader(tables: tables, key: IdentifierKey(1, 2), lastDay: CareModel.Day(year: 2024, month: 9, day: 30))
      for (path, bytes) in written.sorted(by: { $0.key < $1.key }) { reader.read(bytes, path: path) }
      figures = reader.finish().figures(catalogue: try Reference(folder: data).catalogue, onceADate: true)
      files = written.sorted { $0.key < $1.key }.map { ("returns/" + $0.key, String(decoding: $0.value, as: UTF8.self)) }
    } catch {
      throw Failure(sentence: "northmoor: the return cannot be invented: \(error)")
    }
  }

  /// The children of a group at the end of each month of the board.
  func lookedAfter(_ breakdown: String, _ group: String) -> [Int] {
    let category = Category(breakdown: breakdown, id: group)
    var counts: [String: Int] = [:]
    for figure in figures where figure.indicator == "cla_number" && figure.category == category {
      counts[figure.period.canonical] = figure.numerator
    }
    return (0..<Calendar.months).map { counts[Calendar.month($0)] ?? 0 }
  }

  /// Adds the authority to what is published of those looked after on 31 March: what the return counts, from the year before it on.
  func add(to stock: inout PublishedStock) {
    for year in 2021...2024 {
      let day = CareModel.Day(year: year, month: 3, day: 31)
      var counts: [Category: Int] = [:]
      for figure in figures where figure.indicator == "cla_number" && figure.period.lastDay == day {
        counts[figure.category] = figure.numerator
      }
      stock.add(.init(level: .authority, code: "X01", name: "Northmoor"), year: year, total: counts[.whole] ?? 0) {
        counts[Category(breakdown: $0, id: $1), default: 0]
      }
    }
  }
}
