/// Which reading of each unsure definition is in force.
public struct SSDA903Choices: Hashable, Sendable {
  private var chosen: [String: String] = [:]

  /// Every definition as by default.
  public init() {}

  /// The standard definitions with some changed: `["same_carer_moves": "counted"]`.
  public init(_ chosen: [String: String]) { self.chosen = chosen }

  var sameCarerMovesCount: Bool { chosen["same_carer_moves"] == "counted" }
  var temporaryStaysCount: Bool { chosen["temporary_stays"] == "counted" }
  var countsFirstStart: Bool { chosen["start_counted"] == "first" }
  var everUnaccompanied: Bool { chosen["uasc_on_date"] == "ever" }
  var healthOfRowsOnly: Bool { chosen["oc2_children"] == "rows" }
  var longCareOnlyIfCovered: Bool { chosen["long_care_known"] == "covered_only" }

  /// The sentences of the definitions in force, in the order of the table.
  public func sentences(_ tables: SSDA903Tables) -> [String] { tables.choices.compactMap { sentence(of: $0) } }

  /// What holds of one definition; nil where the option chosen is none of it.
  public func sentence(of choice: SSDA903Choice) -> String? {
    let id = chosen[choice.id] ?? choice.standard
    return choice.options.first { $0.id == id }?.sentence
  }

  /// The names and options given that the table does not know.
  public func unknown(_ tables: SSDA903Tables) -> [String] {
    chosen.keys.sorted().filter { id in
      guard let choice = tables.choices.first(where: { $0.id == id }) else { return true }
      return !choice.options.contains { $0.id == chosen[id] }
    }
  }
}
