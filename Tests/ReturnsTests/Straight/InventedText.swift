import Invention

/// Returns of the invented authority as texts, many of them small and no two alike.
enum InventedText {
  /// What is asked for by a number: clean or with mistakes, of 5 to 150 children and one to four years up to 2027.
  static func commission(_ number: Int) -> Commission {
    // Numbers that have nothing to do with one another, from one.
    var generator = SplitMix(UInt64(number) &* 2_654_435_761)
    func below(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }
    // Most are small and short, so that two hundred take no longer than a test may.
    let years = [1, 1, 1, 2, 2, 2, 3, 4][below(8)]
    let size = below(40) == 0 ? 60 + below(91) : 5 + below(15)
    return Commission(
      children: size, years: years, until: 2014 + below(14), seed: UInt64(number),
      layout: below(3) == 0 ? .appended : .folders, distances: below(3) > 0, dirty: number % 2 == 1)
  }

  /// The files in the order of their paths.
  static func texts(_ commission: Commission) throws -> [(path: String, bytes: [UInt8])] {
    texts(of: Invention.InventedReturn(commission, rates: try rates.get()))
  }

  /// The same of a return in which as many come and go as is told.
  static func texts(_ commission: Commission, turnover: Turnover) throws -> [(path: String, bytes: [UInt8])] {
    texts(of: try Invention.InventedReturn(commission, turnover: turnover, rates: try rates.get()))
  }

  private static func texts(of invented: Invention.InventedReturn) -> [(path: String, bytes: [UInt8])] {
    var files: [String: [UInt8]] = [:]
    invented.write { path, bytes in files[path, default: []] += bytes }
    return files.sorted { $0.key < $1.key }.map { (path: $0.key, bytes: $0.value) }
  }

  private static let rates = Result {
    var texts: [String: String] = [:]
    for name in Rates.tables {
      texts[name] = DiskText.read(DiskText.root + "/data/invention/" + name).map { String(decoding: $0, as: UTF8.self) }
    }
    return try Rates(texts)
  }
}
