/// The next record of each of several sources, the one with the smallest key first: what merges them without sorting again.
struct SourceHeads {
  struct Head {
    var key: UInt64
    let source: Int
    var record: Int
  }

  private let sources: [Figures.Source]
  /// In descending order, so that the smallest is taken from the end; of equal keys the first source is last.
  private var heads: [Head] = []

  init(_ sources: [Figures.Source]) {
    self.sources = sources
    for (source, part) in sources.enumerated() {
      if let first = part.figures.records.first { insert(Head(key: first.key.bits, source: source, record: 0)) }
    }
  }

  /// The smallest, and the key up to which no other source has any.
  var first: (head: Head, limit: UInt64)? {
    guard let head = heads.last else { return nil }
    return (head, heads.count > 1 ? heads[heads.count - 2].key : .max)
  }

  /// Goes on behind some records of the smallest.
  mutating func advance(to record: Int) {
    guard let head = heads.popLast() else { return }
    let records = sources[head.source].figures.records
    guard record < records.count else { return }
    insert(Head(key: records[record].key.bits, source: head.source, record: record))
  }

  private mutating func insert(_ head: Head) {
    var (low, high) = (0, heads.count)
    while low < high {
      let middle = (low + high) / 2
      let other = heads[middle]
      if (other.key, other.source) > (head.key, head.source) { low = middle + 1 } else { high = middle }
    }
    heads.insert(head, at: low)
  }
}
