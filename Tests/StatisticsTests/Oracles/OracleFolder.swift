import Glibc

/// Where the test vectors are: the folder that `CAREBOARD_ORACLES` names, or the one beside the package.
enum OracleFolder {
  static let path: String = {
    if let named = getenv("CAREBOARD_ORACLES") { return String(cString: named) }
    return String(#filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }) + "/../shared/oracles"
  }()

  static let isThere: Bool = {
    guard let folder = opendir(path) else {
      print("no test vectors at \(path): set CAREBOARD_ORACLES to the folder that has them")
      return false
    }
    closedir(folder)
    return true
  }()

  static func files() -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names.filter { $0.hasSuffix(".csv") }.sorted()
  }

  static func text(of name: String) throws -> String {
    guard let file = fopen(path + "/" + name, "r") else { throw Misread(place: name, what: "is not in \(path)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65536)
    while true {
      let read = fread(&block, 1, block.count, file)
      if read == 0 { break }
      bytes += block[..<read]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
