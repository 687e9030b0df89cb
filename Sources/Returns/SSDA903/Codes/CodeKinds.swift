/// What a code means to the measures and checks, whatever the code itself is called this year.
struct CodeKinds: OptionSet, Sendable {
  let rawValue: UInt32

  // Reason for a new episode
  static let starts = CodeKinds(rawValue: 1 << 0)
  static let newPlacement = CodeKinds(rawValue: 1 << 1)
  static let legalChange = CodeKinds(rawValue: 1 << 2)
  static let sameCarer = CodeKinds(rawValue: 1 << 3)
  // Legal status
  static let shortBreaks = CodeKinds(rawValue: 1 << 4)
  static let eachBreak = CodeKinds(rawValue: 1 << 5)
  static let agreement = CodeKinds(rawValue: 1 << 6)
  static let takenIntoCare = CodeKinds(rawValue: 1 << 7)
  static let placementOrder = CodeKinds(rawValue: 1 << 8)
  // Placement
  static let temporary = CodeKinds(rawValue: 1 << 9)
  static let relative = CodeKinds(rawValue: 1 << 10)
  static let foster = CodeKinds(rawValue: 1 << 11)
  static let adoption = CodeKinds(rawValue: 1 << 12)
  static let sameCarerAdoption = CodeKinds(rawValue: 1 << 13)
  static let needsPlacementOrder = CodeKinds(rawValue: 1 << 14)
  static let withParents = CodeKinds(rawValue: 1 << 15)
  static let secure = CodeKinds(rawValue: 1 << 16)
  static let noProvider = CodeKinds(rawValue: 1 << 17)
  // Provider, sex, place
  static let parents = CodeKinds(rawValue: 1 << 18)
  static let male = CodeKinds(rawValue: 1 << 19)
  static let inside = CodeKinds(rawValue: 1 << 20)
  static let outside = CodeKinds(rawValue: 1 << 21)
  // Reason ceased
  static let continues = CodeKinds(rawValue: 1 << 22)
  static let adopted = CodeKinds(rawValue: 1 << 23)
  static let movedAuthority = CodeKinds(rawValue: 1 << 24)
  // Reviews
  static let under4 = CodeKinds(rawValue: 1 << 25)
  static let tookPart = CodeKinds(rawValue: 1 << 26)
  // Care leavers; a code has one list, so a bit may mean another thing in another list
  static let leftOut = CodeKinds(rawValue: 1 << 0)
  static let inTouch = CodeKinds(rawValue: 1 << 1)
  static let eet = CodeKinds(rawValue: 1 << 2)
  static let neet = CodeKinds(rawValue: 1 << 3)
  static let suitable = CodeKinds(rawValue: 1 << 4)
  static let unsuitable = CodeKinds(rawValue: 1 << 5)
  static let from18 = CodeKinds(rawValue: 1 << 6)
  // Missing
  static let missing = CodeKinds(rawValue: 1 << 0)

  private static let names: [String: CodeKinds] = [
    "starts": .starts, "new_placement": .newPlacement, "legal_change": .legalChange, "same_carer": .sameCarer,
    "short_breaks": .shortBreaks, "each_break": .eachBreak, "agreement": .agreement,
    "taken_into_care": .takenIntoCare, "placement_order": .placementOrder, "temporary": .temporary,
    "relative": .relative, "foster": .foster, "adoption": .adoption, "same_carer_adoption": .sameCarerAdoption,
    "needs_placement_order": .needsPlacementOrder, "with_parents": .withParents, "secure": .secure,
    "no_provider": .noProvider, "parents": .parents, "male": .male, "inside": .inside, "outside": .outside,
    "continues": .continues, "adopted": .adopted, "moved_authority": .movedAuthority, "under_4": .under4,
    "took_part": .tookPart, "left_out": .leftOut, "in_touch": .inTouch, "eet": .eet, "neet": .neet,
    "suitable": .suitable, "unsuitable": .unsuitable, "from_18": .from18, "missing": .missing,
  ]

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Reads `foster;relative`; words that mean nothing here are passed over.
  init(_ text: String) {
    self = text.split(separator: ";").reduce(into: []) { kinds, word in
      if let kind = CodeKinds.names[String(word)] { kinds.formUnion(kind) }
    }
  }
}
