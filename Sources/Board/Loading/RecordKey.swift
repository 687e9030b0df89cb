import Documents
import Returns

/// The key that pseudonyms are made with, from the file that a board names.
enum RecordKey {
  /// In bytes: shorter ones could be guessed.
  static let leastLength = 16

  /// The key of a file, or why it is none. Neither what is in it nor how much is ever said.
  ///
  /// - Parameter place: where the board names it.
  static func read(_ path: String, at place: SourceLocation, _ files: Files) throws(Diagnostic) -> IdentifierKey {
    let secret: Files.Secret
    do throws(Files.Failure) {
      secret = try files.secret(path)
    } catch {
      throw refusal("the key file cannot be read: \(error.sentence)", at: place)
    }
    guard secret.isOwnersAlone else {
      throw refusal("the key file can be read or changed by others than its owner", at: place)
    }
    var bytes = secret.bytes
    while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
    guard bytes.count >= leastLength, Set(bytes).count >= leastLength / 2 else {
      throw refusal("the key in the key file is too short or too plain", at: place)
    }
    return IdentifierKey(bytes)
  }

  private static func refusal(_ sentence: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, at: place, sentence + "; there are no records until this is put right",
      expected: "a file of \(leastLength) random bytes or more that only its owner can read (chmod 600)", code: "records-key")
  }
}
