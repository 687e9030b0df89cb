public import CareModel

/// The scorecards of many areas, each assessed on whichever core is free.
public struct ScorecardCollection: Sendable {
  /// In the order the areas were asked for.
  private let listings: [ScorecardListing]
  private let rows: [[String]]

  /// Every indicator of every one of `areas`, as it stood at the end of `period`; nil: as it stands now.
  public init(_ snapshot: Snapshot, areas: [AreaCode], period: Period?) async {
    var found: [Int: (listing: ScorecardListing, rows: [String])] = [:]
    await withTaskGroup(of: (Int, ScorecardListing, [String]).self) { group in
      for (place, area) in areas.enumerated() {
        group.addTask {
          let listing = ScorecardListing(snapshot, area: area, period: period)
          let name = [SpreadsheetText.cell(area.text), SpreadsheetText.cell(listing.area.name)].joined(separator: ",")
          return (place, listing, listing.rows.map { name + "," + $0 })
        }
      }
      for await (place, listing, rows) in group { found[place] = (listing, rows) }
    }
    let ordered = areas.indices.compactMap { found[$0] }
    listings = ordered.map(\.listing)
    rows = ordered.map(\.rows)
  }

  public var hasRed: Bool { listings.contains { $0.hasRed } }

  /// One row an area and indicator: `area` and `area_name`, then the columns of one area's scorecard.
  public var csv: String {
    let head = (["area", "area_name"] + ScorecardListing.columns).joined(separator: ",")
    return ([head] + rows.joined()).joined(separator: "\n") + "\n"
  }

  /// A list of the objects that one area's scorecard is.
  public var json: String { "[\n" + listings.map { $0.json.trimmed }.joined(separator: ",\n") + "\n]\n" }

  /// One table after the other.
  public var text: String { listings.map(\.text).joined(separator: "\n") }
}

extension String {
  fileprivate var trimmed: String {
    var text = self
    while text.last?.isNewline ?? false { text.removeLast() }
    return text
  }
}
