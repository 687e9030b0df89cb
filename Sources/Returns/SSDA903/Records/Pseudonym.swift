/// A child's name on a list of records: a few consonants made from the keyed hash of an identifier, which they do not tell.
///
/// With another key the same child has other letters. It has no text but `letters`, which is there to be drawn: printing or
/// reflecting it shows nothing.
public struct Pseudonym: Hashable, Sendable {
  /// Letters of a name; two of one list that have them alike get `longLength` each.
  static let length = 6
  static let longLength = 10
  // No vowel, so that no word comes out.
  private static let alphabet = Array("BCDFGHJKLMNPQRSTVWXZ".utf8)

  /// Upper-case letters, `KTMWRB`.
  public let letters: String

  init(_ hash: UInt64, length: Int = Pseudonym.length) {
    var rest = hash
    var bytes: [UInt8] = []
    let count = UInt64(Pseudonym.alphabet.count)
    for _ in 0..<length {
      bytes.append(Pseudonym.alphabet[Int(rest % count)])
      rest /= count
    }
    letters = String(decoding: bytes, as: UTF8.self)
  }
}

extension Pseudonym: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "a pseudonym" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
