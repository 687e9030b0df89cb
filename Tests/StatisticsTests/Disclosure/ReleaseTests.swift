import Statistics
import Testing

/// What a council publishes, and what the public sees of it.
struct ReleaseTests {
  private func tables(_ counts: KeyValuePairs<String, Int>, rules: DisclosureRules = DisclosureRules()) -> LinkedTables<String> {
    var tables = LinkedTables<String>(rules: rules)
    for (id, count) in counts { tables.add(id, count) }
    return tables
  }

  private func shown(_ tables: LinkedTables<String>, _ ids: String...) throws -> [String] {
    let outcome = tables.release()
    let safe = try #require(outcome.tables, "\(outcome.audit)")
    return ids.map { id in
      switch safe.face(of: id) {
      case .count(let count): "\(count)"
      case .rounded(let rounded): "~\(rounded.shown)"
      case .told(let range): "\(range)"
      case .hidden: "c"
      }
    }
  }

  @Test("A list under a total: the smallest other part is hidden with the small one")
  func list() throws {
    var tables = tables(["all": 212, "foster": 150, "kin": 40, "other": 3, "home": 19])
    tables.addList("placement", of: "all", parts: ["foster", "kin", "other", "home"])
    #expect(try shown(tables, "all", "foster", "kin", "other", "home") == ["212", "150", "40", "c", "c"])
    let audit = tables.release().audit
    #expect(audit.interval(of: "other") == FeasibleInterval(least: 0, most: 22))
    #expect((audit.primaryCount, audit.secondaryCount) == (1, 1))
    #expect(audit.entry(of: "home")?.reason == .secondary)
  }

  @Test("Two small parts that come to no more than the threshold need a third; too much hidden is withdrawn")
  func smallSum() throws {
    var tables = tables(["all": 163, "a": 1, "b": 2, "c": 30, "d": 60, "e": 70])
    tables.addList("list", of: "all", parts: ["a", "b", "c", "d", "e"])
    #expect(try shown(tables, "all", "a", "b", "c", "d", "e") == ["163", "c", "c", "c", "c", "c"])
    #expect(tables.release().audit.withdrawn == ["list": .mostlyHidden])
  }

  @Test("Whom a list leaves out can be counted too")
  func remainder() throws {
    var tables = tables(["all": 100, "a": 60, "b": 37])
    tables.addList("list", of: "all", parts: ["a", "b"])
    let audit = tables.release().audit
    #expect(try shown(tables, "all", "b") == ["100", "c"])
    #expect(audit.entries.contains { $0.subject == .remainder(of: "all", in: "list") && $0.count == 3 })
  }

  @Test("52 of 55 tells of the three who are not")
  func complement() throws {
    var tables = tables(["x": 52, "n": 55])
    tables.relate("x", of: "n")
    #expect(try shown(tables, "x", "n") == ["c", "55"])
    #expect(tables.release().tables?.percentage(of: "x", in: "n", places: 0) == nil)
  }

  @Test("A group of few people has no figures at all, noughts included")
  func fewPeople() throws {
    var tables = tables(["all": 104, "boys": 100, "girls": 4, "boys missing": 20, "girls missing": 0, "missing": 20])
    tables.addList("sex", of: "all", parts: ["boys", "girls"])
    tables.addList("missing", of: "missing", parts: ["boys missing", "girls missing"])
    for (part, whole) in [("boys missing", "boys"), ("girls missing", "girls"), ("missing", "all")] {
      tables.relate(part, of: whole)
    }
    let audit = tables.release().audit
    #expect(try shown(tables, "girls", "girls missing") == ["c", "c"])
    #expect(audit.entry(of: "girls missing")?.reason == .fewPeople)
  }

  @Test("Where it is sensitive, none and all are hidden", arguments: [(0, "c"), (40, "c"), (20, "20")])
  func sensitive(count: Int, face: String) throws {
    var tables = LinkedTables<String>()
    tables.add(TableCell("x", count, protectsZero: true))
    tables.add("n", 40)
    tables.relate("x", of: "n")
    #expect(try shown(tables, "x") == [face])
  }

  @Test("What DfE has hidden is hidden, and not to be worked out, though only DfE knows it")
  func hiddenByOthers() throws {
    var tables = LinkedTables<String>()
    for (id, count) in [("all", 90), ("a", nil), ("b", 50), ("c", 36)] as [(String, Int?)] { tables.add(id, count) }
    tables.addList("list", of: "all", parts: ["a", "b", "c"])
    let audit = tables.release().audit
    #expect(try shown(tables, "all", "a") == ["90", "c"])
    #expect(audit.entry(of: "a")?.count == nil)
    #expect(audit.interval(of: "a")?.most ?? 0 > 5)
    #expect(audit.entry(of: "a")?.reason == .hiddenByOthers)
  }

  @Test("One count in two tables is hidden in both")
  func linked() throws {
    var tables = tables(["all": 60, "a": 3, "b": 20, "c": 37, "b1": 8, "b2": 12])
    tables.addList("one", of: "all", parts: ["a", "b", "c"])
    tables.addList("two", of: "b", parts: ["b1", "b2"])
    let safe = try #require(tables.release().tables)
    // b would come back as b1 + b2, and with it a.
    let isBack = safe.isShown("b1") && safe.isShown("b2")
    #expect(!safe.isShown("a") && !(isBack && safe.isShown("c")))
    #expect(safe.interval(of: "a")?.most ?? 0 > 5)
  }

