public import CareModel
import Statistics

/// Makes the public view of a board (statistics.md section 8): the only way from a `Snapshot` to a `PublicSnapshot`.
///
/// Every figure of the board's own area that rests on counts, and of any other that no publisher answers for, is one cell or two
/// of a system of tables, tied together by every sum that a reader could know, sums over areas among them; what an outsider could
/// work out of it is computed, not guessed. Figures of other areas that their publisher gives are held to the primary rules alone,
/// because nothing hidden here would hide them.
public struct DisclosureControl: Sendable {
  private let board: Snapshot
  private let area: AreaCode?
  private let ledger: PublicationLedger?
  private let tables: PublishingTables

  /// - Parameters:
  ///   - area: whose board it is; nil: the board's own.
  ///   - ledger: what was released before; nil where nothing was.
  public init(_ board: Snapshot, area: AreaCode? = nil, ledger: PublicationLedger? = nil, tables: PublishingTables) {
    self.board = board
    self.area = area ?? board.homeArea
    self.ledger = ledger
    self.tables = tables
  }

  /// The public view, or why there is none.
  public func publication() throws(PublicationRefusal) -> Publication {
    guard let area, let home = board.figures.areas.index(code: area) else { throw .noArea }
    let rules = board.profile.disclosure
    if let doubt = rules.doubt { throw .rulesUnclear(doubt) }
    // What follows from figures is theirs; of anything else that no file of the Department's gives, the council answers.
    let published = Set(board.files.filter(\.isPublished).map(\.path) + [DerivedFigures.source])
    let unpublished = Set(board.figures.files.indices.filter { !published.contains(board.figures.files[$0]) })
    var withholding = Withholding(board.figures, rules: rules)
    var audit = PublicationAudit(rules: rules)
    audit.releases = ledger?.releases.map(\.name) ?? []
    var areas = [home]
    for code in board.figures.areaCodes() where code != area {
      guard let index = board.figures.areas.index(code: code) else { continue }
      if isUnpublished(index, unpublished) { areas.append(index) } else { withholding.withholdSmall(area: index) }
    }
    let release = ProtectedRelease(
      PublishedFigures(board.figures, areas: areas, ledger: ledger, rules: rules, tables: tables, unpublished: unpublished),
      rules: rules)
    try release.protect(&withholding, &audit)
    let screen = RemarkScreen(
      words: tables.words, threshold: rules.threshold, hidden: release.hiddenCounts, hiddenShares: withholding.hiddenShares(of: area))
    let names = PublicNames(
      screen, catalogue: board.catalogue, known: tables.ownTexts, knownAreas: tables.ownAreas, areas: board.figures.areas,
      hidden: withholding.hiddenCounts)
    let catalogue = PublicWording(screen, names: names, known: tables.ownTexts).catalogue(board.catalogue)
    let open = board.shown(withholding.figures(in: catalogue.inWholePercentages, names: names), screen: screen, names: names)
    return Publication(
      snapshot: PublicSnapshot(
        board: open, area: names.area(area), rules: rules, withheld: withholding.withheld(of: area), shown: withholding.shown(of: area),
        withoutCounts: withholding.withoutCounts(names)),
      audit: audit, entries: withholding.entries(of: area))
  }

  /// Whether any figure of an area comes from a file that its publisher did not make: those it has from colleagues elsewhere.
  private func isUnpublished(_ area: Int, _ unpublished: Set<Int>) -> Bool {
    guard !unpublished.isEmpty else { return false }
    let figures = board.figures
    return figures.catalogue.indicators.indices.contains { indicator in
      figures.places(indicator: indicator, area: area).contains { unpublished.contains(figures.figure(at: $0).file) }
    }
  }
}
