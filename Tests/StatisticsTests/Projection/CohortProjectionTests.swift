import Testing

@testable import Statistics

@Suite("People of a cohort, some months ahead")
struct CohortProjectionTests {
  private var terms: ProjectionTerms {
    var terms = ProjectionTerms(limit: 216, bands: [0..<60, 60..<192, 192..<216])
    terms.balanceMonths = 0
    return terms
  }

  /// People who come and go by lot over some months.
  private func members(_ count: Int, months: Int, seed: UInt64) -> [CohortMember] {
    var dice = Dice(seed)
    return (0..<count).map { _ in
      let start = Int(dice.next() % UInt64(months * 2)) - months
      let length = 1 + Int(dice.next() % 40)
      let age = Int(dice.next() % 216) - start
      return CohortMember(age: age, stays: [max(-1, start)..<max(0, start + length)])
    }
  }

  @Test("Who reaches the limit of age is gone, who does not and never left stays nearly for certain")
  func limit() {
    let people = [210, 215, 190, 190].map { CohortMember(age: $0 - 40, stays: [-1..<41]) }
    let projection = CohortProjection(CohortHistory(people, until: 40, terms: terms), furthest: 12)
    #expect(projection.expected(after: 0).means == [0, 2, 2])
    let half = projection.expected(after: 6).means
    #expect(half[1] == 0 && half[2] > 1.9 && half[2] < 2)
  }

