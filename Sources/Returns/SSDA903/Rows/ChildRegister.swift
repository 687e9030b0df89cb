/// The children of a return by number, with what does not change while they grow.
///
/// An identifier is hashed and dropped; a birth day stays in here, and nothing prints it.
struct ChildRegister: Sendable {
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8
    static let inHeader = Marks(rawValue: 1)
    static let unaccompanied = Marks(rawValue: 2)
    static let adoptionRow = Marks(rawValue: 4)
    static let mother = Marks(rawValue: 8)
    static let episodes = Marks(rawValue: 16)
  }

  /// Keyed hashes of the identifiers: what a pseudonym will be made of.
  private(set) var hashes: [UInt64] = []
  /// Days since 1970; `DateCells.blank` where not known.
  private(set) var births: [Int32] = []
  private(set) var sexes: [UInt8] = []
  private(set) var ethnicities: [UInt8] = []
  private(set) var marks: [Marks] = []
  /// The day the status as unaccompanied child ceased; `DateCells.open` where none is given.
  private(set) var unaccompaniedUntil: [Int32] = []
  // From which file and year birth and sex are; a children file outranks the others, a later year an earlier.
  private var birthRanks: [UInt16] = []
  private var headerRanks: [UInt16] = []
  private var slots: [Int32] = Array(repeating: -1, count: 1024)
  // A child's rows usually stand together.
  private var latest: (hash: UInt64, number: UInt32)?

  var count: Int { hashes.count }

  mutating func number(of hash: UInt64) -> UInt32 {
    if let latest, latest.hash == hash { return latest.number }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      if hashes[Int(slots[slot])] == hash {
        latest = (hash, UInt32(slots[slot]))
        return UInt32(slots[slot])
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(clamping: hashes.count)
    slots[slot] = number
    hashes.append(hash)
    births.append(DateCells.blank)
    sexes.append(CodeList.blank)
    ethnicities.append(CodeList.blank)
    marks.append([])
    unaccompaniedUntil.append(DateCells.open)
    birthRanks.append(0)
    headerRanks.append(0)
    if hashes.count * 2 > slots.count { grow() }
    return UInt32(number)
  }

  /// Takes a birth day from a file; false where another file gave another.
  mutating func setBirth(_ child: UInt32, _ day: Int32, year: Int, isHeader: Bool) -> Bool {
    guard day > DateCells.unreadable else { return true }
    let index = Int(child)
    let rank = UInt16(clamping: max(1, min(year, 9999))) | (isHeader ? 1 << 15 : 0)
    let known = births[index]
    if rank >= birthRanks[index] {
      births[index] = day
      birthRanks[index] = rank
    }
    return known == DateCells.blank || known == day
  }

  /// Takes a row of the children file, unless a later year has spoken.
  mutating func setHeader(_ child: UInt32, sex: UInt8, ethnicity: UInt8, isMother: Bool, year: Int) {
    let index = Int(child)
    marks[index].insert(.inHeader)
    let rank = UInt16(clamping: max(1, year))
    guard rank >= headerRanks[index] else { return }
    headerRanks[index] = rank
    // A code that cannot be read says nothing against what is known.
    if sex > CodeList.unknown { sexes[index] = sex }
    if ethnicity > CodeList.unknown { ethnicities[index] = ethnicity }
    if isMother { marks[index].insert(.mother) }
  }

  mutating func mark(_ child: UInt32, _ mark: Marks) { marks[Int(child)].insert(mark) }

  mutating func setUnaccompanied(_ child: UInt32, until day: Int32) {
    marks[Int(child)].insert(.unaccompanied)
    unaccompaniedUntil[Int(child)] = day
  }

  /// Gives back the room that only reading needs.
  mutating func close() {
    slots = [-1]
    birthRanks = []
    headerRanks = []
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}

extension ChildRegister: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  var description: String { "\(count) children" }
  var debugDescription: String { description }
  var customMirror: Mirror { Mirror(self, children: []) }
}
