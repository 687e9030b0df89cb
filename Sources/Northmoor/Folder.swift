import Glibc

/// A folder that files are written into.
struct Folder {
  struct Failure: Error {
    let sentence: String
  }

  let path: String

  /// Writes a file, making the folders on its way; an older file is replaced.
  func write(_ text: String, to name: String) throws(Failure) {
    let whole = path + "/" + name
    var soFar = whole.hasPrefix("/") ? "" : "."
    for part in whole.split(separator: "/").dropLast() {
      soFar += "/" + part
      if mkdir(soFar, 0o755) != 0 && errno != EEXIST { throw failure(at: soFar, "cannot make the folder") }
    }
    guard let file = fopen(whole, "w") else { throw failure(at: whole, "cannot write") }
    let bytes = Array(text.utf8)
    let written = fwrite(bytes, 1, bytes.count, file)
    if fclose(file) != 0 || written != bytes.count { throw failure(at: whole, "cannot write") }
  }

  private func failure(at path: String, _ what: String) -> Failure {
    Failure(sentence: "northmoor: \(what) \(path): \(String(cString: strerror(errno)))")
  }
}
