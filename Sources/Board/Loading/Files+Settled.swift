extension Files {
  /// The bytes of a file with the state they are of; one that changes while it is read is read again, a few times at most.
  ///
  /// The state is the one before the reading: should the file have changed meanwhile, the next look finds it different.
  ///
  /// - Parameter known: the state it was in when it was looked at; nil: look first.
  func settled(_ path: String, known: Stamp? = nil) throws(Failure) -> (bytes: [UInt8], stamp: Stamp?) {
    var before = known
    if before == nil { before = try? stamp(path) }
    var bytes = try read(path)
    for _ in 0..<3 {
      let after = try? stamp(path)
      if after == before { break }
      before = after
      bytes = try read(path)
    }
    return (bytes, before)
  }
}
