/// What the scanner knows of the row in hand; rows and fields are views of it and live no longer than the row.
@usableFromInline
struct CSVFrame {
  /// The whole file.
  @usableFromInline var base: UnsafePointer<UInt8>
  /// `bounds[i] + 1 ..< bounds[i + 1]` is field `i`, quotes included.
  @usableFromInline var bounds: UnsafeMutablePointer<Int>
  /// How many fields have bounds; a row with more columns than any sheet keeps its first ones.
  @usableFromInline var stored = 0
  /// How many fields the row has.
  @usableFromInline var count = 0
  @usableFromInline var start = 0
  @usableFromInline var end = 0
  @usableFromInline var line = 1
  /// Whether any field is quoted.
  @usableFromInline var hasQuotes = false
  /// From here on a quote is an ordinary character: set when the header has a quote that never closes.
  @usableFromInline var literalFrom = Int.max
  /// Whether a field needs its quotes rewritten, so that `scratch` must be as large as the row.
  var needsScratch = false
  var firstControl = -1
  var firstTextAfterQuote = -1
  var scratch: UnsafeMutablePointer<UInt8>
  var scratchCapacity: Int
  let source: SourceText

  init(base: UnsafePointer<UInt8>, source: SourceText) {
    self.base = base
    self.source = source
    bounds = .allocate(capacity: Self.capacity + 1)
    scratchCapacity = 0
    scratch = .allocate(capacity: 1)
  }

  /// As many columns as the widest spreadsheet has.
  static let capacity = 16_384

  /// Makes the scratch as large as the row.
  mutating func growScratch() {
    guard end - start > scratchCapacity else { return }
    scratch.deallocate()
    scratchCapacity = max(end - start, 2 * scratchCapacity, 4096)
    scratch = .allocate(capacity: scratchCapacity)
  }

  func deallocate() {
    bounds.deallocate()
    scratch.deallocate()
  }
}
