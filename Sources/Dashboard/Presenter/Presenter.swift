/// A presentation under way: which slides, which of them is up, and what lies over it.
///
/// It holds the public slides and nothing of the board, so nothing that happens to it can bring a restricted figure to the screen.
public struct Presenter: Sendable {
  enum Phase: Sendable {
    /// The public copy is being made.
    case preparing
    /// There is none, and why.
    case refused(String)
    case showing(Deck)
  }

  /// What hides the slide, or lies on it.
  enum Cover: Hashable, Sendable {
    case blank
    /// All titles, with the one that Enter would take, counted from 0.
    case overview(choice: Int)
    case help
    /// Asked to leave, and waiting to be told again.
    case leaving
  }

  /// Whether no dashboard lies behind: leaving it leaves the program.
  let isAlone: Bool
  var theme: Theme
  var phase = Phase.preparing
  /// Counted from 0; always a slide's where there are any.
  var place = 0
  var cover: Cover?
  /// Digits on their way to being a slide's number.
  var typed = ""
  /// Said in the margin until the next key.
  var remark: String?
  /// Whether the files changed since the slides were made.
  var hasNewer = false
  var isReloading = false
  var showsTimer = false
  /// When the timer stood at nought, of the time that the program has run.
  var zero: Duration
  /// How long a slide stays up by itself; nil where it stays until a key.
  var every: Duration?
  var isAdvancing = false
  /// When the next slide comes by itself.
  var advanceAt: Duration?

  init(isAlone: Bool, theme: Theme, every: Duration?, at now: Duration) {
    self.isAlone = isAlone
    self.theme = theme
    self.every = every
    isAdvancing = every != nil
    zero = now
  }

  var deck: Deck? { if case .showing(let deck) = phase { deck } else { nil } }

  var slide: Slide? {
    guard let deck, deck.slides.indices.contains(place) else { return nil }
    return deck.slides[place]
  }

  /// Where the presentation is, for whoever follows it; nil until there is a slide.
  var position: SlidePosition? {
    guard let deck, let slide else { return nil }
    return SlidePosition(slide: slide.id, number: place + 1, count: deck.slides.count, isBlank: cover == .blank, zero: zero)
  }

  // MARK: - Slides

  /// Takes new slides in; the one that was up stays up if it is still among them.
  mutating func show(_ new: Deck, at now: Duration) {
    let known = slide?.id
    let isFirst = deck == nil
    phase = .showing(new)
    place = known.flatMap { new.number(of: $0) }.map { $0 - 1 } ?? min(place, max(0, new.slides.count - 1))
    hasNewer = false
    isReloading = false
    if isFirst { zero = now }
    restartWait(at: now)
  }

  mutating func go(to place: Int, at now: Duration) {
    guard let deck, !deck.slides.isEmpty else { return }
    self.place = min(max(place, 0), deck.slides.count - 1)
    restartWait(at: now)
  }

  mutating func move(by steps: Int, at now: Duration) { go(to: place + steps, at: now) }

  // MARK: - Digits

  /// Adds a digit to the number of a slide, and goes there as soon as no other digit could follow.
  mutating func type(_ digit: Character, at now: Duration) {
    guard let count = deck?.slides.count, let number = Int(typed + String(digit)), number > 0 else { return }
    guard number <= count else {
      remark = "there is no slide \(number)"
      typed = ""
      return
    }
    typed = "\(number)"
    if number * 10 > count { settle(at: now) }
  }

  /// Goes to the slide whose number was typed.
  mutating func settle(at now: Duration) {
    guard let number = Int(typed) else { return }
    typed = ""
    go(to: number - 1, at: now)
  }

  // MARK: - Time

  /// When time alone changes what is shown; nil where nothing waits for it.
  func nextDeadline(after now: Duration) -> Duration? {
    guard deck != nil, cover != .blank else { return nil }
    let second = showsTimer ? zero + .seconds((now - zero).components.seconds + 1) : nil
    let next = isAdvancing && cover == nil ? advanceAt : nil
    return [second, next].compactMap { $0 }.min()
  }

  /// Turns to the next slide where its time has come; after the last comes the first.
  mutating func pass(to now: Duration) {
    guard isAdvancing, cover == nil, let deck, !deck.slides.isEmpty, let due = advanceAt, now >= due else { return }
    go(to: (place + 1) % deck.slides.count, at: now)
  }

  mutating func restartWait(at now: Duration) {
    advanceAt = isAdvancing ? every.map { now + $0 } : nil
  }

  mutating func toggleAdvance(at now: Duration) {
    isAdvancing.toggle()
    if isAdvancing, every == nil { every = .seconds(20) }
    remark = isAdvancing ? "next slide every \(every?.components.seconds ?? 20) seconds" : "slides wait for a key"
    restartWait(at: now)
  }

  /// `12:05` since the timer stood at nought.
  func timerText(at now: Duration) -> String {
    let seconds = max(0, (now - zero).components.seconds)
    return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
  }
}

extension Presenter {
  /// What is up, in words.
  var plainText: String {
    switch phase {
    case .preparing: "The slides are being prepared.\n"
    case .refused(let sentence): "Nothing is presented: \(sentence).\n"
    case .showing(let deck): slide?.plainText(number: place + 1, of: deck.slides.count, authority: deck.authority) ?? "There is nothing to present.\n"
    }
  }
}