  @Test("Stock and flows, year and quarters")
  func time() throws {
    var stock = tables(["before": 100, "starts": 12, "ends": 3, "now": 109])
    stock.relate(AdditiveRelation(stock: "now", before: "before", starts: "starts", ends: "ends"))
    #expect(try shown(stock, "starts", "ends") == ["c", "c"])
    var year = tables(["year": 40, "q1": 2, "q2": 12, "q3": 14, "q4": 12])
    year.relate(AdditiveRelation(total: "year", parts: ["q1", "q2", "q3", "q4"]))
    #expect(try shown(year, "year", "q1", "q2", "q3", "q4") == ["40", "c", "c", "14", "12"])
  }

  @Test("A revised figure that would tell of three late records is hidden; what is out already stays")
  func revised() throws {
    var tables = LinkedTables<String>()
    tables.add(TableCell("first", 480, isPublicAlready: true))
    tables.add("revised", 483)
    tables.add(TableCell("old", 4, isPublicAlready: true))
    tables.watch(WatchedQuantity("late", "revised", less: "first"))
    let outcome = tables.release()
    #expect(try shown(tables, "first", "revised", "old") == ["480", "c", "4"])
    #expect(outcome.audit.tooLate == ["old"])
    #expect(outcome.audit.differences.map(\.hasPassed) == [true])
    let shown = tables.audit(hiding: [])
    #expect(shown.differences.map(\.interval) == [FeasibleInterval(3)])
    #expect(!shown.hasPassed)
  }

  @Test("What earlier releases give away blocks the release until somebody accepts it")
  func blocked() {
    var tables = LinkedTables<String>()
    tables.add(TableCell("x", 52, isPublicAlready: true))
    tables.add(TableCell("n", 55, isPublicAlready: true))
    tables.relate("x", of: "n")
    let outcome = tables.release()
    #expect(outcome.tables == nil)
    #expect(outcome.audit.failures.map(\.subject) == [.complement(of: "x", in: "n")])
    #expect(tables.release(accepting: [.complement(of: "x", in: "n")]).tables != nil)
  }

  @Test("Hidden and rounded: a printed 5 is 6 or 7, and noughts are noughts")
  func rounded() throws {
    let rules = DisclosureRules(roundingBase: 5)
    var tables = tables(["all": 41, "a": 3, "b": 7, "c": 31], rules: rules)
    tables.addList("list", of: "all", parts: ["a", "b", "c"])
    #expect(try shown(tables, "all", "a", "c") == ["~40", "c", "~30"])
    #expect(RoundedCount(7, base: 5).interval(under: rules) == FeasibleInterval(least: 6, most: 7))
    #expect(RoundedCount(0, base: 5).interval(under: rules) == FeasibleInterval(0))
    #expect(try #require(tables.release().tables).percentage(of: "c", in: "all", places: 0)?.text == "75")
  }

  @Test("What must be shown is shown, and what is declared first is hidden of two that serve alike")
  func choice() throws {
    let rules = DisclosureRules(withdrawsBeyondHalf: false)
    func faces(mustShow: Set<String>) throws -> [String] {
      var tables = LinkedTables<String>(rules: rules)
      for (id, count) in [("all", 43), ("a", 3), ("c", 20), ("d", 20)] {
        tables.add(TableCell(id, count, mustShow: mustShow.contains(id)))
      }
      tables.addList("list", of: "all", parts: ["a", "c", "d"])
      return try shown(tables, "c", "d")
    }
    #expect(try faces(mustShow: []) == ["c", "20"])
    #expect(try faces(mustShow: ["c"]) == ["20", "c"])
  }

  @Test("What cannot be right is withheld and named, and nothing traps")
  func faults() throws {
    var tables = tables(["all": 30, "a": 10, "b": 25, "ok": 50])
    tables.add("a", 11)
    tables.add("bad", -4)
    tables.add("huge", .max)
    tables.addList("list", of: "all", parts: ["a", "b"])
    tables.relate(AdditiveRelation(total: "ok", parts: ["nowhere"]))
    tables.relate(AdditiveRelation([.init("b", times: .min), .init("all", times: .max)], sum: .min))
    tables.watch(WatchedQuantity("q", [.init("b", times: .min)]))
    tables.add(TableCell("told", 8, roundingBase: .max, toldRange: .min ... .max))
    let audit = tables.release().audit
    #expect(try shown(tables, "all", "a", "b", "ok", "bad", "huge") == ["c", "c", "c", "c", "c", "c"])
    #expect(audit.faults.contains(.twoCounts("a", 10, 11)))
    #expect(audit.faults.contains(.impossibleCount("bad", -4)))
    #expect(audit.faults.contains(.unknownCell("nowhere")))
    #expect(audit.faults.contains(.doesNotAdd(["all", "a", "b"], off: -5)))
  }

  @Test("Small categories join the next until none is small")
  func merge() {
    let cases: [([Int], [[Int]])] = [
      ([10, 20], [[0], [1]]), ([3, 20, 9], [[0, 1], [2]]), ([20, 9, 2], [[0], [1, 2]]), ([1, 1, 1], [[0, 1, 2]]),
      ([0, 4, 0, 7, 5], [[0], [1, 2, 3, 4]]), ([], []),
    ]
    for (counts, groups) in cases { #expect(CategoryMerge(counts, rules: DisclosureRules()).groups == groups) }
  }
}