  @Test("Adding up backwards gives what living forwards month by month gives", arguments: [1, 2, 3, 4])
  func forwards(seed: Int) {
    let history = CohortHistory(members(400, months: 48, seed: UInt64(seed)), until: 48, terms: terms)
    let (leaving, joining) = (LeavingRates(history), JoiningRates(history))
    var there = [Double](repeating: 0, count: 216 * 2)
    for person in history.present { there[person.age * 2 + (person.isNew ? 0 : 1)] += 1 }
    for month in 1...12 {
      var next = [Double](repeating: 0, count: 216 * 2)
      for age in 0..<215 {
        guard let band = terms.band(age) else { continue }
        next[(age + 1) * 2 + 1] = (0..<2).reduce(0) { $0 + there[age * 2 + $1] * (1 - leaving.chances[band * 2 + $1]) }
      }
      for joiner in joining.joiners { next[joiner.age * 2] += joiner.rate }
      there = next
      var bands = [Double](repeating: 0, count: 3)
      for age in 0..<216 { if let band = terms.band(age) { bands[band] += there[age * 2] + there[age * 2 + 1] } }
      let means = CohortProjection(history, furthest: 12).expected(after: month).means
      for (one, other) in zip(means, bands) { #expect(abs(one - other) < 1e-9, "month \(month)") }
    }
  }

  @Test("Where nobody came to an age group, some might, and no more is expected") func unseen() {
    // Twelve months in which all who came were of the oldest group: of the youngest little is known.
    let people = (0..<24).map { CohortMember(age: 200 - $0 / 2 - 1, stays: [$0 / 2 + 1..<14]) }
    func youngest(_ joiners: Double) -> (Double, ProjectedCount) {
      var terms = terms
      terms.priorJoiners = joiners
      let expected = CohortProjection(CohortHistory(people, until: 12, terms: terms), furthest: 12).expected(after: 12)
      return (expected.means[0], expected.count(of: [0], share: 0.8))
    }
    let (none, half) = (youngest(0), youngest(0.5))
    #expect(none.0 == 0 && half.0 == 0)
    #expect(none.1.upper == 0 && half.1.lower == 0 && half.1.upper == 1)
    let rates = JoiningRates(CohortHistory(people, until: 12, terms: terms))
    #expect(rates.unseen[2] == 0 && abs(rates.unseen.reduce(0, +) * rates.months - 0.5) < 1e-12)
  }

  @Test("A difference that chance explains is not carried on, one that it does not is")
  func balance() {
    // The same number leaves each month; more join by a few, or by many.
    func drift(joining extra: Int) -> Double {
      var people: [CohortMember] = []
      for month in 1...36 {
        for _ in 0..<10 { people.append(CohortMember(age: 100 - month, stays: [-1..<month])) }
        for place in 0..<(10 + (month % 6 == 0 ? extra : 0)) {
          people.append(CohortMember(age: 80 + place - month, stays: [month..<100]))
        }
      }
      var terms = terms
      terms.balanceMonths = 24
      let history = CohortHistory(people, until: 36, terms: terms)
      var free = terms
      free.balanceMonths = 0
      let balanced = JoiningRates(history).rates.reduce(0, +)
      return balanced / JoiningRates(CohortHistory(people, until: 36, terms: free)).rates.reduce(0, +)
    }
    // 4 × 4 more in 24 months of 240: within chance, so joining is cut to what leaves.
    #expect(abs(drift(joining: 4) - 240.0 / 256) < 1e-9)
    #expect(drift(joining: 60) > 0.94)
  }

  @Test("Of the cohorts' change only as much as is asked is believed, and bands add up to it")
  func share() {
    let people = members(500, months: 48, seed: 9)
    func whole(_ share: Double) -> Double {
      var terms = terms
      terms.cohortShare = share
      return CohortProjection(CohortHistory(people, until: 48, terms: terms), furthest: 12).expected(after: 12).means.reduce(0, +)
    }
    let now = Double(CohortHistory(people, until: 48, terms: terms).number)
    #expect(abs(whole(0) - now) < 1e-6)
    #expect(abs(whole(0.5) - (whole(1) + now) / 2) < 1e-6)
    #expect(abs(whole(1) - now) > 1)
  }

  @Test("Few are never fewer than none; a wider share has wider bounds; nobody is somebody only by chance")
  func bounds() {
    let few = ProjectedCount(mean: 1.2, variance: 3, share: 0.8)
    #expect(few.lower == 0 && few.upper == 4)
    let many = ProjectedCount(mean: 300, variance: 225, share: 0.8)
    #expect(many.lower == 281 && many.upper == 320)
    #expect(ProjectedCount(mean: 300, variance: 225, share: 0.95).upper > many.upper)
    let none = ProjectedCount(mean: 0, variance: 0, share: 0.8)
    #expect(none.lower == 0 && none.upper == 0 && none.expected == 0)
    let broken = ProjectedCount(mean: .nan, variance: .infinity, share: 7)
    #expect(broken.lower == 0 && broken.upper == 0)
  }

  @Test("Two cohorts of their own: their numbers add up, and so do their variances")
  func together() {
    let one = CohortProjection(CohortHistory(members(300, months: 48, seed: 1), until: 48, terms: terms), furthest: 12).expected(after: 12)
    let other = CohortProjection(CohortHistory(members(300, months: 48, seed: 2), until: 48, terms: terms), furthest: 12).expected(after: 12)
    let both = one.adding(other).count(of: 0..<3, share: 0.8)
    let (first, second) = (one.count(of: 0..<3, share: 0.8), other.count(of: 0..<3, share: 0.8))
    #expect(abs(both.expected - first.expected - second.expected) < 1e-9)
    #expect(both.upper - both.lower < first.upper - first.lower + second.upper - second.lower)
  }

  @Test("Nothing, no months and impossible ages are no trap")
  func extremes() {
    let none = CohortProjection(CohortHistory([], until: 0, terms: terms), furthest: 12).expected(after: 12)
    #expect(none.means == [0, 0, 0])
    let odd = [CohortMember(age: -5000, stays: [-1..<9]), CohortMember(age: 5000, stays: [0..<Int.max]), CohortMember(age: 3, stays: [])]
    let history = CohortHistory(odd, until: 5, terms: terms)
    #expect(history.number == 0)
    #expect(CohortProjection(history, furthest: 500).expected(after: 900).means == [0, 0, 0])
    let empty = ProjectionTerms(limit: 0, bands: [])
    #expect(CohortProjection(CohortHistory(odd, until: 5, terms: empty), furthest: 12).expected(after: 3).means.isEmpty)
  }
}
