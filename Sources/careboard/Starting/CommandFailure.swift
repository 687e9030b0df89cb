/// A command could not do what it was asked; said in one sentence on stderr, exit status 2.
struct CommandFailure: Error, CustomStringConvertible {
  let sentence: String

  init(_ sentence: String) { self.sentence = sentence }

  var description: String { sentence }
}
