/// An invented authority's SSDA903 return of one or more years, child by child.
///
/// Nothing of a child is kept once the rows are written, so that England takes no more memory than a village. No child in
/// it exists, and neither do the postcodes, pupil numbers and register numbers: their shapes are right and none is in use.
public struct InventedReturn {
  /// The path of the ledger of mistakes, where one was asked for.
  public static let ledger = "mistakes.csv"

  public let commission: Commission
  private let rates: Rates

  /// The lives taken, where who comes and goes is told beforehand; nil: all.
  private let taken: [Int]?

  public init(_ commission: Commission, rates: Rates) {
    self.commission = commission
    self.rates = rates
    taken = nil
  }

  /// A return of as many children as a turnover tells, made on its last day.
  ///
  /// Throws where no choice of lives meets it.
  public init(_ commission: Commission, turnover: Turnover, rates: Rates) throws(UnmetTurnover) {
    var commission = commission
    commission.turnover = turnover
    self.commission = commission
    self.rates = rates
    let living = Living(rates: rates, seed: commission.seed, children: commission.children, years: commission.collectionYears)
    taken = try TurnoverChoice(turnover, living: living).numbers
  }

  /// Writes every file of the return in pieces.
  ///
  /// - Parameter deliver: takes the next bytes of a file, by its path in the return's folder; a file's first piece is its
  ///   beginning. With a ledger, one of them is ``ledger``, in whose `file` column are the paths of the others.
  public func write(_ deliver: (_ path: String, _ bytes: [UInt8]) throws -> Void) rethrows {
    let years = commission.collectionYears
    let living = Living(rates: rates, seed: commission.seed, children: commission.children, years: years)
    let binder = Binder(commission, rates: rates)
    let clerk = Clerk(rates: rates, commission: commission, binder: binder)
    let life = Life()
    for place in 0..<(taken?.count ?? arrivals()) {
      living.live(taken?[place] ?? place, into: life, ifUnder26On: years.lowerBound.first)
      clerk.record(life)
      if binder.isFull { try binder.hand(to: deliver) }
    }
    try binder.finish(deliver)
  }

  /// How many children ever arrive so that about as many as asked for are looked after on a day.
  ///
  /// A sample of lives says how many days in care of these years one arrival brings; the rest is a proportion. Each life
  /// is counted as if it had begun in every year in turn, as often as children arrive in that year.
  private func arrivals() -> Int {
    let years = commission.collectionYears
    let (first, end) = (years.lowerBound.first, years.upperBound.last + 1)
    let living = Living(rates: rates, seed: 0x5a3b_1e00, children: commission.children, years: years)
    let life = Life()
    var sampled = (children: 0, asylum: 0)
    var days = (children: 0, asylum: 0)
    for number in 0..<min(max(commission.children, 1_500), 20_000) {
      living.live(number, into: life)
      guard let begins = life.periods.first?.start else { continue }
      let began = CollectionYear(holding: begins).ending
      var sum = 0
      for arrivals in living.arrivals {
        let shift = (arrivals.year.ending - began) * 1461 / 4
        let weight = life.isAsylum ? arrivals.asylum : arrivals.children
        for period in life.periods where !period.isShortBreak {
          sum += weight * max(0, min(period.end + shift, end) - max(period.start + shift, first))
        }
      }
      if life.isAsylum {
        sampled.asylum += 1
        days.asylum += sum
      } else {
        sampled.children += 1
        days.children += sum
      }
    }
    let perArrivals = days.children / max(1, sampled.children) + days.asylum / max(1, sampled.asylum)
    guard perArrivals > 0 else { return commission.children }
    let all = living.arrivals.reduce(0) { $0 + $1.children + $1.asylum }
    return (commission.children * (end - first) * all + perArrivals / 2) / perArrivals
  }
}
